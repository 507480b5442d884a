package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.engine.Input;
import io.binome.id.InputId;
import io.binome.json.Json;
import io.binome.programme.Change;
import io.binome.programme.Person;
import io.binome.shell.Bench.Killed;
import io.binome.store.Conversation;
import io.binome.store.Store;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What nobody has just asked for waits for its reader's open hours, in any store. */
public abstract class HeldBackContract {
    /** Reads and writes the states of the conversations in this contract. */
    protected static final Json JSON = new Json(kind -> Probe.State.class);

    private static final Instant EVENING = Instant.parse("2027-01-11T19:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-01-12T08:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2027-01-15T19:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2027-01-18T08:00:00Z");
    private Bench bench;

    /** The store, empty when a test starts, with {@link #JSON} as its codec. */
    protected abstract Store store();

    @BeforeEach
    void openBench() {
        bench = new Bench(store());
        bench.at(EVENING);
    }

    private List<String> heard() {
        return bench.platform.words();
    }

    private List<Conversation.Held> held() {
        return bench.conversation(ADA).held();
    }

    private void ringAt(Instant moment) {
        bench.at(moment);
        bench.runner().ringDue(moment);
    }

    @Test
    public void whatSomebodyElseSetsOffWaitsForTheMorningAndComesThen() {
        bench.script(ADA, "tell bea hello; say done");

        assertThat(heard()).containsExactly("ada: done");
        assertThat(bench.store.unfinished(10)).isEmpty();
        assertThat(bench.store.earliest()).contains(TUESDAY);
        ringAt(TUESDAY.minusSeconds(1));
        assertThat(heard()).hasSize(1);

        ringAt(TUESDAY);
        assertThat(heard()).containsExactly("ada: done", "bea: hello");
        assertThat(held()).isEmpty();
        assertThat(bench.store.earliest()).isEmpty();
    }

    @Test
    public void whatComesWhileTheyAreAtWorkComesAtOnce() {
        bench.at(Bench.MONDAY);
        bench.script(ADA, "tell bea hello");
        assertThat(heard()).containsExactly("bea: hello");
    }

    @Test
    public void aWeekendIsWaitedForAsLongAsItIsOneWhereTheReaderLives() {
        bench.at(FRIDAY_EVENING);
        bench.store.records().amend(BEA,
                bea -> bea.working(Person.Hours.office(ZoneId.of("Africa/Algiers"), "DZ", "")));
        bench.script(ADA, "tell bea hello");
        assertThat(bench.store.earliest()).contains(Instant.parse("2027-01-17T08:00:00Z"));
    }

    @Test
    public void theReminderOfASessionComesAtItsMoment() {
        bench.script(ADA, "remind bea in a quarter of an hour");
        assertThat(heard()).containsExactly("bea: in a quarter of an hour");
    }

    @Test
    public void whatMustBeSaidByAMomentWaitsForAnOpeningBeforeIt() {
        bench.script(ADA, "warn bea 2027-01-12T09:00:00Z moved");
        assertThat(heard()).isEmpty();
        ringAt(TUESDAY);
        assertThat(heard()).containsExactly("bea: moved");
    }

    @Test
    public void whatMustBeSaidBeforeTheNextOpeningIsSaidAtOnce() {
        bench.script(ADA, "warn bea 2027-01-12T07:00:00Z moved");
        assertThat(heard()).containsExactly("bea: moved");
    }

    @Test
    public void whatMustBeSaidDuringAPauseIsSaidWhenTheDayBegins() {
        bench.store.records().amend(BEA, bea -> bea.pausedUntil(LocalDate.of(2027, 2, 1)));
        bench.script(ADA, "warn bea 2027-01-13T09:00:00Z moved");
        assertThat(heard()).isEmpty();
        ringAt(TUESDAY);
        assertThat(heard()).containsExactly("bea: moved");
    }

    @Test
    public void whoIsAnsweredThroughAnotherConversationIsAnsweredAtOnce() {
        bench.script(ADA, "want");
        assertThat(heard()).containsExactly("ada: asked WishesRequested");
    }

    @Test
    public void anAlarmThatGoesOnAtOnceStillAnswersWhoeverSetItAndALaterOneDoesNot() {
        bench.script(ADA, "alarm now 0; alarm soon 1");
        ringAt(EVENING);
        assertThat(heard()).containsExactly("ada: rang now", "ada: after now");

        ringAt(EVENING.plusSeconds(60));
        assertThat(heard()).hasSize(2);
        ringAt(TUESDAY);
        assertThat(heard()).endsWith("ada: rang soon", "ada: after soon");
    }

    @Test
    public void theOrderForOneReaderIsKeptWhateverIsReleasedFirst() {
        bench.script(ADA, "tell bea one");
        bench.script(ADA, "tell bea two");
        bench.at(TUESDAY);
        bench.script(ADA, "tell bea three");
        assertThat(heard()).containsExactly("bea: one", "bea: two", "bea: three");
    }

    @Test
    public void whoBeginsToWorkSoonerHearsWhatWaitedBeforeWhatIsNew() {
        bench.script(ADA, "tell bea one");
        bench.store.records().amend(BEA, bea -> bea.working(bea.hours().on(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 0), LocalTime.of(23, 0))));
        bench.script(ADA, "tell bea two");
        assertThat(heard()).containsExactly("bea: one", "bea: two");
    }

    @Test
    public void aProcessThatIsKilledAtAnyWriteSaysItOnce() {
        for (var moment : List.of(1, 2, 3)) {
            bench.at(EVENING.plusSeconds(moment));
            bench.script(ADA, "tell bea hello " + moment);
        }
        var saves = new int[] {0};
        bench.store.afterSave(each -> {
            if (saves[0]++ == 1) {
                throw new Killed();
            }
        });
        bench.at(TUESDAY);
        assertThatThrownBy(() -> bench.runner().ringDue(TUESDAY)).isInstanceOf(Killed.class);
        bench.restart();
        bench.runner().recover();
        assertThat(heard()).containsExactly("bea: hello 1", "bea: hello 2", "bea: hello 3");
        assertThat(bench.conversation(ADA).outbox()).isEmpty();
    }

    @Test
    public void theSameInputASecondTimeHoldsNothingBackASecondTime() {
        bench.script(bench.runner(), ADA, "acme/same", "tell bea hello");
        bench.script(bench.runner(), ADA, "acme/same", "tell bea hello");
        assertThat(held()).hasSize(1);
    }

    @Nested
    public class AQuestion {
        @Test
        public void thatIsClosedBeforeItWasPutIsNotPut() {
            bench.script(ADA, "beg bea dance; say done");
            bench.script(ADA, "settle bea dance");
            assertThat(held()).isEmpty();
            ringAt(TUESDAY);
            assertThat(heard()).doesNotContain("bea: dance?");
        }

        @Test
        public void thatEndsWithItsConversationIsNotPut() {
            bench.script(ADA, "beg bea dance; tell bea bye");
            bench.script(ADA, "end");
            ringAt(TUESDAY);
            assertThat(heard()).contains("bea: bye").doesNotContain("bea: dance?");
        }

        @Test
        public void thatIsPutAnewIsPutOnce() {
            bench.script(ADA, "beg bea dance");
            bench.script(ADA, "beg bea dance");
            ringAt(TUESDAY);
            assertThat(heard()).containsExactly("bea: dance?");
            assertThat(bench.store.focus().of(BEA)).containsExactly(bench.probe.prompt(BEA, "dance"));
        }

        @Test
        public void thatIsOnlyOfferedBesideNewsLeavesTheNews() {
            bench.script(ADA, "offer bea dance");
            bench.script(ADA, "settle bea dance");
            ringAt(TUESDAY);
            assertThat(heard()).endsWith("bea: dance?");
            assertThat(bench.store.focus().of(BEA)).isEmpty();
        }
    }

    @Nested
    public class TheReader {
        @Test
        public void whoIsOnAPauseByThenHearsOfItWhenTheyAreBack() {
            bench.script(ADA, "tell bea hello");
            bench.store.records().amend(BEA, bea -> bea.pausedUntil(LocalDate.of(2027, 1, 18)));
            ringAt(TUESDAY);
            ringAt(TUESDAY.plusSeconds(86_400));
            assertThat(heard()).isEmpty();
            ringAt(NEXT_MONDAY);
            assertThat(heard()).containsExactly("bea: hello");
        }

        @Test
        public void whoIsBackSoonerHearsOfItSooner() {
            bench.at(Bench.MONDAY);
            bench.script(BEA, "pause 2027-02-01");
            bench.script(ADA, "tell bea hello");
            assertThat(heard()).isEmpty();
            bench.script(BEA, "resume");
            bench.passSeconds(1);
            assertThat(heard()).containsExactly("bea: hello");
        }

        @Test
        public void whoIsOutOfReachByThenIsNotWrittenTo() {
            bench.script(ADA, "tell bea hello");
            bench.store.records().amend(BEA, new Change.Holds(Person.Account.GONE)::to);
            ringAt(TUESDAY);
            assertThat(heard()).isEmpty();
            assertThat(held()).isEmpty();
        }

        @Test
        public void whoIsErasedLeavesNothingThatWaitsForThem() {
            bench.script(ADA, "tell bea hello");
            bench.store.forget(BEA);
            bench.restart();
            assertThat(held()).isEmpty();
            ringAt(TUESDAY);
            assertThat(heard()).isEmpty();
        }
    }

    @Test
    public void whatIsHeldBackIsUnderAnIdOfItsOwn() {
        bench.script(ADA, "tell bea one; say two; tell bea three");
        bench.runner().take(bench.of(ADA), new Input.Said(new InputId("acme/x"), ADA, null, "hm"));
        ringAt(TUESDAY);
        assertThat(bench.platform.all().stream().map(Deliveries.Given::id)).hasSize(4).doesNotHaveDuplicates();
    }
}
