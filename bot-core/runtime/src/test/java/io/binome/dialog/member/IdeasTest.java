package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.member.Ideas.Open;
import io.binome.dialog.member.Ideas.State;
import io.binome.dialog.member.Ideas.Written;
import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Reception;
import io.binome.id.ConversationId;
import io.binome.id.IdeaId;
import io.binome.id.InputId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.Idea;
import io.binome.programme.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Bea has an idea; Ada runs the programme. */
class IdeasTest {
    private static final Instant MONDAY = paris(2, 1, 15, 0);
    private static final MemberId MEMBER = PROGRAMME.member(BEA);
    private static final IdeaId IDEA = IdeaId.of(MEMBER, 1);
    private static final PersonId CARL = TwoPeople.ACME.person("carl");
    private static final State NEW = new State(BEA, 0, null, null, List.of());
    private static final State WAITING =
            new State(BEA, 1, MEMBER, null, List.of(new Open(1, IDEA, ADA, 0, null)));
    private static final Map<String, List<String>> EMAILS = Map.of(
            "title", List.of("Evening emails"), "about", List.of("What they cost."), "questions",
            List.of("- Why in the evening?\n\n2. Who waits?"), "named", List.of("yes"));

    private final TwoPeople people = new TwoPeople();
    private final Ideas ideas = new Ideas();

    @BeforeEach
    void adaIsAdmin() {
        isAdmin(ADA, true);
    }

    private void isAdmin(PersonId id, boolean is) {
        people.live(id, TwoPeople.PARIS);
        var known = people.store.records().find(Person.class, id).orElseThrow();
        people.store.records().put(new Person(
                id, known.name(), "", known.language(), known.hours(), null, known.work(), known.hints(),
                is ? Set.of(Person.Duty.ADMIN) : Set.of()));
    }

    /** What is to be kept is on record afterwards, and what is to be discarded is not. */
    private Step<State> on(State state, Input input) {
        return people.carriedOut(ideas.on(state, input, people.at(MONDAY)));
    }

    private Step<State> sends(PersonId by, String prompt, State state, Map<String, List<String>> answers) {
        return on(state, new Input.Submitted(new InputId("acme/1"), by, prompt(prompt, by), answers));
    }

    private Step<State> proposes(Map<String, List<String>> answers) {
        var asking = on(NEW, asked(new Request.IdeaWanted(MEMBER)));
        assertThat(saidTo(BEA, asking)).containsExactly("idea.ask");
        return sends(BEA, "new", asking.state(), answers);
    }

    private Step<State> presses(PersonId by, State state, String value) {
        return on(state, chose(by, prompt("decide-1", by), value));
    }

    private static Map<String, List<String>> but(String field, String words) {
        var other = new HashMap<>(EMAILS);
        other.put(field, List.of(words));
        return other;
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(ideas.kind(), BEA), name, to);
    }

    private Stream<Idea> kept() {
        return people.store.records().all(Idea.class, PROGRAMME).stream();
    }

    private static Stream<Form> forms(Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.OpenForm(var to, var form)
                        ? Stream.of(form)
                        : Stream.empty());
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        proposes(EMAILS);
        people.sweep(
                ideas,
                TwoPeople.conversation(ideas, BEA),
                List.of(
                        NEW, WAITING,
                        new State(BEA, 2, MEMBER, new Written("a", "b", "c", "no"),
                                List.of(new Open(2, IDEA, ADA, 2, new Written("", "", "", "")))),
                        new State(BEA, 3, null, null, List.of(new Open(3, IdeaId.of(MEMBER, 9), ADA, 0, null)))),
                List.of("", "write", "take", "correct", "not_now", "remove", "remove p/" + IDEA.local(), "remove ../x",
                        "decide 1", "lapse 1", "decide 3", "x".repeat(2_001)));
    }

    @Test
    void anIdeaGoesToWhoeverRunsTheProgrammeAndIsOnRecord() {
        var step = proposes(EMAILS);
        assertThat(saidTo(ADA, step)).containsExactly("idea.put");
        assertThat(saidTo(BEA, step)).containsExactly("idea.passed");
        assertThat(facts(step)).containsExactly(new Fact.IdeaProposed(MEMBER, IDEA));
        assertThat(kept()).containsExactly(new Idea(
                IDEA, "Evening emails", "What they cost.", List.of("Why in the evening?", "Who waits?"), BEA, true,
                MONDAY,
                false));
        assertThat(step.state()).isEqualTo(WAITING);
        assertThat(set(step)).hasSize(2);
    }

    @Test
    void whoeverWouldRatherNotBeNamedIsNot() {
        var step = proposes(but("named", "no"));
        assertThat(saidTo(ADA, step)).containsExactly("idea.put.unnamed");
        assertThat(saidTo(BEA, step)).containsExactly("idea.passed.unnamed");
        assertThat(messages(ADA, step).toString()).doesNotContain("Who[person=acme/bea]");
        var nudged = on(step.state(), rang("decide 1"));
        assertThat(messages(ADA, nudged).toString()).doesNotContain("Who[person=acme/bea]");
        var refused = sends(ADA, "refuse-1", step.state(), Map.of("reason", List.of("Not yet.")));
        assertThat(messages(ADA, refused).toString()).doesNotContain("Who[person=acme/bea]");
    }

    private static List<Message> messages(PersonId person, Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send send
                        && send.to().equals(new Address.ToPerson(person))
                                ? Stream.of(new Message(send.message().blocks(), null))
                                : Stream.empty())
                .toList();
    }

    @Test
    void whatIsTooLongIsNotCutButShownAgainToBeShortened() {
        for (var questions : List.of("?".repeat(161), "1\n2\n3\n4\n5\n6\n7", " \n - ")) {
            var step = proposes(but("questions", questions));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(saidTo(BEA, step)).hasSize(1).allMatch(key -> key.startsWith("idea.unfit."));
            assertThat(kept()).isEmpty();
            var form = forms(on(step.state(), chose(BEA, prompt("new", BEA), "write"))).findFirst().orElseThrow();
            assertThat(form.fields()).anyMatch(
                    field -> field instanceof Form.Field.Words words && words.initial().equals(questions.strip()));
        }
    }

    @Test
    void noMoreThanThreeWaitAtATime() {
        var three = NEW;
        for (var number = 1; number <= 3; number++) {
            three = three.with(new Open(number, IdeaId.of(MEMBER, number), ADA, 0, null));
        }
        assertThat(saidTo(BEA, on(three, asked(new Request.IdeaWanted(MEMBER))))).containsExactly("idea.many");
    }

    @Test
    void whatAnAdminProposesNobodyElseHasToDecide() {
        var hers = new State(ADA, 0, PROGRAMME.member(ADA), null, List.of());
        var step = on(hers, new Input.Submitted(
                new InputId("acme/1"), ADA, PromptId.of(ConversationId.of(ideas.kind(), ADA), "new", ADA), EMAILS));
        assertThat(saidTo(ADA, step)).containsExactly("idea.offered");
        assertThat(kept()).singleElement().matches(Idea::isTakenIn);
    }

    @Nested
    class WhenItIsPut {
        @BeforeEach
        void itIsPut() {
            proposes(EMAILS);
        }

        @Test
        void takenInItIsOfferedAsItWasWritten() {
            var step = presses(ADA, WAITING, "take");
            assertThat(facts(step)).containsExactly(new Fact.IdeaSettled(MEMBER, IDEA, Reception.TAKEN_IN));
            assertThat(saidTo(ADA, step)).containsExactly("idea.offered");
            assertThat(saidTo(BEA, step)).containsExactly("idea.accepted");
            assertThat(kept()).singleElement().matches(Idea::isTakenIn)
                    .matches(idea -> idea.title().equals("Evening emails"));
            assertThat(cancelled(step)).containsExactly("decide 1", "lapse 1");
            assertThat(step.state().open()).isEmpty();
        }

        @Test
        void correctedItIsTakenInInTheAdminsWords() {
            var form = forms(presses(ADA, WAITING, "correct")).findFirst().orElseThrow();
            assertThat(form.fields()).hasSize(3).anyMatch(
                    field -> field instanceof Form.Field.Words words && words.initial().equals("Evening emails"));
            var step = sends(ADA, "correct-1", WAITING, but("title", "Emails after six"));
            assertThat(kept()).singleElement().matches(Idea::isTakenIn).matches(Idea::isNamed)
                    .matches(idea -> idea.title().equals("Emails after six"));
            assertThat(saidTo(BEA, step)).containsExactly("idea.accepted");
        }

        /** Two buttons with the same words would be one. */
        @Test
        void whatIsCalledLikeATopicThereIsIsNotTakenIn() {
            var idea = kept().findFirst().orElseThrow();
            for (var title : List.of("Opening doors", "ouvrir des PORTES")) {
                var step = sends(ADA, "decide-1", WAITING, but("title", title));
                assertThat(saidTo(ADA, step)).containsExactly("idea.unfit.taken");
                assertThat(kept()).noneMatch(Idea::isTakenIn);
            }
            people.store.records().put(idea.reading("Opening doors", idea.about(), idea.questions()));
            assertThat(saidTo(ADA, presses(ADA, WAITING, "take"))).containsExactly("idea.unfit.taken.meanwhile");
            assertThat(kept()).noneMatch(Idea::isTakenIn);
        }

        @Test
        void aCorrectionThatIsTooLongIsNotLost() {
            var step = sends(ADA, "correct-1", WAITING, but("questions", "?".repeat(200)));
            assertThat(saidTo(ADA, step)).containsExactly("idea.unfit.long");
            assertThat(saidTo(BEA, step)).isEmpty();
            var form = forms(presses(ADA, step.state(), "correct")).findFirst().orElseThrow();
            assertThat(form.fields()).anyMatch(
                    field -> field instanceof Form.Field.Words words && words.initial().equals("?".repeat(200)));
        }

        @Test
        void notTakenInItsOwnerReadsWhyAndNothingIsKept() {
            assertThat(forms(presses(ADA, WAITING, "not_now"))).singleElement()
                    .matches(form -> form.fields().size() == 1);
            var step = sends(ADA, "refuse-1", WAITING, Map.of("reason", List.of("We have one like it.")));
            assertThat(saidTo(BEA, step)).containsExactly("idea.refused");
            assertThat(saidTo(ADA, step)).containsExactly("idea.thanks");
            assertThat(facts(step)).containsExactly(new Fact.IdeaSettled(MEMBER, IDEA, Reception.NOT_NOW));
            assertThat(kept()).isEmpty();
            assertThat(cancelled(step)).containsExactly("decide 1", "lapse 1");
        }

        @Test
        void theAdminIsRemindedTwiceAndThenItsOwnerIsTold() {
            var once = on(WAITING, rang("decide 1"));
            assertThat(saidTo(ADA, once)).containsExactly("idea.nudge");
            assertThat(set(once)).hasSize(1);
            var twice = on(once.state(), rang("decide 1"));
            assertThat(saidTo(ADA, twice)).containsExactly("idea.nudge");
            assertThat(set(twice)).isEmpty();
            var over = on(twice.state(), rang("lapse 1"));
            assertThat(saidTo(BEA, over)).containsExactly("idea.unanswered");
            assertThat(facts(over)).containsExactly(new Fact.IdeaSettled(MEMBER, IDEA, Reception.UNANSWERED));
            assertThat(kept()).isEmpty();
            assertThat(over.state().open()).isEmpty();
        }

        @Test
        void whoRunsTheProgrammeByThenDecides() {
            isAdmin(ADA, false);
            isAdmin(CARL, true);
            var step = on(WAITING, rang("decide 1"));
            assertThat(saidTo(CARL, step)).containsExactly("idea.nudge");
            assertThat(saidTo(ADA, step)).containsExactly("idea.relieved");
            assertThat(step.state().open()).containsExactly(new Open(1, IDEA, CARL, 1, null));
        }

        @Test
        void whatIsNotOnRecordAnyMoreIsSaidToBeGone() {
            kept().toList().forEach(people.store.records()::remove);
            for (var value : List.of("take", "correct", "not_now")) {
                assertThat(saidTo(ADA, presses(ADA, WAITING, value))).containsExactly("idea.gone");
            }
            assertThat(saidTo(ADA, sends(ADA, "decide-1", WAITING, EMAILS))).containsExactly("idea.gone");
        }

        @Test
        void whoIsNoAdminAnyMoreDecidesNothing() {
            isAdmin(ADA, false);
            for (var value : List.of("take", "correct", "not_now")) {
                assertThat(saidTo(ADA, presses(ADA, WAITING, value))).containsExactly("office.refused");
            }
            assertThat(saidTo(ADA, sends(ADA, "correct-1", WAITING, EMAILS))).containsExactly("office.refused");
            assertThat(saidTo(ADA, sends(ADA, "refuse-1", WAITING, Map.of("reason", List.of("No.")))))
                    .containsExactly("office.refused");
            assertThat(kept()).singleElement().matches(idea -> !idea.isTakenIn());
        }
    }

    @Nested
    class WhenAnAdminWantsToSeeIt {
        private Step<State> shown(PersonId by) {
            return on(NEW, asked(new Request.IdeaRequested(IDEA, BEA, by)));
        }

        private void isTakenIn(boolean isNamed) {
            people.store.records().put(new Idea(
                    IDEA, "Evening emails", "What they cost.", List.of("Who waits?"), BEA, isNamed, MONDAY, true));
        }

        private Message message(Step<State> step) {
            return step.effects().stream()
                    .flatMap(effect -> effect instanceof Effect.Send(var to, var said) ? Stream.of(said) : null)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void oneThatWaitsIsPutAgain() {
            var waiting = proposes(EMAILS).state();
            var step = on(waiting, asked(new Request.IdeaRequested(IDEA, BEA, ADA)));
            assertThat(step.state()).isEqualTo(waiting);
            assertThat(saidTo(ADA, step)).containsExactly("idea.put");
            assertThat(saidTo(ADA, presses(ADA, step.state(), "take"))).containsExactly("idea.offered");
        }

        @Test
        void oneThatWaitsIsTakenOverByWhoeverRunsTheProgrammeNow() {
            var waiting = proposes(EMAILS).state();
            assertThat(saidTo(CARL, on(waiting, asked(new Request.IdeaRequested(IDEA, BEA, CARL)))))
                    .containsExactly("idea.gone");
            isAdmin(ADA, false);
            isAdmin(CARL, true);
            var step = on(waiting, asked(new Request.IdeaRequested(IDEA, BEA, CARL)));
            assertThat(saidTo(CARL, step)).containsExactly("idea.put");
            assertThat(saidTo(ADA, step)).containsExactly("idea.relieved");
            assertThat(step.effects()).hasAtLeastOneElementOfType(Effect.Settle.class);
            assertThat(saidTo(CARL, presses(CARL, step.state(), "take"))).containsExactly("idea.offered");
        }

        @Test
        void itIsShownWholeWithTheWayToTakeItOut() {
            isTakenIn(true);
            var step = shown(ADA);
            assertThat(saidTo(ADA, step)).containsExactly("idea.taken");
            var prompt = Objects.requireNonNull(message(step).prompt());
            assertThat(prompt.choices()).singleElement().satisfies(choice -> assertThat(choice.isGrave()).isTrue());
            var out = on(step.state(), chose(ADA, prompt.id(), prompt.choices().getFirst().value()));
            assertThat(saidTo(ADA, out)).containsExactly("idea.removed");
            assertThat(saidTo(BEA, out)).containsExactly("idea.removed.told");
            assertThat(kept()).isEmpty();
            assertThat(saidTo(ADA, shown(ADA))).containsExactly("idea.gone");
        }

        @Test
        void nobodyElseReadsIt() {
            isTakenIn(true);
            isAdmin(CARL, false);
            assertThat(saidTo(CARL, shown(CARL))).containsExactly("office.refused");
        }

        @Test
        void whoWouldRatherNotBeNamedIsNot() {
            isTakenIn(false);
            var step = shown(ADA);
            assertThat(saidTo(ADA, step)).containsExactly("idea.taken.unnamed");
            assertThat(message(step).blocks().toString()).doesNotContain("acme/bea");
        }

        @Test
        void whatWaitsForADecisionIsNotAmongThem() {
            people.store.records().put(new Idea(
                    IDEA, "Evening emails", "What they cost.", List.of("Who waits?"), BEA, true, MONDAY, false));
            assertThat(saidTo(ADA, shown(ADA))).containsExactly("idea.gone");
        }
    }

    @Nested
    class WhenItIsTakenIn {
        private State offered = NEW;

        @BeforeEach
        void itIsTakenIn() {
            proposes(EMAILS);
            offered = presses(ADA, WAITING, "take").state();
        }

        private Step<State> removes(PersonId by, String local) {
            return on(offered, chose(by, prompt("offered-1", by), "remove " + local));
        }

        @Test
        void theAdminCanTakeItOutAgainAndItsOwnerIsTold() {
            var step = removes(ADA, "p/" + IDEA.local());
            assertThat(kept()).isEmpty();
            assertThat(saidTo(ADA, step)).containsExactly("idea.removed");
            assertThat(saidTo(BEA, step)).containsExactly("idea.removed.told");
            assertThat(facts(step)).containsExactly(new Fact.IdeaSettled(MEMBER, IDEA, Reception.TAKEN_OUT));
            assertThat(saidTo(ADA, removes(ADA, "p/" + IDEA.local()))).containsExactly("idea.gone");
        }

        @Test
        void nobodyElseCan() {
            isAdmin(ADA, false);
            assertThat(saidTo(ADA, removes(ADA, "p/" + IDEA.local()))).containsExactly("office.refused");
            assertThat(kept()).hasSize(1);
        }

        @Test
        void nobodyTakesOutTheIdeaOfSomebodyElseByThisConversation() {
            var other = new Idea(
                    IdeaId.of(PROGRAMME.member(CARL), 1), "Other", "Other.", List.of("?"), CARL, true, MONDAY, true);
            people.store.records().put(other);
            assertThat(saidTo(ADA, removes(ADA, "p/" + other.id().local()))).containsExactly("idea.gone");
            assertThat(kept()).contains(other);
        }
    }

    @Test
    void fromTheMarkOfAnIdeaNobodyCanTellWhoseItIs() {
        assertThat(IDEA.local()).doesNotContain("bea").matches("[0-9a-f]{12}");
        assertThat(IDEA).isNotEqualTo(IdeaId.of(MEMBER, 2)).isNotEqualTo(IdeaId.of(PROGRAMME.member(ADA), 1));
    }
}
