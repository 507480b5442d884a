package io.binome.roster;

import io.binome.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are where, under which headers. A thing may have several columns, which are read in the order of their places in
 * {@code places}; {@code repeated} are second headers that say the same as another.
 */
record RosterHeader(
        int line, List<String> headers, Map<RosterColumn, List<Integer>> places, List<String> repeated,
        boolean isAddressGuessed) {
    /** Columns of which each says something. */
    private static final List<RosterColumn> SEVERAL = List.of(
            RosterColumn.STATUS, RosterColumn.ENABLED, RosterColumn.BLOCKED, RosterColumn.LEAVING,
            RosterColumn.STARTING, RosterColumn.ACCOUNT_TYPE, RosterColumn.ABSENT, RosterColumn.ID,
            RosterColumn.IGNORED);

    private static final int SAMPLE = 50;

    /** Nothing in it is known. */
    static RosterHeader none(int line) {
        return new RosterHeader(line, List.of(), Map.of(), List.of(), false);
    }

    static RosterHeader of(Row row) {
        List<String> headers = new ArrayList<>();
        Map<RosterColumn, TreeMap<Integer, Integer>> ranked = new EnumMap<>(RosterColumn.class);
        List<String> repeated = new ArrayList<>();
        for (String cell : row.cells() == null ? List.<String>of() : row.cells()) {
            String header = Cells.clean(cell);
            headers.add(header);
            Wordlists.Known known = header.isEmpty() ? null : HeaderWords.known(header).orElse(null);
            if (known != null && known.column() == RosterColumn.NAME && isGiven(header, row)) {
                known = new Wordlists.Known(RosterColumn.FIRST_NAME, known.rank());
            }
            if (known == null) {
                continue;
            }
            var places = ranked.computeIfAbsent(known.column(), column -> new TreeMap<>());
            int rank = SEVERAL.contains(known.column()) ? headers.size() : known.rank();
            if (places.putIfAbsent(rank, headers.size() - 1) != null) {
                repeated.add(header);
            }
        }
        Map<RosterColumn, List<Integer>> places = new EnumMap<>(RosterColumn.class);
        ranked.forEach((column, byRank) -> places.put(column, List.copyOf(byRank.values())));
        return new RosterHeader(row.line(), headers, places, repeated, false);
    }

    /** "Nombre" is a whole name, but a given name beside "Apellidos". */
    private static boolean isGiven(String header, Row row) {
        return Cells.folded(header).equals("nombre")
                && row.cells() != null
                && row.cells().stream()
                        .anyMatch(cell -> HeaderWords.known(Cells.clean(cell))
                                .filter(known -> known.column() == RosterColumn.LAST_NAME)
                                .isPresent());
    }

    /** How much it looks like a header: what it knows, and nothing where it names somebody. */
    int likelihood() {
        if (headers.stream().anyMatch(header -> Cells.isAddress(Cells.address(header)))) {
            return 0;
        }
        int known = places.values().stream().mapToInt(List::size).sum() + repeated.size();
        return known == 0 ? 0 : 2 * known + (has(RosterColumn.EMAIL) ? 2 : 0);
    }

    /** The same with the column in which nearly all cells are addresses, where no header tells. */
    RosterHeader withAddresses(List<Row> rows) {
        if (has(RosterColumn.EMAIL) || headers.size() < 2) {
            return this;
        }
        for (int place = 0; place < headers.size(); place++) {
            if (isOfAddresses(rows, place) && !isAt(RosterColumn.MANAGER_EMAIL, place)
                    && !isAt(RosterColumn.IGNORED, place)) {
                Map<RosterColumn, List<Integer>> all = new EnumMap<>(RosterColumn.class);
                int taken = place;
                places.forEach((column, where) -> all.put(column, where.stream().filter(it -> it != taken).toList()));
                all.values().removeIf(List::isEmpty);
                all.put(RosterColumn.EMAIL, List.of(place));
                return new RosterHeader(line, headers, all, repeated, true);
            }
        }
        return this;
    }

    private static boolean isOfAddresses(List<Row> rows, int place) {
        List<String> cells = rows.stream()
                .limit(SAMPLE)
                .map(row -> Cells.address(Cells.clean(row.cell(place))))
                .filter(cell -> !cell.isEmpty())
                .toList();
        long addresses = cells.stream().filter(Cells::isAddress).count();
        return !cells.isEmpty() && addresses * 10 >= cells.size() * 8L;
    }

    private boolean isAt(RosterColumn column, int place) {
        return places(column).contains(place);
    }

    /** Whether a row says the same again, as labels below technical names do. */
    boolean isRepeatedBy(Row row) {
        RosterHeader other = of(row);
        long same = places.entrySet().stream()
                .filter(entry -> other.places(entry.getKey()).contains(entry.getValue().getFirst()))
                .count();
        return same >= 2 && same * 2 >= places.size() && other.likelihood() > 0;
    }

    /** The number of cells up to the last one with a header. */
    int width() {
        int width = headers.size();
        while (width > 0 && headers.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    boolean has(RosterColumn column) {
        return places.containsKey(column);
    }

    /** Where the cells of a column are, those that are read first in front. */
    List<Integer> places(RosterColumn column) {
        return places.getOrDefault(column, List.of());
    }

    /** The header of the column as the file spells it. */
    String spelling(RosterColumn column) {
        return has(column) ? headers.get(places(column).getFirst()) : "";
    }

    /** What becomes of each column that has a header. */
    List<ColumnReading> readings() {
        List<ColumnReading> readings = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                readings.add(new ColumnReading(headers.get(i), columnAt(i)));
            }
        }
        return readings;
    }

    private @Nullable RosterColumn columnAt(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().contains(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    List<String> unknown() {
        return readings().stream()
                .filter(reading -> reading.becomes() == null && !repeated.contains(reading.header()))
                .map(ColumnReading::header)
                .toList();
    }
}
