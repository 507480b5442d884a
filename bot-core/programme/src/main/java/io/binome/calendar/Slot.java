package io.binome.calendar;

import java.time.Instant;

/** A moment at which two people could meet; {@code outsideHours} where at least one would stretch their day for it. */
public record Slot(Instant start, boolean outsideHours) {}
