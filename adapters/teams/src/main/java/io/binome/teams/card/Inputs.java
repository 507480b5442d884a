package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.teams.card.Element.Run;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One field of a form, or as many of its options as fit one input, as elements of a card. */
final class Inputs {
    /** Of the labels that are written out beside a list; how many more there are is said. */
    private static final int WRITTEN_OUT = 5_000;

    /** For what may be wrong with a field. */
    private static final int FAULT = 400;

    private final Wording wording;
    private final Map<String, Choices> choices = new HashMap<>();

    Inputs(Wording wording) {
        this.wording = wording;
    }

    List<Slice> slices(Field field) {
        return Slice.all(field, choices(field));
    }

    /** What a slice can weigh at worst, whatever is filled in and whatever is wrong with it. */
    int weight(Slice slice) {
        var written = slice.field() instanceof Field.Words words ? 3 * room(words) + FAULT : 0;
        return Weight.of(of(slice, List.of(), null, false)) + written + FAULT;
    }

    /**
     * @param guarded whether the client sees to it that what must be filled in is
     */
    List<Map<String, Object>> of(Slice slice, List<String> given, @Nullable Text fault, boolean guarded) {
        var field = slice.field();
        var elements = new ArrayList<Map<String, Object>>();
        var label = label(slice);
        if (!Weight.PIECES.fits(label, Ceiling.PIECE)) {
            Parts.paragraphs(label).forEach(part -> elements.addAll(part.elements()));
        }
        if (fault != null) {
            elements.addAll(Parts.lines(
                    "⚠\u00a0" + Weight.PIECES.shortened(wording.say(fault), FAULT / 2),
                    words -> new Run(words, attention()),
                    "Default"));
        }
        elements.addAll(
                switch (field) {
                    case Field.Words words -> words(words, slice, String.join("\n", given), guarded);
                    case Field.One one -> chosen(slice, one.options(), given, guarded, false);
                    case Field.Many many -> chosen(slice, many.options(), given, guarded, true);
                });
        return elements;
    }

    private static Map<String, Object> attention() {
        var look = new LinkedHashMap<String, Object>();
        look.put("color", "Attention");
        look.put("weight", "Bolder");
        return look;
    }

    private String label(Slice slice) {
        var label = Pieces.line(wording.say(slice.field().label()));
        var shown = label.isEmpty() ? "…" : label;
        return slice.parts() == 1
                ? shown
                : wording.say(
                        "card.form.part",
                        "label", Text.verbatim(shown),
                        "part", slice.part(),
                        "parts", slice.parts());
    }

    private Text brief(Slice slice) {
        return Text.verbatim(Weight.PIECES.shortened(label(slice), Ceiling.SHORT));
    }

    /** The input with its name and what must be; where the client does not see to it, the label says it. */
    private Map<String, Object> input(String type, Slice slice, boolean guarded) {
        var required = slice.field().required();
        var checked = guarded && slice.parts() == 1;
        var label = Weight.PIECES.shortened(label(slice), Ceiling.PIECE);
        var input = Element.of(type, "id", slice.id());
        input.put(
                "label",
                Markup.disjoined(
                        required && !checked
                                ? wording.say("card.form.required", "label", Text.verbatim(label))
                                : label));
        if (required && checked) {
            input.put("isRequired", true);
            input.put("errorMessage", wording.say("card.form.missing"));
        }
        return input;
    }

    private List<Map<String, Object>> words(Field.Words words, Slice slice, String written, boolean guarded) {
        var elements = new ArrayList<Map<String, Object>>();
        var room = room(words);
        var begun = Pieces.begun(written, room);
        if (begun.length() < written.length()) {
            elements.addAll(Parts.lines(
                    wording.say("card.form.cut", "field", brief(slice), "count", room), Run::plain, "Default"));
        }
        var input = input("Input.Text", slice, guarded);
        if (words.manyLines()) {
            input.put("isMultiline", true);
        }
        input.put("maxLength", room);
        if (!begun.isEmpty()) {
            input.put("value", begun);
        }
        elements.add(input);
        Parts.contexts(wording.say(words.hint())).forEach(part -> elements.addAll(part.elements()));
        return elements;
    }

    /** What stands there already may be longer than what is asked for: then the bot says so, and nothing is lost. */
    private static int room(Field.Words words) {
        return Math.clamp(Math.max(words.longest(), words.initial().length()), 1, Ceiling.INPUT);
    }

    /** Said once for all pages of the form. */
    private Choices choices(Field field) {
        return choices.computeIfAbsent(
                field.name(),
                name -> new Choices(
                        Slice.options(field).stream().map(option -> wording.say(option.label())).toList(),
                        Slice.options(field).stream().map(option -> Slice.KEYS.of(option.value())).toList()));
    }

    private List<Map<String, Object>> chosen(
            Slice slice, List<Option> options, List<String> given, boolean guarded, boolean many) {
        var elements = new ArrayList<Map<String, Object>>();
        if (options.isEmpty()) {
            Parts.contexts(wording.say("card.form.none", "field", brief(slice)))
                    .forEach(part -> elements.addAll(part.elements()));
            return elements;
        }
        var choices = choices(slice.field());
        elements.addAll(writtenOut(choices, slice));
        var picked = options.subList(slice.from(), slice.to()).stream()
                .map(Option::value)
                .filter(given::contains)
                .map(Slice.KEYS::of)
                .toList();
        var count = slice.to() - slice.from();
        var input = input("Input.ChoiceSet", slice, guarded);
        if (many) {
            input.put("isMultiSelect", true);
        }
        var allSeen = count <= Ceiling.SHOWN && (many || slice.field().required());
        var searched = count > 2 * Ceiling.SHOWN;
        input.put("style", allSeen ? "expanded" : searched ? "filtered" : "compact");
        input.put("wrap", true);
        if (!allSeen) {
            input.put("placeholder", wording.say(searched ? "card.search" : "card.form.choose"));
        }
        if (!picked.isEmpty()) {
            input.put("value", many ? String.join(",", picked) : picked.getFirst());
        }
        input.put("choices", choices.listed(slice.from(), slice.to()));
        elements.add(input);
        return elements;
    }

    private List<Map<String, Object>> writtenOut(Choices choices, Slice slice) {
        var all = choices.writtenOut(slice.from(), slice.to());
        if (all.isEmpty()) {
            return List.of();
        }
        var elements = new ArrayList<>(
                Parts.lines(wording.say("card.form.labels", "field", brief(slice)), Run::plain, "Default"));
        var room = WRITTEN_OUT;
        for (var at = slice.from(); at < slice.to(); at++) {
            var label = choices.writtenOut(at, at + 1);
            room -= Weight.of(label);
            if (room < 0) {
                var from = at;
                var more = IntStream.range(from, slice.to())
                        .filter(each -> !choices.isBrief(each))
                        .count();
                elements.addAll(Parts.lines(wording.say("card.form.more", "count", more), Run::subtle, "Small"));
                return elements;
            }
            elements.addAll(label);
        }
        return elements;
    }
}
