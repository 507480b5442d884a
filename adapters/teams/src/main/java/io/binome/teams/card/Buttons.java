package io.binome.teams.card;

import io.binome.message.Choice;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.teams.card.Element.Run;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The buttons of one message or page. Where several languages are read, a button is labelled in all of them. A label too
 * long for a button is written out above, under a number; choices too many for buttons are picked from a list. What cannot
 * be undone is asked again, within the card.
 */
final class Buttons {
    /** Of a button that is asked again: itself, yes and no. */
    private static final int ASKED_AGAIN = 3;

    /** Of a list: so many that no second list fits beside it, whose answer would be wanted too. */
    private static final int PICKING = 4;

    private final List<Wording> wordings;
    private int numbers;

    Buttons(List<Wording> wordings) {
        this.wordings = wordings;
    }

    /** A button to be. */
    private record Pressable(Text label, Reference reference, boolean isFinal) {}

    List<Part> of(Prompt prompt) {
        var choices = prompt.choices();
        var isFinal = choices.stream().filter(Buttons::isFinal).toList();
        var others = choices.stream().filter(choice -> !isFinal(choice)).toList();
        if (others.size() + ASKED_AGAIN * isFinal.size() <= Ceiling.ACTIONS) {
            return pressed(choices, prompt);
        }
        var parts = new ArrayList<Part>();
        parts.addAll(others.size() <= Ceiling.ACTIONS ? pressed(others, prompt) : picked(others, prompt, false));
        parts.addAll(isFinal.size() <= 2 ? pressed(isFinal, prompt) : picked(isFinal, prompt, true));
        return parts;
    }

    List<Part> commands(List<Page.Offer> offers) {
        var parts = new ArrayList<Part>();
        for (var from = 0; from < offers.size(); from += Ceiling.ACTIONS) {
            parts.addAll(row(offers.subList(from, Math.min(offers.size(), from + Ceiling.ACTIONS)).stream()
                    .map(offer -> new Pressable(offer.label(), new Reference.Order(offer.command()), false))
                    .toList()));
        }
        return parts;
    }

    List<Part> one(Text label, Reference reference) {
        return row(List.of(new Pressable(label, reference, false)));
    }

    /** A button that opens an address. */
    List<Part> link(Text label, String address) {
        var shown = shown(label, 1);
        var elements = new ArrayList<>(writtenOut(List.of(label)));
        elements.addAll(Element.rows(List.of(Actions.link(shown, address))));
        return List.of(Part.of(elements, joined(label) + " " + address).asking(1));
    }

    private static boolean isFinal(Choice choice) {
        return choice.style() == Choice.Style.DANGER;
    }

    private List<Part> pressed(List<Choice> choices, Prompt prompt) {
        return row(choices.stream()
                .map(choice -> new Pressable(
                        choice.label(), new Reference.Answer(prompt.id(), choice.value()), isFinal(choice)))
                .toList());
    }

    private List<Part> row(List<Pressable> pressables) {
        if (pressables.isEmpty()) {
            return List.of();
        }
        var labels = pressables.stream().map(Pressable::label).toList();
        var elements = new ArrayList<>(writtenOut(labels));
        var actions = new ArrayList<Map<String, Object>>();
        var again = new ArrayList<Map<String, Object>>();
        var names = new ArrayList<String>();
        for (var at = 0; at < pressables.size(); at++) {
            var pressable = pressables.get(at);
            var title = shown(pressable.label(), at + 1);
            names.add(Pieces.line(joined(pressable.label())));
            if (pressable.isFinal()) {
                var id = "sure" + numbers++;
                actions.add(Actions.toggle(title, id));
                again.add(again(id, joined(pressable.label()), sure -> Actions.button(sure, pressable.reference())));
            } else {
                actions.add(Actions.button(title, pressable.reference()));
            }
        }
        elements.addAll(Element.rows(actions));
        elements.addAll(again);
        return List.of(Part.of(elements, readOut(names)).asking(actions.size() + 2 * again.size()));
    }

    private List<Part> picked(List<Choice> offered, Prompt prompt, boolean isFinal) {
        var choices = new Choices(
                offered.stream().map(choice -> joined(choice.label())).toList(),
                offered.stream().map(Choice::value).toList());
        var parts = new ArrayList<Part>();
        var from = 0;
        while (from < offered.size()) {
            var end = choices.end(from, Ceiling.CHOICES / 2);
            var elements = new ArrayList<>(choices.writtenOut(from, end));
            elements.add(Element.of(
                    "Input.ChoiceSet",
                    "id", Reference.PICK,
                    "label", inAll(wording -> wording.say("card.pick")),
                    "style", end - from <= Ceiling.SHOWN ? "expanded" : "filtered",
                    "placeholder", inAll(wording -> wording.say("card.search")),
                    "wrap", true,
                    "isRequired", true,
                    "errorMessage", inAll(wording -> wording.say("card.pick.missing")),
                    "choices", choices.listed(from, end)));
            var data = new LinkedHashMap<String, Object>();
            data.put(Reference.KEY, "answer");
            data.put(Reference.PROMPT, prompt.id().value());
            var send = inAll(wording -> wording.say("card.send"));
            if (isFinal) {
                var id = "sure" + numbers++;
                elements.addAll(Element.rows(List.of(Actions.toggle(send, id))));
                elements.add(again(id, "", sure -> Actions.execute(sure, "answer", data, "auto")));
            } else {
                elements.addAll(Element.rows(List.of(Actions.execute(send, "answer", data, "auto"))));
            }
            var names = choices.labels(from, end);
            parts.add(Part.of(elements, readOut(names)).asking(PICKING));
            from = end;
        }
        return parts;
    }

    /** Hidden until the button is pressed. */
    private Map<String, Object> again(String id, String label, Function<String, Map<String, Object>> yes) {
        var items = new ArrayList<Map<String, Object>>();
        if (!label.isEmpty()) {
            items.addAll(Parts.lines(Pieces.shortened(label, Ceiling.PIECE), Run::bold, "Default"));
        }
        for (var wording : wordings) {
            items.addAll(Parts.lines(wording.say("card.sure"), Run::plain, "Small"));
        }
        items.addAll(Element.rows(List.of(
                yes.apply(inAll(wording -> wording.say("card.sure.yes"))),
                Actions.toggle(inAll(wording -> wording.say("card.sure.no")), id))));
        return Element.hidden(id, items);
    }

    /** The labels are in all languages already: the sentence about them is said in the first only. One needs none. */
    private String readOut(List<String> names) {
        return names.size() == 1
                ? "[" + names.getFirst() + "]"
                : wordings.getFirst().say("card.choices", "choices", Text.verbatim(String.join(" · ", names)));
    }

    private List<Map<String, Object>> writtenOut(List<Text> labels) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < labels.size(); at++) {
            if (isLong(labels.get(at))) {
                lines.addAll(Parts.lines((at + 1) + ". " + joined(labels.get(at)), Run::plain, "Small"));
            }
        }
        return lines;
    }

    private boolean isLong(Text label) {
        return Pieces.line(joined(label)).length() > Ceiling.BUTTON;
    }

    private String shown(Text label, int number) {
        var words = joined(label);
        if (words.isBlank()) {
            return "…";
        }
        return isLong(label) ? Pieces.shortened(number + ". " + words, Ceiling.BUTTON) : Pieces.line(words);
    }

    private String joined(Text label) {
        return inAll(wording -> wording.say(label));
    }

    private String inAll(Function<Wording, String> words) {
        return wordings.stream().map(words).distinct().collect(Collectors.joining(" / "));
    }
}
