package io.binome.dialog.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.id.RoundId;
import io.binome.json.Json;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Exclusions;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundOrder;
import io.binome.programme.RoundOrder.Setting;
import io.binome.programme.RoundPart;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a campaign does about rounds, step by step; Ada, the admin, takes part as well. */
class RoundsTest {
    private static final ProgrammeId PROGRAMME = TwoPeople.PROGRAMME;
    private static final PersonId ADA = TwoPeople.ADA;
    private static final PersonId BEA = TwoPeople.BEA;
    private static final PersonId CHLOE = TwoPeople.ACME.person("chloe");
    private static final PersonId DORA = TwoPeople.ACME.person("dora");
    private static final ConversationId CAMPAIGN = ConversationId.of("campaign", PROGRAMME);

    private final TwoPeople people = new TwoPeople();
    private final ProgrammeLifecycle campaign = new ProgrammeLifecycle(Taxonomy.standard());
    private State state = new State.Open(PROGRAMME, ProgrammeLifecycle.Count.NONE);

    RoundsTest() {
        people.store.records().amend(ADA, admin -> admin.serving(Set.of(Person.Duty.GRANTED)));
        people.live(CHLOE, TwoPeople.PARIS);
        people.live(DORA, TwoPeople.PARIS);
        waits(ADA, "SEO", "Data");
        waits(BEA, "Data", "SEO");
        waits(CHLOE, "Video", "SQL");
        waits(DORA, "SQL", "Video");
    }

    private void waits(PersonId person, String offers, String wants) {
        var member = PROGRAMME.member(person);
        people.store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                List.of(new SkillLevel(offers, 4)), List.of(new SkillLevel(wants, 3)), List.of(), "", "", 2, 1,
                MeetingPreferences.any()));
        stands(person, Member.Status.WAITING);
    }

    private void stands(PersonId person, Member.Status status) {
        people.store.records().put(new Member(PROGRAMME.member(person), status, TwoPeople.paris(1, 4, 9, 0), 0));
    }

    @Nested
    class WhatIsSaidInConfidence {
        @Test
        void anAdminReadsNothingOfWishes() {
            people.store.records().put(new Wishes(PROGRAMME.member(ADA), List.of(BEA)));
            people.store.records().put(new Wishes(PROGRAMME.member(BEA), List.of(ADA)));
            assertThat(run().effects().toString()).doesNotContain("matching.wished");
            assertThat(steer(new RoundOrder.Show(ADA)).effects().toString())
                    .contains("round.person.reasons")
                    .doesNotContain("matching.wished");
        }

        @Test
        void anAdminIsSuggestedWhomAnybodyExcludes() {
            stands(DORA, Member.Status.LEFT);
            run();
            var before = steer(new RoundOrder.Show(CHLOE)).effects();
            people.store.records().put(new Exclusions(ADA, Set.of(CHLOE)));
            run();
            assertThat(before.toString()).contains("round.person.suggestion");
            assertThat(steer(new RoundOrder.Show(CHLOE)).effects()).isEqualTo(before);
        }
    }

    /** Takes an input, and what comes of it where a round is to be solved. */
    private Step<State> take(Input input) {
        var step = only(input);
        return TwoPeople.requests(step).stream()
                .filter(Request.RunOrdered.class::isInstance)
                .map(order -> only(TwoPeople.asked(solved((Request.RunOrdered) order))))
                .findFirst()
                .orElse(step);
    }

    /** The same, and nothing is solved; what is to be kept is kept, and every state survives being stored. */
    private Step<State> only(Input input) {
        var at = people.at(TwoPeople.paris(1, 4, 10, 0));
        var step = campaign.on(state, input, at);
        step.effects().forEach(effect -> {
            switch (effect) {
                case Effect.Keep(var entry) -> people.store.records().put(entry);
                case Effect.Discard(var entry) -> people.store.records().remove(entry);
                case Effect.Drop(var run) -> {
                    people.store.records().all(RoundPart.class, run).forEach(people.store.records()::remove);
                    people.store.records().find(RoundHead.class, run).ifPresent(people.store.records()::remove);
                }
                default -> {}
            }
        });
        state = step.state();
        assertThat(Json.read(Json.write(state), State.class)).isEqualTo(state);
        return step;
    }

    private Request solved(Request.RunOrdered order) {
        var effect = new Effect.Solve(order.run(), order.number(), order.policy(), order.overrides(), order.seed());
        var round = new RoundSolver(Taxonomy.standard()).over(effect, people.at(TwoPeople.paris(1, 4, 10, 0))).get();
        people.store.records().putAll(round.parts());
        people.store.records().put(round.head());
        return new Request.RunEnded(order.run());
    }

    private Step<State> run() {
        return take(TwoPeople.asked(new Request.RoundOrdered(PROGRAMME, ADA)));
    }

    private Step<State> steer(RoundOrder order) {
        return take(TwoPeople.asked(new Request.RoundSteered(PROGRAMME, ADA, order)));
    }

    private Step<State> change(Setting... settings) {
        return steer(new RoundOrder.Change(List.of(settings)));
    }

    private Step<State> order() {
        return take(TwoPeople.asked(new Request.PublicationOrdered(PROGRAMME, ADA)));
    }

    /** Orders it, and means it. */
    private Step<State> publish() {
        order();
        return press("confirm" + ((State.Open) state).count().drafts(), "publish");
    }

    private Step<State> press(String prompt, String value) {
        return take(new Input.Chose(new InputId("acme/2"), ADA, PromptId.of(CAMPAIGN, prompt, ADA), value));
    }

    private Round round(int number) {
        return Round.in(people.store.records(), RoundId.of(PROGRAMME, number)).orElseThrow();
    }

    private static List<PersonPair> couples(Round round) {
        return round.matches().stream().map(Round.Match::couple).toList();
    }

    private static String firstWords(Step<?> step) {
        var text = step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).message())
                .findFirst()
                .map(Message::blocks)
                .map(List::getFirst)
                .orElseThrow();
        return switch (text) {
            case Block.Heading(Text.Key key) -> key.key();
            case Block.Paragraph(Text.Key key) -> key.key();
            default -> throw new AssertionError(text);
        };
    }

    @Nested
    class ADraft {
        @Test
        void isToldToNobodyButTheAdmin() {
            var step = run();
            assertThat(firstWords(step)).isEqualTo("round.draft.title");
            assertThat(couples(round(1))).containsExactlyInAnyOrder(new PersonPair(ADA, BEA),
                    new PersonPair(CHLOE, DORA));
            assertThat(TwoPeople.facts(step)).containsExactly(new Fact.RoundDrafted(PROGRAMME, 1, 2, 0));
        }

        @Test
        void keepsItsNumberAndItsSettingsUntilItIsPublished() {
            run();
            change(new Setting.Lock(new PersonPair(ADA, DORA)), new Setting.Share(1));
            run();
            assertThat(round(1).policy().leastHours()).isEqualTo(1);
            assertThat(couples(round(1))).contains(new PersonPair(ADA, DORA));
            publish();
            assertThat(round(1).stage()).isEqualTo(Stage.PUBLISHED);
            run();
            assertThat(round(2).policy().leastHours()).isEqualTo(1);
            assertThat(round(2).overrides().locked()).isEmpty();
        }

        @Test
        void closesTheQuestionsOfTheOneBefore() {
            run();
            assertThat(run().effects())
                    .contains(new Effect.Settle(PromptId.of(CAMPAIGN, "draft1", ADA), Text.of("round.replaced")));
        }

        @Test
        void againHasAnotherSeed() {
            run();
            var seed = round(1).seed();
            run();
            assertThat(round(1).seed()).isEqualTo(seed);
            steer(new RoundOrder.Again());
            assertThat(round(1).seed()).isNotEqualTo(seed);
        }

        @Test
        void needsTwoPeople() {
            List.of(BEA, CHLOE, DORA).forEach(person -> stands(person, Member.Status.LEFT));
            assertThat(firstWords(run())).isEqualTo("round.small");
        }
    }

    @Nested
    class ASwap {
        @Test
        void locksBothNewPairs() {
            run();
            steer(new RoundOrder.Swap(ADA, CHLOE));
            assertThat(couples(round(1))).containsExactlyInAnyOrder(new PersonPair(ADA, DORA),
                    new PersonPair(CHLOE, BEA));
            assertThat(round(1).overrides().locked()).hasSize(2);
        }

        @Test
        void isRefusedWithoutSayingWhichRuleIsAgainstIt() {
            run();
            change(new Setting.Forbid(new PersonPair(ADA, DORA)));
            assertThat(firstWords(steer(new RoundOrder.Swap(ADA, CHLOE)))).isEqualTo("round.noswap");
            assertThat(firstWords(steer(new RoundOrder.Swap(ADA, BEA)))).isEqualTo("round.noswap");
        }
    }

    @Nested
    class ATrial {
        @Test
        void leavesTheDraftAlone() {
            run();
            var before = round(1);
            assertThat(firstWords(attempt())).isEqualTo("round.try.title");
            assertThat(round(1)).isEqualTo(before);
        }

        @Test
        void canBeUsed() {
            run();
            attempt();
            press("trial1", "use");
            assertThat(round(1).policy().leastHours()).isEqualTo(30);
        }

        @Test
        void needsADraft() {
            assertThat(firstWords(attempt())).isEqualTo("round.nodraft");
            assertThat(firstWords(press("trial1", "use"))).isEqualTo("round.nodraft");
        }

        private Step<State> attempt() {
            return steer(new RoundOrder.Try(List.of(new Setting.Share(30))));
        }
    }

    @Nested
    class ThePublication {
        @Test
        void asksFirstWhereSomebodyIsLeftOut() {
            stands(DORA, Member.Status.LEFT);
            run();
            var asked = order();
            assertThat(firstWords(asked)).isEqualTo("round.sure");
            assertThat(TwoPeople.facts(asked)).isEmpty();
            assertThat(firstWords(press("confirm1", "wait"))).isEqualTo("round.wait");
            assertThat(TwoPeople.facts(press("confirm1", "publish")))
                    .hasAtLeastOneElementOfType(Fact.PairProposed.class)
                    .contains(new Fact.LeftOutOfRound(PROGRAMME.member(CHLOE), 1));
        }

        @Test
        void asksFirstWhereALockWasNotKept() {
            stands(DORA, Member.Status.LEFT);
            stands(CHLOE, Member.Status.LEFT);
            run();
            change(new Setting.Lock(new PersonPair(ADA, DORA)));
            assertThat(round(1).unkept()).containsExactly(new PersonPair(ADA, DORA));
            assertThat(firstWords(order())).isEqualTo("round.sure");
        }

        @Test
        void isAskedAboutWhenItIsTypedEvenWhereNothingSpeaksAgainstIt() {
            run();
            var asked = order();
            assertThat(TwoPeople.facts(asked)).isEmpty();
            assertThat(asked.effects())
                    .singleElement()
                    .isInstanceOfSatisfying(Effect.Send.class, sent -> assertThat(sent.message().blocks())
                            .containsExactly(new Block.Paragraph(
                                    Text.of("round.sure", "number", 1, "people", 4L))));
            assertThat(TwoPeople.facts(press("confirm1", "publish")))
                    .contains(new Fact.RoundPublished(PROGRAMME, 1, 2, 0));
            assertThat(firstWords(order())).isEqualTo("round.nodraft");
        }

        @Test
        void needsOnlyTheButtonBesideADraftWhereNothingSpeaksAgainstIt() {
            run();
            assertThat(TwoPeople.facts(press("draft1", "publish")))
                    .contains(new Fact.RoundPublished(PROGRAMME, 1, 2, 0));
        }

        @Test
        void countsOnlyPeopleOfPairsThatAreStillPossible() {
            run();
            stands(DORA, Member.Status.LEFT);
            assertThat(order().effects().toString()).contains("people=" + new Text.Count(2));
        }

        @Test
        void tellsWhoIsLeftAloneByAStalePair() {
            run();
            stands(DORA, Member.Status.LEFT);
            assertThat(TwoPeople.facts(publish())).contains(new Fact.LeftOutOfRound(PROGRAMME.member(CHLOE), 1))
                    .doesNotContain(new Fact.LeftOutOfRound(PROGRAMME.member(DORA), 1));
        }

        @Test
        void leavesOutPairsThatHaveBecomeImpossible() {
            run();
            stands(DORA, Member.Status.LEFT);
            assertThat(TwoPeople.facts(publish())).contains(new Fact.RoundPublished(PROGRAMME, 1, 1, 0));
            assertThat(couples(round(1))).containsExactly(new PersonPair(ADA, BEA));
        }
    }

    @Nested
    class WhileARoundIsSolved {
        private static final String DRAFT = "draft1";

        private Step<State> ends(int run) {
            return only(TwoPeople.asked(new Request.RunEnded(RoundId.run(PROGRAMME, run))));
        }

        private List<RoundPart> parts() {
            return people.store.records().all(RoundPart.class, PROGRAMME);
        }

        /** The order only; what the solver finds is put down later, if at all. */
        private Request.RunOrdered ordered() {
            var step = only(TwoPeople.asked(new Request.RoundOrdered(PROGRAMME, ADA)));
            assertThat(state).isInstanceOf(State.Solving.class);
            assertThat(step.effects()).noneMatch(Effect.Send.class::isInstance);
            return (Request.RunOrdered) TwoPeople.requests(step).getFirst();
        }

        @Test
        void theAdminHearsThatItIsBeingDoneAndNothingElseIsOrdered() {
            ordered();
            for (var step : List.of(run(), order(), steer(new RoundOrder.ShowAll()))) {
                assertThat(firstWords(step)).isEqualTo("round.solving");
                assertThat(step.effects()).hasSize(1);
            }
        }

        @Test
        void aButtonOfTheDraftThatWasPressedMeanwhileIsThereAgain() {
            run();
            ordered();
            var message = ((Effect.Send) press(DRAFT, "publish").effects().getFirst()).message();
            assertThat(message.prompt()).isNotNull();
            assertThat(message.prompt().id()).isEqualTo(PromptId.of(CAMPAIGN, DRAFT, ADA));
        }

        @Test
        void theDraftBeforeStandsUntilThenAndLeavesNothingAfterwards() {
            run();
            var before = round(1);
            var order = ordered();
            assertThat(round(1)).isEqualTo(before);
            only(TwoPeople.asked(solved(order)));
            assertThat(round(1).head().run()).isEqualTo(order.run());
            assertThat(parts()).containsExactlyElementsOf(round(1).parts());
        }

        @Test
        void aFailureIsSaidAndLeavesTheDraftBefore() {
            run();
            var before = round(1);
            ordered();
            assertThat(firstWords(ends(2))).isEqualTo("round.failed");
            assertThat(state).isInstanceOf(State.Open.class);
            assertThat(round(1)).isEqualTo(before);
            run();
            assertThat(round(1).head().run()).isEqualTo(RoundId.run(PROGRAMME, 3));
        }

        @Test
        void whatTakesTooLongIsNotWaitedForAndWhatComesOfItIsThrownAway() {
            var order = ordered();
            assertThat(firstWords(only(TwoPeople.rang("overdue")))).isEqualTo("round.overdue");
            assertThat(state).isInstanceOf(State.Open.class);
            assertThat(only(TwoPeople.asked(solved(order))).effects()).containsExactly(new Effect.Drop(order.run()));
            assertThat(parts()).isEmpty();
            assertThat(people.store.records().all(RoundHead.class, PROGRAMME)).isEmpty();
        }

        @Test
        void theProgrammeMayEndAndWhatComesThenIsThrownAway() {
            var order = ordered();
            only(TwoPeople.rang("end"));
            assertThat(state).isInstanceOf(State.Ended.class);
            assertThat(only(TwoPeople.asked(solved(order))).effects()).containsExactly(new Effect.Drop(order.run()));
            assertThat(parts()).isEmpty();
        }

        @Test
        void whatIsToldAgainTakesNothingAway() {
            run();
            var round = round(1);
            assertThat(ends(1).effects()).isEmpty();
            assertThat(round(1)).isEqualTo(round);
        }

        @Test
        void aTrialThatIsReplacedOrWhoseDraftIsPublishedLeavesNothing() {
            run();
            steer(new RoundOrder.Try(List.of(new Setting.Share(30))));
            steer(new RoundOrder.Try(List.of(new Setting.Share(2))));
            assertThat(people.store.records().all(RoundHead.class, PROGRAMME)).hasSize(2);
            publish();
            assertThat(people.store.records().all(RoundHead.class, PROGRAMME)).hasSize(1);
            assertThat(parts()).containsExactlyElementsOf(round(1).parts());
        }
    }
}
