package io.binome.golden;

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
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of messages, forms and pages without their words: in the place of each text stands what it is, in the place
 * of each reference an invented one, and what comes again and again comes twice. What has the same outline is shown alike.
 */
final class Outline {
    static final PromptId PROMPT = new PromptId("acme/p/ada#dialog?question@ada");

    static final Text NONE = Text.verbatim("");

    /** From each of these numbers on, choices may be shown in another way. */
    private static final List<Integer> CHOICES = List.of(0, 1, 2, 3, 4, 5, 6, 7, 11, 26);
    private static final List<Integer> OPTIONS = List.of(0, 2, 11, 21, 101);

    private Outline() {}

    static Message of(Message message) {
        return new Message(
                Repeats.twice(message.blocks().stream().map(Outline::of).toList()), of(message.prompt()));
    }

    /** A form that asks for this alone. */
    static Form of(Field field) {
        return new Form(PROMPT, text("Formulaire", "Form"), text("Valider", "Submit"), List.of(of(field, 1)));
    }

    /** What stands under one title on a page. */
    static Page of(List<Page.Part> section) {
        return new Page(Repeats.twice(section.stream().map(Outline::of).toList()));
    }

    private static Block of(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Block.Heading(text("Titre", "Heading"));
            case Block.Paragraph paragraph -> new Block.Paragraph(text("Paragraphe", "Paragraph"));
            case Block.Items items ->
                new Block.Items(numbered(2, at -> text("Point " + at, "Item " + at)));
            case Block.Facts facts ->
                new Block.Facts(numbered(2, at -> new Block.Fact(
                        text("Libellé " + at, "Label " + at), text("Valeur " + at, "Value " + at))));
            case Block.Chart chart -> chart(chart.series().size());
            case Block.Context context -> new Block.Context(text("Contexte", "Context"));
            case Block.Link(var label, var target) ->
                new Block.Link(
                        text("Lien", "Link"),
                        target.startsWith("mailto:") ? "mailto:ada@example.org" : "https://example.org/");
        };
    }

    private static Block.Chart chart(int series) {
        return new Block.Chart(
                text("Graphique", "Chart"),
                numbered(series, at -> text("Série " + at, "Series " + at)),
                numbered(3, at -> new Block.Bar(
                        text("Barre " + at, "Bar " + at), numbered(series, each -> at * each))),
                text("Ce que montre le graphique", "What the chart shows"));
    }

    private static @Nullable Prompt of(@Nullable Prompt prompt) {
        return prompt == null ? null : asking(prompt);
    }

    /** Words are asked for where there is nothing to press; beside buttons they do not show. */
    private static Prompt asking(Prompt prompt) {
        return new Prompt(PROMPT, choices(prompt.choices()), prompt.choices().isEmpty());
    }

    /** The first of each look, as many as make a difference. */
    private static List<Choice> choices(List<Choice> choices) {
        var seen = new EnumMap<Choice.Style, Integer>(Choice.Style.class);
        var kept = new ArrayList<Choice>();
        for (var choice : choices) {
            var all = choices.stream().filter(each -> each.style() == choice.style()).count();
            if (seen.merge(choice.style(), 1, Integer::sum) <= step(CHOICES, all)) {
                var at = kept.size() + 1;
                kept.add(new Choice(
                        "choice-" + at, text("Choix " + at, "Choice " + at), choice.style(), false));
            }
        }
        return List.copyOf(kept);
    }

    private static Field of(Field field, int at) {
        var name = "field-" + at;
        var label = text("Champ " + at, "Field " + at);
        return switch (field) {
            case Field.Words words ->
                new Field.Words(
                        name, label, isBlank(words.hint()) ? NONE : text("Conseil", "Hint"),
                        words.required(), 500, words.manyLines(), words.initial().isEmpty() ? "" : "Written before");
            case Field.One one ->
                new Field.One(
                        name, label, one.required(), options(one.options()),
                        one.initial().isEmpty() ? "" : "option-1");
            case Field.Many many ->
                new Field.Many(
                        name, label, many.required(), options(many.options()),
                        many.initial().isEmpty() ? List.of() : List.of("option-1", "option-2"));
        };
    }

    private static boolean isBlank(Text text) {
        return text instanceof Text.Verbatim(var words) && words.isBlank();
    }

    private static List<Option> options(List<Option> options) {
        return numbered(
                options.size() == 1 ? 2 : step(OPTIONS, options.size()),
                at -> new Option("option-" + at, text("Option " + at, "Option " + at)));
    }

    private static Page.Part of(Page.Part part) {
        return switch (part) {
            case Page.Part.Shown(var block) -> new Page.Part.Shown(of(block));
            case Page.Part.Waiting(var line, var prompt) ->
                new Page.Part.Waiting(
                        text("Ce qui attend", "What is waiting"),
                        asking(prompt));
            case Page.Part.Offered(var offers) ->
                new Page.Part.Offered(numbered(
                        offers.size(), at -> new Page.CommandButton(text("Commande " + at, "Command " + at), "help")));
        };
    }

    /** A name that differs from language to language, so that what is said in both is said twice. */
    static Text text(String french, String english) {
        return Text.inEach(language -> language.equals(Languages.FRENCH) ? french : english);
    }

    private static <T> List<T> numbered(int count, IntFunction<T> each) {
        return IntStream.rangeClosed(1, count).mapToObj(each).toList();
    }

    private static int step(List<Integer> steps, long count) {
        return steps.stream().filter(each -> each <= count).reduce((lower, higher) -> higher).orElseThrow();
    }
}
