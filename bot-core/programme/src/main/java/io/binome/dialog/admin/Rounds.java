package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.dialog.admin.RoundPrompts.Answer;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.id.RoundId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Member;
import io.binome.programme.PersonPair;
import io.binome.programme.Round;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundOrder;
import io.binome.round.Pools;
import io.binome.round.Publication;
import io.binome.round.RoundReport;
import io.binome.round.Settings;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a programme does about rounds: drafts as often as the admin likes, trials beside the draft, the publication. Nobody
 * but the admin hears of anything before the publication, and a published round is never published again.
 */
final class Rounds {
    private final Taxonomy taxonomy;

    Rounds(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The draft once more with the people of today, or the first draft of the next round. */
    Step<State> run(State.Open open, StepContext at) {
        return draft(open, settings(open, at), draft(open, at).map(Round::seed), at);
    }

    Step<State> steer(State.Open open, RoundOrder order, StepContext at) {
        return switch (order) {
            case RoundOrder.Change(var changes) ->
                draft(open, settings(open, at).with(changes), draft(open, at).map(Round::seed), at);
            case RoundOrder.Again again ->
                draft(open, settings(open, at), draft(open, at).map(draft -> draft.seed() + 1), at);
            case RoundOrder.Try(var changes) ->
                withDraft(open, at, draft -> attempt(open, draft, Settings.of(draft).with(changes), at));
            case RoundOrder.Swap(var one, var other) ->
                withDraft(open, at, draft -> bench(open.programme(), at)
                        .swapped(draft, one, other)
                        .map(settings -> draft(open, settings, Optional.of(draft.seed()), at))
                        .orElseGet(() -> tell(open, at, Message.of("round.noswap", "first", one, "second", other))));
            case RoundOrder.ShowAll all -> withDraft(open, at, draft -> page(open, draft, 0, at));
            case RoundOrder.Show(var person) ->
                withDraft(open, at, draft -> tell(open, at, report(open, draft, at).person(person)));
        };
    }

    /** The answer to one of these questions; those of earlier drafts are closed. */
    Step<State> answer(State.Open open, PromptId prompt, String value, StepContext at) {
        return switch (Choice.answer(Answer.class, value)) {
            case PUBLISH -> RoundPrompts.isSure(prompt) ? publish(open, at) : publishOrAsk(open, at);
            case AGAIN -> steer(open, new RoundOrder.Again(), at);
            case ALL -> steer(open, new RoundOrder.ShowAll(), at);
            case USE -> use(open, at);
            case WAIT ->
                tell(open, at, Message.of("round.wait").asking(RoundPrompts.offer(open, at)));
            case null ->
                value.matches("\\d{1,6}")
                        ? withDraft(open, at, draft -> page(open, draft, Integer.parseInt(value), at))
                        : Step.stay(open);
        };
    }

    private static Optional<Round> newest(State.Open open, StepContext at) {
        return Round.in(at.records(), RoundId.of(open.programme(), open.count().rounds()));
    }

    static Optional<Round> draft(State.Open open, StepContext at) {
        return newest(open, at).filter(round -> round.stage() == Stage.DRAFT);
    }

    private Step<State> withDraft(State.Open open, StepContext at, Function<Round, Step<State>> then) {
        return draft(open, at).map(then).orElseGet(() -> tell(open, at, Message.of("round.nodraft")));
    }

    /** Those of the draft; without one, those that go on to hold from the round before. */
    private Settings settings(State.Open open, StepContext at) {
        return newest(open, at)
                .map(round -> round.stage() == Stage.DRAFT ? Settings.of(round) : Settings.of(round).next())
                .orElse(Settings.standard());
    }

    private Workbench bench(ProgrammeId programme, StepContext at) {
        return new Workbench(Pools.of(at.programme(programme), at), taxonomy);
    }

    private RoundReport report(State.Open open, Round round, StepContext at) {
        return new RoundReport(bench(open.programme(), at), round);
    }

    private Step<State> draft(State.Open open, Settings settings, Optional<Long> seed, StepContext at) {
        var people = bench(open.programme(), at).people(settings);
        if (people < 2) {
            return tell(open, at, Message.of("round.small", "people", people).context("round.small.next"));
        }
        var number = open.count().rounds() + (draft(open, at).isPresent() ? 0 : 1);
        return RoundRuns.order(open, false, number, settings, seed.orElse((long) number), at);
    }

    /** Runs the draft's round with other settings, and with its seed, so that only these make the difference. */
    private Step<State> attempt(State.Open open, Round draft, Settings settings, StepContext at) {
        return RoundRuns.order(open, true, draft.number(), settings, draft.seed(), at);
    }

    private Step<State> use(State.Open open, StepContext at) {
        return Round.in(at.records(), RoundId.trial(open.programme()))
                .map(trial -> draft(open, Settings.of(trial), Optional.of(trial.seed()), at))
                .orElseGet(() -> tell(open, at, Message.of("round.nodraft")));
    }

    private Step<State> page(State.Open open, Round draft, int from, StepContext at) {
        var report = report(open, draft, at);
        var page = report.page(from);
        return tell(open, at, report.isLast(from)
                ? page
                : page.asking(RoundPrompts.next(open, from + RoundReport.PAGE, at)));
    }

    /** What is typed stands beside no draft: it is asked about first, always. */
    Step<State> ask(State.Open open, StepContext at) {
        return withDraft(open, at, draft -> ask(open, draft, at));
    }

    private Step<State> ask(State.Open open, Round draft, StepContext at) {
        return tell(open, at, RoundPrompts.sure(open, draft, people(draft, at), at));
    }

    /** How many people a publication would ask, as things are now. */
    private long people(Round draft, StepContext at) {
        return bench(draft.id().programme(), at).possible(draft, draft.matches()).stream()
                .flatMap(match -> Stream.of(match.first(), match.second()))
                .distinct()
                .count();
    }

    private Step<State> publishOrAsk(State.Open open, StepContext at) {
        return withDraft(open, at, draft -> draft.leftOut().isEmpty() && draft.unkept().isEmpty()
                ? publish(open, at)
                : ask(open, draft, at));
    }

    private Step<State> publish(State.Open open, StepContext at) {
        return withDraft(open, at, draft -> {
            var begun = publish(new State.Publishing(open.programme(), open.count(), 0, List.of()), at);
            return begun.and(RoundPrompts.closed(open, at));
        });
    }

    /** One batch; the round counts as published when the last one is told. */
    Step<State> publish(State.Publishing state, StepContext at) {
        var id = state.programme();
        var round = Round.in(at.records(), RoundId.of(id, state.count().rounds())).orElseThrow();
        var batch = new Publication(bench(id, at), round).from(state.from());
        var news = batch.news().stream().map(Announce::new).toList();
        var stale = new ArrayList<>(state.stale());
        stale.addAll(batch.stale());
        if (!batch.last()) {
            return Step.<State>to(
                    new State.Publishing(id, state.count(), batch.next(), List.copyOf(stale)),
                    new SetAlarm(new Alarm(ProgrammeLifecycle.BATCH, at.now(), null)))
                    .and(news);
        }
        var published = round.published(stale);
        var pairs = published.matches().size();
        var done = Message.of("round.published", "pairs", pairs);
        done = stale.isEmpty() ? done : done.and("round.published.stale", "pairs", stale.size());
        return tell(new State.Open(id, state.count()), at, done)
                .and(news)
                .and(alone(round, stale, at))
                .and(new Keep(published.head()))
                .and(RoundRuns.withoutTrial(id, at))
                .and(new Announce(new Fact.RoundPublished(id, round.number(), pairs, round.leftOut().size())));
    }

    /** Whoever was part of a pair that is not possible any more, and still waits, hears that there is nobody for now. */
    private static List<Announce> alone(Round round, List<PersonPair> stale, StepContext at) {
        return stale.stream()
                .flatMap(couple -> Stream.of(couple.one(), couple.other()))
                .distinct()
                .filter(person -> at.person(person).pausedUntil() == null)
                .map(round.id().programme()::member)
                .filter(member -> at.records()
                        .find(Member.class, member)
                        .filter(standing -> standing.status() == Member.Status.WAITING)
                        .isPresent())
                .map(member -> new Announce(new Fact.LeftOutOfRound(member, round.number())))
                .toList();
    }

    private static Step<State> tell(State.Open open, StepContext at, Message message) {
        return Step.to(open, new Send(new Address.ToPerson(at.adminOf(open.programme())), message));
    }
}
