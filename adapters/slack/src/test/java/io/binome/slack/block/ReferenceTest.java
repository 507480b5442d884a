package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void whatAButtonMeansIsReadBack() {
        var references = List.of(
                new Reference.Answer(Worst.PROMPT, "oui\nnon"),
                new Reference.Order("profil"),
                new Reference.Opening(Worst.PROMPT),
                new Reference.Turning(Worst.PROMPT, 2),
                new Reference.Link());
        for (var reference : references) {
            assertThat(Reference.read(reference.action(7), reference.value())).contains(reference);
            assertThat(reference.action(7)).matches(Reference.ACTIONS);
        }
    }

    @Test
    void whatIsNoneOfOursMeansNothing() {
        assertThat(Reference.read("answer:0", null)).isEmpty();
        assertThat(Reference.read("answer:0", "acme/p/ada#survey?offer@ada")).isEmpty();
        assertThat(Reference.read("answer:0", "ada\noui")).isEmpty();
        assertThat(Reference.read("page:0", "acme/p/ada#survey?offer@ada\n-1")).isEmpty();
        assertThat(Reference.read("command:0", " ")).isEmpty();
        assertThat(Reference.read("anything", "else")).isEmpty();
    }
}
