package io.binome.roster;

import io.binome.place.Found;
import io.binome.place.Places;
import io.binome.place.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of a file work. A name that could mean places in several countries means the one in a country where others
 * of the same file work, if there is only one such, and this is said.
 */
final class Homes {
    private final RosterHeader header;
    private final List<RosterFault> faults;
    private final Set<String> countries = new HashSet<>();

    Homes(RosterHeader header, List<RosterFault> faults) {
        this.header = header;
        this.faults = faults;
    }

    /** Takes note of the country of somebody whose place is certain. */
    void note(CellReader cells) {
        if (found(cells) instanceof Found.At(Spot spot)) {
            countries.add(spot.holidays().country());
        }
    }

    /** @param isNeeded whether the time zone depends on it, so that a remark is due where it is not certain */
    @Nullable
    Spot home(CellReader cells, boolean isNeeded) {
        return switch (found(cells)) {
            case Found.At(Spot spot) -> spot;
            case Found.Several(List<Spot> spots) -> likely(cells, spots, isNeeded);
            case Found.Nowhere nowhere -> {
                if (isNeeded && !said(cells).isEmpty()) {
                    faults.add(RosterFault.of(
                            cells.line(), FaultReason.PLACE_UNKNOWN, header.spelling(column(cells)), said(cells)));
                }
                yield null;
            }
        };
    }

    private @Nullable Spot likely(CellReader cells, List<Spot> spots, boolean isNeeded) {
        List<Spot> near = spots.stream()
                .filter(spot -> countries.contains(spot.holidays().country()))
                .toList();
        boolean isOne = !near.isEmpty()
                && near.stream().allMatch(spot -> spot.zone().getRules().equals(near.getFirst().zone().getRules()));
        if (isNeeded || isOne) {
            List<Spot> told = isOne ? near.subList(0, 1) : spots;
            faults.add(new RosterFault(
                    cells.line(), isOne ? FaultReason.PLACE_SUPPOSED : FaultReason.PLACE_AMBIGUOUS,
                    header.spelling(column(cells)), said(cells), 0, told.stream().map(Spot::label).toList()));
        }
        return isOne ? near.getFirst() : null;
    }

    private static Found found(CellReader cells) {
        return Places.find(
                cells.cell(RosterColumn.LOCATION), cells.cell(RosterColumn.REGION), cells.cell(RosterColumn.COUNTRY));
    }

    private static String said(CellReader cells) {
        return cells.cell(column(cells));
    }

    private static RosterColumn column(CellReader cells) {
        return !cells.cell(RosterColumn.LOCATION).isEmpty()
                ? RosterColumn.LOCATION
                : !cells.cell(RosterColumn.REGION).isEmpty() ? RosterColumn.REGION : RosterColumn.COUNTRY;
    }
}
