/**
 * What people can learn from each other: skills with their names in each language, which of them are akin, and how to
 * recognise them in what people type. {@code skills.csv} beside this package is the list; an organisation may add to it.
 */
@org.jspecify.annotations.NullMarked
package io.binome.skill;
