package io.binome.teams.card;

import io.binome.render.Pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms as cards. */
class FormCardsTest {
    private static final List<Option> LEVELS = List.of(
            new Option("1", Text.verbatim("Un peu")), new Option("a,b", Text.verbatim("Beaucoup")));

    private static final Form SMALL = new Form(
            Worst.PROMPT,
            Text.verbatim("Votre profil"),
            Text.verbatim("Enregistrer"),
            List.of(
                    new Field.Words("goal", Text.verbatim("But"), Text.verbatim("En une phrase"), true, 300, true,
                            "Apprendre"),
                    new Field.One("level", Text.verbatim("Niveau"), true, LEVELS, ""),
                    new Field.Many("skills", Text.verbatim("Savoirs"), false, LEVELS, List.of("a,b"))));

    @Test
    void everyPageOfTheWorstKeepsToEveryLimit() {
        var form = Worst.form();
        var faults = new LinkedHashMap<String, Text>();
        form.fields().forEach(field -> faults.put(field.name(), Text.of("form.fault.long", "longest", 9_000)));
        var draft = new LinkedHashMap<String, List<String>>();
        form.fields().stream()
                .filter(Field.Words.class::isInstance)
                .forEach(field -> draft.put(field.name(), List.of("語".repeat(9_000))));
        assertThat(FormCards.pages(form, Worst.FRENCH)).isGreaterThan(5);
        var pages = FormCards.pages(form, Worst.FRENCH);
        for (var page = 0; page < pages; page++) {
            assertThat(Limits.of(FormCards.of(form, Worst.FRENCH, page, draft, faults))).isEmpty();
        }
    }

    @Test
    void eachFieldIsAnInputWithItsLabelAndWhatStandsInIt() {
        var post = FormCards.of(SMALL, Worst.FRENCH, 0, Map.of("level", List.of("1")));
        assertThat(Limits.of(post)).isEmpty();
        assertThat(Seen.inputs(post)).extracting(input -> input.get("label")).containsExactly("But", "Niveau",
                "Savoirs");
        assertThat(Seen.inputs(post)).extracting(input -> input.get("isRequired")).containsExactly(true, true, null);
        assertThat(Seen.inputs(post).get(0))
                .containsEntry("value", "Apprendre")
                .containsEntry("isMultiline", true)
                .containsEntry("maxLength", 300);
        assertThat(Seen.inputs(post).get(1)).containsEntry("value", "1").containsEntry("style", "expanded");
        assertThat(Seen.inputs(post).get(2)).containsEntry("isMultiSelect", true);
        assertThat(Seen.lines(post)).containsExactly("Votre profil", "En une phrase");
        assertThat(Seen.references(post)).containsExactly(new Reference.Sending(Worst.PROMPT, 0));
        assertThat(Seen.titles(post)).containsExactly("Enregistrer");
    }

    @Test
    void aFaultStandsAtItsFieldAndIsCountedOnTop() {
        var post = FormCards.of(
                SMALL, Worst.FRENCH, 0, Map.of(), Map.of("level", Text.of("form.fault.missing")));
        assertThat(Seen.lines(post)).containsExactly(
                "Votre profil",
                "Il reste un point à revoir avant d’envoyer.",
                "En une phrase",
                "⚠\u00a0Il manque une réponse ici.");
        var types = Seen.types(post);
        assertThat(types.subList(types.size() - 4, types.size()))
                .containsExactly("RichTextBlock", "Input.ChoiceSet", "Input.ChoiceSet", "ActionSet");
    }

    @Test
    void whatIsFilledInIsReadBack() {
        var sent = new LinkedHashMap<Object, Object>(new Reference.Sending(Worst.PROMPT, 0).data());
        sent.put("field:goal", "Mieux\nparler, écouter");
        sent.put("field:level", "");
        sent.put("field:skills", "1," + Slice.KEYS.of("a,b"));
        var answers = FormCards.answers(SMALL, sent, Map.of("other", List.of("x")));
        assertThat(answers).isEqualTo(Map.of(
                "goal", List.of("Mieux\nparler, écouter"),
                "level", List.of(),
                "skills", List.of("1", "a,b"),
                "other", List.of("x")));
        assertThat(FormCards.answers(SMALL, Map.of("field:level", "9"), Map.of()))
                .isEqualTo(Map.of("level", List.of("9")));
    }

    @Test
    void whatEveryPageShowsComesBackAsItWas() {
        var form = Worst.form();
        Map<String, List<String>> draft = Map.of();
        var pages = FormCards.pages(form, Worst.FRENCH);
        for (var page = 0; page < pages; page++) {
            var sent = new LinkedHashMap<Object, Object>();
            var post = FormCards.of(form, Worst.FRENCH, page, draft);
            assertThat(Limits.of(post)).isEmpty();
            Seen.inputs(post)
                    .forEach(input -> sent.put(input.get("id"), input.containsKey("value") ? input.get("value") : ""));
            draft = FormCards.answers(form, sent, draft);
        }
        for (var field : form.fields()) {
            var given = draft.getOrDefault(field.name(), List.of());
            switch (field) {
                case Field.Words words ->
                    assertThat(String.join("", given)).isEqualTo(Pieces.begun(words.initial(), Ceiling.INPUT));
                case Field.One one -> {
                    var known = one.options().stream().map(Option::value).anyMatch(one.initial()::equals);
                    assertThat(given).as(field.name()).isEqualTo(known ? List.of(one.initial()) : List.of());
                }
                case Field.Many many ->
                    assertThat(given)
                            .as(field.name())
                            .isEqualTo(many.options().stream()
                                    .map(Option::value)
                                    .filter(many.initial()::contains)
                                    .toList());
            }
        }
    }

    @Test
    void noOptionIsLost() {
        var form = Worst.form();
        var many = form.fields().stream().filter(field -> field.name().equals("many300")).toList();
        var form300 = new Form(Worst.PROMPT, form.title(), form.submit(), many);
        var seen = IntStream.range(0, FormCards.pages(form300, Worst.FRENCH))
                .boxed()
                .flatMap(page -> Seen.inputs(FormCards.of(form300, Worst.FRENCH, page, Map.of())).stream())
                .filter(input -> input.get("id").toString().endsWith("many300"))
                .mapToInt(input -> ((List<?>) input.get("choices")).size())
                .sum();
        assertThat(seen).isEqualTo(300);
    }

    @Test
    void pagesAfterTheFirstHaveAWayBackThatLosesNothing() {
        var post = FormCards.of(Worst.form(), Worst.ENGLISH, 1, Map.of());
        assertThat(Seen.titles(post)).containsExactly("Next", "Previous page");
        assertThat(Seen.references(post)).containsExactly(
                new Reference.Turning(Worst.PROMPT, 2), new Reference.Turning(Worst.PROMPT, 0));
        assertThat(Seen.actions(post)).extracting(action -> action.get("associatedInputs")).containsOnly("auto");
        assertThat(Seen.inputs(post)).noneMatch(input -> input.containsKey("isRequired"));
        assertThat(FormCards.of(Worst.form(), Worst.ENGLISH, 99, Map.of()))
                .isEqualTo(FormCards.of(
                        Worst.form(), Worst.ENGLISH, FormCards.pages(Worst.form(), Worst.ENGLISH) - 1, Map.of()));
    }

    @Test
    void thePageOfAFaultIsFound() {
        var form = Worst.form();
        var last = FormCards.pages(form, Worst.FRENCH) - 1;
        assertThat(FormCards.pageOf(Map.of("w29", Text.of("form.fault.missing")), form, Worst.FRENCH)).contains(last);
        assertThat(FormCards.pageOf(Map.of(), form, Worst.FRENCH)).isEmpty();
    }

    @Test
    void aFormOfSeveralPagesCanBeOpenedAsADialogAndAShortOneNeedsNone() {
        assertThat(FormCards.inChat(Worst.form(), Worst.ENGLISH, Map.of()).card().toString())
                .contains("Open in a window", "task/fetch");
        assertThat(Limits.of(FormCards.inChat(Worst.form(), Worst.ENGLISH, Map.of()))).isEmpty();
        assertThat(FormCards.inChat(SMALL, Worst.FRENCH, Map.of()))
                .isEqualTo(FormCards.of(SMALL, Worst.FRENCH, 0, Map.of()));
    }

    @Test
    void inADialogEveryPageIsSentTheOnlyWayThereIs() {
        var form = Worst.form();
        var pages = FormCards.pages(form, Worst.ENGLISH);
        for (var page = 0; page < pages; page++) {
            var post = FormCards.inDialog(form, Worst.ENGLISH, page, Map.of(), Map.of());
            assertThat(post.card().toString()).contains("Action.Submit").doesNotContain("Action.Execute");
            assertThat(Limits.of(post)).isEmpty();
        }
    }
}
