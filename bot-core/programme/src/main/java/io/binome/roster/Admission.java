package io.binome.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of a roster is there to be invited: not those who have left, nor accounts that are off, nobody's or a guest's. */
final class Admission {
    private static final int LONGEST_NUMBER = 20;

    private final RosterHeader header;
    private final DateCells dates;
    private final LocalDate today;
    private final List<RosterFault> faults;
    private final States states;

    Admission(RosterHeader header, DateCells dates, LocalDate today, List<RosterFault> faults) {
        this.header = header;
        this.dates = dates;
        this.today = today;
        this.faults = faults;
        this.states = new States(dates, today);
    }

    /** Why somebody is left out, or nothing. */
    @Nullable
    RosterFault refusal(CellReader cells, String email) {
        RosterFault left = byStatus(cells, FaultReason.HAS_LEFT, "left");
        left = left == null ? byDate(cells) : left;
        left = left == null ? byAccount(cells) : left;
        left = left == null ? byStatus(cells, FaultReason.ACCOUNT_DISABLED, "disabled") : left;
        left = left == null ? byStatus(cells, FaultReason.ACCOUNT_GUEST, "guest") : left;
        left = left == null ? byStatus(cells, FaultReason.ACCOUNT_SERVICE, "service") : left;
        return left == null ? nobody(cells, email) : left;
    }

    private @Nullable RosterFault byStatus(CellReader cells, FaultReason reason, String state) {
        for (RosterColumn column : List.of(RosterColumn.STATUS, RosterColumn.ACCOUNT_TYPE)) {
            for (int place : header.places(column)) {
                String cell = cells.at(place);
                if (states.of(cell).equals(state)) {
                    return fault(cells, reason, place, cell);
                }
            }
        }
        return null;
    }

    private @Nullable RosterFault byDate(CellReader cells) {
        for (int place : header.places(RosterColumn.LEAVING)) {
            String cell = cells.at(place);
            LocalDate day = dates.date(cell).orElse(null);
            boolean isSure = dates.other(cell).map(other -> other.isBefore(today)).orElse(true);
            if (day != null && isSure && !DateCells.isNever(day) && day.isBefore(today)) {
                return fault(cells, FaultReason.HAS_LEFT, place, cell);
            }
        }
        return null;
    }

    private @Nullable RosterFault byAccount(CellReader cells) {
        for (int place : header.places(RosterColumn.ENABLED)) {
            if (Wordlists.has("no", Cells.folded(cells.at(place)))) {
                return fault(cells, FaultReason.ACCOUNT_DISABLED, place, cells.at(place));
            }
        }
        for (int place : header.places(RosterColumn.BLOCKED)) {
            boolean isDate = dates.date(cells.at(place)).isPresent();
            if (isDate || Wordlists.has("yes", Cells.folded(cells.at(place)))) {
                return fault(cells, FaultReason.ACCOUNT_DISABLED, place, cells.at(place));
            }
        }
        return null;
    }

    /** An address such as {@code noreply@} or {@code svc-backup@}, where no role says what it is. */
    private @Nullable RosterFault nobody(CellReader cells, String email) {
        if (!cells.cell(RosterColumn.ROLES).isEmpty()) {
            return null;
        }
        String local = Cells.folded(email.substring(0, Math.max(0, email.indexOf('@'))))
                .replaceFirst("(?<=\\D)\\d{1,4}$", "");
        boolean isBeginning = local.contains(" ")
                && Wordlists.has("nobody", local.substring(0, local.indexOf(' ')))
                && !PersonNames.key(cells.cell(RosterColumn.FIRST_NAME)).equals(local.split(" ")[0]);
        return Wordlists.has("nobody", local) || isBeginning
                ? RosterFault.of(
                        cells.line(), FaultReason.ACCOUNT_SERVICE, header.spelling(RosterColumn.EMAIL), email)
                : null;
    }

    /** What whoever invites should know of somebody who is there. */
    void remark(CellReader cells) {
        for (RosterColumn column : List.of(RosterColumn.STATUS, RosterColumn.ACCOUNT_TYPE)) {
            header.places(column).forEach(place -> remarkState(cells, place, column == RosterColumn.STATUS));
        }
        for (int place : header.places(RosterColumn.ABSENT)) {
            if (Wordlists.has("yes", Cells.folded(cells.at(place)))) {
                faults.add(fault(cells, FaultReason.ON_LEAVE, place, cells.at(place)));
            }
        }
        header.places(RosterColumn.LEAVING).forEach(place -> remarkLeaving(cells, place));
        for (int place : header.places(RosterColumn.STARTING)) {
            if (dates.date(cells.at(place)).filter(today::isBefore).isPresent()) {
                faults.add(fault(cells, FaultReason.NOT_STARTED, place, cells.at(place)));
                return;
            }
        }
    }

    private void remarkState(CellReader cells, int place, boolean isStatus) {
        String cell = cells.at(place);
        if (cell.isEmpty()) {
            return;
        }
        switch (states.of(cell)) {
            case "leave" -> faults.add(fault(cells, FaultReason.ON_LEAVE, place, cell));
            case "notice" -> faults.add(fault(cells, FaultReason.LEAVING_ANNOUNCED, place, cell));
            case "future" -> faults.add(fault(cells, FaultReason.NOT_STARTED, place, cell));
            case "" -> {
                if (isStatus) {
                    faults.add(fault(cells, FaultReason.STATUS_UNKNOWN, place, cell));
                }
            }
            default -> {}
        }
    }

    private void remarkLeaving(CellReader cells, int place) {
        String cell = cells.at(place);
        LocalDate day = dates.date(cell).orElse(null);
        if (day == null) {
            boolean says = !cell.isEmpty() && !Wordlists.has("nomanager", Cells.folded(cell))
                    && cell.chars().anyMatch(Character::isLetterOrDigit) && cell.length() > 1
                    && !(cell.chars().allMatch(Character::isDigit) && cell.length() < LONGEST_NUMBER);
            if (says) {
                faults.add(fault(cells, FaultReason.LEAVING_UNCLEAR, place, cell));
            }
        } else if (!DateCells.isNever(day)) {
            // One of the two dates that it may be is over, or the person would not be here.
            boolean isUnclear = day.isBefore(today)
                    || dates.other(cell).filter(other -> other.isBefore(today)).isPresent();
            faults.add(fault(
                    cells, isUnclear ? FaultReason.LEAVING_UNCLEAR : FaultReason.LEAVES_LATER, place, cell));
        }
    }

    private RosterFault fault(CellReader cells, FaultReason reason, int place, String cell) {
        return RosterFault.of(cells.line(), reason, header.headers().get(place), cell);
    }
}
