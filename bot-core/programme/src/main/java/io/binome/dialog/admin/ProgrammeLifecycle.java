package io.binome.dialog.admin;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.id.ScheduleId;
import io.binome.message.Message;
import io.binome.programme.PersonPair;
import io.binome.programme.Programme;
import io.binome.programme.Release;
import io.binome.programme.Schedule;
import io.binome.skill.Taxonomy;
import io.binome.statistics.Releases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its admin runs it: invitations, rounds of matching, the weekly digest with the release of figures, the
 * end. Work for many people is done in batches, one a step, so that a crash in the middle loses nothing and repeats
 * nothing. What becomes of rounds is decided at the {@link Rounds}; they are solved beside its steps.
 */
final class ProgrammeLifecycle implements Dialog<ProgrammeLifecycle.State> {
    /** How far the programme has come. */
    public sealed interface State {
        ProgrammeId programme();

        /** Not created yet. */
        record Unborn(ProgrammeId programme) implements State {}

        /** Nothing is under way. */
        record Open(ProgrammeId programme, Count count) implements State {}

        /**
         * Invites everybody after this person, in the order of their ids.
         *
         * @param within the channel whose people are meant; null for the whole roster
         * @param named the only people who are meant; null where all are
         */
        record Inviting(
                ProgrammeId programme,
                Count count,
                PersonId after,
                int invited,
                @Nullable PlaceId within,
                @Nullable List<PersonId> named)
                implements State {}

        /**
         * Waits for the run of its {@linkplain Count#runs newest number}, which is solved beside the steps.
         *
         * @param trial whether it is to stand beside the draft, and not in its place
         */
        record Solving(ProgrammeId programme, Count count, boolean trial) implements State {}

        /**
         * Tells people of a round: its pairs first, then those left out, from this place on.
         *
         * @param stale pairs that could not be proposed any more
         */
        record Publishing(ProgrammeId programme, Count count, int from, List<PersonPair> stale) implements State {}

        /** The last day is over. */
        record Ended(ProgrammeId programme) implements State {}
    }

    /**
     * What has been run so far; it names questions, so that a button always means what is written beside it.
     *
     * @param rounds the number of the newest round
     * @param drafts every draft of every round
     * @param trials every trial of every draft
     * @param runs every order to the solver, whatever came of it
     */
    public record Count(int rounds, int drafts, int trials, int runs) {
        static final Count NONE = new Count(0, 0, 0, 0);

        Count drafted(int number) {
            return new Count(number, drafts + 1, trials, runs);
        }

        Count tried() {
            return new Count(rounds, drafts, trials + 1, runs);
        }

        Count ordered() {
            return new Count(rounds, drafts, trials, runs + 1);
        }
    }

    /** The name of the weekly schedule. */
    static final String DIGEST = "digest";

    static final String KIND = "campaign";

    private static final String MONDAY_MORNING = "0 0 9 ? * MON";
    static final Alarm.Key BATCH = Alarm.Key.of("batch");
    private static final Alarm.Key LAST_DAY = Alarm.Key.of("last");
    private static final Alarm.Key END = Alarm.Key.of("end");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Rounds rounds;
    private final RoundRuns runs;

    ProgrammeLifecycle(Taxonomy taxonomy) {
        rounds = new Rounds(taxonomy);
        runs = new RoundRuns(taxonomy);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Unborn(new ProgrammeId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Ended;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.ProgrammeCreated created -> List.of(of(created.programme()));
            case Fact.ScheduleDue due -> List.of(of(due.programme()));
            case Fact.ChannelChosen chosen -> List.of(of(chosen.programme()));
            case Fact.ChannelUnreachable closed -> List.of(of(closed.programme()));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.OfProgramme order -> List.of(of(order.programme()));
            case Request.RunEnded ended -> List.of(of(ended.run().programme()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        if (input instanceof Input.Told(var id, var fact)
                && (fact instanceof Fact.ChannelChosen || fact instanceof Fact.ChannelUnreachable)) {
            return ProgrammeChannel.changed(state, id, fact, at);
        }
        if (input instanceof Input.Asked(var id, Request.RunEnded ended)) {
            return state instanceof State.Solving solving && RoundRuns.run(solving).equals(ended.run())
                    ? runs.ended(solving, at)
                    : runs.late(state, ended.run(), at);
        }
        if (input instanceof Input.ByPerson given && !at.person(given.by()).isAdmin()) {
            return Step.to(state, Send.to(given.by(), Message.of("office.refused")));
        }
        return switch (state) {
            case State.Unborn(var programme) ->
                input instanceof Input.Told(var id, Fact.ProgrammeCreated created)
                        ? open(programme, at)
                        : Step.stay(state);
            case State.Open open ->
                switch (input) {
                    case Input.Asked(var id, Request.OfProgramme order) -> order(open, order, at);
                    case Input.Told(var id, Fact.ScheduleDue due) ->
                        digest(open, at).and(release(open.programme(), at));
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> rounds.answer(open, chose.prompt(), chose.value(), at);
                    case Input.Rang rang -> rang(state, open.programme(), rang, at);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Inviting inviting -> busy(inviting, inviting.programme(), input, at);
            case State.Publishing publishing -> busy(publishing, publishing.programme(), input, at);
            case State.Solving solving -> solving(solving, input, at);
            case State.Ended(var programme) -> ended(state, programme, input, at);
        };
    }

    private Step<State> order(State.Open open, Request.OfProgramme order, StepContext at) {
        return switch (order) {
            case Request.InvitationsOrdered ordered ->
                InvitationBatch.first(open, ordered, at).send();
            case Request.RoundOrdered ordered -> rounds.run(open, at);
            case Request.RoundSteered steered -> rounds.steer(open, steered.order(), at);
            case Request.PublicationOrdered ordered -> rounds.ask(open, at);
        };
    }

    /** While a batch is under way, orders have to wait a moment. */
    private Step<State> busy(State state, ProgrammeId programme, Input input, StepContext at) {
        return switch (input) {
            case Input.Rang rang when rang.alarm().equals(BATCH) ->
                switch (state) {
                    case State.Inviting inviting -> new InvitationBatch(inviting, at).send();
                    case State.Publishing publishing -> rounds.publish(publishing, at);
                    case State.Unborn unborn -> Step.stay(state);
                    case State.Open open -> Step.stay(state);
                    case State.Solving solving -> Step.stay(state);
                    case State.Ended ended -> Step.stay(state);
                };
            case Input.Rang rang -> rang(state, programme, rang, at);
            case Input.Told(var id, Fact.ScheduleDue due) -> Step.<State>to(state).and(release(programme, at));
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> tell(state, programme, at, Message.of("campaign.busy"));
            case Input.Chose chose -> tell(state, programme, at, Message.of("campaign.busy"));
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    /** Orders are refused while a round is solved: what an admin wants next depends on what they are about to see. */
    private Step<State> solving(State.Solving state, Input input, StepContext at) {
        return switch (input) {
            case Input.Rang rang when rang.alarm().equals(RoundRuns.OVERDUE) -> runs.overdue(state, at);
            case Input.Rang rang -> rang(state, state.programme(), rang, at);
            case Input.Told(var id, Fact.ScheduleDue due) -> Step.<State>to(state).and(release(state.programme(), at));
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> runs.busy(state, at);
            case Input.Chose chose -> runs.busy(state, at);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> ended(State state, ProgrammeId programme, Input input, StepContext at) {
        return switch (input) {
            case Input.Told(var id, Fact.ScheduleDue due) -> Step.<State>to(state).and(release(programme, at));
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> tell(state, programme, at, Message.of("campaign.ended"));
            case Input.Chose chose -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private Step<State> open(ProgrammeId id, StepContext at) {
        var programme = at.programme(id);
        var schedule = new Schedule(
                ScheduleId.of(id, DIGEST), MONDAY_MORNING, programme.zone(), programme.country(), at.now());
        return Step.to(
                new State.Open(id, Count.NONE),
                new Keep(schedule),
                at(LAST_DAY, programme.ends(), programme),
                at(END, programme.ends().plusDays(1), programme),
                ProgrammeChannel.hello(programme));
    }

    private static SetAlarm at(Alarm.Key key, LocalDate day, Programme programme) {
        return new SetAlarm(new Alarm(key, day.atTime(MORNING).atZone(programme.zone()).toInstant(), null));
    }

    private Step<State> digest(State.Open state, StepContext at) {
        var id = state.programme();
        return Digest.of(at, id).map(message -> tell(state, id, at, message)).orElse(Step.stay(state));
    }

    /** What people have answered since the last release, if enough of them have; after the end as well. */
    private static List<Keep> release(ProgrammeId id, StepContext at) {
        var before = at.records().all(Release.class, id);
        var zone = at.programme(id).zone();
        return Releases.mayCome(before, at.now(), zone)
                ? Releases.due(id, before, at.history().about(id), at.now(), zone).stream().map(Keep::new).toList()
                : List.of();
    }

    private static Step<State> rang(State state, ProgrammeId programme, Input.Rang rang, StepContext at) {
        if (rang.alarm().equals(LAST_DAY)) {
            return lastDay(state, programme, at);
        }
        return rang.alarm().equals(END)
                ? Step.to(new State.Ended(programme), new Announce(new Fact.ProgrammeEnded(programme)))
                : Step.stay(state);
    }

    /** The end is said on its day; the programme goes on until the day is over. */
    private static Step<State> lastDay(State state, ProgrammeId id, StepContext at) {
        var programme = at.programme(id).name();
        return tell(state, id, at, Message.of("campaign.end", "programme", programme))
                .and(new Send(
                        new Address.ToChannel(id), Message.of("campaign.end.channel", "programme", programme)));
    }

    private static Step<State> tell(State state, ProgrammeId programme, StepContext at, Message message) {
        return Step.to(state, Send.to(at.adminOf(programme), message));
    }

    private ConversationId of(ProgrammeId programme) {
        return ConversationId.of(kind(), programme);
    }
}
