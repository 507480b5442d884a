package io.binome.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which messages may have the same words: those that say the same in two places, each with its reason. */
final class Alike {
    private final List<Set<String>> groups;

    private Alike(List<Set<String>> groups) {
        this.groups = groups;
    }

    static Alike read() throws IOException {
        var groups = new ArrayList<Set<String>>();
        var file = Objects.requireNonNull(Alike.class.getResourceAsStream("alike.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line : lines.lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
                var halves = line.split(": ", 2);
                if (halves.length < 2 || halves[1].isBlank()) {
                    throw new IllegalStateException("no reason: " + line);
                }
                groups.add(Set.of(halves[0].split(" ")));
            }
        }
        return new Alike(groups);
    }

    /** The sentences that more than one key has, and must not. */
    List<String> faults(Map<String, List<String>> sentences) {
        return sentences.entrySet().stream()
                .filter(each -> each.getValue().size() > 1 && !isAllowed(each.getValue()))
                .map(each -> each.getValue() + " | " + each.getKey())
                .toList();
    }

    /** The groups of which no language makes any two alike. */
    List<Set<String>> unused(Collection<List<String>> alike) {
        return groups.stream()
                .filter(group -> alike.stream().noneMatch(keys -> keys.stream().filter(group::contains).count() > 1))
                .toList();
    }

    /** What is said of the pair to an admin may be said to the two in the same words. */
    private boolean isAllowed(List<String> keys) {
        return groups.stream().anyMatch(group -> group.containsAll(keys))
                || keys.stream().map(key -> key.replaceFirst("\\.you$", "")).distinct().count() == 1;
    }
}
