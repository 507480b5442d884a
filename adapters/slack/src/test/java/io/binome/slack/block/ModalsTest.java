package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms as modals. */
class ModalsTest {
    private static final Form SHORT = new Form(
            Worst.PROMPT,
            Text.verbatim("Votre profil"),
            Text.verbatim("Envoyer"),
            List.of(
                    new Field.Words("goal", Text.verbatim("But"), Text.verbatim("Une phrase"), true, 500, true,
                            "Écrire"),
                    new Field.One("hours", Text.verbatim("Heures"), true, Worst.options(3, "Heures"), "v1"),
                    new Field.Many("days", Text.verbatim("Jours"), false, Worst.options(20, "Jour"), List.of("v2"))));

    @Test
    void everyPageOfTheWorstKeepsToEveryLimit() {
        var form = Worst.form();
        var faults =
                form.fields().stream().collect(Collectors.toMap(Field::name, field -> Text.of("form.fault.missing")));
        var pages = Modals.pages(form, Worst.FRENCH);
        assertThat(pages).isGreaterThan(2);
        for (var page = 0; page < pages; page++) {
            assertThat(broken(Modals.of(form, Worst.FRENCH, page, Map.of()))).isEmpty();
            assertThat(broken(Modals.of(form, Worst.ENGLISH, page, Map.of(), faults))).isEmpty();
        }
    }

    @Test
    void everyFieldIsOnOnePage() {
        var form = Worst.form();
        var shown = IntStream.range(0, Modals.pages(form, Worst.FRENCH))
                .mapToObj(page -> Modals.of(form, Worst.FRENCH, page, Map.of()))
                .flatMap(view -> inputs(view).stream())
                .map(input -> Modals.field(form, input.getBlockId()).orElseThrow().name())
                .toList();
        assertThat(shown).containsExactlyElementsOf(form.fields().stream()
                .map(Field::name)
                .filter(name -> !List.of("one0", "may0", "many0").contains(name))
                .toList());
    }

    @Test
    void aFormOfOnePageIsSentAtOnce() {
        var view = Modals.of(SHORT, Worst.FRENCH, 0, Map.of());
        assertThat(broken(view)).isEmpty();
        assertThat(view.getBlocks()).extracting(LayoutBlock::getType).containsExactly("input", "input", "input");
        assertThat(view.getSubmit().getText()).isEqualTo("Envoyer");
        assertThat(view.getNotifyOnClose()).isTrue();
        assertThat(Modals.read(view)).contains(new Modals.Shown(Worst.PROMPT, 0));
    }

    @Test
    void theNextPageIsAWayOnAndTheOneBeforeAWayBack() {
        var form = Worst.form();
        assertThat(Modals.of(form, Worst.FRENCH, 0, Map.of()).getSubmit().getText()).isEqualTo("Page suivante");
        var second = Modals.of(form, Worst.FRENCH, 1, Map.of());
        assertThat(Json.of(second).toString()).contains("Page 2 sur ").contains("Page précédente");
        assertThat(Modals.read(second)).contains(new Modals.Shown(Worst.PROMPT, 1));
    }

    @Test
    void aTitleTooLongStandsInFullOnThePage() {
        var view = Modals.of(Worst.form(), Worst.FRENCH, 0, Map.of());
        assertThat(view.getTitle().getText()).hasSize(24).endsWith("…");
        assertThat(Json.of(view).getAsJsonArray("blocks").get(0).toString()).contains(Worst.NAME);
    }

    @Test
    void whatIsKnownOrWasFilledInStandsThereAlready() {
        var fresh = inputs(Modals.of(SHORT, Worst.FRENCH, 0, Map.of()));
        assertThat(((PlainTextInputElement) fresh.getFirst().getElement()).getInitialValue()).isEqualTo("Écrire");
        assertThat(((RadioButtonsElement) fresh.get(1).getElement()).getInitialOption().getValue()).isEqualTo("v1");
        var filled = inputs(Modals.of(
                SHORT, Worst.FRENCH, 0, Map.of("goal", List.of(), "hours", List.of("v2"))));
        assertThat(((PlainTextInputElement) filled.getFirst().getElement()).getInitialValue()).isNull();
        assertThat(((RadioButtonsElement) filled.get(1).getElement()).getInitialOption().getValue()).isEqualTo("v2");
    }

    @Test
    void answersComeBackAsTheFormKnowsThem() {
        var form = Worst.form();
        var answers = new LinkedHashMap<String, List<String>>();
        var pages = Modals.pages(form, Worst.FRENCH);
        for (var page = 0; page < pages; page++) {
            var view = Modals.of(form, Worst.FRENCH, page, Map.of());
            answers.putAll(Modals.answers(form, untouched(view)));
        }
        var expected = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            switch (field) {
                case Field.Words words ->
                    expected.put(field.name(), words.initial().isEmpty()
                            ? List.of()
                            : List.of(words.initial().substring(0, 3_000)));
                case Field.One one -> expected.put(field.name(), picked(one.options(), List.of(one.initial())));
                case Field.Many many -> expected.put(field.name(), picked(many.options(), many.initial()));
            }
        }
        List.of("one0", "may0", "many0").forEach(expected::remove);
        expected.computeIfPresent("many300", (name, all) -> all.subList(0, 100));
        expected.computeIfPresent("many101", (name, all) -> all.subList(0, Math.min(100, all.size())));
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void aValueTooLongForSlackComesBackWhole() {
        var long9 = Worst.options(10, "Option").get(9).value();
        var form = new Form(Worst.PROMPT, Text.verbatim("A"), Text.verbatim("B"), List.of(
                new Field.One("one", Text.verbatim("Un"), true, Worst.options(10, "Option"), long9)));
        var view = Modals.of(form, Worst.FRENCH, 0, Map.of());
        assertThat(((RadioButtonsElement) inputs(view).getFirst().getElement()).getInitialOption().getValue())
                .startsWith("#")
                .hasSizeLessThan(40);
        assertThat(Modals.answers(form, untouched(view))).containsEntry("one", List.of(long9));
    }

    @Test
    void aFieldLeftEmptyIsAnAnswerAndOneOfAnotherPageIsNot() {
        var state = ViewState.builder().values(Map.of("field:goal", Map.of())).build();
        assertThat(Modals.answers(SHORT, state)).isEqualTo(Map.of("goal", List.of()));
    }

    @Test
    void faultsAreToldAtTheirField() {
        Map<String, Text> faults = Map.of("hours", Text.of("form.fault.missing"));
        assertThat(Modals.errors(SHORT, 0, faults, Worst.FRENCH))
                .isEqualTo(Map.of("field:hours", "Il manque une réponse ici."));
        assertThat(Modals.pageOf(faults, SHORT, Worst.FRENCH)).contains(0);
        Map<String, Text> late = Map.of("w29", Text.of("form.fault.missing"));
        var last = Modals.pages(Worst.form(), Worst.FRENCH) - 1;
        assertThat(Modals.pageOf(late, Worst.form(), Worst.FRENCH)).contains(last);
        assertThat(Modals.errors(Worst.form(), 0, late, Worst.FRENCH)).isEmpty();
    }

    @Test
    void aViewOfSomebodyElseIsNotRead() {
        assertThat(Modals.read(View.builder().callbackId("other").privateMetadata("{}").build())).isEmpty();
        assertThat(Modals.read(View.builder().callbackId("form").privateMetadata("{").build())).isEmpty();
        assertThat(Modals.read(View.builder().callbackId("form").privateMetadata("{\"prompt\":\"x\"}").build()))
                .isEmpty();
        assertThat(Modals.read(View.builder().callbackId("form").build())).isEmpty();
    }

    @Test
    void typingFindsOptionsWithoutAccentsThoseThatBeginSoFirst() {
        var form = new Form(Worst.PROMPT, Text.verbatim("A"), Text.verbatim("B"), List.of(new Field.One(
                "who",
                Text.verbatim("Qui"),
                true,
                List.of(
                        new Form.Option("a", Text.verbatim("Zoé Émile")),
                        new Form.Option("b", Text.verbatim("Émile")),
                        new Form.Option("c", Text.verbatim("Ada"))),
                "")));
        assertThat(Options.matching(form, "field:who", "emi", Worst.FRENCH))
                .extracting(option -> option.getValue())
                .containsExactly("b", "a");
        assertThat(Options.matching(Worst.form(), "field:many300", "", Worst.FRENCH)).hasSize(100);
        assertThat(Options.matching(form, "field:nobody", "", Worst.FRENCH)).isEmpty();
    }

    private static List<String> picked(List<Form.Option> options, List<String> values) {
        return options.stream().map(Form.Option::value).filter(values::contains).toList();
    }

    private static List<String> broken(View view) {
        return Limits.ofView(Json.of(view));
    }

    private static List<InputBlock> inputs(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(InputBlock.class::cast)
                .toList();
    }

    /** What Slack would send if the person changed nothing. */
    private static ViewState untouched(View view) {
        var values = new LinkedHashMap<String, Map<String, ViewState.Value>>();
        for (var block : Json.of(view).getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().has("element")) {
                var element = block.getAsJsonObject().getAsJsonObject("element");
                values.put(
                        block.getAsJsonObject().get("block_id").getAsString(),
                        Map.of(element.get("action_id").getAsString(), value(element)));
            }
        }
        return ViewState.builder().values(values).build();
    }

    private static ViewState.Value value(JsonObject element) {
        var value = new ViewState.Value();
        if (element.has("initial_value")) {
            value.setValue(element.get("initial_value").getAsString());
        }
        if (element.has("initial_option")) {
            value.setSelectedOption(selected(element.getAsJsonObject("initial_option")));
        }
        value.setSelectedOptions(
                !element.has("initial_options")
                        ? List.of()
                        : element.getAsJsonArray("initial_options").asList().stream()
                                .map(option -> selected(option.getAsJsonObject()))
                                .toList());
        return value;
    }

    private static ViewState.SelectedOption selected(JsonObject option) {
        var selected = new ViewState.SelectedOption();
        selected.setText(PlainTextObject.builder().text("anything").build());
        selected.setValue(option.get("value").getAsString());
        return selected;
    }
}
