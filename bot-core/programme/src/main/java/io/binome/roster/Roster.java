package io.binome.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a roster file contained: the people, the faults, what became of each column, and the headers nobody knows, which
 * were ignored. Each e-mail address occurs once.
 */
public record Roster(
        List<RosterLine> lines, List<RosterFault> faults, List<ColumnReading> columns, List<String> unknownColumns) {
    public Roster {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        columns = List.copyOf(columns);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Whether the file as a whole could not be used; then there are no lines and one fault says why. */
    public boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.reason().severity() == FaultReason.Severity.FILE_REFUSED);
    }

    /** The same with these faults. */
    public Roster with(List<RosterFault> all) {
        return new Roster(lines, all, columns, unknownColumns);
    }

    /** The faults in the order of the harm they do: what is lost, what is missing or doubtful, what is left out on purpose. */
    public List<RosterFault> byHarm() {
        return faults.stream().sorted(RosterFault.BY_HARM).toList();
    }

    /** The same of these severities, those of a kind together. */
    public List<List<RosterFault>> kinds(Collection<FaultReason.Severity> severities) {
        var kinds = new LinkedHashMap<FaultReason, List<RosterFault>>();
        byHarm().stream()
                .filter(fault -> severities.contains(fault.reason().severity()))
                .forEach(fault -> kinds.computeIfAbsent(fault.reason(), it -> new ArrayList<>()).add(fault));
        return List.copyOf(kinds.values());
    }

    static Roster refused(RosterFault fault) {
        return new Roster(List.of(), List.of(fault), List.of(), List.of());
    }
}
