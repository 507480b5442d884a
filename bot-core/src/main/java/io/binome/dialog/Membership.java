package io.binome.dialog;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.message.Message;
import io.binome.programme.Round;
import io.binome.programme.Standing;
import io.binome.programme.Standing.Status;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a programme, from the completed survey to the end: waiting for a partner, with a line a week that
 * says why, or working with one. Alone writes the {@link Standing}.
 */
public final class Membership implements Dialog<Membership.State> {
    /** Where somebody stands. */
    public sealed interface State {
        /** Has not completed the survey. */
        record Outside(MemberId member) implements State {}

        /** Waits for a partner since then; {@code why} is what the last round had to say. */
        record Waiting(MemberId member, Instant since, int leftOut, @Nullable Text why) implements State {}

        /** Is offered a partner, or works with one ({@code formed}). */
        record With(MemberId member, Instant since, int leftOut, PairId pair, boolean formed) implements State {}

        /** Has left, or the programme is over. */
        record Gone(MemberId member) implements State {}
    }

    private static final String WEEKLY = "weekly";
    private static final int A_WEEK = 5;

    @Override
    public String kind() {
        return "membership";
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Outside(new MemberId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Gone;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SurveyCompleted(var member) -> of(member);
            case Fact.LeftOutOfRound(var member, var round) -> of(member);
            case Fact.MemberLeft(var member) -> of(member);
            case Fact.PairProposed proposed -> both(proposed.pair(), proposed.first(), proposed.second());
            case Fact.ProposalClosed closed -> both(closed.pair(), closed.first(), closed.second());
            case Fact.PairFormed formed -> both(formed.pair(), formed.first(), formed.second());
            case Fact.PairClosed closed -> both(closed.pair(), closed.first(), closed.second());
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, Moment at) {
        return switch (input) {
            case Input.Told(var id, var fact) -> told(state, fact, at);
            case Input.Rang rang ->
                state instanceof State.Waiting waiting ? stillLooking(waiting, at) : Step.stay(state);
            case Input.Chose chose -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private Step<State> told(State state, Fact fact, Moment at) {
        return switch (state) {
            case State.Outside(var member) ->
                fact instanceof Fact.SurveyCompleted ? wait(member, at.now(), 0, null, at) : Step.stay(state);
            case State.Waiting waiting -> waiting(waiting, fact, at);
            case State.With with -> with(with, fact, at);
            case State.Gone(var member) ->
                fact instanceof Fact.SurveyCompleted ? wait(member, at.now(), 0, null, at) : Step.stay(state);
        };
    }

    private Step<State> waiting(State.Waiting state, Fact fact, Moment at) {
        var member = state.member();
        return switch (fact) {
            case Fact.PairProposed proposed ->
                pairWith(state.member(), state.since(), state.leftOut(), proposed.pair());
            case Fact.PairFormed formed -> formed(member, state.since(), formed.pair());
            case Fact.LeftOutOfRound(var id, var round) -> leftOut(state, round, at);
            case Fact.MemberLeft left -> leave(member, null);
            default -> Step.stay(state);
        };
    }

    private Step<State> with(State.With state, Fact fact, Moment at) {
        var member = state.member();
        return switch (fact) {
            case Fact.PairFormed formed -> formed(member, state.since(), formed.pair());
            case Fact.ProposalClosed closed ->
                closed.pair().equals(state.pair()) ? afterProposal(state, closed.by(), at) : Step.stay(state);
            case Fact.PairClosed closed ->
                closed.pair().equals(state.pair()) ? afterPair(state, closed.ending(), at) : Step.stay(state);
            case Fact.MemberLeft left -> leave(member, state.pair());
            default -> Step.stay(state);
        };
    }

    private Step<State> wait(MemberId member, Instant since, int leftOut, @Nullable Text why, Moment at) {
        return Step.to(
                new State.Waiting(member, since, leftOut, why),
                new Keep(new Standing(member, Status.WAITING, since, leftOut)),
                new SetAlarm(at.in(A_WEEK, member.person(), WEEKLY)));
    }

    private Step<State> stillLooking(State.Waiting state, Moment at) {
        var member = state.member();
        if (at.today(member.person()).isAfter(at.programme(member.programme()).ends())) {
            return Step.to(
                    new State.Gone(member),
                    new Keep(new Standing(member, Status.LEFT, state.since(), state.leftOut())),
                    new Send(to(member), Message.of("membership.ended")));
        }
        var why = state.why() == null ? Text.of("membership.noround") : state.why();
        var again = new Alarm(WEEKLY, at.in(A_WEEK, member.person(), WEEKLY).at(), member.person());
        return Step.to(
                state,
                new Send(to(member), Message.of("membership.looking", "why", why).context("membership.change")),
                new SetAlarm(again));
    }

    private Step<State> leftOut(State.Waiting state, int round, Moment at) {
        var member = state.member();
        var why = at.register()
                .find(Round.class, RoundId.of(member.programme(), round))
                .flatMap(published -> published.leftOut().stream()
                        .filter(left -> left.person().equals(member.person()))
                        .findFirst())
                .map(Round.LeftOut::reason)
                .orElse(Text.of("membership.noround"));
        return wait(member, state.since(), state.leftOut() + 1, why, at)
                .and(new Send(
                        to(member),
                        Message.of("membership.leftout", "why", why).context("membership.priority")));
    }

    private Step<State> pairWith(MemberId member, Instant since, int leftOut, PairId pair) {
        return Step.to(
                new State.With(member, since, leftOut, pair, false),
                new CancelAlarm(WEEKLY),
                new Keep(new Standing(member, Status.PROPOSED, since, leftOut)));
    }

    private Step<State> formed(MemberId member, Instant since, PairId pair) {
        return Step.to(
                new State.With(member, since, 0, pair, true),
                new CancelAlarm(WEEKLY),
                new Keep(new Standing(member, Status.PAIRED, since, 0)));
    }

    /** Whoever was willing comes first in the next round. */
    private Step<State> afterProposal(State.With state, PersonId by, Moment at) {
        var member = state.member();
        var leftOut = state.leftOut() + (by.equals(member.person()) ? 0 : 1);
        return wait(member, state.since(), leftOut, null, at);
    }

    /** Whoever loses a partner half-way comes first in the next round. */
    private Step<State> afterPair(State.With state, Fact.Ending ending, Moment at) {
        var member = state.member();
        return switch (ending) {
            case COMPLETED ->
                Step.to(
                        new State.Gone(member),
                        new Keep(new Standing(member, Status.LEFT, state.since(), state.leftOut())));
            case SILENT, REQUESTED, LEFT -> wait(member, state.since(), state.leftOut() + 1, null, at);
        };
    }

    private Step<State> leave(MemberId member, @Nullable PairId pair) {
        var gone = Step.<State>to(
                new State.Gone(member), new Keep(new Standing(member, Status.LEFT, Instant.EPOCH, 0)));
        return pair == null ? gone : gone.and(new Announce(new Fact.PartnerLeft(pair, member.person())));
    }

    private List<ConversationId> both(PairId pair, PersonId first, PersonId second) {
        return Stream.of(first, second)
                .map(person -> ConversationId.of(kind(), pair.programme().member(person)))
                .toList();
    }

    private List<ConversationId> of(MemberId member) {
        return List.of(ConversationId.of(kind(), member));
    }

    private static Address to(MemberId member) {
        return new Address.ToPerson(member.person());
    }
}
