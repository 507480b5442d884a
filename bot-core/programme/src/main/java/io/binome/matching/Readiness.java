package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.text.Text;
import java.util.List;

/**
 * What a round could work with, before it is run.
 *
 * @param people those who can take part
 * @param skills supply and demand, what is wanted most first
 * @param apart those who cannot be matched as things are, and why
 */
public record Readiness(int people, List<Supply> skills, List<Apart> apart) {
    /** How many offer a skill, and how many want it. */
    public record Supply(Text skill, int offered, int wanted) {}

    /** Somebody who cannot be matched. */
    public record Apart(PersonId person, Text reason) {}
}
