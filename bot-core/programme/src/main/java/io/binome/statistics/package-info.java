/** What a programme's facts add up to: pure folds, each number with a definition that its readers see. */
@org.jspecify.annotations.NullMarked
package io.binome.statistics;
