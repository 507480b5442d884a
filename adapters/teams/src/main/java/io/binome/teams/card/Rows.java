package io.binome.teams.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Buttons beside one another, in as many rows as a small phone needs to show their titles whole. How wide a title is, is
 * an estimate in pixels, made for the semibold letters of Teams.
 */
final class Rows {
    /** What a card has on a screen of 320 pixels. */
    static final int PHONE = 296;
    /** The same within a container that has a ground of its own. */
    static final int WITHIN = 254;

    /** Around the letters of a button, and between two. */
    private static final int FRAME = 32;
    private static final int GAP = 8;

    private Rows() {}

    static List<Map<String, Object>> of(List<Map<String, Object>> actions, int width) {
        var rows = new ArrayList<Map<String, Object>>();
        var row = new ArrayList<Map<String, Object>>();
        var wide = 0;
        for (var action : actions) {
            var next = width(String.valueOf(action.get("title")));
            if (!row.isEmpty() && wide + GAP + next > width) {
                rows.add(row(row, rows.isEmpty()));
                row.clear();
                wide = 0;
            }
            wide += row.isEmpty() ? next : GAP + next;
            row.add(action);
        }
        rows.add(row(row, rows.isEmpty()));
        return rows;
    }

    private static Map<String, Object> row(List<Map<String, Object>> actions, boolean first) {
        var row = Element.of("ActionSet", "actions", List.copyOf(actions));
        return first ? row : Element.with(row, "spacing", "Small");
    }

    private static int width(String title) {
        return FRAME + title.chars().map(Rows::width).sum();
    }

    private static int width(int letter) {
        if (" ,.;:!’ijlftr".indexOf(letter) >= 0) {
            return 4;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' ? 11 : letter > 0x2ff ? 15 : 8;
    }
}
