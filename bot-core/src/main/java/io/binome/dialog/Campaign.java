package io.binome.dialog;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.id.RhythmId;
import io.binome.id.RoundId;
import io.binome.matching.Matching;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.optimum.Patience;
import io.binome.programme.Person;
import io.binome.programme.Policy;
import io.binome.programme.Rhythm;
import io.binome.programme.Round;
import io.binome.programme.Steering;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A programme as its admin runs it: invitations, rounds of matching, the weekly digest, the end. Work for many people is
 * done in batches, one a step, so that a crash in the middle loses nothing and repeats nothing.
 */
public final class Campaign implements Dialog<Campaign.State> {
    /** How far the programme has come. */
    public sealed interface State {
        /** Not created yet. */
        record Unborn(ProgrammeId programme) implements State {}

        /** Nothing is under way. {@code rounds} counts the rounds drafted so far. */
        record Open(ProgrammeId programme, int rounds) implements State {}

        /** Invites everybody after this person, in the order of their ids. */
        record Inviting(ProgrammeId programme, int rounds, PersonId after, int invited) implements State {}

        /** Tells people of a round: its matches first, then those left out, from this place on. */
        record Publishing(ProgrammeId programme, int rounds, int from) implements State {}

        /** The last day is over. */
        record Ended(ProgrammeId programme) implements State {}
    }

    /** The name of the weekly rhythm. */
    public static final String DIGEST = "digest";

    private static final String MONDAY_MORNING = "0 0 9 ? * MON";
    private static final String BATCH = "batch";
    private static final String END = "end";
    private static final int AT_ONCE = 25;
    private static final long EFFORT = 2_000_000;
    private static final int SHOWN = 40;

    private final Taxonomy taxonomy;

    Campaign(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String kind() {
        return "campaign";
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
            case Fact.InvitationsOrdered ordered -> List.of(of(ordered.programme()));
            case Fact.RoundOrdered ordered -> List.of(of(ordered.programme()));
            case Fact.PublicationOrdered ordered -> List.of(of(ordered.programme()));
            case Fact.RhythmDue due -> List.of(of(due.programme()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, Moment at) {
        return switch (state) {
            case State.Unborn(var programme) ->
                input instanceof Input.Told(var id, Fact.ProgrammeCreated created)
                        ? open(programme, at)
                        : Step.stay(state);
            case State.Open open ->
                switch (input) {
                    case Input.Told(var id, Fact.InvitationsOrdered ordered) ->
                        invite(new State.Inviting(open.programme(), open.rounds(), beforeAll(open.programme()), 0), at);
                    case Input.Told(var id, Fact.RoundOrdered ordered) -> draft(open, at);
                    case Input.Told(var id, Fact.PublicationOrdered ordered) -> publishOrExplain(open, at);
                    case Input.Told(var id, Fact.RhythmDue due) -> digest(open, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Chose chose ->
                        chose.value().equals("publish") ? publishOrExplain(open, at) : draft(open, at);
                    case Input.Rang rang -> rang.alarm().equals(END) ? end(open.programme(), at) : Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Inviting inviting -> busy(inviting, inviting.programme(), input, at);
            case State.Publishing publishing -> busy(publishing, publishing.programme(), input, at);
            case State.Ended(var programme) -> ended(state, programme, input, at);
        };
    }

    /** While a batch is under way, orders have to wait a moment. */
    private Step<State> busy(State state, ProgrammeId programme, Input input, Moment at) {
        return switch (input) {
            case Input.Rang rang when rang.alarm().equals(BATCH) ->
                switch (state) {
                    case State.Inviting inviting -> invite(inviting, at);
                    case State.Publishing publishing -> publish(publishing, at);
                    case State.Unborn unborn -> Step.stay(state);
                    case State.Open open -> Step.stay(state);
                    case State.Ended ended -> Step.stay(state);
                };
            case Input.Rang rang -> end(programme, at);
            case Input.Told(var id, Fact.RhythmDue due) -> Step.stay(state);
            case Input.Told told -> tell(state, programme, at, Message.of("campaign.busy"));
            case Input.Chose chose -> tell(state, programme, at, Message.of("campaign.busy"));
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> ended(State state, ProgrammeId programme, Input input, Moment at) {
        return switch (input) {
            case Input.Told(var id, Fact.RhythmDue due) -> Step.stay(state);
            case Input.Told told -> tell(state, programme, at, Message.of("campaign.ended"));
            case Input.Chose chose -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private Step<State> open(ProgrammeId id, Moment at) {
        var programme = at.programme(id);
        var rhythm = new Rhythm(
                RhythmId.of(id, DIGEST), MONDAY_MORNING, programme.zone(), programme.country(), at.now());
        var end = programme.ends().plusDays(1).atTime(9, 0).atZone(programme.zone()).toInstant();
        var hello = Message.of("campaign.channel", "programme", programme.name(), "ends", programme.ends());
        return Step.to(
                new State.Open(id, 0),
                new Keep(rhythm),
                new SetAlarm(new Alarm(END, end, null)),
                new Send(new Address.ToChannel(id), hello));
    }

    /** An id that comes before everybody's. */
    private static PersonId beforeAll(ProgrammeId programme) {
        return programme.organisation().person("");
    }

    private Step<State> invite(State.Inviting state, Moment at) {
        var programme = state.programme();
        var batch = at.register().all(Person.class, programme.organisation()).stream()
                .map(Person::id)
                .filter(person -> person.compareTo(state.after()) > 0)
                .limit(AT_ONCE)
                .toList();
        var invited = state.invited() + batch.size();
        var facts = batch.stream()
                .map(person -> new Announce(new Fact.PersonInvited(programme.member(person))))
                .toList();
        if (batch.size() < AT_ONCE) {
            var done = Message.of("campaign.invited", "people", invited).context("campaign.invited.next");
            return tell(new State.Open(programme, state.rounds()), programme, at, done).and(facts);
        }
        return Step.<State>to(
                new State.Inviting(programme, state.rounds(), batch.getLast(), invited),
                new SetAlarm(new Alarm(BATCH, at.now(), null)))
                .and(facts);
    }

    private Step<State> draft(State.Open state, Moment at) {
        var id = state.programme();
        var programme = at.programme(id);
        var pool = Pools.of(programme, at);
        if (pool.candidates().size() < 2) {
            return tell(state, id, at, Message.of("campaign.pool.small", "people", pool.candidates().size()));
        }
        var number = state.rounds() + 1;
        var policy = Policy.standard();
        var outcome = new Matching(pool, policy, Steering.none(), taxonomy, number).run(Patience.upTo(EFFORT));
        var round = new Round(
                RoundId.of(id, number),
                number,
                number,
                at.now(),
                Round.Stage.DRAFT,
                policy,
                Steering.none(),
                outcome.matches(),
                outcome.leftOut(),
                outcome.result());
        return Step.<State>to(
                new State.Open(id, number),
                new Keep(round),
                new Announce(new Fact.RoundDrafted(
                        id, number, round.matches().size(), round.leftOut().size())))
                .and(new Send(admin(id, at), preview(round, at)));
    }

    private Message preview(Round round, Moment at) {
        var programme = round.id().programme();
        var fit = round.matches().stream().mapToInt(Round.Match::fit).average().orElse(0);
        var message = Message.titled(Text.of("campaign.draft.title", "number", round.number()))
                .and(
                        "campaign.draft",
                        "pairs", round.matches().size(),
                        "left", round.leftOut().size(),
                        "fit", Math.round(fit));
        message = message.items(round.matches().stream()
                .limit(SHOWN)
                .map(match -> Text.of(
                        "campaign.draft.pair",
                        "first", match.first(),
                        "second", match.second(),
                        "fit", match.fit(),
                        "reason", reason(match, programme, at)))
                .toList());
        if (round.matches().size() > SHOWN) {
            message = message.and("campaign.draft.more", "more", round.matches().size() - SHOWN);
        }
        message = message.items(round.leftOut().stream()
                .limit(SHOWN)
                .map(left -> Text.of("campaign.draft.left", "person", left.person(), "reason", left.reason()))
                .toList());
        return message.context("campaign.draft.secret").asking(Prompt.choosing(
                PromptId.of(of(programme), "publish" + round.number(), at.programme(programme).admin()),
                Choice.of("publish", "campaign.publish").primary(),
                Choice.of("again", "campaign.again")));
    }

    private Text reason(Round.Match match, ProgrammeId programme, Moment at) {
        return Reasons.of(at.programme(programme), match.first(), match.second(), taxonomy, at).reasons().getFirst();
    }

    private Step<State> publishOrExplain(State.Open state, Moment at) {
        var id = state.programme();
        var round = at.register().find(Round.class, RoundId.of(id, state.rounds()));
        if (round.isEmpty() || round.get().stage() == Round.Stage.PUBLISHED) {
            return tell(state, id, at, Message.of("campaign.nodraft"));
        }
        return publish(new State.Publishing(id, state.rounds(), 0), at);
    }

    private Step<State> publish(State.Publishing state, Moment at) {
        var id = state.programme();
        var round = at.register().find(Round.class, RoundId.of(id, state.rounds())).orElseThrow();
        var news = news(round);
        var to = Math.min(news.size(), state.from() + AT_ONCE);
        var batch = news.subList(Math.min(state.from(), to), to).stream().map(Announce::new).toList();
        if (to < news.size()) {
            return Step.<State>to(
                    new State.Publishing(id, state.rounds(), to),
                    new SetAlarm(new Alarm(BATCH, at.now(), null)))
                    .and(batch);
        }
        var published = new Fact.RoundPublished(
                id, round.number(), round.matches().size(), round.leftOut().size());
        var done = Message.of("campaign.published", "pairs", round.matches().size());
        return tell(new State.Open(id, state.rounds()), id, at, done)
                .and(batch)
                .and(new Keep(round.published()), new Announce(published));
    }

    /** One fact for each pair and each person left out, always in the same order. */
    private static List<Fact> news(Round round) {
        var programme = round.id().programme();
        var news = new ArrayList<Fact>();
        for (var match : round.matches()) {
            var local = round.number() + "-" + match.first().local() + "-" + match.second().local();
            news.add(new Fact.PairProposed(
                    programme.pair(local), match.first(), match.second(), round.number(), match.fit()));
        }
        for (var left : round.leftOut()) {
            news.add(new Fact.LeftOutOfRound(programme.member(left.person()), round.number()));
        }
        return List.copyOf(news);
    }

    private Step<State> digest(State.Open state, Moment at) {
        var id = state.programme();
        return Digest.of(at, id).map(message -> tell(state, id, at, message)).orElse(Step.stay(state));
    }

    private Step<State> end(ProgrammeId id, Moment at) {
        return tell(new State.Ended(id), id, at, Message.of("campaign.end", "programme", at.programme(id).name()))
                .and(
                        new Announce(new Fact.ProgrammeEnded(id)),
                        new Send(new Address.ToChannel(id),
                                Message.of("campaign.end.channel", "programme", at.programme(id).name())));
    }

    private static Step<State> tell(State state, ProgrammeId programme, Moment at, Message message) {
        return Step.to(state, new Send(admin(programme, at), message));
    }

    private static Address admin(ProgrammeId programme, Moment at) {
        return new Address.ToPerson(at.programme(programme).admin());
    }

    private ConversationId of(ProgrammeId programme) {
        return ConversationId.of(kind(), programme);
    }
}
