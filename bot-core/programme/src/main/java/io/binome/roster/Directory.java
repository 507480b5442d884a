package io.binome.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody whom a file names, also those who are not taken, by whatever others may call them as their manager. */
final class Directory {
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();

    /** @param isHere whether they are taken */
    void add(String email, CellReader cells, boolean isHere) {
        cells.addresses().forEach(address -> byAddress.putIfAbsent(address, email));
        byAddress.putIfAbsent(email, email);
        cells.all(RosterColumn.ID).forEach(id -> put(byNumber, number(id), email));
        for (RosterColumn column : List.of(RosterColumn.NAME, RosterColumn.PREFERRED_NAME)) {
            cells.all(column).forEach(name -> put(byName, PersonNames.key(name), email));
            cells.all(column).stream()
                    .map(PersonNames::number)
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> put(byNumber, number(number), email));
        }
        String last = cells.cell(RosterColumn.LAST_NAME);
        String family = last.isEmpty() ? cells.cell(RosterColumn.NAME) : last;
        for (RosterColumn given : List.of(RosterColumn.FIRST_NAME, RosterColumn.PREFERRED_NAME)) {
            if (!cells.cell(given).isEmpty() && !family.isEmpty()) {
                put(byName, PersonNames.key(cells.cell(given) + " " + family), email);
            }
        }
        names.put(email, cells.nameOrGuess(email));
        if (!isHere) {
            gone.add(email);
        }
    }

    private static void put(Map<String, Set<String>> all, String key, String email) {
        if (!key.isEmpty()) {
            all.computeIfAbsent(key, it -> new LinkedHashSet<>()).add(email);
        }
    }

    /** Numbers are the same with and without noughts in front. */
    private static String number(String id) {
        String plain = Cells.folded(id).replace(" ", "").replaceFirst("^0+(?=.)", "");
        return plain.endsWith("0") && id.matches("\\d+\\.0+") ? plain.substring(0, plain.length() - 1) : plain;
    }

    boolean isGone(String email) {
        return gone.contains(email);
    }

    /** The address by which the file knows whoever has this one. */
    Optional<String> holder(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Whom a number, a login or a name may mean: those who are here before those who are not. */
    List<String> named(String written) {
        Set<String> found = byNumber.getOrDefault(number(written), Set.of());
        String beside = PersonNames.number(written);
        if (found.isEmpty() && !beside.isEmpty()) {
            found = byNumber.getOrDefault(number(beside), Set.of());
        }
        if (found.isEmpty()) {
            found = byName.getOrDefault(PersonNames.key(written), Set.of());
        }
        List<String> here = new ArrayList<>(found);
        here.removeAll(gone);
        return here.isEmpty() ? List.copyOf(found) : List.copyOf(here);
    }

    /** Somebody as a remark names them. */
    String shown(String email) {
        return names.getOrDefault(email, email) + " (" + email + ")";
    }
}
