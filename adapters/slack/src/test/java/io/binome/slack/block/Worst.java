package io.binome.slack.block;

import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Messages, forms and pages as bad as they can become: long names, many choices, signs that are markup elsewhere. */
final class Worst {
    static final PromptId PROMPT = new PromptId("acme/p/ada#survey?offer@ada");
    static final String NAME = "Zoë Wolfeschlegelsteinhausenbergerdorff ".repeat(5).strip();
    static final String HOSTILE = "<!channel> <@U1> <https://evil.example|ici> *gras* _it_ ~x~ `code` & :tada:";
    static final Reader FRENCH =
            new Reader(Languages.FRENCH, List.of(ZoneId.of("Europe/Paris")), id -> NAME);
    static final Reader ENGLISH =
            new Reader(Languages.ENGLISH, List.of(ZoneId.of("Europe/London")), id -> NAME);

    private Worst() {}

    static Map<String, Message> messages() {
        var messages = new LinkedHashMap<String, Message>();
        messages.put("names", Message.titled(Text.verbatim(NAME))
                .and(new Block.Paragraph(Text.verbatim(NAME + " " + HOSTILE)))
                .items(List.of(Text.verbatim(NAME), Text.verbatim(HOSTILE)))
                .and(new Block.Facts(List.of(new Block.Fact(Text.verbatim(NAME), Text.verbatim(HOSTILE)))))
                .and(new Block.Context(Text.verbatim(NAME)))
                .asking(Prompt.choosing(
                        PROMPT,
                        choice("yes", NAME + " oui").primary(),
                        choice("no", NAME + " non").danger())));
        messages.put("paragraph", Message.of(Text.verbatim("Une phrase & puis une autre <b>. ".repeat(400))));
        messages.put("word", Message.of(Text.verbatim("😀é".repeat(6_000))));
        messages.put("markup", Message.of(Text.verbatim("&".repeat(12_000))));
        var sections = Message.titled(Text.verbatim("Quarante"));
        for (var at = 0; at < 40; at++) {
            sections = sections.and(new Block.Heading(Text.verbatim("Titre " + at)))
                    .and(new Block.Paragraph(Text.verbatim("Section " + at + ". " + "Des mots. ".repeat(30))));
        }
        messages.put("sections", sections.asking(thirty()));
        messages.put("choices", Message.of(Text.verbatim("Laquelle ?")).asking(thirty()));
        messages.put("buttons", Message.of(Text.verbatim("Laquelle ?")).asking(choices(300, NAME)));
        messages.put("items", Message.of(Text.verbatim("Liste"))
                .items(IntStream.range(0, 300).mapToObj(at -> Text.verbatim(at + " " + NAME)).toList())
                .and(new Block.Items(List.of(Text.verbatim("Long. ".repeat(2_000)))))
                .and(new Block.Facts(List.of(new Block.Fact(
                        Text.verbatim("Libellé"), Text.verbatim("Long. ".repeat(2_000)))))));
        messages.put("chart", Message.titled(Text.verbatim("Graphique")).and(chart(60)).asking(thirty()));
        messages.put("links", Message.of(Text.verbatim("Par ici"))
                .and(new Block.Link(Text.verbatim(NAME + HOSTILE), "https://example.org/?q=" + "x".repeat(2_000)))
                .and(new Block.Link(
                        Text.verbatim(("Long. " + HOSTILE).repeat(500)), "mailto:" + "x".repeat(300) + "@example.org"))
                .asking(thirty()));
        messages.put("danger", Message.of(Text.verbatim("Tout effacer ?"))
                .asking(Prompt.choosing(PROMPT, choice("erase", "Tout effacer").danger(), choice("no", "Non"))));
        return messages;
    }

    static Block.Chart chart(int bars) {
        return new Block.Chart(
                Text.verbatim("Offre et demande"),
                List.of(Text.verbatim("Offert"), Text.verbatim("Souhaité")),
                IntStream.range(0, bars)
                        .mapToObj(at -> new Block.Bar(
                                Text.verbatim((bars > 10 ? NAME : "Compétence") + " " + at), List.of(at, 3 * at % 7)))
                        .toList(),
                Text.verbatim("Il manque des mentors."));
    }

    static Prompt thirty() {
        return choices(30, "Choix");
    }

    static Prompt choices(int count, String label) {
        return new Prompt(
                PROMPT,
                IntStream.range(0, count).mapToObj(at -> choice("c" + at, label + " " + at)).toList(),
                false);
    }

    static Choice choice(String value, String label) {
        return new Choice(value, Text.verbatim(label), Choice.Style.PLAIN, false);
    }

    static Form form() {
        var fields = new ArrayList<Field>();
        fields.add(
                new Field.Words("n".repeat(300), Text.verbatim(NAME.repeat(12)), Text.verbatim(NAME.repeat(12)), true,
                        9_000, true, "Long. ".repeat(1_000)));
        for (var count : List.of(0, 1, 10, 11, 100, 101, 300)) {
            fields.add(new Field.One("one" + count, Text.verbatim(NAME), true, options(count, NAME), "v1"));
            fields.add(new Field.One("may" + count, Text.verbatim("Facultatif"), false, options(count, "Option"), ""));
            fields.add(new Field.Many("many" + count, Text.verbatim(HOSTILE), false, options(count, NAME),
                    IntStream.range(0, count).mapToObj(at -> "v" + at).toList()));
        }
        for (var at = 0; at < 30; at++) {
            fields.add(
                    new Field.Words("w" + at, Text.verbatim("Mots " + at), Text.verbatim(""), false, 500, false, ""));
        }
        return new Form(PROMPT, Text.verbatim(NAME), Text.verbatim(NAME), List.copyOf(fields));
    }

    /** A form of two pages: the second has what is chosen from none, few, many and very many. */
    static Form pages() {
        var fields = new ArrayList<Field>();
        for (var at = 1; at <= 20; at++) {
            fields.add(
                    new Field.Words("w" + at, Text.verbatim("Words " + at), Text.verbatim(""), false, 500, false, ""));
        }
        fields.addAll(kinds());
        return new Form(PROMPT, Text.verbatim("Form"), Text.verbatim("Submit"), List.copyOf(fields));
    }

    private static List<Field> kinds() {
        var label = Text.verbatim("Label");
        return List.of(
                new Field.One("none", label, true, List.of(), ""),
                new Field.Many("few", label, true, options(2, "Option"), List.of("v1")),
                new Field.Many("many", label, false, options(11, "Option"), List.of("v1")),
                new Field.One("very many", label, true, options(101, "Option"), "v1"),
                new Field.Many("more", label, true, options(101, "Option"), List.of("v1")));
    }

    /** Values are short, but for one in ten. */
    static List<Option> options(int count, String label) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Option(
                        at % 10 == 9 ? ("v" + at + " ").repeat(80) : "v" + at, Text.verbatim(label + " " + at)))
                .toList();
    }

    static Page page() {
        var page = Page.of();
        for (var at = 0; at < 60; at++) {
            page = page.and(new Block.Heading(Text.verbatim("Titre " + at)))
                    .and(new Page.Part.Waiting(Text.verbatim(NAME), thirty()))
                    .and(new Page.Part.Offered(List.of(new Page.CommandButton(Text.verbatim(NAME), "help"))));
        }
        return page;
    }
}
