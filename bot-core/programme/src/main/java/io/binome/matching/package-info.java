/** Who should work with whom: rules that must hold, a score that says how well, and an exact optimum over both. */
@org.jspecify.annotations.NullMarked
package io.binome.matching;
