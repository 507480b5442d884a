package io.binome.dialog.pairing;

import static io.binome.dialog.TwoPeople.ACME;
import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.pairing.Proposal.State;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message.Block;
import io.binome.programme.Exclusions;
import io.binome.programme.Format;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private final Proposal proposal = new Proposal(Taxonomy.standard());
    private State state = new State.Unmade(PAIR);

    private Step<State> on(Input input) {
        var step = proposal.on(state, input, people.at(MONDAY));
        state = step.state();
        return step;
    }

    private static PromptId prompt(String name, PersonId person) {
        return PromptId.of(ConversationId.of("proposal", PAIR), name, person);
    }

    private Step<State> propose() {
        return on(told(new Fact.PairProposed(PAIR, ADA, BEA, 1, 80)));
    }

    private Step<State> choose(PersonId by, String value) {
        return on(chose(by, prompt("consent", by), value));
    }

    private Step<State> ask(PersonId by) {
        choose(by, "ask");
        on(said(by, prompt("question", by), "When could we meet?"));
        return on(chose(by, prompt("asking", by), "send"));
    }

    private Step<State> answer(PersonId by, String words) {
        on(said(by, prompt("answer", by), words));
        return on(chose(by, prompt("answering", by), "send"));
    }

    private static Fact closed(PersonId by, Fact.Obstacle reason) {
        return new Fact.ProposalClosed(PAIR, ADA, BEA, by, reason);
    }

    @Nested
    class Unmade {
        @Test
        void bothAreAsked() {
            var step = propose();
            assertThat(saidTo(ADA, step)).containsExactly("proposal.hello.plain");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.hello.plain");
            assertThat(set(step)).containsExactly("nudge@ada 1", "nudge@bea 1");
        }

        @Test
        void whatToKeepAnEyeOnIsSaidQuietlyToBoth() {
            meets(ADA, Format.VIDEO);
            meets(BEA, Format.PHONE);
            var quiet = propose().effects().stream()
                    .flatMap(effect -> effect instanceof Effect.Send(var to, var message)
                            ? message.blocks().stream()
                            : Stream.empty())
                    .filter(new Block.Context(Text.of("matching.watch.formats.you"))::equals);
            assertThat(quiet).hasSize(2);
        }

        private void meets(PersonId person, Format format) {
            people.store.records().put(profile(person).meeting(MeetingPreferences.any().by(Set.of(format))));
        }

        private static Profile profile(PersonId person) {
            var skill = List.of(new SkillLevel("SEO", 3));
            return new Profile(PROGRAMME.member(person), Set.of(Role.MENTOR, Role.MENTEE), skill, skill, List.of(), "",
                    "", 2, 1, MeetingPreferences.any());
        }

        @Test
        void eachReadsWhatTheOtherWroteForThem() {
            people.store.records().put(profile(ADA).movedBy("I like to explain."));
            people.store.records().put(profile(BEA).aimingAt("Run a workshop").movedBy("To see other teams."));
            var step = propose();
            assertThat(readBy(ADA, step))
                    .contains(
                            Text.of("proposal.goal", "partner", BEA, "goal", "Run a workshop"),
                            Text.of("proposal.motivation", "partner", BEA, "motivation", "To see other teams."));
            assertThat(readBy(BEA, step))
                    .contains(Text.of("proposal.motivation", "partner", ADA, "motivation", "I like to explain."))
                    .noneMatch(text -> text instanceof Text.Key key && key.key().equals("proposal.goal"));
        }

        @Test
        void eachIsSpokenTo() {
            people.store.records().put(profile(ADA));
            people.store.records().put(profile(BEA));
            assertThat(readBy(ADA, propose()))
                    .filteredOn(Text.Key.class::isInstance)
                    .extracting(text -> ((Text.Key) text).key())
                    .contains("proposal.hello", "matching.teaches.learning", "matching.teaches.giving")
                    .doesNotContain("matching.teaches");
        }

        @Test
        void itIsSaidByWhenAnAnswerIsHopedForBeforeTheTimeIsUp() {
            assertThat(readBy(ADA, propose()))
                    .contains(Text.of("proposal.free", "partner", BEA, "until", LocalDate.of(2027, 2, 3)));
        }

        private static List<Text> readBy(PersonId person, Step<State> step) {
            return step.effects().stream()
                    .filter(effect -> effect instanceof Effect.Send(var to, var message)
                            && to.equals(new Address.ToPerson(person)))
                    .flatMap(effect -> ((Effect.Send) effect).message().blocks().stream())
                    .flatMap(block -> switch (block) {
                        case Block.Paragraph(var text) -> Stream.of(text);
                        case Block.Context(var text) -> Stream.of(text);
                        case Block.Items(var items) -> items.stream();
                        case Block.Heading heading -> Stream.<Text>of();
                        case Block.Facts facts -> Stream.<Text>of();
                        case Block.Chart chart -> Stream.<Text>of();
                        case Block.Link link -> Stream.<Text>of();
                    })
                    .toList();
        }

        @Test
        void whoHasATitleButNoPlaceReadsWell() {
            var bea = people.store.records().find(Person.class, BEA).orElseThrow();
            var titled = new Person.Work("", "Head of projects", 3, "", null, null, Person.Account.COLLEAGUE);
            people.store.records().put(new Person(BEA, bea.name(), "", bea.language(), bea.hours(), null, titled,
                    bea.hints(), bea.duties()));
            assertThat(propose().effects()).anyMatch(effect -> effect instanceof Effect.Send(var to, var message)
                    && message.blocks().contains(new Block.Paragraph(
                            Text.of("proposal.who", "partner", BEA, "work", "Head of projects"))));
        }

        @Test
        void whoExcludesTheOtherHasSaidNoBeforeAndIsNotAsked() {
            people.store.records().put(new Exclusions(BEA, Set.of(ADA)));
            var step = propose();
            assertThat(saidTo(ADA, step)).containsExactly("proposal.hello.plain");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.avoided");
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(BEA, on(rang("nudge@bea 1")))).isEmpty();
        }

        @Test
        void whomSomebodyExcludesReadsWhatARefusalWouldBringOnTheSameDays() {
            for (var answer : List.of("yes", "no", "ask", "")) {
                var excluded = heardByAda(answer, () -> {
                    people.store.records().put(new Exclusions(BEA, Set.of(ADA)));
                    return propose();
                });
                var refused = heardByAda(answer, () -> {
                    people.store.records().put(new Exclusions(BEA, Set.of()));
                    var asked = propose();
                    choose(BEA, "no");
                    return asked;
                });
                var silent = heardByAda(answer, ProposalTest.this::propose);
                assertThat(excluded).as(answer).isEqualTo(refused).isEqualTo(silent);
            }
        }

        /** What Ada gets, and when both clocks ring next, while she answers in that way and Bea says nothing more. */
        private List<Object> heardByAda(String answer, Supplier<Step<State>> begin) {
            state = new State.Unmade(PAIR);
            var heard = new ArrayList<Object>();
            heard.addAll(forAda(begin.get()));
            if (!answer.isEmpty()) {
                heard.addAll(forAda(answer.equals("ask") ? ask(ADA) : choose(ADA, answer)));
            }
            for (var alarm : List.of("answer 1", "answer 2", "answer 3", "nudge@ada 1", "nudge@bea 1", "nudge@ada 2",
                    "nudge@bea 2", "nudge@bea 3")) {
                heard.addAll(forAda(on(rang(alarm))));
            }
            assertThat(state).isInstanceOf(State.Done.class);
            return heard;
        }

        private static List<Object> forAda(Step<State> step) {
            return step.effects().stream()
                    .filter(effect -> switch (effect) {
                        case Effect.Send(var to, var message) -> to.equals(new Address.ToPerson(ADA));
                        case Effect.Settle(var prompt, var text) -> prompt.to().equals(ADA);
                        case Effect.SetAlarm(var alarm) -> !alarm.key().equals(key("reason@bea"));
                        default -> false;
                    })
                    .map(Object.class::cast)
                    .toList();
        }
    }

    @Nested
    class Asked {
        @Test
        void onlyTwoYesesMakeAPair() {
            propose();
            var first = choose(ADA, "yes");
            assertThat(facts(first)).containsExactly(new Fact.ProposalAccepted(PAIR, ADA));
            assertThat(cancelled(first)).contains("nudge@ada 1", "nudge@ada 2", "nudge@ada 3")
                    .doesNotContain("nudge@bea 1");
            assertThat(facts(choose(BEA, "yes"))).contains(new Fact.PairFormed(PAIR, ADA, BEA));
        }

        @Test
        void silenceClosesOnTheThirdDay() {
            propose();
            choose(BEA, "yes");
            on(rang("nudge@ada 1"));
            on(rang("nudge@ada 2"));
            assertThat(facts(on(rang("nudge@ada 3")))).containsExactly(closed(ADA, Fact.Obstacle.SILENT));
        }

        @Test
        void whereBothAreSilentNeitherIsPromisedAnybody() {
            propose();
            var step = on(rang("nudge@ada 3"));
            assertThat(facts(step)).containsExactly(closed(ADA, Fact.Obstacle.UNANSWERED));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.cause.silent");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.cause.silent");
        }

        @Test
        void aPauseClosesItKindly() {
            propose();
            choose(BEA, "yes");
            var step = on(asked(new Request.PartnerPaused(PAIR, ADA, LocalDate.of(2027, 3, 1))));
            assertThat(facts(step)).containsExactly(closed(ADA, Fact.Obstacle.PAUSED));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.cause.paused");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.other.yes");
        }

        @Test
        void lateInTheProgrammeNothingMoreIsPromised() {
            propose();
            choose(BEA, "yes");
            var step = proposal.on(state, rang("nudge@ada 3"), people.at(paris(6, 1, 10, 0)));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.cause.late");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.other.late");
        }

        @Test
        void nobodyWhoHasAPartnerIsPromisedToComeFirst() {
            people.pair(new Pair(
                    PROGRAMME.pair("1-2"), BEA, ACME.person("cleo"), Pair.Status.ACTIVE, MONDAY, 0, null));
            propose();
            choose(BEA, "yes");
            var step = on(asked(new Request.PartnerPaused(PAIR, ADA, LocalDate.of(2027, 3, 1))));
            assertThat(saidTo(BEA, step)).containsExactly("proposal.other.paired");
        }

        @Test
        void norToWhoeverExcludesTheOther() {
            people.store.records().put(new Exclusions(BEA, Set.of(ADA)));
            var step = proposal.on(state, told(new Fact.PairProposed(PAIR, ADA, BEA, 1, 80)),
                    people.at(paris(6, 1, 10, 0)));
            assertThat(saidTo(BEA, step)).containsExactly("proposal.avoided.late");
        }

        @Test
        void itEndsWithTheProgramme() {
            propose();
            var step = proposal.on(state, rang("nudge@ada 1"), people.at(paris(7, 1, 9, 30)));
            assertThat(facts(step)).containsExactly(closed(ADA, Fact.Obstacle.ENDED));
            assertThat(saidTo(BEA, step)).containsExactly("proposal.ended");
        }

        @Test
        void aQuestionIsPassedOnAndStopsBothClocks() {
            propose();
            var step = ask(ADA);
            assertThat(saidTo(ADA, step)).containsExactly("proposal.asked");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.question");
            assertThat(cancelled(step)).contains("nudge@ada 1", "nudge@ada 2", "nudge@ada 3", "nudge@bea 1",
                    "nudge@bea 2", "nudge@bea 3");
            assertThat(facts(step)).containsExactly(new Fact.QuestionAsked(PAIR, ADA));
        }

        @Test
        void aQuestionIsShownAndGoesNowhereBeforeItIsSent() {
            propose();
            choose(ADA, "ask");
            var shown = on(said(ADA, prompt("question", ADA), "When?"));
            assertThat(saidTo(ADA, shown)).containsExactly("proposal.unsent");
            assertThat(saidTo(BEA, shown)).isEmpty();
            var corrected = on(chose(ADA, prompt("asking", ADA), "correct"));
            assertThat(saidTo(ADA, corrected)).containsExactly("proposal.ask");
            assertThat(facts(corrected)).isEmpty();
            assertThat(on(chose(ADA, prompt("asking", ADA), "send")).effects()).isEmpty();
        }

        @Test
        void nobodyAsksMoreThanTwice() {
            propose();
            for (var question = 0; question < 2; question++) {
                ask(ADA);
                answer(BEA, "Soon.");
            }
            assertThat(saidTo(ADA, choose(ADA, "ask"))).containsExactly("proposal.ask.enough");
            assertThat(facts(on(said(ADA, prompt("question", ADA), "And?")))).isEmpty();
            assertThat(saidTo(BEA, choose(BEA, "ask"))).containsExactly("proposal.ask");
        }
    }

    @Nested
    class Questioned {
        @Test
        void theAnswerIsPassedBackAndBothClocksStartAfresh() {
            propose();
            ask(ADA);
            var step = answer(BEA, "On Friday.");
            assertThat(saidTo(ADA, step)).containsExactly("proposal.answer");
            assertThat(set(step)).containsExactly("nudge@ada 1", "nudge@bea 1");
            assertThat(facts(step)).containsExactly(new Fact.QuestionAnswered(PAIR, BEA));
        }

        @Test
        void afterTwoNudgesWhoAskedDecidesWithoutAnAnswer() {
            propose();
            ask(ADA);
            assertThat(saidTo(BEA, on(rang("answer 1")))).containsExactly("proposal.question");
            assertThat(saidTo(BEA, on(rang("answer 2")))).containsExactly("proposal.question");
            var step = on(rang("answer 3"));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.noanswer");
            assertThat(set(step)).containsExactly("nudge@ada 1", "nudge@bea 1");
            assertThat(state).isInstanceOf(State.Asked.class);
        }

        @Test
        void aYesInTheMeantimeCounts() {
            propose();
            ask(ADA);
            choose(BEA, "yes");
            assertThat(state).isInstanceOf(State.Questioned.class);
            assertThat(facts(choose(ADA, "yes"))).contains(new Fact.PairFormed(PAIR, ADA, BEA));
        }

        @Test
        void anAnswerIsShownAndGoesNowhereBeforeItIsSent() {
            propose();
            ask(ADA);
            var shown = on(said(BEA, prompt("answer", BEA), "On Fryday."));
            assertThat(saidTo(BEA, shown)).containsExactly("proposal.unsent");
            assertThat(saidTo(ADA, shown)).isEmpty();
            var corrected = on(chose(BEA, prompt("answering", BEA), "correct"));
            assertThat(saidTo(BEA, corrected)).containsExactly("proposal.question");
            assertThat(saidTo(ADA, corrected)).isEmpty();
            on(said(BEA, prompt("answer", BEA), "On Frday."));
            on(said(BEA, prompt("answering", BEA), "On Friday."));
            assertThat(saidTo(ADA, on(chose(BEA, prompt("answering", BEA), "send"))))
                    .containsExactly("proposal.answer");
        }

        @Test
        void aQuestionCanBeTakenBackUntilItIsAnswered() {
            propose();
            ask(ADA);
            assertThat(on(chose(BEA, prompt("asked", ADA), "take_back")).effects()).isEmpty();
            var step = on(chose(ADA, prompt("asked", ADA), "take_back"));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.takenback");
            assertThat(saidTo(BEA, step)).containsExactly("proposal.withdrawn");
            assertThat(set(step)).containsExactly("nudge@ada 1", "nudge@bea 1");
            assertThat(saidTo(ADA, answer(BEA, "On Friday."))).isEmpty();
        }

        @Test
        void aQuestionWrittenBeforeTheOtherAskedIsNotSentAsAnAnswer() {
            propose();
            on(said(BEA, prompt("question", BEA), "Which days suit you?"));
            ask(ADA);
            var step = on(chose(BEA, prompt("asking", BEA), "send"));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(saidTo(BEA, step)).containsExactly("proposal.ask.wait");
        }

        @Test
        void aSecondQuestionWaitsItsTurn() {
            propose();
            ask(ADA);
            assertThat(saidTo(BEA, choose(BEA, "ask"))).containsExactly("proposal.ask.wait");
            assertThat(saidTo(BEA, on(said(BEA, prompt("question", BEA), "And you?"))))
                    .containsExactly("proposal.ask.wait");
        }
    }

    @Nested
    class Refused {
        @Test
        void theReasonIsKeptAndNotToldAndTheOtherStillHasThreeDays() {
            propose();
            assertThat(saidTo(BEA, choose(ADA, "no"))).isEmpty();
            var step = on(chose(ADA, prompt("reason", ADA), "hours"));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.cause.no");
            assertThat(facts(step)).isEmpty();
            choose(BEA, "yes");
            on(rang("nudge@ada 1"));
            on(rang("nudge@ada 2"));
            var closing = on(rang("nudge@ada 3"));
            assertThat(facts(closing)).containsExactly(closed(ADA, Fact.Obstacle.HOURS));
            assertThat(saidTo(ADA, closing)).isEmpty();
            assertThat(saidTo(BEA, closing)).containsExactly("proposal.other.yes");
        }

        @Test
        void whoGivesNoReasonIsNotKeptWaitingForTheQuestion() {
            propose();
            assertThat(alarms(choose(ADA, "no")))
                    .containsExactly(new Alarm(key("reason@ada"), MONDAY.plusSeconds(1800), null));
            var step = on(rang("reason@ada"));
            assertThat(saidTo(ADA, step)).containsExactly("proposal.cause.no");
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void whoNeverAnsweredIsToldWhatASilenceBrings() {
            propose();
            choose(ADA, "no");
            on(chose(ADA, prompt("reason", ADA), "subjects"));
            var closing = on(rang("nudge@bea 3"));
            assertThat(facts(closing))
                    .containsExactly(
                            new Fact.ProposalClosed(PAIR, ADA, BEA, ADA, Fact.Obstacle.SUBJECTS, Fact.Obstacle.SILENT));
            assertThat(saidTo(BEA, closing)).containsExactly("proposal.cause.silent");
        }

        @Test
        void twoNoesAreBothKept() {
            propose();
            choose(ADA, "no");
            on(chose(ADA, prompt("reason", ADA), "subjects"));
            choose(BEA, "no");
            on(chose(BEA, prompt("reason", BEA), "time"));
            var closing = on(rang("nudge@ada 3"));
            assertThat(facts(closing))
                    .containsExactly(
                            new Fact.ProposalClosed(PAIR, ADA, BEA, ADA, Fact.Obstacle.SUBJECTS, Fact.Obstacle.TIME));
            assertThat(saidTo(ADA, closing)).isEmpty();
            assertThat(saidTo(BEA, closing)).isEmpty();
        }

        @Test
        void aNoAfterAYesIsNotHeardOfEither() {
            propose();
            choose(BEA, "yes");
            assertThat(saidTo(BEA, choose(ADA, "no"))).isEmpty();
            assertThat(saidTo(BEA, on(rang("reason@ada")))).isEmpty();
        }
    }

    @Nested
    class Done {
        @Test
        void isOver() {
            state = new State.Done(PAIR);
            assertThat(proposal.isOver(state)).isTrue();
            assertThat(choose(ADA, "yes").effects()).isEmpty();
        }
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        var offer = new ProposedPair(PAIR, ADA, BEA, 1, Set.of(ADA), List.of(BEA), Map.of(),
                Map.of(ADA, "When?", BEA, "Soon."));
        var refused = new ProposedPair(PAIR, ADA, BEA, 1, Set.of(), List.of(BEA), Map.of(BEA, Fact.Obstacle.TIME),
                Map.of(ADA, "When?", BEA, "Soon."));
        people.sweep(
                proposal,
                ConversationId.of("proposal", PAIR),
                List.of(
                        new State.Unmade(PAIR),
                        new State.Asked(offer),
                        new State.Questioned(offer, BEA, "When?"),
                        new State.Asked(refused),
                        new State.Questioned(refused, ADA, "When?"),
                        new State.Done(PAIR)),
                List.of("", "yes", "no", "ask", "pass", "send", "correct", "take_back", "hours", "reason@ada",
                        "reason@bea", "answer 1", "answer 3",
                        "nudge@ada 1", "nudge@bea 3"));
    }
}
