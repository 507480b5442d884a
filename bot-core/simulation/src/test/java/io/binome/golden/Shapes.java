package io.binome.golden;

import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.play.Audience;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shapes of all that is said, asked in forms and found at home in the plays, by their names. The example of each is
 * made of the shape alone: a play more or other words change none.
 *
 * @param fields each as a form that asks for nothing else
 * @param sections what stands under one title of a home page
 * @param firstIn in which play a shape is met first, by its name
 */
public record Shapes(
        SortedMap<String, Said> messages, SortedMap<String, Form> fields, SortedMap<String, Page> sections,
        Map<String, String> firstIn) {

    public static final Reader FRENCH = new Reader(Languages.FRENCH, List.of(ZoneOffset.UTC), id -> "Ada");
    public static final Reader ENGLISH = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), id -> "Ada");

    /** What takes the place of the buttons of an answered question. */
    public static final Text ANSWER = Outline.text("Réponse", "Answer");

    /** A message, and who reads it. */
    public record Said(Message message, List<Reader> readers) {}

    /** Of what is heard in the plays, by their names. */
    public static Shapes of(SortedMap<String, Audience> plays) {
        var shapes = new Shapes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        plays.forEach((play, audience) -> {
            audience.told().forEach(told -> shapes.add(told, play));
            audience.shown().forEach(shown -> shown.form().fields().forEach(field -> shapes.add(field, play)));
            audience.homes().forEach(seen -> sections(seen.page()).forEach(section -> shapes.add(section, play)));
        });
        return shapes;
    }

    /** Every kind of block, and choices of every look. */
    public static Message everything() {
        var text = Text.verbatim("…");
        return Outline.of(Message.titled(text)
                .and(new Block.Paragraph(text))
                .items(List.of(text))
                .and(new Block.Facts(List.of()))
                .and(new Block.Chart(text, List.of(text, text), List.of(), text))
                .and(new Block.Context(text))
                .and(new Block.Link(text, "https:"))
                .and(new Block.Link(text, "mailto:"))
                .asking(Prompt.choosing(
                        Outline.PROMPT, Choice.of("…", "…"), Choice.of("…", "…").primary(),
                        Choice.of("…", "…").danger())));
    }

    private void add(Audience.Told told, String play) {
        var languages = told.readers().size();
        var message = Outline.of(told.post().message());
        var name = Names.of(message, languages);
        firstIn.putIfAbsent(name, play);
        messages.putIfAbsent(
                name, new Said(message, languages > 1 ? List.of(FRENCH, ENGLISH) : List.of(ENGLISH)));
    }

    private void add(Field field, String play) {
        var form = Outline.of(field);
        var name = Names.of(form.fields().getFirst());
        firstIn.putIfAbsent(name, play);
        fields.putIfAbsent(name, form);
    }

    private void add(List<Page.Part> section, String play) {
        var page = Outline.of(section);
        var name = Names.of(page);
        firstIn.putIfAbsent(name, play);
        sections.putIfAbsent(name, page);
    }

    private static List<List<Page.Part>> sections(Page page) {
        var sections = new ArrayList<List<Page.Part>>();
        for (var part : page.parts()) {
            if (sections.isEmpty()
                    || (part instanceof Page.Part.Shown(var block) && block instanceof Message.Block.Heading)) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(part);
        }
        return sections;
    }
}
