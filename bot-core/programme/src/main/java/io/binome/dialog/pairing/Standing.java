package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Membership.Place;
import io.binome.dialog.pairing.Membership.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.RoundId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round;
import io.binome.round.Pools;
import io.binome.text.Text;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The standing of somebody who takes part: the places they have, and what they hear while they have none. */
record Standing(State.In in, StepContext at) {
    /** The answers to whether to go on. */
    enum Answer {
        ON,
        STOP
    }

    static final Alarm.Key WEEKLY = Alarm.Key.of("weekly");
    private static final int A_WEEK = 5;

    /** One of the weekly looks falls within them. */
    private static final int A_MONTHS_FIRST_DAYS = 7;

    /** Reasons that say nothing about the two: they may be brought together another time, if no rule is against it. */
    private static final Set<Obstacle> UNASKED =
            EnumSet.of(Obstacle.LEFT, Obstacle.WITHDRAWN, Obstacle.PAUSED, Obstacle.ENDED);

    Step<State> begin() {
        return keep(in).and(again());
    }

    Step<State> take(PairId pair, PersonId first, PersonId second, boolean formed) {
        var isCross = at.programme(member().programme()).kind() == Kind.CROSS;
        var isFirst = me().equals(first);
        var place = new Place(pair, isFirst ? second : first, formed, isCross || isFirst);
        return keep(in.taking(place)).and(new CancelAlarm(WEEKLY));
    }

    /** Keeps the record that goes with a state. */
    private static Step<State> keep(State.In state) {
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
                        .collect(Collectors.toUnmodifiableSet()),
                state.silences())));
    }

    /** A look every week, and a line once a month: not while a partner is held, nor while there is no room for one. */
    Step<State> stillLooking() {
        if (!in.isWaiting()) {
            return Step.stay(in);
        }
        if (at.today(me()).isAfter(at.programme(member().programme()).ends())) {
            return gone(in).and(Send.to(me(), Message.of("membership.ended")));
        }
        if (!hasRoom() || at.today(me()).getDayOfMonth() > A_MONTHS_FIRST_DAYS) {
            return Step.to(in, again());
        }
        var why = in.why() == null ? Text.of("membership.noround") : in.why();
        return Step.to(
                in,
                Send.to(me(), Message.of("membership.looking", "why", why).context("membership.change")),
                again());
    }

    /** Whether the person can carry one more pair, over all programmes. */
    private boolean hasRoom() {
        var carried = Pools.carriedBy(me(), at);
        var capacity = at.records().find(Profile.class, member()).map(Profile::capacity).orElse(1);
        return carried < Math.max(at.person(me()).load(), capacity);
    }

    Step<State> leftOut(int round) {
        var left = Round.in(at.records(), RoundId.of(member().programme(), round))
                .flatMap(published -> published.leftOut().stream()
                        .filter(each -> each.person().equals(me()))
                        .findFirst());
        var why = left.map(Round.LeftOut::told).orElse(Text.of("membership.stale"));
        var message = Message.of("membership.leftout", "why", why);
        if (left.isPresent()) {
            message = message.and(new Block.Paragraph(left.get().advised()));
        }
        var isOftenSilent = in.silent() >= Member.MANY_SILENCES;
        return keep(in.leftOut(why)).and(again(), Send.to(
                me(), message.context(isOftenSilent ? "membership.change" : "membership.priority")));
    }

    /** Whoever was willing comes first in the next round; two who did not become a pair are not asked again. */
    Step<State> afterProposal(Fact.ProposalClosed closed) {
        var partner = me().equals(closed.first()) ? closed.second() : closed.first();
        var next = in.freeing(closed.pair());
        next = UNASKED.contains(closed.reason()) ? next : next.partedFrom(partner);
        var mine = closed.of(me());
        next = mine == null && !next.isPaired() ? next.leftOut(null) : next;
        return mine == Obstacle.SILENT || mine == Obstacle.UNANSWERED
                ? silent(next)
                : free(UNASKED.contains(closed.reason()) ? next : next.answering());
    }

    /** Silence gives nobody a place before others; whoever is silent again and again is asked once whether to stop. */
    private Step<State> silent(State.In next) {
        var counted = next.silentOnceMore();
        var step = free(counted);
        if (counted.silent() != Member.MANY_SILENCES || counted.isPaired()) {
            return step;
        }
        var programme = at.programme(member().programme()).name();
        return step.and(Send.to(me(), Message.of("membership.silent", "programme", programme)
                .asking(Prompt.choosing(
                        PromptId.of(ConversationId.of(Membership.KIND, member()), "stop", me()),
                        Choice.of(Answer.ON, "membership.silent.on").primary(),
                        Choice.of(Answer.STOP, "membership.silent.stop")))));
    }

    /** Whether to go on after so much silence; either is an answer. */
    Step<State> answered(@Nullable Answer answer) {
        return switch (answer) {
            case ON -> keep(in.answering()).and(Send.to(me(), Message.of("membership.silent.goes")));
            case STOP ->
                Step.<State>to(in).and(
                        new Announce(new Fact.MemberLeft(member())),
                        Send.to(me(), Message.of("membership.silent.stopped")));
            case null -> Step.stay(in);
        };
    }

    /** What somebody brings along from other programmes. */
    static @Nullable Integer silencesElsewhere(MemberId member, StepContext at) {
        var most = at.records()
                .memberships(member.person())
                .mapToInt(Member::silent)
                .max()
                .orElse(0);
        return most == 0 ? null : most;
    }

    /** Whoever loses a partner half-way, and has no other, comes first in the next round. */
    Step<State> afterPair(Fact.PairClosed closed) {
        var next = in.freeing(closed.pair());
        return switch (closed.ending()) {
            case COMPLETED -> next.isWaiting() ? gone(next) : keep(next);
            case SILENT -> hasReported(closed.pair()) ? first(next) : silent(next);
            case REQUESTED, LEFT -> first(next);
        };
    }

    /** Whether the person has said that it was the other one who did not answer. */
    private boolean hasReported(PairId pair) {
        return at.history().has(pair, new Fact.PartnerReportedSilent(pair, me()));
    }

    private Step<State> first(State.In next) {
        return free(next.isPaired() ? next : next.leftOut(null));
    }

    private Step<State> free(State.In next) {
        return next.isWaiting() ? keep(next).and(again()) : keep(next);
    }

    Step<State> leave() {
        return gone(in).and(in.places().stream()
                .map(place -> new Ask(new Request.PartnerLeft(place.pair(), me())))
                .toList());
    }

    private static Step<State> gone(State.In state) {
        return Step.to(
                new State.Gone(state.member()),
                new Keep(new Member(
                        state.member(), Status.LEFT, state.since(), state.leftOut(), 0, 0, state.parted(), Set.of(),
                        Set.of(),
                        state.silences())));
    }

    private Effect again() {
        return new SetAlarm(at.in(A_WEEK, me(), WEEKLY));
    }

    private MemberId member() {
        return in.member();
    }

    private PersonId me() {
        return member().person();
    }
}
