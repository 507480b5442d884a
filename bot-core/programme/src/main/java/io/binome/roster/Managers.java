package io.binome.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the manager of somebody by whatever the file calls them: an address, a number, a login or a name. */
final class Managers {
    private final RosterHeader header;
    private final Directory directory;
    private final List<RosterFault> faults;

    Managers(RosterHeader header, Directory directory, List<RosterFault> faults) {
        this.header = header;
        this.directory = directory;
        this.faults = faults;
    }

    /** The address of the manager, from the first cell that is certain; none with a remark where there is no such. */
    @Nullable
    String of(CellReader cells, String email) {
        RosterFault first = null;
        for (int place : header.places(RosterColumn.MANAGER_EMAIL)) {
            String cell = cells.at(place);
            if (cell.isEmpty() || Wordlists.has("nomanager", Cells.folded(cell)) || Cells.folded(cell).isEmpty()) {
                continue;
            }
            RosterFault fault = null;
            String found = null;
            String address = Cells.address(Cells.visible(cell));
            if (Cells.isAddress(address)) {
                found = directory.holder(address).orElse(address);
            } else if (cell.indexOf('@') >= 0) {
                fault = fault(cells, FaultReason.MANAGER_EMAIL_INVALID, place, cell, List.of());
            } else {
                List<String> named = directory.named(cell);
                fault = named.size() == 1
                        ? null
                        : fault(cells, named.isEmpty() ? FaultReason.MANAGER_NOT_FOUND : FaultReason.MANAGER_AMBIGUOUS,
                                place, cell, named.stream().limit(5).map(directory::shown).toList());
                found = named.size() == 1 ? named.getFirst() : null;
            }
            if (found != null && found.equals(email)) {
                fault = fault(cells, FaultReason.MANAGER_IS_SELF, place, cell, List.of());
            } else if (found != null && directory.isGone(found)) {
                fault = fault(cells, FaultReason.MANAGER_HAS_LEFT, place, cell, List.of());
            } else if (found != null) {
                return found;
            }
            first = first == null ? fault : first;
        }
        if (first != null) {
            faults.add(first);
        }
        return null;
    }

    private RosterFault fault(CellReader cells, FaultReason reason, int place, String cell, List<String> choices) {
        return new RosterFault(cells.line(), reason, header.headers().get(place), cell, 0, choices);
    }
}
