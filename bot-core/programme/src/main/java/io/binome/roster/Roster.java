package io.binome.roster;

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

    static Roster refused(RosterFault fault) {
        return new Roster(List.of(), List.of(fault), List.of(), List.of());
    }
}
