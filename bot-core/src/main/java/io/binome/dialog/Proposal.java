package io.binome.dialog;

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
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Exclusions;
import io.binome.programme.Standing;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Asks two people whether they want to work together, with the reasons. Only two yeses make a pair. Either may ask the
 * other a question first, which stops both clocks. Each is reminded on their first and second working day; after the
 * third, silence closes the proposal, as does the end of the programme.
 */
public final class Proposal implements Dialog<Proposal.State> {
    /** Where a proposal stands. */
    public sealed interface State {
        /** Not made yet. */
        record Unmade(PairId pair) implements State {}

        /** Waits for whoever has not said yes; nudges are counted for each person by their own alarm. */
        record Asked(Offer offer) implements State {}

        /** Waits for the partner's answer to a question. */
        record Questioned(Offer offer, PersonId by, String question) implements State {}

        /** Somebody said no, and may say why. */
        record Refused(Offer offer, PersonId by) implements State {}

        /** Accepted by both, or closed. */
        record Done(PairId pair) implements State {}
    }

    private static final int LAST = 3;
    private static final Duration TIME_FOR_A_REASON = Duration.ofMinutes(30);
    private static final String REASON = "reason";
    private static final String ANSWER = "answer ";

    /** Alarms are named for the person they remind and the number of the nudge. */
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d)");

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
            case Fact.PartnerLeft left -> List.of(ConversationId.of(kind(), left.pair()));
            case Fact.PartnerPaused paused -> List.of(ConversationId.of(kind(), paused.pair()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, Moment at) {
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
                    case Input.Rang rang -> remind(offer, rang.alarm(), at);
                    case Input.Told(var id, Fact.PartnerLeft left) -> close(offer, left.by(), "left", at);
                    case Input.Told(var id, Fact.PartnerPaused paused) ->
                        close(offer, paused.by(), "paused", at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Questioned questioned ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.value().equals("pass")
                                ? unanswered(questioned, at)
                                : choose(state, questioned.offer(), chose, at);
                    case Input.Said said ->
                        said.prompt() != null && said.prompt().name().equals(ProposalWords.ANSWER)
                                ? answer(questioned, said.words(), at)
                                : say(state, said.by(), Message.of("proposal.ask.wait"));
                    case Input.Rang rang -> remind(questioned, rang.alarm(), at);
                    case Input.Told(var id, Fact.PartnerLeft left) -> close(questioned.offer(), left.by(), "left", at);
                    case Input.Told(var id, Fact.PartnerPaused paused) ->
                        close(questioned.offer(), paused.by(), "paused", at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Refused refused ->
                switch (input) {
                    case Input.Chose chose -> explain(refused, chose, at);
                    case Input.Rang rang ->
                        rang.alarm().equals(REASON)
                                ? close(refused.offer(), refused.by(), "unsaid", at)
                                : Step.stay(state);
                    case Input.Told(var id, Fact.PartnerLeft left) -> close(refused.offer(), left.by(), "left", at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Done done -> Step.stay(state);
        };
    }

    private static boolean isTooLate(Offer offer, Moment at) {
        var programme = at.programme(offer.pair().programme());
        return at.now().atZone(programme.zone()).toLocalDate().isAfter(programme.ends());
    }

    private Step<State> propose(Fact.PairProposed proposed, Moment at) {
        for (var person : List.of(proposed.first(), proposed.second())) {
            if (hasLeft(proposed, person, at)) {
                return withdraw(proposed, person, "left");
            }
        }
        if (excludes(proposed.first(), proposed.second(), at) || excludes(proposed.second(), proposed.first(), at)) {
            return withdraw(proposed, proposed.first(), "withdrawn");
        }
        var offer = new Offer(
                proposed.pair(), proposed.first(), proposed.second(), proposed.round(), Set.of(), List.of());
        return Step.<State>to(new State.Asked(offer))
                .and(propose(offer, proposed.first(), at))
                .and(propose(offer, proposed.second(), at));
    }

    /** What happened since the round was drafted may stand against it; then neither hears of the proposal. */
    private static Step<State> withdraw(Fact.PairProposed proposed, PersonId by, String reason) {
        return Step.to(
                new State.Done(proposed.pair()),
                new Announce(new Fact.ProposalClosed(
                        proposed.pair(), proposed.first(), proposed.second(), by, reason)));
    }

    private static boolean hasLeft(Fact.PairProposed proposed, PersonId person, Moment at) {
        return at.register()
                .find(Standing.class, proposed.pair().programme().member(person))
                .filter(standing -> standing.status() == Standing.Status.LEFT)
                .isPresent();
    }

    private static boolean excludes(PersonId one, PersonId other, Moment at) {
        return at.register()
                .find(Exclusions.class, one)
                .filter(exclusions -> exclusions.people().contains(other))
                .isPresent();
    }

    private List<Effect> propose(Offer offer, PersonId person, Moment at) {
        return List.of(send(person, new ProposalWords(offer, at).hello(person, taxonomy)), alarm(person, 1, at));
    }

    private Step<State> choose(State state, Offer offer, Input.Chose chose, Moment at) {
        return switch (chose.value()) {
            case "yes" -> accept(state, offer, chose.by(), at);
            case "no" -> refuse(offer, chose.by(), at);
            case "ask" -> say(state, chose.by(), mayAsk(state, offer, chose.by(), at));
            default -> Step.stay(state);
        };
    }

    /** One question at a time, and no more than two each. */
    private static Message mayAsk(State state, Offer offer, PersonId by, Moment at) {
        if (state instanceof State.Questioned) {
            return Message.of("proposal.ask.wait");
        }
        return offer.mayAsk(by) ? new ProposalWords(offer, at).yourQuestion(by) : Message.of("proposal.ask.enough");
    }

    private Step<State> accept(State state, Offer before, PersonId by, Moment at) {
        var offer = before.accepted(by);
        var accepted = new Announce(new Fact.ProposalAccepted(offer.pair(), by));
        if (offer.yes().size() == 2) {
            return Step.to(
                    new State.Done(offer.pair()),
                    accepted,
                    new Announce(new Fact.PairFormed(offer.pair(), offer.first(), offer.second())));
        }
        var next = state instanceof State.Questioned(var old, var asker, var question)
                ? new State.Questioned(offer, asker, question)
                : new State.Asked(offer);
        return Step.<State>to(
                next,
                accepted,
                new Settle(new ProposalWords(offer, at).prompt(ProposalWords.QUESTION, by), Text.of("prompt.closed")),
                send(by, Message.of("proposal.thanks", "partner", offer.partner(by))))
                .and(stopped(by));
    }

    private Step<State> refuse(Offer offer, PersonId by, Moment at) {
        return Step.<State>to(
                new State.Refused(offer, by),
                send(by, new ProposalWords(offer, at).whyNot(by)),
                new SetAlarm(new Alarm(REASON, at.now().plus(TIME_FOR_A_REASON), null)))
                .and(stopped(offer));
    }

    /** The partner knows nothing of the no yet, and may still answer. */
    private static Step<State> explain(State.Refused refused, Input.Chose chose, Moment at) {
        var offer = refused.offer();
        if (ProposalWords.REASONS.contains(chose.value())) {
            return close(offer, refused.by(), chose.value(), at);
        }
        return chose.value().equals("yes") && !chose.by().equals(refused.by())
                ? Step.to(
                        new State.Refused(offer.accepted(chose.by()), refused.by()),
                        send(chose.by(), Message.of("proposal.thanks", "partner", refused.by())))
                : close(offer, refused.by(), "unsaid", at);
    }

    private Step<State> remind(Offer offer, String alarm, Moment at) {
        var named = NAME.matcher(alarm);
        if (!named.matches()) {
            return Step.stay(new State.Asked(offer));
        }
        var person = offer.pair().organisation().person(named.group(1));
        var nudge = Integer.parseInt(named.group(2));
        if (offer.yes().contains(person)) {
            return Step.stay(new State.Asked(offer));
        }
        if (nudge == LAST) {
            return close(offer, person, offer.yes().isEmpty() ? "unanswered" : "silent", at);
        }
        var message = new ProposalWords(offer, at).nudge(person, nudge);
        return Step.to(new State.Asked(offer), send(person, message), alarm(person, nudge + 1, at));
    }

    private Step<State> ask(Offer before, PersonId by, String question, Moment at) {
        if (question.isBlank() || !before.mayAsk(by)) {
            return say(new State.Asked(before), by, Message.of("proposal.ask.enough"));
        }
        var offer = before.questioned(by);
        var partner = offer.partner(by);
        return Step.<State>to(
                new State.Questioned(offer, by, question.strip()),
                send(by, Message.of("proposal.asked", "partner", partner)),
                send(partner, new ProposalWords(offer, at).question(by, question.strip(), 0)),
                new Announce(new Fact.QuestionAsked(offer.pair(), by)),
                new SetAlarm(at.in(1, partner, ANSWER + 1)))
                .and(stopped(offer));
    }

    private static Step<State> remind(State.Questioned state, String alarm, Moment at) {
        if (!alarm.startsWith(ANSWER)) {
            return Step.stay(state);
        }
        var nudge = Integer.parseInt(alarm.substring(ANSWER.length()));
        var partner = state.offer().partner(state.by());
        return nudge == LAST
                ? unanswered(state, at)
                : Step.to(
                        state,
                        send(partner, new ProposalWords(state.offer(), at)
                                .question(state.by(), state.question(), nudge)),
                        new SetAlarm(at.in(1, partner, ANSWER + (nudge + 1))));
    }

    private static Step<State> answer(State.Questioned state, String words, Moment at) {
        var offer = state.offer();
        var texts = new ProposalWords(offer, at);
        var partner = offer.partner(state.by());
        return decide(offer, at).and(
                send(state.by(), texts.answer(state.by(), state.question(), words.strip())),
                send(partner, texts.passedOn(partner)),
                new Announce(new Fact.QuestionAnswered(offer.pair(), partner)));
    }

    /** No answer is no no: the one who asked decides without. */
    private static Step<State> unanswered(State.Questioned state, Moment at) {
        var offer = state.offer();
        var texts = new ProposalWords(offer, at);
        var partner = offer.partner(state.by());
        return decide(offer, at).and(
                new Settle(texts.prompt(ProposalWords.ANSWER, partner), Text.of("prompt.closed")),
                send(state.by(), texts.noAnswer(state.by())),
                send(partner, texts.leftOpen(partner)));
    }

    /** Both clocks start afresh, for whoever has not said yes. */
    private static Step<State> decide(Offer offer, Moment at) {
        return Step.<State>to(new State.Asked(offer))
                .and(offer.undecided().map(person -> alarm(person, 1, at)).toList())
                .and(IntStream.rangeClosed(1, LAST).mapToObj(nudge -> new CancelAlarm(ANSWER + nudge)).toList());
    }

    /** Both are told, each in their own way; who said no, or nothing, is not named to the other, nor is any reason. */
    private static Step<State> close(Offer offer, PersonId cause, String reason, Moment at) {
        var other = offer.partner(cause);
        var words = new ProposalWords(offer, at);
        return closed(offer, cause, reason)
                .and(reason.equals("left") ? List.of() : List.of(send(cause, words.noted(reason))))
                .and(send(other, reason.equals("unanswered") ? words.noted(reason) : words.notThisTime(other)));
    }

    /** The programme is over before both have decided. */
    private static Step<State> end(Offer offer) {
        return closed(offer, offer.first(), "ended").and(
                send(offer.first(), Message.of("proposal.ended", "partner", offer.second())),
                send(offer.second(), Message.of("proposal.ended", "partner", offer.first())));
    }

    private static Step<State> closed(Offer offer, PersonId by, String reason) {
        return Step.to(
                new State.Done(offer.pair()),
                new Announce(new Fact.ProposalClosed(offer.pair(), offer.first(), offer.second(), by, reason)));
    }

    private static Step<State> say(State state, PersonId to, Message message) {
        return Step.to(state, send(to, message));
    }

    private static Effect send(PersonId to, Message message) {
        return new Send(new Address.ToPerson(to), message);
    }

    private static Effect alarm(PersonId person, int nudge, Moment at) {
        return new SetAlarm(at.in(1, person, name(person, nudge)));
    }

    private static List<Effect> stopped(Offer offer) {
        var effects = new ArrayList<>(stopped(offer.first()));
        effects.addAll(stopped(offer.second()));
        return effects;
    }

    private static List<Effect> stopped(PersonId person) {
        return IntStream.rangeClosed(1, LAST).<Effect>mapToObj(nudge -> new CancelAlarm(name(person, nudge))).toList();
    }

    private static String name(PersonId person, int nudge) {
        return person.local() + "." + nudge;
    }
}
