package io.binome.dialog.admin;

import io.binome.dialog.AllDialogs;
import io.binome.dialog.TwoPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.engine.Dialogs;
import io.binome.engine.Effect;
import io.binome.engine.Request;
import io.binome.engine.Solver;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.RoundId;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.programme.SkillLevel;
import io.binome.shell.Bench.Killed;
import io.binome.shell.Deliveries;
import io.binome.shell.Runner;
import io.binome.shell.TryLater;
import io.binome.shell.TamperedStore;
import io.binome.skill.Taxonomy;
import io.binome.store.Conversation;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import io.binome.engine.Command;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.shell.Bench;
import io.binome.shell.Bot;
import io.binome.shell.WorkSlots;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A round is solved beside the steps of its campaign, and comes of an order once, whatever happens on the way. */
class SolvingTest implements InstantSource, Solver {
    private static final ConversationId CAMPAIGN = ConversationId.of("campaign", TwoPeople.PROGRAMME);
    private static final ConversationId ROUNDS = ConversationId.of("rounds", TwoPeople.PROGRAMME);
    private static final Request ORDER = new Request.RoundOrdered(TwoPeople.PROGRAMME, TwoPeople.ADA);
    private static final RoundId RUN = RoundId.run(TwoPeople.PROGRAMME, 1);

    private final TwoPeople people = new TwoPeople();
    private final TamperedStore store = new TamperedStore(people.store);
    private final Solver solver = new RoundSolver(Taxonomy.standard());
    private final Dialogs dialogs = AllDialogs.make().with(this);
    private final AtomicInteger solved = new AtomicInteger();
    private final Deliveries platform = new Deliveries();
    private Instant now = TwoPeople.paris(1, 4, 10, 0);
    private Runnable before = () -> {};

    SolvingTest() {
        people.store.records().amend(TwoPeople.ADA, admin -> admin.serving(Set.of(Person.Duty.GRANTED)));
        waits("ada", "SEO", "Data");
        waits("bea", "Data", "SEO");
    }

    private void waits(String name, String offers, String wants) {
        var member = TwoPeople.PROGRAMME.member(TwoPeople.ACME.person(name));
        people.store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                List.of(new SkillLevel(offers, 4)), List.of(new SkillLevel(wants, 3)), List.of(), "", "", 2, 1,
                MeetingPreferences.any()));
        people.store.records().put(new Member(member, Member.Status.WAITING, now, 0));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Supplier<Round> over(Effect.Solve order, StepContext at) {
        var computation = solver.over(order, at);
        return () -> {
            solved.incrementAndGet();
            before.run();
            return computation.get();
        };
    }

    private Runner node(String name) {
        return new Runner(name, store, dialogs, platform, this, Runnable::run);
    }

    private void order(Runner node) {
        node.announce("acme/begun", new Fact.ProgrammeCreated(TwoPeople.PROGRAMME, TwoPeople.ADA));
        node.ask("acme/order", ORDER);
    }

    private void oneDraftOfOneRun() {
        assertThat(store.records().all(RoundHead.class, TwoPeople.PROGRAMME)).singleElement().satisfies(head -> {
            assertThat(head.stage()).isEqualTo(Round.Stage.DRAFT);
            assertThat(head.run()).isEqualTo(RUN);
        });
        assertThat(Round.in(store.records(), RoundId.of(TwoPeople.PROGRAMME, 1)).orElseThrow().matches()).hasSize(1);
        assertThat(store.records().all(RoundPart.class, TwoPeople.PROGRAMME)).hasSize(1);
        assertThat(store.facts().about(TwoPeople.PROGRAMME).stream()
                .map(Recorded::fact)
                .filter(Fact.RoundDrafted.class::isInstance)).hasSize(1);
        assertThat(conversation(CAMPAIGN).state()).isInstanceOf(ProgrammeLifecycle.State.Open.class);
        assertThat(store.conversations().unfinished(10)).isEmpty();
    }

    private Conversation conversation(ConversationId id) {
        return store.conversations().find(id).orElseThrow();
    }

    @Test
    void noStepWaitsForItAndItIsSolvedOnceHoweverManyRacesAreLost() {
        before = () -> {
            assertThat(conversation(CAMPAIGN).state()).isInstanceOf(ProgrammeLifecycle.State.Solving.class);
            var lost = new AtomicInteger();
            store.beforeSave(each -> {
                if (each.id().equals(CAMPAIGN) && lost.getAndIncrement() < 3) {
                    people.store.conversations().save(conversation(CAMPAIGN).next());
                }
            });
        };
        order(node("one"));
        assertThat(solved).hasValue(1);
        oneDraftOfOneRun();
    }

    @Test
    void aProcessThatIsKilledAtAnyWriteGivesTheSameRoundOnce() {
        var writes = new AtomicInteger();
        store.afterSave(each -> writes.incrementAndGet());
        order(node("one"));
        for (var place = 0; place < writes.get(); place++) {
            new SolvingTest().killedAtWrite(place);
        }
    }

    private void killedAtWrite(int place) {
        var count = new AtomicInteger();
        store.afterSave(each -> {
            if (count.getAndIncrement() == place) {
                throw new Killed();
            }
        });
        try {
            order(node("one"));
        } catch (Killed killed) {
            store.afterSave(each -> {});
            var again = node("one");
            order(again);
            again.recover();
        }
        oneDraftOfOneRun();
        assertThat(solved).as("killed at %s", place).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whatWasFoundBeforeTheProcessWasKilledIsNotSolvedAgain() {
        store.beforeSave(each -> {
            if (each.id().equals(CAMPAIGN) && store.records().find(RoundHead.class, RUN).isPresent()) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> order(node("one"))).isInstanceOf(Killed.class);
        var found = Round.in(store.records(), RUN).orElseThrow();
        waits("ada", "SQL", "Video");
        waits("bea", "Cooking", "Writing");
        store.beforeSave(each -> {});
        node("one").recover();
        assertThat(solved).hasValue(1);
        assertThat(Round.in(store.records(), RoundId.of(TwoPeople.PROGRAMME, 1)).orElseThrow().matches())
                .isEqualTo(found.matches());
        oneDraftOfOneRun();
    }

    @Test
    void aSecondNodeLeavesItToTheOneThatIsAtIt() {
        before = () -> assertThat(node("two").ringDue(now)).isZero();
        order(node("one"));
        assertThat(solved).hasValue(1);
        oneDraftOfOneRun();
    }

    @Test
    void whatANodeThatDiesLeavesBehindAnotherOneSolves() {
        before = () -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> order(node("one"))).isInstanceOf(Killed.class);
        before = () -> {};
        now = now.plusSeconds(60);
        node("two").ringDue(now);
        oneDraftOfOneRun();
    }

    @Test
    void aFailureIsToldAndLeavesTheNextOrderFree() {
        before = () -> {
            throw new IllegalStateException("no way out");
        };
        var node = node("one");
        order(node);
        assertThat(platform.words().getLast()).contains("I couldn’t work out this round");
        assertThat(conversation(ROUNDS).trouble()).isEqualTo(Conversation.Trouble.NONE);
        before = () -> {};
        node.ask("acme/again", ORDER);
        assertThat(Round.in(store.records(), RoundId.of(TwoPeople.PROGRAMME, 1)).orElseThrow().head().run())
                .isEqualTo(RoundId.run(TwoPeople.PROGRAMME, 2));
    }

    @Test
    void aStoreThatIsAwayIsNoFailureOfTheRound() {
        before = () -> {
            throw new StoreUnavailable("away", null);
        };
        order(node("one"));
        assertThat(conversation(CAMPAIGN).state()).isInstanceOf(ProgrammeLifecycle.State.Solving.class);
        before = () -> {};
        now = now.plusSeconds(60);
        node("one").ringDue(now);
        oneDraftOfOneRun();
    }

    @Test
    void whatIsNotCrossedOffIsDoneAgainAndTakesNothingFromTheDraft() {
        var once = new AtomicBoolean(true);
        store.beforeSave(each -> {
            if (each.id().equals(ROUNDS) && solved.get() == 1 && once.getAndSet(false)) {
                throw new StoreUnavailable("away", null);
            }
        });
        var node = node("one");
        order(node);
        people.store.records().put(
                new Member(TwoPeople.PROGRAMME.member(TwoPeople.BEA), Member.Status.LEFT, now, 0));
        now = now.plusSeconds(60);
        node.ringDue(now);
        assertThat(once).isFalse();
        assertThat(solved).hasValue(1);
        oneDraftOfOneRun();
    }

    @Test
    void whoeverIsErasedWhileItIsSolvedHasSaidNothing() {
        var cleo = TwoPeople.ACME.person("cleo");
        people.live(cleo, TwoPeople.PARIS);
        waits("cleo", "SEO", "Something that only Cleo wants");
        before = () -> store.forget(List.of(cleo));
        order(node("one"));
        assertThat(store.records().all(RoundPart.class, TwoPeople.PROGRAMME).toString())
                .contains("acme/cleo")
                .doesNotContain("only Cleo wants");
    }

    @Test
    void whatBringsTheProcessDownThreeTimesIsNotTriedAgain() {
        before = () -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> order(node("one"))).isInstanceOf(Killed.class);
        for (var attempt = 2; attempt <= 3; attempt++) {
            now = now.plusSeconds(60);
            assertThatThrownBy(() -> node("one").recover()).isInstanceOf(Killed.class);
        }
        now = now.plusSeconds(60);
        node("one").recover();
        assertThat(platform.words().getLast()).contains("I couldn’t work out this round");
        assertThat(store.records().all(RoundPart.class, TwoPeople.PROGRAMME)).isEmpty();
    }

    @Test
    void whatIsLeftForLaterHoweverOftenIsNoAttempt() {
        before = () -> {
            throw new TryLater(Duration.ofSeconds(5), "the process stops");
        };
        order(node("one"));
        for (var time = 0; time < 4; time++) {
            now = now.plusSeconds(60);
            node("one").ringDue(now);
        }
        before = () -> {};
        now = now.plusSeconds(60);
        node("one").ringDue(now);
        assertThat(solved).hasValue(6);
        oneDraftOfOneRun();
    }

    @Test
    void whileItIsSolvedSomebodyOfAnotherOrganisationIsAnsweredOnTheOnlySeat() {
        var elsewhere = new OrganisationId("small").person("bea");
        store.records().put(Bench.person(elsewhere));
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        before = () -> {
            begun.countDown();
            await(mayEnd);
        };
        platform.after(given -> {
            if (given.what().startsWith("bea")) {
                answered.countDown();
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var node = new Runner("one", store, dialogs, platform, this, new WorkSlots(1).over(threads));
            order(node);
            await(begun);

            new Bot(dialogs, store, node).typed(new InputId("small/1"), elsewhere, new Command(Command.Word.HELP, ""));

            await(answered);
            assertThat(mayEnd.getCount()).isEqualTo(1);
            mayEnd.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
