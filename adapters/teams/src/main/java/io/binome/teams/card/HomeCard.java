package io.binome.teams.card;

import io.binome.message.Page;
import io.binome.text.Reader;
import java.util.ArrayList;
import java.util.List;

/** The home page of one person, as posts: Teams has no page of its own for it. Nothing is left out. */
public final class HomeCard {
    private HomeCard() {}

    public static List<Post> of(Page page, Reader reader) {
        var wording = new Wording(reader);
        var buttons = new Buttons(List.of(wording));
        var said = new Parts(wording);
        var parts = new ArrayList<Part>();
        for (var part : page.parts()) {
            switch (part) {
                case Page.Part.Shown(var block) -> parts.addAll(said.of(block));
                case Page.Part.Waiting waiting -> parts.addAll(waiting(waiting, buttons, wording));
                case Page.Part.Offered(var offers) -> parts.addAll(buttons.commands(offers));
            }
        }
        var packing = Packing.PLAIN;
        return packing.written(packing.posts(parts.stream().map(Part::widely).toList()));
    }

    private static List<Part> waiting(Page.Part.Waiting waiting, Buttons buttons, Wording wording) {
        var parts = new ArrayList<>(Parts.paragraphs(wording.say(waiting.line())).stream()
                .map(Part::clinging)
                .toList());
        parts.addAll(waiting.prompt().choices().isEmpty()
                ? Parts.contexts(wording.say("card.home.write"))
                : buttons.of(waiting.prompt()));
        return parts;
    }
}
