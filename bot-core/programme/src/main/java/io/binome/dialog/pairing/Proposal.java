package io.binome.dialog.pairing;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Exclusions;
import io.binome.programme.Member;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

        /** Waits for whoever has not said yes; nudges are counted for each person by their own alarm. */
        record Asked(ProposedPair offer) implements State {}

        /** Waits for the partner's answer to a question. */
        record Questioned(ProposedPair offer, PersonId by, String question) implements State {}

        /** Accepted by both, or closed. */
        record Done(PairId pair) implements State {}
    }

    /** The answers to a proposal, and to a question before it; why not is an {@link Obstacle}. */
    enum Answer {
        YES,
        NO,
        ASK,
        PASS
    }

    private static final int LAST = 3;
    private static final Duration TIME_FOR_A_REASON = Duration.ofMinutes(30);
    private static final Alarm.Key REASON = Alarm.Key.of("reason");
    private static final Alarm.Key ANSWER = Alarm.Key.of("answer");
    private static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

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
        var happens = input instanceof Input.Rang || input instanceof Input.Chose;
        return switch (state) {
            case State.Asked(var offer) when happens && isTooLate(offer, at) -> end(offer);
            case State.Questioned questioned when happens && isTooLate(questioned.offer(), at) ->
                end(questioned.offer());
            case State.Unmade unmade ->
                input instanceof Input.Told(var id, Fact.PairProposed proposed)
                        ? propose(proposed, at)
                        : Step.stay(state);
            case State.Asked(var offer) ->
                switch (input) {
                    case Input.Chose chose -> choose(state, offer, chose, at);
                    case Input.Said said -> ask(offer, said.by(), said.words(), at);
                    case Input.Rang rang ->
                        rang.alarm().isLike(REASON)
                                ? unexplained(state, offer, rang.alarm(), at)
                                : remind(offer, rang.alarm(), at);
                    case Input.Asked(var id, Request.PartnerLeft left) -> close(offer, left.by(), Obstacle.LEFT, at);
                    case Input.Asked(var id, Request.PartnerPaused paused) ->
                        close(offer, paused.by(), Obstacle.PAUSED, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Questioned questioned ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.answer(Answer.class) == Answer.PASS
                                ? unanswered(questioned, at)
                                : choose(state, questioned.offer(), chose, at);
                    case Input.Said said ->
                        said.prompt() != null && said.prompt().name().equals(ProposalWords.ANSWER)
                                ? answer(questioned, said.words(), at)
                                : say(state, said.by(), Message.of("proposal.ask.wait"));
                    case Input.Rang rang ->
                        rang.alarm().isLike(REASON)
                                ? unexplained(state, questioned.offer(), rang.alarm(), at)
                                : remind(questioned, rang.alarm(), at);
                    case Input.Asked(var id, Request.PartnerLeft left) ->
                        close(questioned.offer(), left.by(), Obstacle.LEFT, at);
                    case Input.Asked(var id, Request.PartnerPaused paused) ->
                        close(questioned.offer(), paused.by(), Obstacle.PAUSED, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Done done -> Step.stay(state);
        };
    }

    private static boolean isTooLate(ProposedPair offer, StepContext at) {
        var programme = at.programme(offer.pair().programme());
        return at.now().atZone(programme.zone()).toLocalDate().isAfter(programme.ends());
    }

    private Step<State> propose(Fact.PairProposed proposed, StepContext at) {
        for (var person : List.of(proposed.first(), proposed.second())) {
            if (hasLeft(proposed, person, at)) {
                return withdraw(proposed, person);
            }
        }
        var offer = ProposedPair.of(proposed.pair(), proposed.first(), proposed.second(), proposed.round());
        for (var person : List.of(proposed.first(), proposed.second())) {
            offer = excludes(person, offer.partner(person), at) ? offer.refused(person, Obstacle.UNSAID) : offer;
        }
        return Step.<State>to(new State.Asked(offer))
                .and(propose(offer, proposed.first(), at))
                .and(propose(offer, proposed.second(), at));
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

    private List<Effect> propose(ProposedPair offer, PersonId person, StepContext at) {
        var words = new ProposalWords(offer, at);
        var message = offer.refuses(person) ? words.avoided(person) : words.hello(person, taxonomy);
        return List.of(send(person, message), alarm(person, 1, at));
    }

    private Step<State> choose(State state, ProposedPair offer, Input.Chose chose, StepContext at) {
        var by = chose.by();
        if (offer.refuses(by)) {
            var reason = chose.answer(Obstacle.class);
            return reason != null && ProposalWords.REASONS.contains(reason)
                    ? explain(state, offer, by, reason, at)
                    : Step.stay(state);
        }
        return switch (chose.answer(Answer.class)) {
            case YES -> accept(state, offer, by, at);
            case NO -> refuse(state, offer, by, at);
            case ASK -> say(state, by, mayAsk(state, offer, by, at));
            case PASS -> Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    /** One question at a time, and no more than two each. */
    private static Message mayAsk(State state, ProposedPair offer, PersonId by, StepContext at) {
        if (state instanceof State.Questioned) {
            return Message.of("proposal.ask.wait");
        }
        return offer.mayAsk(by) ? new ProposalWords(offer, at).yourQuestion(by) : Message.of("proposal.ask.enough");
    }

    private Step<State> accept(State state, ProposedPair before, PersonId by, StepContext at) {
        var offer = before.accepted(by);
        var accepted = new Announce(new Fact.ProposalAccepted(offer.pair(), by));
        if (offer.yes().size() == 2) {
            return Step.to(
                    new State.Done(offer.pair()),
                    accepted,
                    new Announce(new Fact.PairFormed(offer.pair(), offer.first(), offer.second())));
        }
        return Step.<State>to(
                with(state, offer),
                accepted,
                new Settle(new ProposalWords(offer, at).prompt(ProposalWords.QUESTION, by), Text.of("prompt.closed")),
                send(by, Message.of("proposal.thanks", "partner", offer.partner(by))))
                .and(stopped(by));
    }

    /** Both clocks go on: the partner, who may still answer, must not be able to tell a no from a silence. */
    private static Step<State> refuse(State state, ProposedPair offer, PersonId by, StepContext at) {
        var words = new ProposalWords(offer, at);
        return Step.<State>to(
                with(state, offer.refused(by, Obstacle.UNSAID)),
                new Settle(words.prompt(ProposalWords.QUESTION, by), Text.of("prompt.closed")),
                send(by, words.whyNot(by)),
                new SetAlarm(new Alarm(REASON.about(by), at.now().plus(TIME_FOR_A_REASON), null)));
    }

    private static Step<State> explain(State state, ProposedPair offer, PersonId by, Obstacle reason, StepContext at) {
        return Step.<State>to(
                with(state, offer.refused(by, reason)),
                new CancelAlarm(REASON.about(by)),
                send(by, new ProposalWords(offer, at).noted(by, reason)));
    }

    private static Step<State> unexplained(State state, ProposedPair offer, Alarm.Key alarm, StepContext at) {
        var words = new ProposalWords(offer, at);
        return offer.undecided()
                .filter(person -> offer.refuses(person) && alarm.equals(REASON.about(person)))
                .findFirst()
                .map(by -> Step.to(
                        state,
                        new Settle(words.prompt("reason", by), Text.of("prompt.closed")),
                        send(by, words.noted(by, Obstacle.UNSAID))))
                .orElse(Step.stay(state));
    }

    private static State with(State state, ProposedPair offer) {
        return state instanceof State.Questioned(var old, var asker, var question)
                ? new State.Questioned(offer, asker, question)
                : new State.Asked(offer);
    }

    private static Step<State> remind(ProposedPair offer, Alarm.Key alarm, StepContext at) {
        return offer.undecided()
                .filter(person -> alarm.equals(nudge(person, alarm.nth())))
                .findFirst()
                .map(person -> remind(offer, person, alarm.nth(), at))
                .orElseGet(() -> Step.stay(new State.Asked(offer)));
    }

    private static Step<State> remind(ProposedPair offer, PersonId person, int nudge, StepContext at) {
        if (nudge == LAST) {
            return lapse(offer, person, at);
        }
        var next = Step.<State>to(new State.Asked(offer), alarm(person, nudge + 1, at));
        return offer.refuses(person) ? next : next.and(send(person, new ProposalWords(offer, at).nudge(person, nudge)));
    }

    private Step<State> ask(ProposedPair before, PersonId by, String question, StepContext at) {
        if (question.isBlank() || !before.mayAsk(by)) {
            return say(new State.Asked(before), by, Message.of("proposal.ask.enough"));
        }
        var offer = before.questioned(by);
        var partner = offer.partner(by);
        return Step.<State>to(
                new State.Questioned(offer, by, question.strip()),
                send(by, Message.of("proposal.asked", "partner", partner)))
                .and(unlessRefusing(offer, partner, new ProposalWords(offer, at).question(by, question.strip(), 0)))
                .and(
                        new Announce(new Fact.QuestionAsked(offer.pair(), by)),
                        new SetAlarm(at.in(1, partner, ANSWER.nth(1))))
                .and(stopped(offer));
    }

    private static Step<State> remind(State.Questioned state, Alarm.Key alarm, StepContext at) {
        if (!alarm.isLike(ANSWER)) {
            return Step.stay(state);
        }
        var nudge = alarm.nth();
        var partner = state.offer().partner(state.by());
        return nudge == LAST
                ? unanswered(state, at)
                : Step.<State>to(state, new SetAlarm(at.in(1, partner, ANSWER.nth(nudge + 1))))
                        .and(unlessRefusing(
                                state.offer(),
                                partner,
                                new ProposalWords(state.offer(), at).question(state.by(), state.question(), nudge)));
    }

    /** Whoever has said no is left in peace, though their clock runs on. */
    private static List<Effect> unlessRefusing(ProposedPair offer, PersonId person, Message message) {
        return offer.refuses(person) ? List.of() : List.of(send(person, message));
    }

    private static Step<State> answer(State.Questioned state, String words, StepContext at) {
        var offer = state.offer();
        var texts = new ProposalWords(offer, at);
        var partner = offer.partner(state.by());
        return decide(offer, at).and(
                send(state.by(), texts.answer(state.by(), state.question(), words.strip())),
                send(partner, texts.passedOn(partner)),
                new Announce(new Fact.QuestionAnswered(offer.pair(), partner)));
    }

    /** No answer is no no: the one who asked decides without. */
    private static Step<State> unanswered(State.Questioned state, StepContext at) {
        var offer = state.offer();
        var texts = new ProposalWords(offer, at);
        var partner = offer.partner(state.by());
        return decide(offer, at).and(
                new Settle(texts.prompt(ProposalWords.ANSWER, partner), Text.of("prompt.closed")),
                send(state.by(), texts.noAnswer(state.by())))
                .and(unlessRefusing(offer, partner, texts.leftOpen(partner)));
    }

    /** Both clocks start afresh, for whoever has not said yes. */
    private static Step<State> decide(ProposedPair offer, StepContext at) {
        return Step.<State>to(new State.Asked(offer))
                .and(offer.undecided().map(person -> alarm(person, 1, at)).toList())
                .and(IntStream.rangeClosed(1, LAST).mapToObj(nudge -> new CancelAlarm(ANSWER.nth(nudge))).toList());
    }

    /** The time of one of the two is up. What each of them said, or did not say, is kept; neither learns it. */
    private static Step<State> lapse(ProposedPair offer, PersonId late, StepContext at) {
        var other = offer.partner(late);
        if (offer.refuses(late)) {
            return close(offer, late, offer.no().getOrDefault(late, Obstacle.UNSAID), at);
        }
        if (offer.refuses(other)) {
            return close(offer, other, offer.no().getOrDefault(other, Obstacle.UNSAID), at);
        }
        return close(offer, late, offer.yes().isEmpty() ? Obstacle.UNANSWERED : Obstacle.SILENT, at);
    }

    /**
     * Each is told in a way that depends on nothing but what they said themselves: whoever said yes, that it is not for
     * this time; whoever said nothing, that their silence was taken for an answer; whoever said no knows already.
     */
    private static Step<State> close(ProposedPair offer, PersonId cause, Obstacle reason, StepContext at) {
        var other = offer.partner(cause);
        var early = reason == Obstacle.LEFT || reason == Obstacle.PAUSED;
        var silent = !early && !offer.hasAnswered(other);
        var also = silent && reason != Obstacle.UNANSWERED ? Obstacle.SILENT : offer.no().get(other);
        var words = new ProposalWords(offer, at);
        var step = closed(offer, cause, reason, also);
        if (reason != Obstacle.LEFT && !offer.refuses(cause)) {
            step = step.and(send(cause, words.noted(cause, reason)));
        }
        if (offer.refuses(other)) {
            return step;
        }
        return step.and(send(other, silent ? words.noted(other, Obstacle.SILENT) : words.notThisTime(other)));
    }

    /** The programme is over before both have decided. */
    private static Step<State> end(ProposedPair offer) {
        return closed(offer, offer.first(), Obstacle.ENDED, null)
                .and(unlessRefusing(offer, offer.first(), Message.of("proposal.ended", "partner", offer.second())))
                .and(unlessRefusing(offer, offer.second(), Message.of("proposal.ended", "partner", offer.first())));
    }

    private static Step<State> closed(ProposedPair offer, PersonId by, Obstacle reason, @Nullable Obstacle also) {
        return Step.to(
                new State.Done(offer.pair()),
                new Announce(new Fact.ProposalClosed(offer.pair(), offer.first(), offer.second(), by, reason, also)));
    }

    private static Step<State> say(State state, PersonId to, Message message) {
        return Step.to(state, send(to, message));
    }

    private static Effect send(PersonId to, Message message) {
        return new Send(new Address.ToPerson(to), message);
    }

    private static Effect alarm(PersonId person, int nudge, StepContext at) {
        return new SetAlarm(at.in(1, person, nudge(person, nudge)));
    }

    private static List<Effect> stopped(ProposedPair offer) {
        var effects = new ArrayList<>(stopped(offer.first()));
        effects.addAll(stopped(offer.second()));
        return effects;
    }

    private static List<Effect> stopped(PersonId person) {
        return IntStream.rangeClosed(1, LAST).<Effect>mapToObj(nudge -> new CancelAlarm(nudge(person, nudge))).toList();
    }

    private static Alarm.Key nudge(PersonId person, int nth) {
        return NUDGE.about(person).nth(nth);
    }
}
