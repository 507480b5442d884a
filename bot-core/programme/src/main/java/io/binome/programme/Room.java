package io.binome.programme;

import io.binome.id.PairId;
import io.binome.id.PlaceId;

/** Where a pair talks to each other and the bot writes to both. A pair without one is written to person by person. */
public record Room(PairId id, PlaceId place) implements Entry {}
