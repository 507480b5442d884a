package io.binome.programme;

import io.binome.id.ProgrammeId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a programme that was closed long ago: numbers over all of it, by their names, and nothing about anybody.
 *
 * @param made on which day the facts became these numbers
 * @param answers what people's answers had come to when they were released last; null where they never were
 */
public record Aggregate(
        ProgrammeId id, LocalDate made, Map<String, Integer> numbers, @Nullable Release answers) implements Entry {}
