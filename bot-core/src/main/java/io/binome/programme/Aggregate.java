package io.binome.programme;

import io.binome.id.ProgrammeId;
import java.time.LocalDate;
import java.util.Map;

/**
 * What remains of a programme that was closed long ago: numbers over all of it, by their names, and nothing about anybody.
 * A number that too few people stand behind is not there.
 *
 * @param made on which day the facts became these numbers
 */
public record Aggregate(ProgrammeId id, LocalDate made, Map<String, Integer> numbers) implements Entry {}
