package io.binome.roster;

import io.binome.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes people of the rows below a header: first who is there, then what the rows say of them. */
final class Rows {
    /** What is left of letters that were read in the wrong encoding, or in none. */
    private static final Pattern LOST = Pattern.compile("\uFFFD|Ã[\u0080-\u00BF©¨«ª§´¢]|\\p{L}\\?\\p{L}");

    private static final int FEW = 2;
    private static final int LONGEST_TEXT = 200;

    private final RosterHeader header;
    private final List<Row> rows;
    private final List<RosterFault> faults;
    private final Admission admission;
    private final SeniorityScale scale;
    private final Directory directory = new Directory();
    private final Homes homes;
    private final DateCells dates;

    /** Somebody who is there. */
    private record Present(String email, CellReader cells, int width) {}

    Rows(RosterHeader header, List<Row> rows, List<RosterFault> faults, LocalDate today) {
        this.header = header;
        this.rows = rows;
        this.faults = faults;
        this.homes = new Homes(header, faults);
        this.scale = SeniorityScale.of(cellsOf(RosterColumn.SENIORITY));
        List<String> days = new ArrayList<>(cellsOf(RosterColumn.LEAVING));
        days.addAll(cellsOf(RosterColumn.STARTING));
        days.addAll(cellsOf(RosterColumn.ANSWERED));
        this.dates = DateCells.of(days);
        this.admission = new Admission(header, dates, today, faults);
    }

    List<RosterLine> lines() {
        Map<String, Present> present = new HashMap<>();
        List<Present> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Present one = i == 0 && header.isRepeatedBy(row) ? leaveOut(row, FaultReason.TITLE_LINE) : present(row);
            if (one == null) {
                continue;
            }
            Present other = present.get(one.email);
            if (other == null) {
                present.put(one.email, one);
                all.add(one);
            } else if (header.has(RosterColumn.ANSWERED)) {
                Present later = isLater(one, other) ? one : other;
                Present earlier = later == one ? other : one;
                present.put(one.email, later);
                all.set(all.indexOf(other), later);
                faults.add(repeated(earlier, FaultReason.ANSWERED_AGAIN, later));
            } else {
                faults.add(repeated(one, FaultReason.EMAIL_REPEATED, other));
            }
        }
        all.forEach(one -> {
            directory.add(one.email, one.cells, true);
            homes.note(one.cells);
        });
        Managers managers = new Managers(header, directory, faults);
        return all.stream().map(one -> line(one, managers)).toList();
    }

    private RosterFault repeated(Present dropped, FaultReason reason, Present kept) {
        return new RosterFault(
                dropped.cells.line(), reason, header.spelling(RosterColumn.EMAIL), dropped.email, kept.cells.line());
    }

    private RosterLine line(Present one, Managers managers) {
        if (one.width < header.width()) {
            faults.add(RosterFault.of(one.cells.line(), FaultReason.TOO_FEW_CELLS));
        }
        String written = one.cells.cell(RosterColumn.EMAIL);
        List<String> invisible = Cells.invisible(one.cells.rawAddress());
        if (!invisible.isEmpty()) {
            faults.add(new RosterFault(one.cells.line(), FaultReason.ADDRESS_CLEANED,
                    header.spelling(RosterColumn.EMAIL), one.email, 0, invisible));
        }
        RosterLine line = new LineReader(header, one.cells, homes, faults)
                .line(one.email, managers.of(one.cells, one.email), scale);
        admission.remark(one.cells);
        String name = Objects.requireNonNullElse(line.name(), "");
        if (LOST.matcher(name).find() && !written.isEmpty()) {
            faults.add(RosterFault.of(one.cells.line(), FaultReason.LETTERS_LOST, "", name));
        }
        return line;
    }

    private @Nullable Present present(Row row) {
        List<String> cells = row.cells();
        if (cells == null) {
            faults.add(RosterFault.of(row.line(), FaultReason.RECORD_BROKEN, "", row.text()));
            return null;
        }
        CellReader reader = new CellReader(row.line(), header, cells);
        List<String> addresses = reader.addresses();
        String written = reader.cell(RosterColumn.EMAIL);
        String email = addresses.isEmpty() ? Cells.address(Cells.visible(written)) : addresses.getFirst();
        if (addresses.isEmpty() && isNobody(cells)) {
            return leaveOut(row, FaultReason.TOTAL_LINE);
        }
        if (cells.stream().skip(header.headers().size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(RosterFault.of(row.line(), FaultReason.TOO_MANY_CELLS, "", row.text()));
            return null;
        }
        RosterFault refusal = admission.refusal(reader, email);
        if (refusal != null) {
            faults.add(refusal);
            directory.add(email.isEmpty() ? "line " + row.line() : email, reader, false);
            return null;
        }
        if (addresses.isEmpty()) {
            FaultReason reason = written.isEmpty() ? FaultReason.EMAIL_MISSING : FaultReason.EMAIL_INVALID;
            faults.add(RosterFault.of(
                    row.line(), reason, header.spelling(RosterColumn.EMAIL),
                    written.isEmpty() ? "" : written));
            return null;
        }
        return new Present(email, reader, cells.size());
    }

    private @Nullable Present leaveOut(Row row, FaultReason reason) {
        faults.add(RosterFault.of(row.line(), reason, "", text(row)));
        return null;
    }

    /** A total, or a note in one cell or two of a table that has more of them. */
    private boolean isNobody(List<String> cells) {
        List<String> full = cells.stream().map(Cells::clean).filter(cell -> !cell.isEmpty()).toList();
        if (full.isEmpty()) {
            return false;
        }
        boolean isTotal = Wordlists.begins(Cells.folded(full.getFirst()), List.of("total")).isPresent()
                && full.size() * 2 <= Math.max(header.width(), 2 * FEW);
        return isTotal || (full.size() < FEW && header.width() > 2 * FEW && cells.size() > 1);
    }

    /** By the moments of their answers, else by their lines. */
    private boolean isLater(Present one, Present other) {
        String here = dates.moment(one.cells.cell(RosterColumn.ANSWERED));
        String there = dates.moment(other.cells.cell(RosterColumn.ANSWERED));
        return here.compareTo(there) >= 0;
    }

    /** What stands in a row, as far as a remark quotes it. */
    static String text(Row row) {
        String text = row.cells() == null
                ? row.text()
                : String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
        return Cells.shortened(text, LONGEST_TEXT);
    }

    private List<String> cellsOf(RosterColumn column) {
        return header.places(column).stream()
                .flatMap(place -> rows.stream().map(row -> row.cell(place)))
                .toList();
    }
}
