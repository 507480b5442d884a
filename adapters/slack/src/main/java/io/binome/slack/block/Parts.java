package io.binome.slack.block;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a message in one reader's words. What is too long for a block goes on in the next. */
final class Parts {
    /** Beside its words, what an element of rich text takes. */
    private static final int ELEMENT = 10;

    private final Wording wording;
    private final Pictures pictures;
    private final Buttons links;

    Parts(Wording wording, Pictures pictures) {
        this(wording, pictures, new Buttons(List.of(wording)));
    }

    private Parts(Wording wording, Pictures pictures, Buttons links) {
        this.wording = wording;
        this.pictures = pictures;
        this.links = links;
    }

    /** The same in another language, in one message. */
    Parts in(Wording other) {
        return new Parts(other, pictures, links.in(other));
    }

    List<Part> of(List<Block> blocks) {
        return blocks.stream().flatMap(block -> of(block).stream()).toList();
    }

    List<Part> of(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> heading(wording.say(text));
            case Block.Paragraph(var text) -> sections(wording.say(text));
            case Block.Items(var items) -> items(items.stream().map(wording::say).toList());
            case Block.Facts(var facts) -> facts(facts);
            case Block.Chart chart -> chart(chart);
            case Block.Context(var text) -> contexts(wording.say(text));
            case Block.Link(var label, var target) -> link(label, target);
        };
    }

    /** A button where Slack opens the address; an address of e-mail is a link, as Slack's own client writes it. */
    private List<Part> link(Text label, String target) {
        if (!target.startsWith("mailto:")) {
            return links.link(label, target);
        }
        var words =
                Escaped.PIECES.shortened(Pieces.line(wording.say(label)), Ceiling.SECTION - target.length() - ELEMENT);
        var link = RichTextSectionElement.Link.builder().url(target).text(words).build();
        return List.of(Part.of(
                RichTextBlock.builder().elements(List.of(line(List.of(link)))).build(),
                words + " " + target.substring("mailto:".length())));
    }

    /** A text too long for a header becomes running text. */
    static List<Part> heading(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        var parts = Escaped.PIECES.fits(words, Ceiling.HEADER)
                ? List.of(Part.of(
                        HeaderBlock.builder().text(Plain.of(words, Ceiling.HEADER)).build(), Pieces.line(words)))
                : sections(words);
        return parts.stream().map(Part::clinging).toList();
    }

    static List<Part> sections(String words) {
        return Escaped.PIECES.of(words, Ceiling.SECTION).stream()
                .map(piece -> Part.of(SectionBlock.builder().text(Plain.of(piece)).build(), piece))
                .toList();
    }

    static List<Part> contexts(String words) {
        return Escaped.PIECES.of(words, Ceiling.CONTEXT).stream()
                .map(piece -> Part.of(
                        ContextBlock.builder().elements(List.of(Plain.of(piece))).build(), piece))
                .toList();
    }

    static Part divider() {
        return Part.of(DividerBlock.builder().build(), "—").clinging();
    }

    /** A list with bullets; an item that fills a block of its own stands there as running text. */
    static List<Part> items(List<String> items) {
        var parts = new ArrayList<Part>();
        var list = new ArrayList<String>();
        var weight = 0;
        for (var item : items) {
            var words = item.strip();
            if (words.isEmpty()) {
                continue;
            }
            var heavy = Escaped.PIECES.weight(words) + ELEMENT;
            if (weight + heavy > Ceiling.SECTION && !list.isEmpty()) {
                parts.add(list(list));
                list.clear();
                weight = 0;
            }
            if (heavy > Ceiling.SECTION) {
                parts.addAll(sections("• " + words));
            } else {
                list.add(words);
                weight += heavy;
            }
        }
        if (!list.isEmpty()) {
            parts.add(list(list));
        }
        return List.copyOf(parts);
    }

    private static Part list(List<String> items) {
        var list = RichTextListElement.builder()
                .style("bullet")
                .elements(items.stream().<RichTextElement>map(item -> line(List.of(words(item)))).toList())
                .build();
        return Part.of(
                RichTextBlock.builder().elements(List.of(list)).build(),
                String.join("\n", items.stream().map(item -> "• " + item).toList()));
    }

    private List<Part> facts(List<Block.Fact> facts) {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<RichTextElement>();
        var texts = new ArrayList<String>();
        var weight = 0;
        for (var fact : facts) {
            var label = wording.say("render.label", "label", Pieces.line(wording.say(fact.label())));
            var value = wording.say(fact.value()).strip();
            var heavy = Escaped.PIECES.weight(label) + Escaped.PIECES.weight(value) + 2 * ELEMENT;
            if (weight + heavy > Ceiling.SECTION && !lines.isEmpty()) {
                parts.add(rich(lines, texts));
                lines.clear();
                texts.clear();
                weight = 0;
            }
            if (heavy > Ceiling.SECTION) {
                sections(label).stream().map(Part::clinging).forEach(parts::add);
                parts.addAll(sections(value));
            } else {
                lines.add(Bold.of(lines.isEmpty() ? label : "\n" + label));
                lines.add(words(" " + value));
                texts.add(label + " " + value);
                weight += heavy;
            }
        }
        if (!lines.isEmpty()) {
            parts.add(rich(lines, texts));
        }
        return List.copyOf(parts);
    }

    private static Part rich(List<RichTextElement> lines, List<String> texts) {
        return Part.of(
                RichTextBlock.builder().elements(List.of(line(List.copyOf(lines)))).build(),
                String.join("\n", texts));
    }

    private static RichTextSectionElement line(List<RichTextElement> elements) {
        return RichTextSectionElement.builder().elements(elements).build();
    }

    private static RichTextElement words(String words) {
        return RichTextSectionElement.Text.builder().text(words).build();
    }

    /** The picture where there is one, else bars of characters. Either way the text of the post has every number. */
    private List<Part> chart(Block.Chart chart) {
        var bars = new Bars(chart, wording);
        var file = pictures.file(chart, wording.reader().language());
        return file.isPresent() ? picture(bars, file.get()) : drawn(bars);
    }

    private static List<Part> picture(Bars bars, String file) {
        var parts = new ArrayList<Part>();
        var image = ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(file).build())
                .altText(Escaped.PIECES.shortened(bars.words().alternative(), Ceiling.ALT))
                .build();
        parts.addAll(heading(bars.words().title()));
        parts.add(Part.of(image, ""));
        parts.addAll(contexts(bars.words().alternative()));
        return numbered(parts, bars);
    }

    private static List<Part> drawn(Bars bars) {
        var parts = new ArrayList<Part>(heading(bars.words().title()));
        var lines = Escaped.PIECES.of(bars.drawn(), Ceiling.SECTION);
        lines.forEach(piece -> parts.add(section(piece)));
        parts.addAll(contexts(bars.words().alternative()));
        return numbered(parts, bars);
    }

    private static Part section(String piece) {
        LayoutBlock section = SectionBlock.builder().text(Plain.of(piece)).build();
        return Part.of(section, "");
    }

    /** Bars of characters are not for reading out: the numbers stand in the text once, with the first part that has none. */
    private static List<Part> numbered(List<Part> parts, Bars bars) {
        var numbers = Escaped.PIECES.of(bars.words().numbers(), Ceiling.SECTION);
        var told = new ArrayList<Part>();
        var next = 0;
        for (var part : parts) {
            if (part.text().isEmpty() && next < numbers.size()) {
                told.add(Part.of(part.block(), numbers.get(next++)));
            } else {
                told.add(part);
            }
        }
        return List.copyOf(told);
    }
}
