package io.binome.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column is where, under which header; {@code repeated} are second headers for the same thing. */
record RosterHeader(
        int line, char separator, List<String> headers, Map<RosterColumn, Integer> places, List<String> repeated) {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Reads the first record with the separator that makes most sense of it. */
    static RosterHeader read(List<String> lines, int first) {
        RosterHeader best = of(lines, first, SEPARATORS[0]);
        for (char separator : SEPARATORS) {
            RosterHeader candidate = of(lines, first, separator);
            if (candidate.places.size() > best.places.size()) {
                best = candidate;
            }
        }
        return best;
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

    /** The header of the column as the file spells it. */
    String spelling(RosterColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : headers.get(place);
    }

    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (!header.isEmpty() && !places.containsValue(i) && !repeated.contains(header)) {
                unknown.add(header);
            }
        }
        return unknown;
    }

    private static RosterHeader of(List<String> lines, int first, char separator) {
        RosterRecords.Cut record = new RosterRecords(lines, first, separator).next();
        Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        List<String> headers = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        if (record == null || record.cells() == null) {
            return new RosterHeader(record == null ? 0 : record.line(), separator, headers, places, repeated);
        }
        for (String cell : record.cells()) {
            String header = Cells.clean(cell);
            headers.add(header);
            RosterColumn column = RosterColumn.named(header);
            if (column != null && places.putIfAbsent(column, headers.size() - 1) != null) {
                repeated.add(header);
            }
        }
        return new RosterHeader(record.line(), separator, headers, places, repeated);
    }
}
