package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.message.Choice;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.teams.card.Element.Run;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of one message or page. Where several languages are read, a button is labelled in all of them. A label too
 * long for a button is written out above, under a number; choices too many for buttons are picked from a list. What cannot
 * be undone is asked again, within the card.
 */
final class Buttons {
    /** Of a button that is asked again: itself, yes and no. */
    private static final int ASKED_AGAIN = 3;

    private final Wordings wordings;
    private final Again again;

    Buttons(Wordings wordings) {
        this.wordings = wordings;
        this.again = new Again(wordings);
    }

    /** A button to be. */
    private record Pressable(Text label, Reference reference, boolean isFinal, @Nullable Text sure) {
        Pressable(Text label, Reference reference) {
            this(label, reference, false, null);
        }
    }

    List<Part> of(Prompt prompt) {
        var choices = prompt.choices();
        var isFinal = choices.stream().filter(Buttons::isFinal).toList();
        var others = choices.stream().filter(choice -> !isFinal(choice)).toList();
        if (others.size() + ASKED_AGAIN * isFinal.size() <= Ceiling.ACTIONS) {
            return pressed(choices, prompt);
        }
        var parts = new ArrayList<Part>();
        parts.addAll(others.size() <= Ceiling.ACTIONS
                ? pressed(others, prompt)
                : new Picking(wordings, again).of(others, prompt, false));
        parts.addAll(isFinal.size() <= 2
                ? pressed(isFinal, prompt)
                : new Picking(wordings, again).of(isFinal, prompt, true));
        return parts;
    }

    List<Part> commands(List<Page.CommandButton> offers) {
        var parts = new ArrayList<Part>();
        for (var from = 0; from < offers.size(); from += Ceiling.ACTIONS) {
            parts.addAll(row(offers.subList(from, Math.min(offers.size(), from + Ceiling.ACTIONS)).stream()
                    .map(offer -> new Pressable(offer.label(), new Reference.Order(offer.command())))
                    .toList()));
        }
        return parts;
    }

    List<Part> one(Text label, Reference reference) {
        return row(List.of(new Pressable(label, reference)));
    }

    /** A button that opens an address. */
    List<Part> link(Text label, String address) {
        var shown = shown(label, 1);
        var elements = new ArrayList<>(writtenOut(List.of(label)));
        elements.addAll(Rows.of(List.of(Actions.link(shown, address)), Rows.PHONE));
        return List.of(Part.of(elements, wordings.say(label) + " " + address).leading(1));
    }

    private static boolean isFinal(Choice choice) {
        return choice.style() == Choice.Style.DANGER;
    }

    private List<Part> pressed(List<Choice> choices, Prompt prompt) {
        return row(choices.stream()
                .map(choice -> new Pressable(
                        choice.label(),
                        new Reference.Answer(prompt.id(), choice.value()),
                        isFinal(choice),
                        choice.sure()))
                .toList());
    }

    private List<Part> row(List<Pressable> pressables) {
        if (pressables.isEmpty()) {
            return List.of();
        }
        var labels = pressables.stream().map(Pressable::label).toList();
        var elements = new ArrayList<>(writtenOut(labels));
        var actions = new ArrayList<Map<String, Object>>();
        var asked = new ArrayList<Map<String, Object>>();
        var names = new ArrayList<String>();
        for (var at = 0; at < pressables.size(); at++) {
            var pressable = pressables.get(at);
            var title = shown(pressable.label(), at + 1);
            names.add(Pieces.line(wordings.say(pressable.label())));
            if (pressable.isFinal()) {
                var id = again.id();
                actions.add(Actions.toggle(title, id));
                asked.add(again.of(id, wordings.say(pressable.label()), pressable.sure(),
                        sure -> Actions.button(sure, pressable.reference())));
            } else {
                actions.add(Actions.button(title, pressable.reference()));
            }
        }
        elements.addAll(Rows.of(actions, Rows.PHONE));
        elements.addAll(asked);
        return List.of(Part.of(elements, wordings.readOut(names)).asking(actions.size() + 2 * asked.size()));
    }

    private List<Map<String, Object>> writtenOut(List<Text> labels) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < labels.size(); at++) {
            if (isLong(labels.get(at))) {
                lines.addAll(Parts.lines((at + 1) + ". " + wordings.say(labels.get(at)), Run::plain, "Small"));
            }
        }
        return lines;
    }

    private boolean isLong(Text label) {
        return Pieces.line(wordings.say(label)).length() > Ceiling.BUTTON;
    }

    private String shown(Text label, int number) {
        var words = wordings.say(label);
        if (words.isBlank()) {
            return "…";
        }
        return isLong(label) ? Weight.PIECES.shortened(number + ". " + words, Ceiling.BUTTON) : Pieces.line(words);
    }
}
