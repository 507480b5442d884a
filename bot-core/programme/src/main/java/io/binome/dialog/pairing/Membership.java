package io.binome.dialog.pairing;

import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.programme.Member;
import io.binome.text.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
         * @param why what the last round had to say to somebody left out, until they change their answers
         * @param parted people with whom a proposal came to nothing
         * @param silences proposals and pairs that have ended in their silence since they last answered; null for none
         */
        record In(
                MemberId member,
                Instant since,
                int leftOut,
                @Nullable Text why,
                List<Place> places,
                Set<PersonId> parted,
                @Nullable Integer silences) implements State {
            int silent() {
                return silences == null ? 0 : silences;
            }

            In silentOnceMore() {
                return new In(member, since, leftOut, why, places, parted, silent() + 1);
            }

            In answering() {
                return new In(member, since, leftOut, why, places, parted, null);
            }

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
                        Stream.concat(without(place.pair()), Stream.of(place)).toList(), parted, silences);
            }

            In freeing(PairId pair) {
                return new In(member, since, leftOut, null, without(pair).toList(), parted, silences);
            }

            In leftOut(@Nullable Text reason) {
                return new In(member, since, leftOut + 1, reason, places, parted, silences);
            }

            /** What the last round had to say is about answers that are no longer theirs. */
            In answeringAnew() {
                var reason = why == null ? null : Text.of("membership.changed");
                return new In(member, since, leftOut, reason, places, parted, silences);
            }

            In partedFrom(PersonId person) {
                var more = new HashSet<>(parted);
                more.add(person);
                return new In(member, since, leftOut, why, places, Set.copyOf(more), silences);
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

    static final String KIND = "membership";

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
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(Standing.WEEKLY);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SurveyCompleted(var member) -> of(member);
            case Fact.ProfileChanged(var member) -> of(member);
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
            case Input.Rang rang ->
                state instanceof State.In in ? new Standing(in, at).stillLooking() : Step.stay(state);
            case Input.Chose chose ->
                state instanceof State.In in
                        ? new Standing(in, at).answered(Choice.answer(Standing.Answer.class, chose.value()))
                        : Step.stay(state);
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
        return new Standing(new State.In(
                member, at.now(), 0, null, List.of(), parted, Standing.silencesElsewhere(member, at)), at).begin();
    }

    private static Step<State> told(State.In state, Fact fact, StepContext at) {
        var standing = new Standing(state, at);
        return switch (fact) {
            case Fact.PairProposed proposed ->
                standing.take(proposed.pair(), proposed.first(), proposed.second(), false);
            case Fact.PairFormed formed ->
                new Standing(state.answering(), at).take(formed.pair(), formed.first(), formed.second(), true);
            case Fact.ProposalClosed closed ->
                state.holds(closed.pair()) ? standing.afterProposal(closed) : Step.stay(state);
            case Fact.PairClosed closed -> state.holds(closed.pair()) ? standing.afterPair(closed) : Step.stay(state);
            case Fact.LeftOutOfRound(var member, var round) ->
                state.isWaiting() ? standing.leftOut(round) : Step.stay(state);
            case Fact.ProfileChanged changed -> Step.to(state.answeringAnew());
            case Fact.MemberLeft left -> standing.leave();
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

    private List<ConversationId> both(PairId pair, PersonId first, PersonId second) {
        return Stream.of(first, second)
                .map(person -> ConversationId.of(kind(), pair.programme().member(person)))
                .toList();
    }

    private List<ConversationId> of(MemberId member) {
        return List.of(ConversationId.of(kind(), member));
    }
}
