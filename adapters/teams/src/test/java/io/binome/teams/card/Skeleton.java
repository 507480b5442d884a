package io.binome.teams.card;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a schema or a renderer can take amiss in a card: its elements, and in its words the signs that are markup
 * somewhere. What comes again in a list is there once.
 */
final class Skeleton {
    /** Of an element, of a look or of an action. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z.]{1,30}");
    private static final Pattern HARMLESS = Pattern.compile("(?<!\\w)\\.|\\.(?!\\w)|[\\p{L}\\p{N}\\s,!?'’]");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+[.)].*", Pattern.DOTALL);

    private Skeleton() {}

    static Object of(Object json) {
        return switch (json) {
            case Map<?, ?> object -> {
                var bare = new LinkedHashMap<Object, Object>();
                object.forEach((name, value) -> bare.put(name, of(value)));
                yield bare;
            }
            case List<?> list -> list.stream().map(Skeleton::of).collect(Collectors.toCollection(LinkedHashSet::new));
            case String words -> NAME.matcher(words).matches() ? words : signs(words);
            case Number number -> 0;
            default -> json;
        };
    }

    private static String signs(String words) {
        var signs = HARMLESS.matcher(words)
                .replaceAll("")
                .chars()
                .filter(sign -> sign < 0x80)
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return NUMBERED.matcher(words).matches() ? "1. " + signs : signs + " ";
    }
}
