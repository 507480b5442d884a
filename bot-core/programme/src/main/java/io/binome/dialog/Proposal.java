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
import java.util.regex.Pattern;
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
public final class Proposal implements Dialog<Proposal.State> {
    /** Where a proposal stands. */
    public sealed interface State {
        /** Not made yet. */
        record Unmade(PairId pair) implements State {}

        /** Waits for whoever has not said yes; nudges are counted for each person by their own alarm. */
        record Asked(Offer offer) implements State {}

        /** Waits for the partner's answer to a question. */
        record Questioned(Offer offer, PersonId by, String question) implements State {}

        /** Accepted by both, or closed. */
        record Done(PairId pair) implements State {}
    }

    private static final int LAST = 3;
    private static final Duration TIME_FOR_A_REASON = Duration.ofMinutes(30);
    private static final String REASON = "reason@";
    private static final String UNSAID = "unsaid";
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
                    case Input.Rang rang ->
                        rang.alarm().startsWith(REASON)
                                ? unexplained(state, offer, rang.alarm(), at)
                                : remind(offer, rang.alarm(), at);
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
                    case Input.Rang rang ->
                        rang.alarm().startsWith(REASON)
                                ? unexplained(state, questioned.offer(), rang.alarm(), at)
                                : remind(questioned, rang.alarm(), at);
                    case Input.Told(var id, Fact.PartnerLeft left) -> close(questioned.offer(), left.by(), "left", at);
                    case Input.Told(var id, Fact.PartnerPaused paused) ->
                        close(questioned.offer(), paused.by(), "paused", at);
                    case Input.Told told -> Step.stay(state);
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
                return withdraw(proposed, person);
            }
        }
        var offer = Offer.of(proposed.pair(), proposed.first(), proposed.second(), proposed.round());
        for (var person : List.of(proposed.first(), proposed.second())) {
            offer = excludes(person, offer.partner(person), at) ? offer.refused(person, UNSAID) : offer;
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
                        proposed.pair(), proposed.first(), proposed.second(), by, "left")));
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
        var words = new ProposalWords(offer, at);
        var message = offer.refuses(person) ? words.avoided(person) : words.hello(person, taxonomy);
        return List.of(send(person, message), alarm(person, 1, at));
    }

    private Step<State> choose(State state, Offer offer, Input.Chose chose, Moment at) {
        var by = chose.by();
        if (offer.refuses(by)) {
            return ProposalWords.REASONS.contains(chose.value())
                    ? explain(state, offer, by, chose.value(), at)
                    : Step.stay(state);
        }
        return switch (chose.value()) {
            case "yes" -> accept(state, offer, by, at);
            case "no" -> refuse(state, offer, by, at);
            case "ask" -> say(state, by, mayAsk(state, offer, by, at));
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
        return Step.<State>to(
                with(state, offer),
                accepted,
                new Settle(new ProposalWords(offer, at).prompt(ProposalWords.QUESTION, by), Text.of("prompt.closed")),
                send(by, Message.of("proposal.thanks", "partner", offer.partner(by))))
                .and(stopped(by));
    }

    /** Both clocks go on: the partner, who may still answer, must not be able to tell a no from a silence. */
    private static Step<State> refuse(State state, Offer offer, PersonId by, Moment at) {
        var words = new ProposalWords(offer, at);
        return Step.<State>to(
                with(state, offer.refused(by, UNSAID)),
                new Settle(words.prompt(ProposalWords.QUESTION, by), Text.of("prompt.closed")),
                send(by, words.whyNot(by)),
                new SetAlarm(new Alarm(REASON + by.local(), at.now().plus(TIME_FOR_A_REASON), null)));
    }

    private static Step<State> explain(State state, Offer offer, PersonId by, String reason, Moment at) {
        return Step.<State>to(
                with(state, offer.refused(by, reason)),
                new CancelAlarm(REASON + by.local()),
                send(by, new ProposalWords(offer, at).noted(by, reason)));
    }

    private static Step<State> unexplained(State state, Offer offer, String alarm, Moment at) {
        var words = new ProposalWords(offer, at);
        return offer.undecided()
                .filter(person -> offer.refuses(person) && alarm.equals(REASON + person.local()))
                .findFirst()
                .map(by -> Step.to(
                        state,
                        new Settle(words.prompt("reason", by), Text.of("prompt.closed")),
                        send(by, words.noted(by, UNSAID))))
                .orElse(Step.stay(state));
    }

    private static State with(State state, Offer offer) {
        return state instanceof State.Questioned(var old, var asker, var question)
                ? new State.Questioned(offer, asker, question)
                : new State.Asked(offer);
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
            return lapse(offer, person, at);
        }
        var next = Step.<State>to(new State.Asked(offer), alarm(person, nudge + 1, at));
        return offer.refuses(person) ? next : next.and(send(person, new ProposalWords(offer, at).nudge(person, nudge)));
    }

    private Step<State> ask(Offer before, PersonId by, String question, Moment at) {
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
                : Step.<State>to(state, new SetAlarm(at.in(1, partner, ANSWER + (nudge + 1))))
                        .and(unlessRefusing(
                                state.offer(),
                                partner,
                                new ProposalWords(state.offer(), at).question(state.by(), state.question(), nudge)));
    }

    /** Whoever has said no is left in peace, though their clock runs on. */
    private static List<Effect> unlessRefusing(Offer offer, PersonId person, Message message) {
        return offer.refuses(person) ? List.of() : List.of(send(person, message));
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
                send(state.by(), texts.noAnswer(state.by())))
                .and(unlessRefusing(offer, partner, texts.leftOpen(partner)));
    }

    /** Both clocks start afresh, for whoever has not said yes. */
    private static Step<State> decide(Offer offer, Moment at) {
        return Step.<State>to(new State.Asked(offer))
                .and(offer.undecided().map(person -> alarm(person, 1, at)).toList())
                .and(IntStream.rangeClosed(1, LAST).mapToObj(nudge -> new CancelAlarm(ANSWER + nudge)).toList());
    }

    /** The time of one of the two is up. What each of them said, or did not say, is kept; neither learns it. */
    private static Step<State> lapse(Offer offer, PersonId late, Moment at) {
        var other = offer.partner(late);
        if (offer.refuses(late)) {
            return close(offer, late, offer.no().getOrDefault(late, UNSAID), at);
        }
        if (offer.refuses(other)) {
            return close(offer, other, offer.no().getOrDefault(other, UNSAID), at);
        }
        return close(offer, late, offer.yes().isEmpty() ? "unanswered" : "silent", at);
    }

    /**
     * Each is told in a way that depends on nothing but what they said themselves: whoever said yes, that it is not for
     * this time; whoever said nothing, that their silence was taken for an answer; whoever said no knows already.
     */
    private static Step<State> close(Offer offer, PersonId cause, String reason, Moment at) {
        var other = offer.partner(cause);
        var early = reason.equals("left") || reason.equals("paused");
        var silent = !early && !offer.hasAnswered(other);
        var also = silent && !reason.equals("unanswered") ? "silent" : offer.no().get(other);
        var words = new ProposalWords(offer, at);
        var step = closed(offer, cause, reason, also);
        if (!reason.equals("left") && !offer.refuses(cause)) {
            step = step.and(send(cause, words.noted(cause, reason)));
        }
        if (offer.refuses(other)) {
            return step;
        }
        return step.and(send(other, silent ? words.noted(other, "silent") : words.notThisTime(other)));
    }

    /** The programme is over before both have decided. */
    private static Step<State> end(Offer offer) {
        return closed(offer, offer.first(), "ended", null)
                .and(unlessRefusing(offer, offer.first(), Message.of("proposal.ended", "partner", offer.second())))
                .and(unlessRefusing(offer, offer.second(), Message.of("proposal.ended", "partner", offer.first())));
    }

    private static Step<State> closed(Offer offer, PersonId by, String reason, @Nullable String also) {
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
