package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.message.Message.Block;
import io.binome.teams.card.Element.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The blocks of a message in one reader's words. What is too long for a block goes on in the next. */
final class Parts {
    private static final String BULLET = "•\u00a0";

    private final Wording wording;

    Parts(Wording wording) {
        this.wording = wording;
    }

    List<Part> of(List<Block> blocks) {
        return blocks.stream().flatMap(block -> of(block).stream()).toList();
    }

    List<Part> of(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> heading(wording.say(text));
            case Block.Paragraph(var text) -> paragraphs(wording.say(text));
            case Block.Items(var items) -> items(items.stream().map(wording::say).toList());
            case Block.Facts(var facts) -> facts(facts);
            case Block.Chart chart -> new Bars(chart, wording).parts();
            case Block.Context(var text) -> contexts(wording.say(text));
            case Block.Link(var label, var target) -> new Buttons(new Wordings(List.of(wording))).link(label, target);
        };
    }

    /** A text too long for a title becomes running text. */
    static List<Part> heading(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        var line = Pieces.line(words);
        var parts = Weight.PIECES.fits(words, Ceiling.HEADING)
                ? List.of(Part.of(Element.heading(line), line))
                : paragraphs(words);
        return parts.stream().map(Part::clinging).toList();
    }

    static List<Part> paragraphs(String words) {
        return pieces(words, Run::plain, "Default");
    }

    static List<Part> contexts(String words) {
        return pieces(words, Run::subtle, "Small");
    }

    private static List<Part> pieces(String words, Function<String, Run> look, String spacing) {
        return Weight.PIECES.of(words, Ceiling.PIECE).stream()
                .map(piece -> Part.of(lines(piece, look, spacing), piece))
                .toList();
    }

    /** Each line a block of its own, for not every client breaks one within a block; an empty line is room. */
    static List<Map<String, Object>> lines(String words, Function<String, Run> look, String spacing) {
        var lines = new ArrayList<Map<String, Object>>();
        var room = spacing;
        for (var line : words.split("\n")) {
            if (line.isBlank()) {
                room = spacing;
            } else {
                lines.add(Element.line(room, look.apply(line.strip())));
                room = "None";
            }
        }
        return lines;
    }

    static List<Part> items(List<String> items) {
        var parts = new ArrayList<Part>();
        for (var item : items) {
            var pieces = Weight.PIECES.of(item, Ceiling.PIECE);
            for (var at = 0; at < pieces.size(); at++) {
                var words = at == 0 ? BULLET + pieces.get(at) : pieces.get(at);
                parts.add(Part.of(lines(words, Run::plain, parts.isEmpty() ? "Default" : "Small"), words));
            }
        }
        return List.copyOf(parts);
    }

    /** Each on a line of its own, which wraps on a phone as it does anywhere. */
    private List<Part> facts(List<Block.Fact> facts) {
        var parts = new ArrayList<Part>();
        for (var fact : facts) {
            var label = wording.say("render.label", "label", Pieces.line(wording.say(fact.label())));
            var value = wording.say(fact.value()).strip();
            var spacing = parts.isEmpty() ? "Default" : "Small";
            if (value.indexOf('\n') < 0 && Weight.PIECES.fits(label + " " + value, Ceiling.PIECE)) {
                parts.add(Part.of(
                        Element.line(spacing, Run.bold(label), Run.plain(" " + value)), label + " " + value));
            } else {
                pieces(label, Run::bold, spacing).stream().map(Part::clinging).forEach(parts::add);
                parts.addAll(pieces(value, Run::plain, "None"));
            }
        }
        return List.copyOf(parts);
    }
}
