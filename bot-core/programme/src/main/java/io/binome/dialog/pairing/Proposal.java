package io.binome.dialog.pairing;

import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Exclusions;
import io.binome.programme.Member;
import io.binome.skill.Taxonomy;
import java.util.List;

/**
 * Asks two people whether they want to work together, with the reasons. Only two yeses make a pair. Either may ask the
 * other a question first, which stops both clocks. Each is reminded on their first and second working day; after the
 * third, silence closes the proposal, as does the end of the programme.
 *
 * <p>A no stays with the bot: from then on everything goes the way of a silence, so that the other one cannot tell which
 * it was. Whoever has asked not to meet the other one has said no before being asked; nothing else reads exclusions.
 */
final class Proposal implements Dialog<Proposal.State> {
    /** Where a proposal stands. */
    public sealed interface State {
        /** Not made yet. */
        record Unmade(PairId pair) implements State {}

        /** Waits for an answer of somebody. */
        sealed interface Open extends State {
            ProposedPair offer();

            Open with(ProposedPair newer);
        }

        /** Waits for whoever has not said yes; nudges are counted for each person by their own alarm. */
        record Asked(ProposedPair offer) implements Open {
            @Override
            public Asked with(ProposedPair newer) {
                return new Asked(newer);
            }
        }

        /** Waits for the partner's answer to a question. */
        record Questioned(ProposedPair offer, PersonId by, String question) implements Open {
            @Override
            public Questioned with(ProposedPair newer) {
                return new Questioned(newer, by, question);
            }
        }

        /** Accepted by both, or closed. */
        record Done(PairId pair) implements State {}
    }

    /** The answers to a proposal, and to a question before it; why not is an {@link Obstacle}. */
    enum Answer {
        YES,
        NO,
        ASK,
        PASS,
        SEND,
        CORRECT,
        NOT_NOW,
        TAKE_BACK
    }

    private final Taxonomy taxonomy;

    Proposal(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String kind() {
        return ProposalWords.KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Unmade(new PairId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Done;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PairProposed proposed -> List.of(ConversationId.of(kind(), proposed.pair()));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.PartnerLeft left -> List.of(ConversationId.of(kind(), left.pair()));
            case Request.PartnerPaused paused -> List.of(ConversationId.of(kind(), paused.pair()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unmade unmade ->
                input instanceof Input.Told(var id, Fact.PairProposed proposed)
                        ? propose(proposed, at)
                        : Step.stay(state);
            case State.Open open when isTooLate(open, input, at) ->
                new AnswerTime(open.offer(), at).endWithProgramme();
            case State.Open open when input instanceof Input.Said said -> new UnsentWords(open, at).write(said);
            case State.Open open when input instanceof Input.Chose chose && ProposalWords.isUnsent(chose.prompt()) ->
                new UnsentWords(open, at).choose(chose);
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose -> new Consent(asked, at).choose(chose);
                    case Input.Said said -> Step.stay(state);
                    case Input.Rang rang ->
                        rang.alarm().isLike(Consent.REASON)
                                ? new Consent(asked, at).leaveUnexplained(rang.alarm())
                                : new AnswerTime(asked.offer(), at).ring(rang.alarm());
                    case Input.Asked(var id, Request.PartnerLeft left) ->
                        new AnswerTime(asked.offer(), at).close(left.by(), Obstacle.LEFT);
                    case Input.Asked(var id, Request.PartnerPaused paused) ->
                        new AnswerTime(asked.offer(), at).close(paused.by(), Obstacle.PAUSED);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Questioned questioned ->
                switch (input) {
                    case Input.Chose chose -> chosen(questioned, chose, at);
                    case Input.Said said -> Step.stay(state);
                    case Input.Rang rang ->
                        rang.alarm().isLike(Consent.REASON)
                                ? new Consent(questioned, at).leaveUnexplained(rang.alarm())
                                : new PartnerQuestion(questioned, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.PartnerLeft left) ->
                        new AnswerTime(questioned.offer(), at).close(left.by(), Obstacle.LEFT);
                    case Input.Asked(var id, Request.PartnerPaused paused) ->
                        new AnswerTime(questioned.offer(), at).close(paused.by(), Obstacle.PAUSED);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Done done -> Step.stay(state);
        };
    }

    private static Step<State> chosen(State.Questioned questioned, Input.Chose chose, StepContext at) {
        var question = new PartnerQuestion(questioned, at);
        return switch (chose.answer(Answer.class)) {
            case PASS -> question.leaveOpen();
            case TAKE_BACK -> question.takeBack(chose.by());
            case YES, NO, ASK, SEND, CORRECT, NOT_NOW -> new Consent(questioned, at).choose(chose);
            case null -> new Consent(questioned, at).choose(chose);
        };
    }

    /** Whatever comes from a person or a clock after the programme's last day. */
    private static boolean isTooLate(State.Open open, Input input, StepContext at) {
        var programme = at.programme(open.offer().pair().programme());
        return (input instanceof Input.Rang || input instanceof Input.Chose)
                && at.now().atZone(programme.zone()).toLocalDate().isAfter(programme.ends());
    }

    private Step<State> propose(Fact.PairProposed proposed, StepContext at) {
        var both = List.of(proposed.first(), proposed.second());
        for (var person : both) {
            if (hasLeft(proposed, person, at)) {
                return withdraw(proposed, person);
            }
        }
        var offer = ProposedPair.of(proposed.pair(), proposed.first(), proposed.second(), proposed.round());
        for (var person : both) {
            offer = excludes(person, offer.partner(person), at) ? offer.refused(person, Obstacle.UNSAID) : offer;
        }
        return Step.<State>to(new State.Asked(offer))
                .and(propose(offer, proposed.first(), at))
                .and(propose(offer, proposed.second(), at));
    }

    private List<Effect> propose(ProposedPair offer, PersonId person, StepContext at) {
        var words = new ProposalWords(offer, at);
        var message = offer.refuses(person) ? words.avoided(person) : words.hello(person, taxonomy);
        return List.of(Send.to(person, message), new AnswerTime(offer, at).alarm(person, 1));
    }

    /** What happened since the round was drafted may stand against it; then neither hears of the proposal. */
    private static Step<State> withdraw(Fact.PairProposed proposed, PersonId by) {
        return Step.to(
                new State.Done(proposed.pair()),
                new Announce(new Fact.ProposalClosed(
                        proposed.pair(), proposed.first(), proposed.second(), by, Obstacle.WITHDRAWN)));
    }

    private static boolean hasLeft(Fact.PairProposed proposed, PersonId person, StepContext at) {
        return at.records()
                .find(Member.class, proposed.pair().programme().member(person))
                .filter(standing -> standing.status() == Member.Status.LEFT)
                .isPresent();
    }

    private static boolean excludes(PersonId one, PersonId other, StepContext at) {
        return at.records()
                .find(Exclusions.class, one)
                .filter(exclusions -> exclusions.people().contains(other))
                .isPresent();
    }
}
