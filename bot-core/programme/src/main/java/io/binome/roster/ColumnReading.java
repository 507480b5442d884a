package io.binome.roster;

import org.jspecify.annotations.Nullable;

/** A column of a file: its header as it is written, and what becomes of it; nothing where nobody knows the header. */
public record ColumnReading(String header, @Nullable RosterColumn becomes) {}
