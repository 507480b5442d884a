package io.binome.content;

import io.binome.content.ContentFault.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections of a theme by their keys; those that are missing, unknown or there twice are told. */
final class Headings {
    private static final List<String> OTHERS = List.of("guide", "prepare", "exercise", "return");
    private static final String AGENDA = "agenda.";

    private final Map<String, Section> found = new LinkedHashMap<>();

    private Headings() {}

    static Headings ofTheme(List<Section> sections, Proof proof) {
        var headings = new Headings();
        sections.stream().skip(1).forEach(section -> headings.add(section, proof));
        var last = sections.getLast().line();
        keys().filter(key -> !headings.found.containsKey(key))
                .forEach(key -> proof.fault(last, Reason.HEADING_MISSING, "heading", written(key, proof)));
        return headings;
    }

    Optional<Section> section(String key) {
        return Optional.ofNullable(found.get(key));
    }

    private void add(Section section, Proof proof) {
        var key = keys().filter(each -> means(each, section.title(), proof)).findFirst();
        if (key.isEmpty()) {
            proof.fault(
                    section.line(), Reason.HEADING_UNKNOWN, "heading", section.title(), "known",
                    String.join(", ", keys().map(each -> written(each, proof)).toList()));
        } else if (found.putIfAbsent(key.get(), section) != null) {
            proof.fault(section.line(), Reason.HEADING_TWICE, "heading", section.title());
        }
    }

    private static Stream<String> keys() {
        return Stream.concat(Theme.LENGTHS.stream().map(length -> AGENDA + length), OTHERS.stream());
    }

    private static boolean means(String key, String title, Proof proof) {
        return key.startsWith(AGENDA)
                ? Labels.folded(written(key, proof)).equals(Labels.folded(title))
                : proof.labels().isHeading(key, title);
    }

    private static String written(String key, Proof proof) {
        return key.startsWith(AGENDA)
                ? proof.labels().agenda(Integer.parseInt(key.substring(AGENDA.length())))
                : proof.labels().heading(key);
    }
}
