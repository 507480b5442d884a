package io.binome.roster;

import io.binome.message.Message;
import io.binome.text.Text;
import java.util.List;

/**
 * What became of a roster: how many people are new, changed or as before, every fault in the order of the lines, and the
 * headers of columns nobody knows, which were ignored.
 */
public record Imported(
        int added, int updated, int unchanged, List<RosterFault> faults, List<String> unknownColumns) {
    private static final int FAULTS_TOLD = 20;
    private static final int COLUMNS_TOLD = 10;
    private static final int LONGEST_COLUMN = 40;

    public Imported {
        faults = List.copyOf(faults);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** What the admin is told: the numbers, the twenty most harmful faults as sentences, and how many more there are. */
    public Message message() {
        if (isRefused()) {
            return Message.of(faults.getFirst().sentence());
        }
        Message message = people() == 0
                ? Message.of("roster.imported.nobody")
                : Message.of("roster.imported", "added", added, "updated", updated, "unchanged", unchanged);
        if (!unknownColumns.isEmpty()) {
            message = message.and("roster.columns", "count", unknownColumns.size(), "columns", columns());
        }
        return faults.isEmpty() ? message : withFaults(message);
    }

    private Message withFaults(Message message) {
        long rejected = faults.stream()
                .filter(fault -> fault.reason().severity() == FaultReason.Severity.REJECTED)
                .count();
        Message told = message.and("roster.faults", "rejected", rejected)
                .items(faults.stream()
                        .sorted(RosterFault.BY_HARM)
                        .limit(FAULTS_TOLD)
                        .map(RosterFault::sentence)
                        .toList());
        return faults.size() > FAULTS_TOLD
                ? told.context("roster.faults.more", "count", faults.size() - FAULTS_TOLD)
                : told.context("roster.faults.again");
    }

    private int people() {
        return added + updated + unchanged;
    }

    private boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.reason().severity() == FaultReason.Severity.FILE_REFUSED);
    }

    private Text columns() {
        return Text.listing(unknownColumns.stream()
                .limit(COLUMNS_TOLD)
                .map(column -> Cells.shortened(column, LONGEST_COLUMN))
                .toList());
    }
}
