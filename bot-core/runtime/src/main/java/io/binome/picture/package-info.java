/** Charts as pictures, for platforms that show some. */
@org.jspecify.annotations.NullMarked
package io.binome.picture;
