package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.InputId;
import io.binome.message.Page.Part;
import io.binome.message.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page is made of what is open at the moment it is asked for. */
class HomeViewTest {
    private final Bench bench = new Bench();
    private final HomeView view = new HomeView(bench.store, bench);

    private List<Prompt> waiting() {
        return view.of(ADA).orElseThrow().page().parts().stream()
                .filter(Part.Waiting.class::isInstance)
                .map(part -> ((Part.Waiting) part).prompt())
                .toList();
    }

    @Test
    void anOpenQuestionWaitsUntilItIsAnswered() {
        assertThat(waiting()).isEmpty();
        bench.script(ADA, "ask goal");
        assertThat(waiting()).singleElement().satisfies(prompt -> assertThat(prompt.id().name()).isEqualTo("goal"));
        bench.bot().wrote(new InputId("acme/answer"), ADA, "to write better");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsAskedOfOneDoesNotWaitForAnother() {
        bench.script(BEA, "ask goal");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void thePageIsReadInThePersonsLanguage() {
        assertThat(view.of(ADA).orElseThrow().reader().language()).isEqualTo(Bench.person(ADA).language());
    }

    @Test
    void nobodyUnknownHasAPage() {
        assertThat(view.of(Bench.ACME.person("stranger"))).isEmpty();
    }
}
