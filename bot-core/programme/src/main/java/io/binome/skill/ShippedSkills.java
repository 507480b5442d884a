package io.binome.skill;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The list of skills in the jar: the only thing this package reads. */
final class ShippedSkills {
    private ShippedSkills() {}

    static byte[] csv() {
        try (var file = ShippedSkills.class.getResourceAsStream("skills.csv")) {
            if (file == null) {
                throw new IllegalStateException("skills.csv is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
