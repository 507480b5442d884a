package io.binome.dialog.series;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.series.Series.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Instant SESSION = paris(2, 4, 15, 0);
    private static final Instant NOW = paris(2, 1, 10, 0);
    /** Every four weeks on a Thursday at three; the last one ends before the programme does. */
    private static final List<Instant> DATES =
            List.of(paris(3, 4, 15, 0), paris(4, 1, 15, 0), paris(4, 29, 15, 0), paris(5, 27, 15, 0),
                    paris(6, 24, 15, 0));

    private static final State OPEN = new State.Open(PAIR);
    private static final State DRAFTED = new State.Drafted(PAIR, ADA, DATES);
    private static final State SUGGESTED = new State.Suggested(PAIR, ADA, DATES, 0);

    private final TwoPeople people = new TwoPeople();
    private final Series series = new Series();

    @BeforeEach
    void aPairThatHasADate() {
        people.pair(new Pair(PAIR, ADA, BEA, Status.ACTIVE, paris(1, 20, 9, 0), 0, SESSION));
    }

    private Step<State> on(State state, Input input) {
        return series.on(state, input, people.at(NOW));
    }

    private Step<State> choose(State state, PersonId by, String question, String value) {
        return on(state, chose(by, PromptId.of(ConversationId.of("series", PAIR), question, by), value));
    }

    private Step<State> wanted(State state, PersonId by) {
        return on(state, asked(new Request.SeriesWanted(PAIR, by, SESSION)));
    }

    private void fixed(List<Instant> dates) {
        people.store.facts().append(new Recorded("fixed", NOW, new Fact.SeriesFixed(PAIR, ADA, dates)));
    }

    private void livesIn(PersonId person, String country) {
        var known = people.at(NOW).person(person);
        people.store.records().put(new Person(
                person, known.name(), "", known.language(), Person.Hours.office(known.hours().zone(), country, ""),
                null,
                Person.Work.unknown(), Person.Hints.none(), Set.of()));
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                series,
                TwoPeople.conversation(series, PAIR),
                List.of(OPEN, DRAFTED, SUGGESTED, new State.Suggested(PAIR, BEA, DATES, 1), new State.Over(PAIR)),
                List.of("", "suggest", "keep", "take_back", "yes", "no", "end", "nudge"));
    }

    @Nested
    class Dates {
        private List<Instant> following() {
            return FixedDates.following(SESSION, PAIR, people.at(NOW));
        }

        @Test
        void keepTheWeekdayAndTheTimeAtTheRhythmOfTheProgrammeUntilItsEnd() {
            assertThat(following()).isEqualTo(DATES);
        }

        @Test
        void keepTheRhythmThatTheTwoHaveAgreedOn() {
            people.agree(1, 2, 2, Turn.BOTH);
            assertThat(following()).startsWith(paris(2, 18, 15, 0), paris(3, 4, 15, 0), paris(3, 18, 15, 0));
            assertThat(wanted(OPEN, ADA).effects().toString()).contains("weeks=Count[number=2]");
        }

        @Test
        void keepTheRhythmOfTheProgrammeWhereTheTwoSaidDifferentThingsOrTookItBack() {
            people.agree(1, 2, 6, Turn.BOTH);
            assertThat(following()).isEqualTo(DATES);
            people.agree(2, 2, 2, Turn.BOTH);
            people.endAgreement(2);
            assertThat(following()).isEqualTo(DATES);
        }

        @Test
        void makeWayForAHolidayOfEither() {
            livesIn(BEA, "US");
            // Monday 31 May is Memorial Day; Ada works, but a date on such a day goes to the next.
            var monday = paris(5, 3, 15, 0);
            assertThat(FixedDates.following(monday, PAIR, people.at(NOW))).startsWith(paris(6, 1, 15, 0));
        }

        @Test
        void areFoundOnTheNearestDayEvenWhereThatLiesBefore() {
            livesIn(ADA, "FR");
            // Thursday 6 May is Ascension Day; the bridge after it is a working day.
            assertThat(FixedDates.following(paris(4, 8, 15, 0), PAIR, people.at(NOW))).startsWith(paris(5, 7, 15, 0));
        }

        @Test
        void areAtMostTwelveHoweverLongTheProgramme() {
            var programme = people.at(NOW).programme(PAIR.programme());
            people.store.records().put(new Programme(
                    programme.id(), programme.name(), programme.kind(), programme.admin(), programme.created(),
                    programme.starts(), LocalDate.of(2030, 1, 1), programme.zone(), programme.country(),
                    programme.language(), 1, 45));
            assertThat(following()).hasSize(12).startsWith(paris(2, 11, 15, 0), paris(2, 18, 15, 0));
        }

        @Test
        void endWithTheProgrammeAlsoWhereItIsShortenedLater() {
            fixed(List.of(paris(3, 4, 15, 0), paris(7, 15, 15, 0)));
            assertThat(SeriesDialogs.fixed(PAIR, people.at(NOW))).containsExactly(paris(3, 4, 15, 0));
        }

        @Test
        void areNoneOnceTheSeriesHasEnded() {
            fixed(DATES);
            people.store.facts().append(new Recorded("ended", NOW, new Fact.SeriesEnded(PAIR, BEA)));
            assertThat(SeriesDialogs.fixed(PAIR, people.at(NOW))).isEmpty();
        }
    }

    @Nested
    class Suggesting {
        @Test
        void whoeverWantsThemSeesTheDatesBeforeThePartnerHearsOfIt() {
            var step = wanted(OPEN, ADA);
            assertThat(step.state()).isEqualTo(DRAFTED);
            assertThat(saidTo(ADA, step)).containsExactly("series.draft");
            assertThat(saidTo(BEA, step)).isEmpty();
        }

        @Test
        void thePartnerIsAskedOnceTheyAreSuggested() {
            var step = choose(DRAFTED, ADA, "draft", "suggest");
            assertThat(step.state()).isEqualTo(SUGGESTED);
            assertThat(saidTo(BEA, step)).containsExactly("series.ask");
            assertThat(saidTo(ADA, step)).containsExactly("series.suggested");
            assertThat(alarms(step)).containsExactly(new Alarm(key("nudge"), paris(2, 4, 15, 30), BEA));
        }

        @Test
        void nobodyIsAskedForDatesThatHavePassedOrComeAfterTheProgramme() {
            var late = paris(4, 10, 10, 0);
            var press = chose(ADA, PromptId.of(ConversationId.of("series", PAIR), "draft", ADA), "suggest");
            var step = series.on(DRAFTED, press, people.at(late));
            assertThat(step.state()).isEqualTo(new State.Suggested(PAIR, ADA, DATES.subList(2, 5), 0));
            var over = series.on(DRAFTED, press, people.at(paris(6, 25, 10, 0)));
            assertThat(over.state()).isEqualTo(OPEN);
            assertThat(saidTo(BEA, over)).isEmpty();
            assertThat(saidTo(ADA, over)).containsExactly("series.late");
        }

        @Test
        void whoeverThinksBetterOfItTellsNobody() {
            var step = choose(DRAFTED, ADA, "draft", "keep");
            assertThat(step.state()).isEqualTo(OPEN);
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void thePartnersOwnWishTakesThePlaceOfADraft() {
            var step = wanted(DRAFTED, BEA);
            assertThat(step.state()).isEqualTo(new State.Drafted(PAIR, BEA, DATES));
            assertThat(step.effects()).anyMatch(effect -> effect instanceof Effect.Settle settle
                    && settle.prompt().to().equals(ADA));
        }

        @Test
        void nobodyFixesOneDateAlone() {
            var late = paris(5, 20, 15, 0);
            var step = on(OPEN, asked(new Request.SeriesWanted(PAIR, ADA, late)));
            assertThat(step.state()).isEqualTo(OPEN);
            assertThat(saidTo(ADA, step)).containsExactly("series.few");
        }
    }

    @Nested
    class Answering {
        @Test
        void aYesFixesThemAndBothReadThem() {
            var step = choose(SUGGESTED, BEA, "ask", "yes");
            assertThat(facts(step)).containsExactly(new Fact.SeriesFixed(PAIR, ADA, DATES));
            assertThat(saidTo(BEA, step)).containsExactly("series.fixed");
            assertThat(saidTo(ADA, step)).containsExactly("series.agreed");
            assertThat(cancelled(step)).containsExactly("nudge");
            assertThat(step.state()).isEqualTo(OPEN);
        }

        @Test
        void aDateThatHasComeTooNearMeanwhileIsLeftOut() {
            var step = series.on(
                    SUGGESTED, chose(BEA, PromptId.of(ConversationId.of("series", PAIR), "ask", BEA), "yes"),
                    people.at(paris(3, 4, 12, 0)));
            assertThat(facts(step)).containsExactly(new Fact.SeriesFixed(PAIR, ADA, DATES.subList(1, 5)));
        }

        @Test
        void aNoChangesNothingAndIsToldWithoutAReason() {
            var step = choose(SUGGESTED, BEA, "ask", "no");
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(ADA, step)).containsExactly("series.declined");
            assertThat(step.state()).isEqualTo(OPEN);
        }

        @Test
        void itCanBeTakenBackUntilThen() {
            var step = choose(SUGGESTED, ADA, "suggested", "take_back");
            assertThat(step.state()).isEqualTo(OPEN);
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(step.effects()).anyMatch(effect -> effect instanceof Effect.Settle settle
                    && settle.prompt().to().equals(BEA));
        }

        @Test
        void oneReminderIsAllThatSilenceBrings() {
            var nudged = on(SUGGESTED, rang("nudge"));
            assertThat(saidTo(BEA, nudged)).containsExactly("series.ask.nudge");
            var over = on(nudged.state(), rang("nudge"));
            assertThat(over.state()).isEqualTo(OPEN);
            assertThat(saidTo(BEA, over)).isEmpty();
            assertThat(saidTo(ADA, over)).containsExactly("series.unanswered");
        }
    }

    @Nested
    class Fixed {
        @BeforeEach
        void dates() {
            fixed(DATES);
        }

        @Test
        void whoeverAsksForThemReadsThemAgain() {
            var step = wanted(OPEN, BEA);
            assertThat(saidTo(BEA, step)).containsExactly("series.dates");
            assertThat(step.state()).isEqualTo(OPEN);
        }

        @Test
        void eitherGoesBackToOneAtATimeAndTheOtherHears() {
            var step = choose(OPEN, BEA, "dates", "end");
            assertThat(facts(step)).containsExactly(new Fact.SeriesEnded(PAIR, BEA));
            assertThat(saidTo(BEA, step)).containsExactly("series.ended");
            assertThat(saidTo(ADA, step)).containsExactly("series.ended.by");
        }
    }

    @Test
    void itIsOverWithThePair() {
        var step = on(SUGGESTED, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.REQUESTED)));
        assertThat(step.state()).isEqualTo(new State.Over(PAIR));
        assertThat(series.isDone(step.state())).isTrue();
    }
}
