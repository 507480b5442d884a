package io.binome.dialog.pulse;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.pulse.Pulse.Door;
import io.binome.dialog.pulse.Pulse.State;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Checkpoint;
import io.binome.fact.Fact.Mood;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Fact.Progress;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Goal;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PulseTest {
    private static final Instant FORMED = paris(2, 1, 9, 0);
    private static final Instant MONTH = paris(3, 3, 9, 0);
    /** Half-way from 1 February at nine to 30 June at six, and the day before. */
    private static final Instant HALF_WAY = paris(4, 17, 2, 0);
    private static final Instant HALF = paris(4, 16, 14, 0);

    private static final State UNFORMED = new State.Unformed(PAIR);
    private static final State TOGETHER = new State.Together(PAIR);
    private static final State OVER = new State.Over(PAIR);

    private final TwoPeople people = new TwoPeople();
    private final Pulse pulse = new Pulse();
    private int facts;

    @BeforeEach
    void aPairThatHasMet() {
        people.pair(new Pair(PAIR, ADA, BEA, Status.ACTIVE, FORMED, 1, null));
    }

    private void happened(Instant when, Fact fact) {
        people.store.facts().append(new Recorded("fact-" + facts++, when, fact));
    }

    private void haveMet() {
        happened(paris(2, 5, 9, 0), new Fact.SessionPlanned(PAIR, 1, paris(2, 8, 15, 0)));
        happened(paris(2, 8, 17, 0), new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA));
    }

    private Step<State> on(State state, Input input, Instant now) {
        return pulse.on(state, input, people.at(now));
    }

    private Step<State> ring(String alarm, Instant now) {
        return on(TOGETHER, rang(alarm), now);
    }

    private Step<State> choose(PersonId by, String question, Enum<?> answer, Instant now) {
        var prompt = PromptId.of(ConversationId.of("pulse", PAIR), question, by);
        return on(TOGETHER, chose(by, prompt, Choice.value(answer)), now);
    }

    private Step<State> formed(Instant now) {
        return on(UNFORMED, told(new Fact.PairFormed(PAIR, ADA, BEA)), now);
    }

    private void ends(LocalDate last) {
        var known = people.at(FORMED).programme(PROGRAMME);
        people.store.records().put(new Programme(
                known.id(), known.name(), known.kind(), known.admin(), known.created(), known.starts(), last,
                known.zone(), known.country(), known.language(), known.cadenceWeeks(), known.sessionMinutes()));
    }

    private static Message to(PersonId person, Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send(Address.ToPerson(var reader), var message)
                        && reader.equals(person) ? List.of(message).stream() : null)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> buttons(Message message) {
        return Objects.requireNonNull(message.prompt()).choices().stream().map(Choice::value).toList();
    }

    /** Neither a message nor an alarm, nor a question that closes, tells the partner. */
    private static void theOtherLearnsNothing(PersonId other, Step<?> step) {
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Send(Address.ToPerson(var person), var message) -> assertThat(person).isNotEqualTo(other);
                case Effect.Send send -> assertThat(send).isNull();
                case Effect.Settle(var prompt, var text) -> assertThat(prompt.to()).isNotEqualTo(other);
                case Effect.SetAlarm(var alarm) -> assertThat(alarm.owner()).isNotEqualTo(other);
                default -> assertThat(effect).isInstanceOfAny(
                        Effect.Announce.class, Effect.Ask.class, Effect.CancelAlarm.class);
            }
        }
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        haveMet();
        people.sweep(
                pulse,
                TwoPeople.conversation(pulse, PAIR),
                List.of(UNFORMED, TOGETHER, OVER),
                List.of("", "well", "not_quite", "open", "month@ada", "half_time@bea", "again@ada", "lapse@bea"));
    }

    @Nested
    class TheMoments {
        @Test
        void areAMonthAfterThePairWasFormedAndHalfWayToTheEndOfTheProgramme() {
            assertThat(alarms(formed(FORMED))).containsExactlyInAnyOrder(
                    new Alarm(key("month@ada"), MONTH, ADA), new Alarm(key("month@bea"), MONTH, BEA),
                    new Alarm(key("half_time@ada"), HALF_WAY, ADA), new Alarm(key("half_time@bea"), HALF_WAY, BEA));
        }

        @Test
        void areOneInAShortProgrammeAndNoneInAVeryShortOne() {
            ends(LocalDate.of(2027, 4, 20));
            assertThat(alarms(formed(FORMED)).stream().map(Alarm::key))
                    .containsExactly(key("half_time@ada"), key("half_time@bea"));
            ends(LocalDate.of(2027, 2, 26));
            var step = formed(FORMED);
            assertThat(alarms(step)).isEmpty();
            assertThat(step.state()).isEqualTo(TOGETHER);
        }

        @Test
        void areNoneForAPairThatFormsShortlyBeforeTheEnd() {
            assertThat(alarms(formed(paris(6, 7, 9, 0)))).isEmpty();
        }

        @Test
        void passWhereThePairHasNotMetYet() {
            assertThat(ring("month@ada", MONTH).effects()).isEmpty();
            happened(paris(2, 8, 17, 0), new Fact.SessionClosed(PAIR, 1, Outcome.NOT_MET, ADA, BEA));
            assertThat(ring("month@ada", MONTH).effects()).isEmpty();
            happened(paris(2, 9, 17, 0), new Fact.SessionClosed(PAIR, 2, Outcome.MET_BY_ONE, ADA, BEA));
            assertThat(saidTo(ADA, ring("month@ada", MONTH))).containsExactly("pulse.ask.month");
        }

        @Test
        void passAfterALongBreak() {
            haveMet();
            assertThat(ring("month@ada", paris(3, 17, 8, 59)).effects()).isNotEmpty();
            assertThat(ring("month@ada", paris(3, 18, 9, 30)).effects()).isEmpty();
        }

        @Test
        void passWhereTheProgrammeHasBeenShortenedMeanwhile() {
            haveMet();
            ends(LocalDate.of(2027, 3, 12));
            assertThat(ring("month@ada", MONTH).effects()).isEmpty();
        }

        @Test
        void waitForWhoeverIsAway() {
            haveMet();
            people.store.records().amend(BEA, person -> person.pausedUntil(LocalDate.of(2027, 3, 8)));
            var step = ring("month@ada", MONTH);
            assertThat(step.effects()).containsExactly(
                    new Effect.SetAlarm(new Alarm(key("month@ada"), paris(3, 5, 9, 30), ADA)));
            assertThat(saidTo(ADA, ring("month@ada", paris(3, 9, 9, 30)))).containsExactly("pulse.ask.month");
        }

        @Test
        void waitWhileASessionIsNearOrIsBeingAskedAbout() {
            haveMet();
            happened(paris(2, 20, 9, 0), new Fact.SessionPlanned(PAIR, 2, paris(3, 4, 9, 0)));
            assertThat(alarms(ring("month@ada", paris(3, 3, 8, 0))).stream().map(Alarm::key))
                    .containsExactly(key("lapse@ada"));
            assertThat(alarms(ring("month@ada", paris(3, 3, 10, 0))).stream().map(Alarm::key))
                    .containsExactly(key("month@ada"));
            happened(paris(3, 5, 9, 0), new Fact.SessionClosed(PAIR, 2, Outcome.MET, ADA, BEA));
            assertThat(saidTo(ADA, ring("month@ada", paris(3, 8, 8, 0)))).isEmpty();
            assertThat(saidTo(ADA, ring("month@ada", paris(3, 9, 9, 30)))).containsExactly("pulse.ask.month");
        }
    }

    @Nested
    class WhenAsked {
        @BeforeEach
        void met() {
            haveMet();
        }

        @Test
        void eachIsAskedAloneAndHearsWhoReadsTheAnswer() {
            var step = ring("month@ada", MONTH);
            assertThat(to(ADA, step).blocks().toString()).contains("pulse.private");
            assertThat(buttons(to(ADA, step))).containsExactly("well", "all_right", "not_quite");
            theOtherLearnsNothing(BEA, step);
        }

        @Test
        void nobodyIsRemindedAfterAMonth() {
            assertThat(alarms(ring("month@ada", MONTH)))
                    .containsExactly(new Alarm(key("lapse@ada"), paris(3, 10, 9, 30), ADA));
            assertThat(saidTo(ADA, ring("lapse@ada", paris(3, 10, 9, 30)))).isEmpty();
        }

        @Test
        void thereIsOneReminderAtHalfTimeAndThenTheQuestionRests() {
            assertThat(alarms(ring("half_time@ada", HALF)))
                    .containsExactly(new Alarm(key("again@ada"), paris(4, 21, 9, 30), ADA));
            var reminded = ring("again@ada", paris(4, 21, 9, 30));
            assertThat(saidTo(ADA, reminded)).containsExactly("pulse.ask.again");
            assertThat(alarms(reminded).stream().map(Alarm::key)).containsExactly(key("lapse@ada"));
            var rests = ring("lapse@ada", paris(4, 28, 9, 30));
            assertThat(saidTo(ADA, rests)).isEmpty();
            assertThat(rests.effects()).allMatch(Effect.Settle.class::isInstance).hasSize(5);
            theOtherLearnsNothing(BEA, rests);
        }

        @Test
        void wellAfterAMonthIsAllThereIsToSay() {
            var step = choose(ADA, "month", Mood.WELL, MONTH);
            assertThat(facts(step)).containsExactly(new Fact.PulseTaken(PAIR, ADA, Checkpoint.MONTH, Mood.WELL));
            assertThat(saidTo(ADA, step)).containsExactly("pulse.thanks");
            assertThat(to(ADA, step).prompt()).isNull();
            assertThat(cancelled(step)).containsExactly("again@ada", "lapse@ada");
            theOtherLearnsNothing(BEA, step);
        }

        @Test
        void wellAtHalfTimeAsksHowFarTheyHaveComeTowardsTheirOwnGoal() {
            var step = choose(ADA, "half_time", Mood.WELL, HALF);
            assertThat(saidTo(ADA, step)).containsExactly("pulse.progress");
            assertThat(cancelled(step)).containsExactly("again@ada");
            people.store.records().put(
                    new Goal(GoalId.of(PAIR, BEA, 1), "Hers", "", BEA, FORMED, Goal.Status.OPEN));
            assertThat(saidTo(ADA, choose(ADA, "half_time", Mood.WELL, HALF))).containsExactly("pulse.progress");
            people.store.records().put(
                    new Goal(GoalId.of(PAIR, ADA, 1), "Own", "", ADA, FORMED, Goal.Status.OPEN));
            var own = choose(ADA, "half_time", Mood.WELL, HALF);
            assertThat(to(ADA, own).blocks().toString()).contains("Own").doesNotContain("Hers");
        }

        @Test
        void howFarSomebodyHasComeIsTheirsToSay() {
            var far = choose(ADA, "progress", Progress.WELL_ON, HALF);
            assertThat(facts(far)).containsExactly(new Fact.ProgressTold(PAIR, ADA, Progress.WELL_ON));
            assertThat(saidTo(ADA, far)).containsExactly("pulse.onway.well");
            assertThat(saidTo(ADA, choose(ADA, "progress", Progress.A_LITTLE, HALF)))
                    .containsExactly("pulse.onway.little");
            var hardly = choose(ADA, "progress", Progress.NOT_YET, HALF);
            assertThat(saidTo(ADA, hardly)).containsExactly("pulse.help.progress");
            theOtherLearnsNothing(BEA, hardly);
        }

        @ParameterizedTest
        @EnumSource(value = Mood.class, names = {"ALL_RIGHT", "NOT_QUITE"})
        void whoeverIsLessWellIsAskedWhatWouldHelp(Mood mood) {
            for (var checkpoint : Checkpoint.values()) {
                var step = choose(BEA, Choice.value(checkpoint), mood, HALF);
                assertThat(facts(step)).containsExactly(new Fact.PulseTaken(PAIR, BEA, checkpoint, mood));
                assertThat(buttons(to(BEA, step))).containsExactly(
                        "time", "shorter", "rarer", "agree", "talk", "other", "nothing");
                assertThat(alarms(step).stream().map(Alarm::key)).containsExactly(key("lapse@bea"));
                theOtherLearnsNothing(ADA, step);
            }
        }
    }

    @Nested
    class TheDoors {
        private Step<State> open(Door door) {
            return choose(ADA, "help", door, MONTH);
        }

        @ParameterizedTest
        @EnumSource
        void tellThePartnerNothing(Door door) {
            var step = open(door);
            assertThat(step.state()).isEqualTo(TOGETHER);
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(ADA, step).size() + requests(step).size()).isEqualTo(1);
            theOtherLearnsNothing(BEA, step);
        }

        @Test
        void moreTimeIsPutIntoWordsThatThePersonReadsBeforeTheyAreSent() {
            assertThat(requests(open(Door.TIME))).containsExactly(new Request.EnquiryWanted(
                    PROGRAMME, ADA,
                    "I need a little more time set aside at work for my sessions (45 minutes, every 4 weeks). Could"
                            + " you help me get it, for instance by having a word with my manager?"));
        }

        @Test
        void talkingToSomebodyLeavesTheWordsToThem() {
            assertThat(requests(open(Door.TALK))).containsExactly(new Request.EnquiryWanted(PROGRAMME, ADA, ""));
        }

        @Test
        void anotherPartnerIsAskedAboutFirst() {
            assertThat(requests(open(Door.OTHER))).containsExactly(new Request.PartnerChangeWanted(PAIR, ADA));
        }

        @Test
        void shorterSessionsAndNothingForNowAreToldInAWord() {
            assertThat(saidTo(ADA, open(Door.SHORTER))).containsExactly("pulse.shorter");
            assertThat(saidTo(ADA, open(Door.NOTHING))).containsExactly("pulse.nothing");
        }

        @Test
        void anAgreementIsSuggestedByAButtonThatSaysSo() {
            var step = open(Door.RARER);
            assertThat(saidTo(ADA, step)).containsExactly("pulse.rarer");
            var prompt = Objects.requireNonNull(to(ADA, step).prompt());
            assertThat(prompt.choice("open").orElseThrow().isGrave()).isTrue();
            assertThat(requests(choose(ADA, "agreement", Pulse.Answer.OPEN, MONTH)))
                    .containsExactly(new Request.AgreementRequested(PAIR, ADA));
            assertThat(saidTo(ADA, choose(ADA, "agreement", Pulse.Answer.NO, MONTH)))
                    .containsExactly("pulse.nothing");
        }

        @Test
        void anAgreementThatHoldsIsShownToOneAlone() {
            people.agree(1, 3, 3, Turn.BOTH);
            var step = open(Door.AGREE);
            var prompt = Objects.requireNonNull(to(ADA, step).prompt());
            assertThat(prompt.choice("open").orElseThrow().isGrave()).isFalse();
            assertThat(to(ADA, step).blocks().toString()).contains("pulse.agree.stands");
            assertThat(to(ADA, open(Door.RARER)).blocks().toString()).contains("weeks=Count[number=3]");
        }

        @Test
        void closeAfterAWhileWithoutAWord() {
            assertThat(saidTo(ADA, ring("lapse@ada", paris(3, 10, 9, 30)))).isEmpty();
        }
    }

    @Test
    void aPairThatHasPartedIsNotAskedAnyMore() {
        haveMet();
        var over = on(TOGETHER, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.LEFT)), MONTH);
        assertThat(over.state()).isEqualTo(OVER);
        assertThat(pulse.isOver(OVER)).isTrue();
        assertThat(on(OVER, rang("half_time@ada"), HALF).effects()).isEmpty();
    }
}
