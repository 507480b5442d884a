package io.binome.fact;

import java.time.Instant;

/** A fact that was written down, under an id that the same happening always gets. */
public record Recorded(String id, Instant at, Fact fact) {}
