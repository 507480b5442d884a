package io.binome.dialog.pairing;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round;
import io.binome.round.Pools;
import io.binome.text.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a programme, from the completed survey to the end: the partners they are offered and those they
 * work with. While there is none, a line a week says why. Alone writes the {@link Member}.
 */
final class Membership implements Dialog<Membership.State> {
    /** Where somebody stands. */
    public sealed interface State {
        /** Has not completed the survey. */
        record Outside(MemberId member) implements State {}

        /**
         * Takes part since then: waits for a partner where no place is taken.
         *
         * @param why what the last round had to say to somebody left out
         * @param parted people with whom a proposal came to nothing
         */
        record In(
                MemberId member,
                Instant since,
                int leftOut,
                @Nullable Text why,
                List<Place> places,
                Set<PersonId> parted) implements State {
            boolean isWaiting() {
                return places.isEmpty();
            }

            boolean isPaired() {
                return places.stream().anyMatch(Place::formed);
            }

            boolean holds(PairId pair) {
                return places.stream().anyMatch(place -> place.pair().equals(pair));
            }

            In taking(Place place) {
                return new In(member, since, place.formed() ? 0 : leftOut, why,
                        Stream.concat(without(place.pair()), Stream.of(place)).toList(), parted);
            }

            In freeing(PairId pair) {
                return new In(member, since, leftOut, null, without(pair).toList(), parted);
            }

            In leftOut(@Nullable Text reason) {
                return new In(member, since, leftOut + 1, reason, places, parted);
            }

            In partedFrom(PersonId person) {
                var more = new HashSet<>(parted);
                more.add(person);
                return new In(member, since, leftOut, why, places, Set.copyOf(more));
            }

            private Stream<Place> without(PairId pair) {
                return places.stream().filter(place -> !place.pair().equals(pair));
            }
        }

        /** Has left, or the programme is over. */
        record Gone(MemberId member) implements State {}
    }

    /**
     * A partner somebody is offered, or works with ({@code formed}).
     *
     * @param asMentor in one-way mentoring, whether the person is the mentor; always in cross-mentoring
     */
    public record Place(PairId pair, PersonId partner, boolean formed, boolean asMentor) {}

    private static final Alarm.Key WEEKLY = Alarm.Key.of("weekly");
    private static final int A_WEEK = 5;

    /** Reasons that say nothing about the two: they may be brought together another time, if no rule is against it. */
    private static final Set<Obstacle> UNASKED =
            EnumSet.of(Obstacle.LEFT, Obstacle.WITHDRAWN, Obstacle.PAUSED, Obstacle.ENDED);

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
    public boolean isDone(State state) {
        return isOver(state);
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
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.MemberPaused(var member, var until) ? of(member) : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Told(var id, var fact) ->
                switch (state) {
                    case State.Outside(var member) -> outside(state, member, fact, at);
                    case State.In in -> told(in, fact, at);
                    case State.Gone(var member) -> outside(state, member, fact, at);
                };
            case Input.Asked(var id, Request.MemberPaused paused) -> passOn(state, paused);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> state instanceof State.In in ? stillLooking(in, at) : Step.stay(state);
            case Input.Chose chose -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> outside(State state, MemberId member, Fact fact, StepContext at) {
        if (!(fact instanceof Fact.SurveyCompleted)) {
            return Step.stay(state);
        }
        var parted = at.records().find(Member.class, member).map(Member::parted).orElse(Set.of());
        return stand(new State.In(member, at.now(), 0, null, List.of(), parted)).and(again(member, at));
    }

    private static Step<State> told(State.In state, Fact fact, StepContext at) {
        return switch (fact) {
            case Fact.PairProposed proposed ->
                take(state, proposed.pair(), proposed.first(), proposed.second(), false, at);
            case Fact.PairFormed formed -> take(state, formed.pair(), formed.first(), formed.second(), true, at);
            case Fact.ProposalClosed closed ->
                state.holds(closed.pair()) ? afterProposal(state, closed, at) : Step.stay(state);
            case Fact.PairClosed closed -> state.holds(closed.pair()) ? afterPair(state, closed, at) : Step.stay(state);
            case Fact.LeftOutOfRound(var member, var round) ->
                state.isWaiting() ? leftOut(state, round, at) : Step.stay(state);
            case Fact.MemberLeft left -> leave(state);
            default -> Step.stay(state);
        };
    }

    /** To those who are offered the person as a partner; who works with them hears of it otherwise. */
    private static Step<State> passOn(State state, Request.MemberPaused paused) {
        return state instanceof State.In in
                ? Step.to(state).and(in.places().stream()
                        .filter(place -> !place.formed())
                        .map(place -> new Ask(
                                new Request.PartnerPaused(place.pair(), paused.member().person(), paused.until())))
                        .toList())
                : Step.stay(state);
    }

    private static Step<State> take(
            State.In state, PairId pair, PersonId first, PersonId second, boolean formed, StepContext at) {
        var me = state.member().person();
        var isCross = at.programme(state.member().programme()).kind() == Kind.CROSS;
        var place = new Place(pair, me.equals(first) ? second : first, formed, isCross || me.equals(first));
        return stand(state.taking(place)).and(new CancelAlarm(WEEKLY));
    }

    /** Keeps the standing that goes with a state. */
    private static Step<State> stand(State.In state) {
        var mentoring = (int) state.places().stream().filter(Place::asMentor).count();
        var status = state.isPaired() ? Status.PAIRED : state.isWaiting() ? Status.WAITING : Status.PROPOSED;
        return Step.to(state, new Keep(new Member(
                state.member(),
                status,
                state.since(),
                state.leftOut(),
                mentoring,
                state.places().size() - mentoring,
                state.parted(),
                state.places().stream().map(Place::partner).collect(Collectors.toUnmodifiableSet()),
                state.places().stream()
                        .filter(Place::formed)
                        .map(Place::pair)
                        .collect(Collectors.toUnmodifiableSet()))));
    }

    /** The weekly line: not while a partner is held, nor while there is no room for one. */
    private static Step<State> stillLooking(State.In state, StepContext at) {
        var member = state.member();
        if (!state.isWaiting()) {
            return Step.stay(state);
        }
        if (at.today(member.person()).isAfter(at.programme(member.programme()).ends())) {
            return gone(state).and(new Send(to(member), Message.of("membership.ended")));
        }
        if (!hasRoom(member, at)) {
            return Step.to(state, again(member, at));
        }
        var why = state.why() == null ? Text.of("membership.noround") : state.why();
        return Step.to(
                state,
                new Send(to(member), Message.of("membership.looking", "why", why).context("membership.change")),
                again(member, at));
    }

    /** Whether the person can carry one more pair, over all programmes. */
    private static boolean hasRoom(MemberId member, StepContext at) {
        var carried = Pools.carriedBy(member.person(), at);
        var capacity = at.records().find(Profile.class, member).map(Profile::capacity).orElse(1);
        return carried < Math.max(at.person(member.person()).load(), capacity);
    }

    private static Step<State> leftOut(State.In state, int round, StepContext at) {
        var member = state.member();
        var left = Round.in(at.records(), RoundId.of(member.programme(), round))
                .flatMap(published -> published.leftOut().stream()
                        .filter(each -> each.person().equals(member.person()))
                        .findFirst());
        var why = left.map(Round.LeftOut::reason).orElse(Text.of("membership.stale"));
        var message = Message.of("membership.leftout", "why", why);
        if (left.isPresent()) {
            message = message.and(new Block.Paragraph(left.get().advice()));
        }
        return stand(state.leftOut(why)).and(
                again(member, at), new Send(to(member), message.context("membership.priority")));
    }

    /** Whoever was willing comes first in the next round; two who did not become a pair are not asked again. */
    private static Step<State> afterProposal(State.In state, Fact.ProposalClosed closed, StepContext at) {
        var me = state.member().person();
        var partner = me.equals(closed.first()) ? closed.second() : closed.first();
        var next = state.freeing(closed.pair());
        next = UNASKED.contains(closed.reason()) ? next : next.partedFrom(partner);
        next = closed.of(me) == null && !next.isPaired() ? next.leftOut(null) : next;
        return free(next, at);
    }

    /** Whoever loses a partner half-way, and has no other, comes first in the next round. */
    private static Step<State> afterPair(State.In state, Fact.PairClosed closed, StepContext at) {
        var next = state.freeing(closed.pair());
        return switch (closed.ending()) {
            case COMPLETED -> next.isWaiting() ? gone(next) : stand(next);
            case SILENT, REQUESTED, LEFT -> free(next.isPaired() ? next : next.leftOut(null), at);
        };
    }

    private static Step<State> free(State.In state, StepContext at) {
        return state.isWaiting() ? stand(state).and(again(state.member(), at)) : stand(state);
    }

    private static Step<State> leave(State.In state) {
        return gone(state).and(state.places().stream()
                .map(place -> new Ask(new Request.PartnerLeft(place.pair(), state.member().person())))
                .toList());
    }

    private static Step<State> gone(State.In state) {
        return Step.to(
                new State.Gone(state.member()),
                new Keep(new Member(
                        state.member(), Status.LEFT, state.since(), state.leftOut(), 0, 0, state.parted())));
    }

    private static Effect again(MemberId member, StepContext at) {
        return new SetAlarm(at.in(A_WEEK, member.person(), WEEKLY));
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
