package io.binome.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be the same in every language: front matter, minutes, counts, and which answers are right. */
final class Shape {
    private final Map<String, Trait> traits = new LinkedHashMap<>();

    /**
     * One thing to compare.
     *
     * @param what it is called in the file
     */
    record Trait(String what, int line, String value) {}

    /** How two languages differ in one thing. */
    record Difference(Trait here, Trait there) {}

    /** A key of the front matter, which is called the same everywhere. */
    void add(String key, int line, Object value) {
        add(key, key, line, value);
    }

    /** Something that has a name of its own in each language. */
    void add(String key, String what, int line, Object value) {
        traits.putIfAbsent(key, new Trait(what, line, value.toString()));
    }

    /** Where both say something and not the same. */
    List<Difference> against(Shape other) {
        var differences = new ArrayList<Difference>();
        traits.forEach((key, here) -> {
            var there = other.traits.get(key);
            if (there != null && !there.value().equals(here.value())) {
                differences.add(new Difference(here, there));
            }
        });
        return differences;
    }
}
