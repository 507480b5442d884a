package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.member.Notebook.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.NoteId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Prompt;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private final Notebook notebook = new Notebook();

    private static State empty(PersonId person) {
        return new State(person, 0, 0);
    }

    private Step<State> writes(State state, String words) {
        var typed = new Input.Typed(new InputId("acme/1"), state.person(), new Command(Command.Word.NOTES, words));
        return notebook.on(state, typed, people.at(MONDAY));
    }

    private Step<State> presses(State state, String value) {
        var prompt = PromptId.of(ConversationId.of(notebook.kind(), state.person()), "list", state.person());
        return notebook.on(state, chose(state.person(), prompt, value), people.at(MONDAY));
    }

    private Note kept(PersonId person, int number) {
        var note = new Note(NoteId.of(person, number), "note " + number, MONDAY.plusSeconds(number));
        people.store.records().put(note);
        return note;
    }

    private static List<String> buttons(Step<State> step) {
        return step.effects().stream()
                .map(effect -> effect instanceof Effect.Send send ? send.message().prompt() : null)
                .filter(Objects::nonNull)
                .map(Prompt::choices)
                .flatMap(List::stream)
                .map(Choice::value)
                .toList();
    }

    @Test
    void aNoteIsKeptWholeUnderANumberThatIsNotUsedAgain() {
        var first = writes(empty(ADA), " x".repeat(1_500).strip());
        assertThat(first.effects())
                .contains(new Effect.Keep(new Note(NoteId.of(ADA, 1), " x".repeat(1_500).strip(), MONDAY)));
        assertThat(writes(first.state(), "b").effects())
                .contains(new Effect.Keep(new Note(NoteId.of(ADA, 2), "b", MONDAY)));
    }

    @Test
    void whatIsTooLongIsRefusedAndNothingIsCut() {
        var step = writes(empty(ADA), "x".repeat(Note.LONGEST + 1));
        assertThat(step.effects()).noneMatch(effect -> effect instanceof Effect.Keep);
        assertThat(saidTo(ADA, step)).containsExactly("notebook.long");
        assertThat(writes(empty(ADA), "😀".repeat(Note.LONGEST)).effects())
                .anyMatch(effect -> effect instanceof Effect.Keep);
    }

    @Test
    void theNewestTenComeFirstAndTheOthersByMore() {
        for (var number = 1; number <= 12; number++) {
            kept(ADA, number);
        }
        var list = writes(empty(ADA), "");
        assertThat(buttons(list)).startsWith("delete 12").contains("delete 3", "more").doesNotContain("delete 2");
        assertThat(buttons(presses(list.state(), "more"))).containsExactly("delete 2", "delete 1");
    }

    @Test
    void deletingReallyTakesItAwayAndAsksFirst() {
        var note = kept(ADA, 1);
        var list = writes(empty(ADA), "");
        assertThat(list.effects())
                .anyMatch(effect -> effect instanceof Effect.Send send && send.message().prompt() != null
                        && Objects.requireNonNull(send.message().prompt()).choices().getFirst()
                                .style() == Choice.Style.DANGER);
        assertThat(presses(list.state(), "delete 1").effects()).contains(new Effect.Discard(note));
    }

    @Nested
    class ForBoth {
        private final String shared = "p/" + PAIR.local();

        @BeforeEach
        void aPair() {
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
        }

        private Step<State> does(State state, String value) {
            return people.carriedOut(presses(state, value));
        }

        private String list(PersonId person) {
            return writes(empty(person), "").effects().toString();
        }

        @Test
        void aNoteIsForItsWriterAloneUnlessTheySayOtherwiseBesideIt() {
            var kept = writes(empty(ADA), "The plan");
            assertThat(kept.effects()).contains(new Effect.Keep(new Note(NoteId.of(ADA, 1), "The plan", MONDAY, null)));
            assertThat(buttons(kept)).containsExactly("share 1 " + shared);
            kept(ADA, 1);
            assertThat(list(BEA)).doesNotContain("note 1");
        }

        @Test
        void thePartnerReadsWhatIsForBothAmongTheirOwnAndIsToldOfNothing() {
            kept(ADA, 1);
            kept(ADA, 2);
            var step = does(empty(ADA), "share 1 " + shared);
            assertThat(saidTo(ADA, step)).containsExactly("notebook.shared");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(list(BEA)).contains("notebook.theirs", "note 1").doesNotContain("note 2");
            assertThat(list(ADA)).contains("notebook.line.both", "notebook.private.others", "note 2");
        }

        @Test
        void itIsTakenBackAndDeletedForBoth() {
            kept(ADA, 1);
            does(empty(ADA), "share 1 " + shared);
            var back = does(empty(ADA), "alone 1");
            assertThat(saidTo(ADA, back)).containsExactly("notebook.mine");
            assertThat(list(BEA)).doesNotContain("note 1");
            does(empty(ADA), "share 1 " + shared);
            does(empty(ADA), "delete 1");
            assertThat(list(BEA)).doesNotContain("note 1");
            assertThat(saidTo(ADA, does(empty(ADA), "share 1 " + shared))).containsExactly("notebook.gone");
        }

        @Test
        void onlyItsWriterChangesIt() {
            kept(ADA, 1);
            does(empty(ADA), "share 1 " + shared);
            for (var value : List.of("delete 1", "alone 1", "read 1", "share 1 " + shared)) {
                assertThat(saidTo(BEA, does(empty(BEA), value))).containsExactly("notebook.gone");
            }
            assertThat(people.store.records().all(Note.class, ADA)).hasSize(1);
        }

        @Test
        void aLongOneIsReadWholeByThePartnerAndNotOnceItIsNotForThemAnyMore() {
            people.store.records().put(new Note(NoteId.of(ADA, 1), "x".repeat(900), MONDAY, PAIR));
            assertThat(buttons(writes(empty(BEA), ""))).containsExactly("theirs 1 " + shared);
            assertThat(saidTo(BEA, presses(empty(BEA), "theirs 1 " + shared)))
                    .containsExactly("notebook.theirs.whole");
            does(empty(ADA), "alone 1");
            assertThat(saidTo(BEA, presses(empty(BEA), "theirs 1 " + shared))).containsExactly("notebook.gone");
        }

        @Test
        void theListLeadsToWhatIsSharedAndWhatIsNot() {
            kept(ADA, 1);
            kept(ADA, 2);
            assertThat(buttons(writes(empty(ADA), ""))).containsExactly("delete 2", "delete 1", "sharing");
            assertThat(buttons(presses(empty(ADA), "sharing")))
                    .containsExactly("share 2 " + shared, "share 1 " + shared);
            does(empty(ADA), "share 2 " + shared);
            assertThat(buttons(presses(empty(ADA), "sharing"))).containsExactly("alone 2", "share 1 " + shared);
            does(empty(ADA), "delete 2");
            does(empty(ADA), "delete 1");
            assertThat(saidTo(ADA, presses(empty(ADA), "sharing"))).containsExactly("notebook.none");
        }

        @Test
        void onceThePairIsOverItIsForItsWriterAloneAgain() {
            kept(ADA, 1);
            does(empty(ADA), "share 1 " + shared);
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, MONDAY, 1, null));
            assertThat(list(BEA)).doesNotContain("note 1");
            assertThat(saidTo(BEA, presses(empty(BEA), "theirs 1 " + shared))).containsExactly("notebook.gone");
            assertThat(list(ADA)).contains("note 1").doesNotContain("notebook.line.both", "notebook.sharing");
            assertThat(saidTo(ADA, presses(empty(ADA), "share 1 " + shared))).containsExactly("notebook.apart");
            assertThat(saidTo(ADA, presses(empty(ADA), "sharing"))).containsExactly("notebook.apart");
        }
    }

    @Test
    void nobodyReachesTheNotesOfSomebodyElse() {
        kept(ADA, 1);
        assertThat(saidTo(BEA, writes(empty(BEA), ""))).containsExactly("notebook.none");
        assertThat(presses(empty(BEA), "delete 1").effects()).noneMatch(effect -> effect instanceof Effect.Discard);
        assertThat(saidTo(BEA, presses(empty(BEA), "read 1"))).containsExactly("notebook.gone");
    }
}
