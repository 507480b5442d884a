package io.binome.app;

import io.binome.programme.SkillLevel;
import io.binome.roster.ColumnReading;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was made of a roster, as the object that {@code roster --json} writes. Its names are a contract. */
final class RosterJson {
    private RosterJson() {}

    static Map<String, Object> of(Roster roster, Operator speaker) {
        var all = new LinkedHashMap<String, Object>();
        all.put("columns", roster.columns().stream().map(RosterJson::column).toList());
        all.put("people", roster.lines().stream().map(RosterJson::person).toList());
        all.put("left_out", faults(roster, Set.of(Severity.LEFT_OUT, Severity.REJECTED), speaker));
        all.put("remarks", faults(roster, Set.of(Severity.REJECTED, Severity.IMPORTED_WITH_REMARK), speaker));
        return all;
    }

    private static Map<String, @Nullable Object> column(ColumnReading reading) {
        var becomes = reading.becomes();
        var column = new LinkedHashMap<String, @Nullable Object>();
        column.put("header", reading.header());
        column.put("becomes", becomes == null ? null : becomes.code());
        return column;
    }

    private static Map<String, @Nullable Object> person(RosterLine line) {
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("line", line.line());
        person.put("email", line.email());
        person.put("name", line.nameOrGuess());
        person.put("department", line.department());
        person.put("title", line.title());
        person.put("seniority", line.seniority());
        person.put("location", line.location());
        person.put("timezone", line.zoneOrGuess().map(ZoneId::getId).orElse(null));
        person.put("language", line.language());
        person.put("manager_email", line.managerEmail());
        person.put("offers", skills(line.offers()));
        person.put("wants", skills(line.wants()));
        person.put("interests", line.interests() == null ? List.of() : line.interests());
        person.put("roles", names(line.roles()));
        person.put("capacity", line.capacity());
        return person;
    }

    private static List<Map<String, Object>> skills(@Nullable List<SkillLevel> skills) {
        return skills == null
                ? List.of()
                : skills.stream()
                        .map(skill -> Map.<String, Object>of("skill", skill.skill(), "level", skill.level()))
                        .toList();
    }

    private static List<String> names(@Nullable Collection<? extends Enum<?>> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).sorted().toList();
    }

    private static List<Map<String, Object>> faults(Roster roster, Set<Severity> severities, Operator speaker) {
        return roster.byHarm().stream()
                .filter(fault -> severities.contains(fault.reason().severity()))
                .map(fault -> fault(fault, speaker))
                .toList();
    }

    private static Map<String, Object> fault(RosterFault fault, Operator speaker) {
        var written = new LinkedHashMap<String, Object>();
        written.put("line", fault.line());
        written.put("column", fault.column());
        written.put("cell", fault.cell());
        written.put("reason", fault.reason().name().toLowerCase(Locale.ROOT));
        written.put("choices", fault.choices());
        written.put("text", speaker.read(fault.sentence()));
        return written;
    }
}
