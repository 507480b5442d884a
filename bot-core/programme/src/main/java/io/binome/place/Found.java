package io.binome.place;

import java.util.List;

/** What was found for the name of a place. */
public sealed interface Found {
    /** One place, or several in one zone of which this is the largest. */
    record At(Spot spot) implements Found {}

    /** Several in different zones, the largest first. */
    record Several(List<Spot> spots) implements Found {}

    /** No place that is known. */
    record Nowhere() implements Found {}
}
