package io.binome.dialog.learning;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.Content;
import io.binome.content.ContentFolder;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.learning.Library.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Pair;
import io.binome.skill.Taxonomy;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final State NOTHING = new State(ADA, List.of());

    private final TwoPeople people = new TwoPeople();
    private final Library library = new Library();
    private Instant now = MONDAY;

    private void pair(int met) {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, met, null));
    }

    private Step<State> looks(String words) {
        var typed = new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.LIBRARY, words));
        return library.on(NOTHING, typed, people.at(now));
    }

    private Step<State> presses(State state, String value) {
        var prompt = PromptId.of(ConversationId.of(library.kind(), ADA), "texts", ADA);
        return library.on(state, chose(ADA, prompt, value), people.at(now));
    }

    private static Message message(Step<State> step) {
        return ((Effect.Send) step.effects().getFirst()).message();
    }

    private static List<String> buttons(Step<State> step) {
        var prompt = message(step).prompt();
        return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
    }

    @Test
    void offersWhatThePhaseOfThePairNeeds() {
        pair(0);
        assertThat(buttons(looks(""))).contains("read agreement-model").doesNotContain("read feedback-card");
        pair(2);
        assertThat(buttons(looks(""))).contains("read feedback-card").doesNotContain("read agreement-model");
        now = paris(6, 21, 9, 0);
        assertThat(buttons(looks(""))).containsExactly("read ending-well", "more 1", "propose");
        assertThat(names(all())).contains("session-guide", "ending-well", "readiness").doesNotHaveDuplicates();
    }

    @Test
    void theRestComesByMoreAndNothingIsOfferedTwice() {
        pair(2);
        var first = looks("");
        assertThat(buttons(first)).hasSize(7).endsWith("more 5", "propose");
        assertThat(buttons(presses(first.state(), "more 5"))).isNotEmpty()
                .doesNotContainAnyElementsOf(buttons(first));
    }

    @Test
    void isSearchedWithoutAccentsCapitalsAndEndingsAndTitlesComeFirst() {
        pair(0);
        assertThat(saidTo(ADA, looks("GOALS"))).containsExactly("library.found");
        assertThat(buttons(looks("GOALS"))).startsWith("read goal-examples");
        assertThat(buttons(looks("agréement"))).startsWith("read agreement-model");
        assertThat(buttons(looks("goal agreement"))).isNotEmpty();
    }

    @Test
    void whatIsMisspeltComesNearAndWhatIsUnknownIsSaid() {
        pair(0);
        assertThat(saidTo(ADA, looks("agrement"))).containsExactly("library.near");
        assertThat(buttons(looks("agrement"))).contains("read agreement-model");
        assertThat(saidTo(ADA, looks("zzzzqqqq"))).containsExactly("library.nothing");
        assertThat(buttons(looks(""))).startsWith(buttons(looks("zzzzqqqq")).toArray(String[]::new));
    }

    @Test
    void whoeverTakesPartCanProposeAThemeAndNobodyElse() {
        assertThat(buttons(looks(""))).isNotEmpty().doesNotContain("propose");
        assertThat(requests(presses(looks("").state(), "propose"))).isEmpty();
        pair(0);
        var looked = looks("");
        assertThat(buttons(looked)).contains("propose");
        assertThat(requests(presses(looked.state(), "propose")))
                .containsExactly(new Request.IdeaWanted(PROGRAMME.member(ADA)));
    }

    @Test
    void whoeverRunsProgrammesFindsAllThereIsAndNobodyElseWhatIsForThem() {
        assertThat(names(all())).doesNotContain("running-a-programme", "evidence", "executive-guide");
        people.admin(ADA);
        assertThat(buttons(looks(""))).contains("read running-a-programme", "read sponsor-kick-off");
        assertThat(names(all())).containsAll(Content.ours().library(Languages.ENGLISH).stream()
                .map(each -> each.id().name())
                .toList());
        pair(2);
        assertThat(buttons(looks(""))).contains("read feedback-card").doesNotContain("read running-a-programme");
        assertThat(buttons(looks("pitfalls"))).startsWith("read running-a-programme");
    }

    @Test
    void theFiguresThatPeopleQuoteAreForAdminsEachWithItsSource() {
        assertThat(saidTo(ADA, presses(NOTHING, "read evidence"))).containsExactly("library.gone");
        people.admin(ADA);
        assertThat(buttons(looks("Deloitte"))).containsExactly("read evidence");
        assertThat(buttons(looks("Danone"))).doesNotContain("read evidence-unsourced");
        var read = message(presses(NOTHING, "read evidence")).blocks().toString();
        var without = message(presses(NOTHING, "read evidence-unsourced")).blocks().toString();
        assertThat(Content.ours().evidence(Languages.ENGLISH).orElseThrow().figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.isSourced() ? read : without).contains(figure.text()));
    }

    /** What somebody gets to see who looks at every list. */
    private List<String> all() {
        var seen = new ArrayList<String>();
        var step = looks("");
        while (true) {
            seen.addAll(buttons(step));
            var more = buttons(step).stream().filter(value -> value.startsWith("more ")).findFirst();
            if (more.isEmpty()) {
                return seen;
            }
            step = presses(step.state(), more.get());
        }
    }

    private static List<String> names(List<String> buttons) {
        return buttons.stream()
                .filter(value -> value.startsWith("read "))
                .map(value -> value.substring("read ".length()))
                .toList();
    }

    @Test
    void aTextThatIsWantedElsewhereIsShownAndOneThatIsGoneIsSaidToBe() {
        pair(0);
        var wanted = library.on(
                NOTHING, TwoPeople.asked(new Request.TextWanted(ADA, "discovery-questions")), people.at(now));
        assertThat(message(wanted).blocks().getFirst()).isInstanceOf(Message.Block.Heading.class);
        var gone = library.on(NOTHING, TwoPeople.asked(new Request.TextWanted(ADA, "what-was")), people.at(now));
        assertThat(saidTo(ADA, gone)).containsExactly("library.gone");
    }

    /** Whoever forges a button of the list before the first meeting gets no more than the library has for them. */
    @Test
    void aTextForAdminsIsShownToNobodyElseByItsName() {
        pair(0);
        var wanted = TwoPeople.asked(new Request.TextWanted(ADA, "running-a-programme"));
        assertThat(saidTo(ADA, library.on(NOTHING, wanted, people.at(now)))).containsExactly("library.gone");
        people.admin(ADA);
        assertThat(message(library.on(NOTHING, wanted, people.at(now))).blocks().getFirst())
                .isInstanceOf(Message.Block.Heading.class);
    }

    @Test
    void aTextIsShownWhole() {
        pair(0);
        var whole = message(presses(NOTHING, "read agreement-model"));
        var entry = Content.ours().library(Languages.ENGLISH).stream()
                .filter(each -> each.id().name().equals("agreement-model"))
                .findFirst()
                .orElseThrow();
        var read = new StringBuilder();
        whole.blocks().forEach(block -> read.append(block).append('\n'));
        assertThat(entry.parts()).allSatisfy(part -> assertThat(read).contains(part.text()));
        assertThat(saidTo(ADA, presses(NOTHING, "read gone"))).containsExactly("library.gone");
    }

    @Test
    void anOrganisationsTextSaysWhoLooksAfterItAndUntilWhen() {
        var words = """
                ---
                title: Where to turn
                sort: guide
                phase: negotiation
                kinds: cross
                role: both
                owner: HR, Léa Martin
                review: 2027-06-30
                ---

                Most difficulties are settled between the two of you.
                """;
        var folder = ContentFolder.read(
                Map.of("en/library/where-to-turn.md", words.getBytes(StandardCharsets.UTF_8)), Taxonomy.standard());
        assertThat(folder.faults(Content.ours())).isEmpty();
        people.contents = programme -> Content.ours().under(folder);
        pair(0);
        assertThat(buttons(looks("turn"))).startsWith("read where-to-turn");
        assertThat(message(presses(NOTHING, "read where-to-turn")).blocks().getLast()).isEqualTo(new Block.Context(
                Text.of("library.owner.review", "owner", "HR, Léa Martin", "review", LocalDate.of(2027, 6, 30))));
    }

    @Test
    void longWordsAreNotRepeatedAtLength() {
        var said = message(looks("x".repeat(4_000))).blocks().getFirst().toString();
        assertThat(said).contains("x".repeat(80) + "…").doesNotContain("x".repeat(81));
    }

    @Test
    void everyStateAnswersEveryInput() {
        pair(2);
        people.sweep(
                library, ConversationId.of(library.kind(), ADA),
                List.of(NOTHING, new State(ADA, List.of("session-guide", "gone"))),
                List.of("read session-guide", "read gone", "read", "more 5", "more 0", "more x", "more", "nonsense"));
    }
}
