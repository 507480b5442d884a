package io.binome.teams.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Elements of a card that stay together, and how they read where there are no cards.
 *
 * @param text empty where there is nothing to read
 * @param actions how many of a card's actions they take
 * @param clings whether they should not be parted from what follows
 * @param asks whether they are the buttons of a question
 * @param wide whether they are better for more room
 */
record Part(List<Map<String, Object>> elements, String text, int weight, int actions, boolean clings, boolean asks,
        boolean wide) {
    static Part of(Map<String, Object> element, String text) {
        return of(List.of(element), text);
    }

    static Part of(List<Map<String, Object>> elements, String text) {
        var weight = elements.stream().mapToInt(each -> Weight.of(each) + 1).sum();
        return new Part(List.copyOf(elements), text, weight, 0, false, false, false);
    }

    Part clinging() {
        return new Part(elements, text, weight, actions, true, asks, wide);
    }

    Part asking(int actions) {
        return new Part(elements, text, weight, actions, clings, true, wide);
    }

    /** With buttons that lead out and answer nothing. */
    Part leading(int actions) {
        return new Part(elements, text, weight, actions, clings, asks, wide);
    }

    Part widely() {
        return new Part(elements, text, weight, actions, clings, asks, true);
    }

    /** With a line above that parts it from what comes before. */
    Part apart() {
        var lined = new ArrayList<>(elements);
        lined.set(0, Element.with(elements.getFirst(), "separator", true));
        return new Part(List.copyOf(lined), text, weight + 17, actions, clings, asks, wide);
    }
}
