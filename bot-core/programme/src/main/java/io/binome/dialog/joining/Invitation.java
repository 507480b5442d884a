package io.binome.dialog.joining;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Ladder;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Refusal;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person to join a programme. Nobody is enrolled without having said yes; silence is taken for an answer after
 * fourteen working days, and no more messages follow.
 */
final class Invitation implements Dialog<Invitation.State> {
    /** Where an invitation stands. */
    public sealed interface State {
        /** Not invited yet. */
        record Unopened(MemberId member) implements State {}

        /** Invited, and reminded so many times. */
        record Asked(MemberId member, int nudges) implements State {}

        /** Declined; a reason is welcome, not owed. */
        record Declining(MemberId member) implements State {}

        /** Takes part, or has said no, or has said nothing. The door stays open for those who have not joined. */
        record Closed(MemberId member, boolean joined) implements State {}
    }

    /** Working days from the invitation to the nudges, and to the moment when silence is taken for an answer. */
    private static final Ladder LADDER = Ladder.of(3, 7, 14);

    /** Working days within which an answer is hoped for: the last reminder comes then. */
    private static final int HOPED_FOR = 7;

    private static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    /** The answers to the invitation. */
    private enum Answer {
        YES,
        NO,
        BEFORE
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Unopened(new MemberId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Closed;
    }

    @Override
    public Word instead(State state) {
        return state instanceof State.Closed closed && closed.joined() ? Word.LEAVE : Word.JOIN;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(NUDGE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PersonInvited(var member) -> List.of(ConversationId.of(kind(), member));
            case Fact.JoinRequested(var member) -> List.of(ConversationId.of(kind(), member));
            case Fact.MemberLeft(var member) -> List.of(ConversationId.of(kind(), member));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var member) ->
                switch (input) {
                    case Input.Told(var id, Fact.PersonInvited invited) -> invite(member, at);
                    case Input.Told(var id, Fact.JoinRequested asked) -> join(member);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose -> choose(asked, chose.answer(Answer.class), at);
                    case Input.Rang rang -> nudge(asked.member(), asked.nudges() + 1, at);
                    case Input.Told(var id, Fact.JoinRequested requested) -> join(asked.member());
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Declining(var member) ->
                switch (input) {
                    case Input.Chose chose -> decline(member, chose.answer(Refusal.class));
                    case Input.Rang rang -> decline(member, Refusal.PRIVATE);
                    case Input.Told(var id, Fact.JoinRequested asked) -> join(member);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed(var member, var joined) ->
                switch (input) {
                    case Input.Told(var id, Fact.JoinRequested asked) -> joined ? Step.stay(state) : join(member);
                    case Input.Told(var id, Fact.MemberLeft left) -> Step.to(new State.Closed(member, false));
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
        };
    }

    private Step<State> invite(MemberId member, StepContext at) {
        var until = at.in(HOPED_FOR, member.person(), NUDGE).at();
        var day = until.atZone(at.calendar(member.person()).zone()).toLocalDate();
        var invitation = new InvitationWords(member, at).invitation(day).asking(question(member));
        return Step.to(new State.Asked(member, 0), Send.to(member.person(), invitation), wait(member, 0, at));
    }

    private Step<State> choose(State.Asked asked, @Nullable Answer answer, StepContext at) {
        return switch (answer) {
            case YES -> join(asked.member());
            case BEFORE -> answer(asked, at);
            case NO -> askWhy(asked.member());
            case null -> askWhy(asked.member());
        };
    }

    private Step<State> nudge(MemberId member, int nudges, StepContext at) {
        if (LADDER.isOver(nudges)) {
            return Step.to(
                    new State.Closed(member, false),
                    Send.to(member.person(), Message.of("invitation.unanswered", "programme", programme(member, at))),
                    new Announce(new Fact.InvitationUnanswered(member)));
        }
        var nudge = Message.of(
                "invitation.nudge", "name", member.person(), "programme", programme(member, at), "nudge", nudges)
                .asking(question(member));
        return Step.to(new State.Asked(member, nudges), Send.to(member.person(), nudge), wait(member, nudges, at));
    }

    private Step<State> join(MemberId member) {
        return Step.to(new State.Closed(member, true), new Announce(new Fact.InvitationAccepted(member)));
    }

    private Step<State> askWhy(MemberId member) {
        var prompt = Prompt.choosing(PromptId.of(ConversationId.of(kind(), member), "why", member.person()));
        for (var reason : Refusal.values()) {
            prompt = prompt.with(Choice.of(reason, "invitation.why." + Choice.value(reason)));
        }
        return Step.to(
                new State.Declining(member),
                Send.to(member.person(), Message.of("invitation.declined").asking(prompt)));
    }

    private Step<State> decline(MemberId member, @Nullable Refusal reason) {
        return Step.to(
                new State.Closed(member, false),
                Send.to(member.person(), Message.of("invitation.farewell")),
                new Announce(new Fact.InvitationDeclined(member, reason == null ? Refusal.PRIVATE : reason)));
    }

    /** What people ask first, and the question again below it. */
    private Step<State> answer(State.Asked state, StepContext at) {
        var member = state.member();
        return Step.to(
                state,
                Send.to(member.person(), new InvitationWords(member, at).answers().asking(question(member))));
    }

    private Prompt question(MemberId member) {
        return Prompt.choosing(
                PromptId.of(ConversationId.of(kind(), member), "join", member.person()),
                Choice.of(Answer.YES, "invitation.yes").primary().yes(),
                Choice.of(Answer.NO, "invitation.no").no(),
                Choice.of(Answer.BEFORE, "invitation.before").keepingOpen());
    }

    private static Effect wait(MemberId member, int nudges, StepContext at) {
        return new SetAlarm(at.in(LADDER.daysAfter(nudges), member.person(), NUDGE));
    }

    private static Text programme(MemberId member, StepContext at) {
        return Text.verbatim(at.programme(member.programme()).name());
    }
}
