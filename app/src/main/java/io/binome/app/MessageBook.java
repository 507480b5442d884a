package io.binome.app;

import io.binome.example.Bundle;
import io.binome.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Every message of the product, by where it is read: {@code messages.txt} says which bundles belong to which place. */
final class MessageBook {
    private static final String LIST = "messages.txt";
    private static final String NONE = "none";
    private static final String ROOT = "io/binome/";

    /** Where messages are read, and the bundles with them. */
    record Place(String name, List<Bundle> bundles) {
        long messages() {
            return bundles.stream().mapToLong(bundle -> bundle.keys().size()).sum();
        }
    }

    private MessageBook() {}

    static List<Place> in(Language language) {
        return lines().stream()
                .filter(line -> !line.getFirst().equals(NONE))
                .map(line -> new Place(
                        line.getFirst(),
                        line.stream().skip(1).map(path -> Bundle.read(ROOT + path, language)).toList()))
                .toList();
    }

    /** The names of the bundles whose lines nobody reads. */
    static List<String> unread() {
        return lines().stream()
                .filter(line -> line.getFirst().equals(NONE))
                .flatMap(line -> line.stream().skip(1))
                .map(path -> ROOT + path)
                .toList();
    }

    /** The name of a place, and its bundles. */
    private static List<List<String>> lines() {
        var list = Objects.requireNonNull(MessageBook.class.getResourceAsStream(LIST));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(":? ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
