package io.binome.teams.card;

import io.binome.message.Choice;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices too many for buttons: a list with a button that sends what is picked, and as many lists as it takes. */
record Picking(Wordings wordings, Again again) {
    /** Of a card's actions: so many that no second list fits beside it, whose answer would be wanted too. */
    private static final int ACTIONS = 4;

    List<Part> of(List<Choice> offered, Prompt prompt, boolean isFinal) {
        var choices = new Choices(
                offered.stream().map(choice -> wordings.say(choice.label())).toList(),
                offered.stream().map(Choice::value).toList());
        var sures = offered.stream().map(Choice::sure).distinct().toList();
        var sure = sures.size() == 1 ? sures.getFirst() : null;
        var parts = new ArrayList<Part>();
        for (var from = 0; from < choices.size();) {
            var end = choices.end(from, Ceiling.CHOICES / 2);
            parts.add(part(choices, from, end, prompt, isFinal, sure));
            from = end;
        }
        return parts;
    }

    private Part part(
            Choices choices, int from, int end, Prompt prompt, boolean isFinal, @Nullable Text sure) {
        var elements = new ArrayList<>(choices.writtenOut(from, end));
        elements.add(Element.of(
                "Input.ChoiceSet",
                "id", Reference.PICK,
                "label", wordings.say("card.pick"),
                "style", end - from <= Ceiling.SHOWN ? "expanded" : "filtered",
                "placeholder", wordings.say("card.search"),
                "wrap", true,
                "isRequired", true,
                "errorMessage", wordings.say("card.pick.missing"),
                "choices", choices.listed(from, end)));
        var data = new LinkedHashMap<String, Object>();
        data.put(Reference.KEY, "answer");
        data.put(Reference.PROMPT, prompt.id().value());
        var send = wordings.say("card.send");
        var id = again.id();
        var button = isFinal ? Actions.toggle(send, id) : Actions.execute(send, "answer", data, "auto");
        elements.addAll(Rows.of(List.of(button), Rows.PHONE));
        if (isFinal) {
            elements.add(again.of(id, "", sure, yes -> Actions.execute(yes, "answer", data, "auto")));
        }
        return Part.of(elements, wordings.readOut(choices.labels(from, end))).asking(ACTIONS);
    }
}
