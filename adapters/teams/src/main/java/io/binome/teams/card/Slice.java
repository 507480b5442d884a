package io.binome.teams.card;

import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.render.OptionKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A field, or a part of one with more options than one input holds.
 *
 * @param to one past the last of its options; zero where it has none
 * @param part counted from one
 */
record Slice(Field field, int from, int to, int part, int parts) {
    /** How values stand in a card: Teams parts several by commas. */
    static final OptionKey KEYS = new OptionKey(value -> value.length() <= Ceiling.VALUE
            && value.equals(value.strip())
            && value.indexOf(',') < 0);

    static List<Slice> all(Field field, Choices choices) {
        var ends = new ArrayList<Integer>();
        for (var from = 0; from < choices.size(); from = ends.getLast()) {
            ends.add(choices.end(from, Ceiling.CHOICES));
        }
        if (ends.isEmpty()) {
            return List.of(new Slice(field, 0, 0, 1, 1));
        }
        var slices = new ArrayList<Slice>();
        for (var at = 0; at < ends.size(); at++) {
            slices.add(new Slice(field, at == 0 ? 0 : ends.get(at - 1), ends.get(at), at + 1, ends.size()));
        }
        return slices;
    }

    /** The id of its input: says which field, and which of its options. */
    String id() {
        var name = KEYS.of(field.name());
        return parts == 1 ? FormCards.FIELD + name : FormCards.FIELD + from + "-" + to + ":" + name;
    }

    static List<Option> options(Field field) {
        return switch (field) {
            case Field.Words words -> List.of();
            case Field.One one -> one.options();
            case Field.Many many -> many.options();
        };
    }
}
