package io.binome.programme;

import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;

/** Where a programme's announcements go. A programme without one makes none. */
public record Channel(ProgrammeId id, PlaceId place) implements Entry {}
