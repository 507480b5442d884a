package io.binome.web;

import io.binome.roster.Roster;
import io.binome.roster.RosterFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fictional colleagues that come with Binôme. */
final class Shipped {
    private static final String FILE = "/io/binome/simulation/roster.csv";

    private Shipped() {}

    static Roster roster() {
        try (var file = Roster.class.getResourceAsStream(FILE)) {
            return RosterFile.read(Objects.requireNonNull(file, FILE).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
