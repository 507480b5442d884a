package io.binome.fuzz;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that somebody may type.
 *
 * @param kinds what whoever reads it could take it for, as the tables of phrases call it: {@code yes}, {@code no},
 *     {@code leave} …
 */
record Phrase(String words, Set<String> kinds) {
    Phrase saying(String other) {
        return new Phrase(other, kinds);
    }

    Phrase and(Phrase other, String between) {
        return new Phrase(
                words + between + other.words(),
                Stream.concat(kinds.stream(), other.kinds().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isAnyOf(String... kind) {
        return Stream.of(kind).anyMatch(kinds::contains);
    }
}
