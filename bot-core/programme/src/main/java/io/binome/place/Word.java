package io.binome.place;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A name or code beside others.
 *
 * @param name as it is compared
 * @param isCode whether it is written as codes are, two or three letters in capitals
 */
record Word(String name, boolean isCode, Cell cell) {
    /** Where it stands; a hint is the beginning of a post code, and counts only where a place of that name is there. */
    enum Cell {
        PLACE,
        REGION,
        COUNTRY,
        HINT
    }

    /** The country that it may mean: a short one only as a code, and none where regions stand. */
    Optional<String> country() {
        var isRead = switch (cell) {
            case PLACE -> isCode || !name.matches("[a-z]{1,3}");
            case REGION, HINT -> name.matches("\\d+");
            case COUNTRY -> true;
        };
        return isRead ? PlaceWords.country(name) : Optional.empty();
    }

    /** Whether it may be a state as Americans and Australians write it behind a town. */
    boolean isState() {
        return isCode && cell != Cell.COUNTRY && !Regions.states(name).isEmpty();
    }

    /** A code that says two things, such as that of Illinois and Israel, or a name, such as Georgia. */
    boolean isAmbiguous() {
        return cell == Cell.PLACE && country().isPresent() && (isState() || (!isCode && Regions.isKnown(name)));
    }

    boolean isRegion() {
        var isName = !isCode || (country().isEmpty() && !isState());
        return isName && (cell == Cell.PLACE || cell == Cell.REGION)
                && (Regions.isKnown(name) || Regions.isKnown(PlaceWords.bare(name)));
    }

    /** Whether it tells where a place is. */
    boolean tells() {
        return cell != Cell.HINT && (country().isPresent() || isRegion() || isState());
    }

    /** Whether a place is there. */
    boolean holds(Spot spot) {
        var where = spot.holidays().country();
        return country().filter(code -> PlaceWords.covers(code, where)).isPresent()
                || (isCode && cell != Cell.COUNTRY && Regions.coded(where, name).contains(spot))
                || (isRegion() && regionHolds(spot::equals))
                || Folded.name(spot.name()).equals(name);
    }

    /** Whether there is such a city in the region of that name, with or without what stands beside it. */
    boolean regionHolds(Predicate<Spot> such) {
        return Stream.of(name, PlaceWords.bare(name)).flatMap(each -> Regions.called(each).stream()).anyMatch(such);
    }
}
