package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String PROMPT = Worst.PROMPT.value();

    @Test
    void whatAButtonMeansIsReadBackWhateverIsFilledIn() {
        var references = List.of(
                new Reference.Answer(Worst.PROMPT, "oui\nnon"),
                new Reference.Order("profil"),
                new Reference.Opening(Worst.PROMPT),
                new Reference.Turning(Worst.PROMPT, 2),
                new Reference.Sending(Worst.PROMPT, 3),
                new Reference.Refreshing(Worst.PROMPT));
        for (var reference : references) {
            var sent = new LinkedHashMap<Object, Object>(reference.data());
            sent.put("field:binome", "answer");
            sent.put("msteams", Map.of("type", "task/fetch"));
            assertThat(Reference.read(sent)).contains(reference);
            assertThat(sent.get("binome")).isEqualTo(reference.verb());
        }
    }

    @Test
    void aNumberMayComeBackAsWordsOrAsAFraction() {
        for (var page : List.of(2, 2L, 2.0, "2")) {
            assertThat(Reference.read(Map.of("binome", "page", "prompt", PROMPT, "page", page)))
                    .contains(new Reference.Turning(Worst.PROMPT, 2));
        }
    }

    @Test
    void whereNothingWasPickedTheQuestionIsShownAgain() {
        assertThat(Reference.read(Map.of("binome", "answer", "prompt", PROMPT, "pick", "c1")))
                .contains(new Reference.Answer(Worst.PROMPT, "c1"));
        assertThat(Reference.read(Map.of("binome", "answer", "prompt", PROMPT)))
                .contains(new Reference.Refreshing(Worst.PROMPT));
    }

    @Test
    void whatIsNoneOfOursMeansNothing() {
        assertThat(Reference.read(null)).isEmpty();
        assertThat(Reference.read(Map.of())).isEmpty();
        assertThat(Reference.read(Map.of("binome", "poem", "prompt", PROMPT))).isEmpty();
        assertThat(Reference.read(Map.of("binome", "answer", "prompt", "ada", "choice", "oui"))).isEmpty();
        assertThat(Reference.read(Map.of("binome", "page", "prompt", PROMPT, "page", -1))).isEmpty();
        assertThat(Reference.read(Map.of("binome", "page", "prompt", PROMPT, "page", "1e3"))).isEmpty();
        assertThat(Reference.read(Map.of("binome", "command", "command", " "))).isEmpty();
        assertThat(Reference.read(Map.of("binome", List.of("answer"), "prompt", PROMPT))).isEmpty();
    }
}
