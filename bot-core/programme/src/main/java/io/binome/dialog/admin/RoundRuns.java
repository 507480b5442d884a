package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Discard;
import io.binome.engine.Effect.Drop;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ProgrammeId;
import io.binome.id.RoundId;
import io.binome.message.Message;
import io.binome.programme.Round;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundHead;
import io.binome.round.Comparison;
import io.binome.round.Gaps;
import io.binome.round.Pools;
import io.binome.round.RoundReport;
import io.binome.round.Settings;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a programme orders of the solver, and what it makes of the answer: a draft in place of the one before, or a trial
 * beside it. Whatever is replaced, fails or comes too late leaves nothing on record.
 */
final class RoundRuns {
    /** Nobody waits for the solver any longer. */
    static final Alarm.Key OVERDUE = Alarm.Key.of("overdue");

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Taxonomy taxonomy;

    RoundRuns(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Puts it to the solver, and waits. */
    static Step<State> order(
            State.Open open, boolean trial, int number, Settings settings, long seed, StepContext at) {
        var solving = new State.Solving(open.programme(), open.count().ordered(), trial);
        return Step.to(
                solving,
                new Ask(new Request.RunOrdered(
                        run(solving), number, settings.policy(), settings.overrides(), seed)),
                new SetAlarm(new Alarm(OVERDUE, at.now().plus(PATIENCE), null)));
    }

    /** What the programme waits for. */
    static RoundId run(State.Solving state) {
        return RoundId.run(state.programme(), state.count().runs());
    }

    /** Shows what was found, or says that nothing was. */
    Step<State> ended(State.Solving state, StepContext at) {
        var open = new State.Open(state.programme(), state.count());
        var run = run(state);
        var step = Round.in(at.records(), run)
                .flatMap(found -> state.trial()
                        ? Rounds.draft(open, at).map(draft -> tried(open, draft, found, at))
                        : Optional.of(drafted(open, found, at)))
                .orElseGet(() -> again(open, open, at, Message.of("round.failed").context("round.failed.next"))
                        .and(new Drop(run)));
        return step.and(new CancelAlarm(OVERDUE));
    }

    /** Nobody waits for it any more. */
    Step<State> overdue(State.Solving state, StepContext at) {
        var open = new State.Open(state.programme(), state.count());
        return again(open, open, at, Message.of("round.overdue").context("round.failed.next"));
    }

    /** What comes of an order that does not stand any more leaves nothing behind. */
    Step<State> late(State state, RoundId run, StepContext at) {
        var isUsed = at.records().all(RoundHead.class, run.programme()).stream()
                .anyMatch(head -> head.stage() != Stage.FOUND && head.run().equals(run));
        return isUsed ? Step.stay(state) : Step.to(state, new Drop(run));
    }

    /** The draft can still be answered afterwards, whatever was pressed. */
    Step<State> busy(State.Solving state, StepContext at) {
        var open = new State.Open(state.programme(), state.count());
        return again(state, open, at, Message.of("round.solving"));
    }

    /** With the question about the draft, where there is one: a button of it may have been used up. */
    private static Step<State> again(State state, State.Open open, StepContext at, Message message) {
        return tell(
                state,
                at,
                Rounds.draft(open, at).isPresent() ? message.asking(RoundPrompts.offer(open, at)) : message);
    }

    private Step<State> drafted(State.Open open, Round found, StepContext at) {
        var id = open.programme();
        var bench = bench(id, at);
        var before = Rounds.draft(open, at);
        var round = found.drafted();
        var drafted = new State.Open(id, open.count().drafted(round.number()));
        var news = before.map(draft -> new Comparison(bench, draft, round).news());
        return tell(drafted, at,
                new RoundReport(bench, round).draft(news, Gaps.of(id, at)).asking(RoundPrompts.offer(drafted, at)))
                .and(RoundPrompts.closed(open, at))
                .and(new Keep(round.head()), new Discard(found.head()))
                .and(before.map(draft -> new Drop(draft.head().run())).stream().toList())
                .and(withoutTrial(id, at))
                .and(new Announce(new Fact.RoundDrafted(
                        id, round.number(), round.matches().size(), round.leftOut().size())));
    }

    private Step<State> tried(State.Open open, Round draft, Round found, StepContext at) {
        var before = at.records().find(RoundHead.class, RoundId.trial(open.programme()));
        var trial = found.tried();
        var tried = new State.Open(open.programme(), open.count().tried());
        var comparison = new Comparison(bench(open.programme(), at), draft, trial);
        return tell(tried, at, comparison.message().asking(RoundPrompts.use(tried, at)))
                .and(RoundPrompts.trialClosed(open, at))
                .and(new Keep(trial.head()), new Discard(found.head()))
                .and(before.map(each -> new Drop(each.run())).stream().toList());
    }

    /** A trial is of the draft it stands beside. */
    static List<Effect> withoutTrial(ProgrammeId programme, StepContext at) {
        return at.records()
                .find(RoundHead.class, RoundId.trial(programme))
                .map(trial -> List.<Effect>of(new Discard(trial), new Drop(trial.run())))
                .orElse(List.of());
    }

    private Workbench bench(ProgrammeId programme, StepContext at) {
        return new Workbench(Pools.of(at.programme(programme), at), taxonomy);
    }

    private static Step<State> tell(State state, StepContext at, Message message) {
        return Step.to(state, Send.to(at.adminOf(state.programme()), message));
    }
}
