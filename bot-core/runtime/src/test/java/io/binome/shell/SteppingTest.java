package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.id.InputId;
import io.binome.store.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A step is one atomic write; an input that comes again changes nothing; a lost race is stepped again. */
class SteppingTest {
    private final Bench bench = new Bench();

    @Test
    void aStepWithoutEffectsIsOneWrite() {
        bench.script(ADA, "alarm bell 5");

        assertThat(bench.store.saved()).hasSize(1);
    }

    @Test
    void stateAlarmsQuestionsEffectsAndTheInputsIdAreInTheSameWrite() {
        bench.script(bench.runner(), ADA, "acme/1", "say hello; ask mood; alarm bell 5");

        var first = bench.store.saved().getFirst();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.state())
                .isEqualTo(new Probe.State.Listening(ADA, List.of("say hello; ask mood; alarm bell 5")));
        assertThat(first.seen()).containsExactly(new InputId("acme/1"));
        assertThat(first.open()).extracting(each -> each.id().name()).containsExactly("mood");
        assertThat(first.alarms()).extracting(Alarm::key).containsExactly(Alarm.Key.of("bell"));
        assertThat(first.outbox()).hasSize(2);
    }

    @Test
    void nothingIsSaidBeforeTheStepIsSaved() {
        bench.platform.before(each -> assertThat(bench.store.saved()).isNotEmpty());

        bench.script(ADA, "say hello");

        assertThat(bench.platform.words()).containsExactly("ada: hello");
    }

    /** Whoever reads it may act on it within a heartbeat. */
    @Test
    void whatIsOnRecordIsWrittenBeforeAnythingIsSaid() {
        bench.script(ADA, "say hello; learn FR");

        assertThat(bench.store.saved().getFirst().outbox())
                .extracting(each -> each.effect().getClass().getSimpleName())
                .containsExactly("Amend", "Send");
    }

    @Test
    void anEffectIsCrossedOffWithOneWrite() {
        bench.script(ADA, "say one; say two; say three");

        assertThat(bench.store.saved()).extracting(each -> each.outbox().size()).containsExactly(3, 2, 1, 0);
        assertThat(bench.store.saved().getLast().lease()).isNull();
    }

    @Test
    void whatIsKeptHereIsCrossedOffTogetherWithWhatIsSaidNext() {
        bench.script(ADA, "learn FR; say one; learn EN; say two");

        assertThat(bench.store.saved()).extracting(each -> each.outbox().size()).containsExactly(4, 1, 0);
    }

    @Test
    void whatWasSavedHereIsNotReadAgainBeforeTheNextStep() {
        bench.script(ADA, "say one");
        bench.store.beforeFind(each -> {
            throw new AssertionError("read " + each);
        });

        bench.script(ADA, "say two");

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two");
    }

    @Test
    void whatAnotherNodeHasSavedSinceIsReadAndSteppedOn() {
        bench.script(ADA, "say one");
        bench.script(bench.node("two"), ADA, "acme/elsewhere", "say two");

        bench.script(ADA, "say three");

        assertThat(bench.taken(ADA)).containsExactly("say one", "say two", "say three");
        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two", "ada: three");
    }

    @Test
    void whatWasRemovedElsewhereBeginsAnew() {
        bench.script(ADA, "say one");
        bench.store.remove(bench.of(ADA));

        bench.script(ADA, "say two");

        assertThat(bench.taken(ADA)).containsExactly("say two");
    }

    @Test
    void anInputThatComesAgainChangesNothing() {
        bench.script(bench.runner(), ADA, "acme/1", "say hello");
        var before = bench.conversation(ADA);

        bench.script(bench.runner(), ADA, "acme/1", "say hello");

        assertThat(bench.conversation(ADA)).isEqualTo(before);
        assertThat(bench.platform.words()).containsExactly("ada: hello");
    }

    @Test
    void anInputThatComesAgainAfterARestartOrOnAnotherNodeChangesNothing() {
        bench.script(bench.runner(), ADA, "acme/1", "say hello");

        bench.restart();
        bench.script(bench.runner(), ADA, "acme/1", "say hello");
        bench.script(bench.node("two"), ADA, "acme/1", "say hello");

        assertThat(bench.platform.words()).containsExactly("ada: hello");
        assertThat(bench.taken(ADA)).hasSize(1);
    }

    @Test
    void anInputOfLongAgoIsStillKnownAfterManyFailedOnes() {
        bench.script(bench.runner(), ADA, "acme/1", "say hello");
        bench.script(ADA, "fail");
        for (var i = 0; i < 20; i++) {
            bench.script(ADA, "say more");
        }
        for (var retry = 0; retry < 6; retry++) {
            bench.pass(Duration.ofMinutes(1));
        }
        bench.probe.repair();
        bench.runner().resume(bench.of(ADA));

        bench.script(bench.runner(), ADA, "acme/1", "say hello");

        assertThat(bench.platform.words()).containsOnlyOnce("ada: hello");
    }

    @Test
    void aLostRaceIsSteppedAgainOnWhatTheWinnerSaved() {
        var quicker = bench.node("two");
        meanwhile(() -> bench.script(quicker, ADA, "acme/quick", "say quick"));

        bench.script(bench.runner(), ADA, "acme/slow", "say slow");

        assertThat(bench.taken(ADA)).containsExactly("say quick", "say slow");
        assertThat(bench.platform.words()).containsExactly("ada: quick", "ada: slow");
    }

    @Test
    void whoLosesARaceAgainstItselfTakesTheInputOnce() {
        var same = bench.node("two");
        meanwhile(() -> bench.script(same, ADA, "acme/1", "say hello"));

        bench.script(bench.runner(), ADA, "acme/1", "say hello");

        assertThat(bench.platform.words()).containsExactly("ada: hello");
    }

    /** Lets something else happen between the first load and its save. */
    private void meanwhile(Runnable quick) {
        var first = new AtomicInteger();
        bench.store.beforeSave(each -> {
            if (first.getAndIncrement() == 0) {
                quick.run();
            }
        });
    }

    @Test
    void theSameStepGivesTheSameEffectIds() {
        var again = new Bench();

        for (var each : List.of(bench, again)) {
            each.script(each.runner(), ADA, "acme/1", "say one; say two");
            each.script(each.runner(), ADA, "acme/2", "say three");
        }

        assertThat(bench.platform.all()).isEqualTo(again.platform.all());
        assertThat(bench.platform.all()).extracting(Deliveries.Given::id).doesNotHaveDuplicates();
    }

    @Test
    void aFactIsKeptAndToldToTheDialogsItConcerns() {
        bench.script(ADA, "announce");

        assertThat(bench.store.facts().about(ADA)).hasSize(1);
        assertThat(bench.platform.words()).containsExactly("ada: told LanguageChosen");
    }

    @Test
    void aRequestIsPutToTheDialogThatAnswersItAndIsNotKept() {
        bench.script(ADA, "want");

        assertThat(bench.store.facts().about(ADA.organisation())).isEmpty();
        assertThat(bench.platform.words()).containsExactly("ada: asked WishesRequested");
    }

    @Test
    void aConversationThatIsOverClosesItsQuestionsAndForgetsItsAlarms() {
        bench.script(ADA, "ask mood; alarm bell 5");
        bench.script(ADA, "end");

        assertThat(bench.conversation(ADA).open()).isEmpty();
        assertThat(bench.conversation(ADA).alarms()).isEmpty();
        assertThat(bench.platform.words())
                .endsWith("ada's mood is settled: This question is closed. To see where things stand, type “next”.");
    }

    @Test
    void versionsCountUpWithoutAGap() {
        bench.script(ADA, "say one; alarm bell 5");
        bench.pass(Duration.ofMinutes(5));
        bench.bot().typed(new InputId("acme/x"), ADA, new Command(Word.HELP, "say two"));

        var versions = new ArrayList<Long>();
        bench.store.saved().stream().map(Conversation::version).forEach(versions::add);
        assertThat(versions).isSorted().doesNotHaveDuplicates().endsWith((long) versions.size());
    }
}
