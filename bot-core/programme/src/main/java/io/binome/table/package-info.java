/**
 * Files of rows and cells as spreadsheets and other tools write them: text with any usual separator, encoding and line end,
 * and workbooks. What the cells mean is for others to say.
 */
@org.jspecify.annotations.NullMarked
package io.binome.table;
