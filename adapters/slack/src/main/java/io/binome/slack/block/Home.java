package io.binome.slack.block;

import io.binome.render.Wording;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.binome.message.Page;
import io.binome.text.Reader;
import java.util.ArrayList;
import java.util.List;

/** The home page of one person. What a page of Slack cannot hold is counted at its end, with the way to find it. */
public final class Home {
    private Home() {}

    public static View of(Page page, Reader reader) {
        return of(page, reader, Pictures.NONE);
    }

    public static View of(Page page, Reader reader, Pictures pictures) {
        var wording = new Wording(reader);
        var buttons = new Buttons(List.of(wording));
        var parts = new Parts(wording, pictures);
        var blocks = new ArrayList<LayoutBlock>();
        var length = 0;
        var left = 0;
        for (var part : page.parts()) {
            var shown = blocks(part, parts, buttons, wording);
            var wide = Part.length(shown);
            if (left > 0 || blocks.size() + shown.size() >= Ceiling.VIEW_BLOCKS || length + wide > Ceiling.VIEW_JSON) {
                left++;
            } else {
                blocks.addAll(shown);
                length += wide;
            }
        }
        if (left > 0) {
            Parts.contexts(wording.say("slack.home.more", "count", left)).forEach(part -> blocks.add(part.block()));
        }
        return View.builder().type("home").blocks(List.copyOf(blocks)).build();
    }

    private static List<LayoutBlock> blocks(Page.Part part, Parts parts, Buttons buttons, Wording wording) {
        var shown =
                switch (part) {
                    case Page.Part.Shown(var block) -> parts.of(block);
                    case Page.Part.Waiting waiting -> waiting(waiting, buttons, wording);
                    case Page.Part.Offered(var offers) -> buttons.commands(offers);
                };
        return shown.stream().map(Part::block).toList();
    }

    private static List<Part> waiting(Page.Part.Waiting waiting, Buttons buttons, Wording wording) {
        var parts = new ArrayList<>(Parts.sections(wording.say(waiting.line())));
        parts.addAll(buttons.of(waiting.prompt()));
        if (waiting.prompt().choices().isEmpty()) {
            parts.addAll(Parts.contexts(wording.say("slack.home.write")));
        }
        return parts;
    }
}
