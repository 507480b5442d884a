package io.binome.dialog;

import io.binome.engine.Address;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Standing;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks two people whether they want to work together, with the reasons. Only two yeses make a pair. Each is reminded
 * on their first and second working day; after the third, silence frees both for the next round.
 */
public final class Proposal implements Dialog<Proposal.State> {
    /** Where a proposal stands. */
    public sealed interface State {
        /** Not made yet. */
        record Unmade(PairId pair) implements State {}

        /** Waits for whoever has not said yes; {@code nudges} counts for each person by their own alarm. */
        record Asked(PairId pair, PersonId first, PersonId second, int round, Set<PersonId> yes) implements State {}

        /** Accepted by both, or closed. */
        record Done(PairId pair) implements State {}
    }

    private static final int LAST = 3;

    /** Alarms are named for the person they remind and the number of the nudge. */
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d)");

    private final Taxonomy taxonomy;

    Proposal(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String kind() {
        return "proposal";
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
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PairProposed proposed -> List.of(ConversationId.of(kind(), proposed.pair()));
            case Fact.PartnerLeft left -> List.of(ConversationId.of(kind(), left.pair()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, Moment at) {
        return switch (state) {
            case State.Unmade unmade ->
                input instanceof Input.Told(var id, Fact.PairProposed proposed)
                        ? propose(proposed, at)
                        : Step.stay(state);
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.value().equals("yes") ? accept(asked, chose.by()) : decline(asked, chose.by());
                    case Input.Rang rang -> remind(asked, rang.alarm(), at);
                    case Input.Told(var id, Fact.PartnerLeft left) -> close(asked, left.by(), "left");
                    case Input.Told told -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Done done -> Step.stay(state);
        };
    }

    private Step<State> propose(Fact.PairProposed proposed, Moment at) {
        for (var person : List.of(proposed.first(), proposed.second())) {
            if (hasLeft(proposed, person, at)) {
                return Step.to(
                        new State.Done(proposed.pair()),
                        new Announce(new Fact.ProposalClosed(
                                proposed.pair(), proposed.first(), proposed.second(), person, "left")));
            }
        }
        var asked = new State.Asked(
                proposed.pair(), proposed.first(), proposed.second(), proposed.round(), Set.of());
        return Step.<State>to(asked)
                .and(ask(asked, proposed.first(), at))
                .and(ask(asked, proposed.second(), at));
    }

    /** Somebody may have left between the draft of a round and its publication. */
    private static boolean hasLeft(Fact.PairProposed proposed, PersonId person, Moment at) {
        return at.register()
                .find(Standing.class, proposed.pair().programme().member(person))
                .filter(standing -> standing.status() == Standing.Status.LEFT)
                .isPresent();
    }

    private List<Effect> ask(State.Asked asked, PersonId person, Moment at) {
        var partner = partner(asked, person);
        var work = at.person(partner).work();
        var message = Message.of("proposal.hello", "name", person, "partner", partner);
        if (!work.title().isBlank()) {
            message = message.and("proposal.who", "partner", partner, "title", work.title(), "place", work.location());
        }
        message = message.items(reasons(asked, at)).context("proposal.free").asking(question(asked.pair(), person));
        return List.of(new Send(new Address.ToPerson(person), message), alarm(person, 1, at));
    }

    private List<Text> reasons(State.Asked asked, Moment at) {
        var programme = at.programme(asked.pair().programme());
        return Reasons.of(programme, asked.first(), asked.second(), taxonomy, at).reasons();
    }

    private Step<State> remind(State.Asked asked, String alarm, Moment at) {
        var named = NAME.matcher(alarm);
        if (!named.matches()) {
            return Step.stay(asked);
        }
        var person = asked.pair().organisation().person(named.group(1));
        var nudge = Integer.parseInt(named.group(2));
        if (asked.yes().contains(person)) {
            return Step.stay(asked);
        }
        if (nudge == LAST) {
            return close(asked, person, "silent");
        }
        var message = Message.of("proposal.nudge", "partner", partner(asked, person), "nudge", nudge)
                .asking(question(asked.pair(), person));
        return Step.to(asked, new Send(new Address.ToPerson(person), message), alarm(person, nudge + 1, at));
    }

    private Step<State> accept(State.Asked asked, PersonId by) {
        var yes = new HashSet<>(asked.yes());
        yes.add(by);
        var accepted = new Announce(new Fact.ProposalAccepted(asked.pair(), by));
        if (yes.size() == 2) {
            return Step.to(
                    new State.Done(asked.pair()),
                    accepted,
                    new Announce(new Fact.PairFormed(asked.pair(), asked.first(), asked.second())));
        }
        var thanks = Message.of("proposal.thanks", "partner", partner(asked, by));
        var effects = new ArrayList<Effect>(List.of(accepted, new Send(new Address.ToPerson(by), thanks)));
        for (var nudge = 1; nudge <= LAST; nudge++) {
            effects.add(new CancelAlarm(name(by, nudge)));
        }
        return Step
                .<State>to(new State.Asked(asked.pair(), asked.first(), asked.second(), asked.round(), Set.copyOf(yes)))
                .and(effects);
    }

    private Step<State> decline(State.Asked asked, PersonId by) {
        return close(asked, by, "declined");
    }

    /** Both are told, each in their own way; who said no, or nothing, is not named to the other. */
    private Step<State> close(State.Asked asked, PersonId cause, String reason) {
        var other = partner(asked, cause);
        var key = asked.yes().contains(other) ? "proposal.other.yes" : "proposal.other.open";
        return Step.<State>to(new State.Done(asked.pair()))
                .and(reason.equals("left")
                        ? List.of()
                        : List.of(new Send(new Address.ToPerson(cause), Message.of("proposal.cause." + reason))))
                .and(
                        new Send(new Address.ToPerson(other), Message.of(key, "partner", cause)),
                        new Announce(new Fact.ProposalClosed(
                                asked.pair(), asked.first(), asked.second(), cause, reason)));
    }

    private Prompt question(PairId pair, PersonId person) {
        return Prompt.choosing(
                PromptId.of(ConversationId.of(kind(), pair), "consent", person),
                Choice.of("yes", "proposal.yes").primary(),
                Choice.of("no", "proposal.no"));
    }

    private static Effect alarm(PersonId person, int nudge, Moment at) {
        return new SetAlarm(at.in(1, person, name(person, nudge)));
    }

    private static String name(PersonId person, int nudge) {
        return person.local() + "." + nudge;
    }

    private static PersonId partner(State.Asked asked, PersonId person) {
        return person.equals(asked.first()) ? asked.second() : asked.first();
    }
}
