package io.binome.roster;

import io.binome.text.Text;
import org.jspecify.annotations.Nullable;

/** A column of a file: its header as it is written, and what becomes of it; nothing where nobody knows the header. */
public record ColumnReading(String header, @Nullable RosterColumn becomes) {
    /** What becomes of it, in words. */
    public Text meaning() {
        return Text.of("roster.column." + (becomes == null ? "unknown" : becomes.code().replace('_', '-')));
    }
}
