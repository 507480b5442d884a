package io.binome.teams.card;

import io.binome.render.Wording;
import io.binome.message.Message;
import io.binome.message.Page;
import io.binome.text.Reader;
import java.util.ArrayList;
import java.util.List;

/** The home page of one person, as posts: Teams has no page of its own for it. Nothing is left out. */
public final class HomeCard {
    private HomeCard() {}

    public static List<Post> of(Page page, Reader reader) {
        var wording = new Wording(reader);
        var buttons = new Buttons(new Wordings(List.of(wording)));
        var said = new Parts(wording);
        var parts = new ArrayList<Part>();
        for (var at = 0; at < page.parts().size(); at++) {
            var shown = switch (page.parts().get(at)) {
                case Page.Part.Shown(var block) -> said.of(block);
                case Page.Part.Waiting waiting -> waiting(waiting, buttons, wording);
                case Page.Part.Offered(var offers) -> buttons.commands(offers);
            };
            var ends = at + 1 == page.parts().size() || isHeading(page.parts().get(at + 1));
            shown.forEach(part -> parts.add(ends ? part : part.clinging()));
        }
        return Packing.PLAIN.written(Packing.PLAIN.posts(parts.stream().map(Part::widely).toList()));
    }

    /** What stands under one title stays together, as far as a card holds it. */
    private static boolean isHeading(Page.Part part) {
        return part instanceof Page.Part.Shown(var block) && block instanceof Message.Block.Heading;
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
