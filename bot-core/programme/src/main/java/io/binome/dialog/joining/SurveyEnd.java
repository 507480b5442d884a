package io.binome.dialog.joining;

import io.binome.dialog.joining.Survey.State;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.MemberId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.List;

/** How a survey ends: with every answer, or with what there is when nothing more comes. */
final class SurveyEnd {
    private SurveyEnd() {}

    static Step<State> nudge(State.Offered offered, StepContext at) {
        var member = offered.member();
        var nudges = offered.nudges() + 1;
        if (offered.again()) {
            return Step.to(new State.Completed(member));
        }
        if (Survey.LADDER.isOver(nudges)) {
            return giveUp(member, offered.draft(), at);
        }
        var nudge = Message.of("survey.nudge.offer", "name", member.person(), "nudge", nudges)
                .asking(SurveyWords.offer(member));
        return Step.to(
                new State.Offered(member, offered.draft(), false, nudges),
                Send.to(member.person(), nudge),
                Survey.wait(member, nudges, at));
    }

    static Step<State> nudge(State.Asked asked, StepContext at) {
        var nudges = asked.nudges() + 1;
        if (Survey.LADDER.isOver(nudges)) {
            return asked.again()
                    ? giveUpChanging(asked.member(), asked.draft(), at)
                    : giveUp(asked.member(), asked.draft(), at);
        }
        var again = asked.having(asked.draft().upToDate(at)).nudged(nudges);
        return Survey.ask(again, List.of(SurveyWords.nudge(again)), at);
    }

    /** Silence: what there is counts, if a partner can be found with it. */
    private static Step<State> giveUp(MemberId member, SurveyAnswers draft, StepContext at) {
        if (!draft.hasSkills()) {
            return Step.to(
                    new State.Lapsed(member, draft),
                    Send.to(member.person(), Message.of("survey.lapsed", "name", member.person())),
                    new Announce(new Fact.SurveyLapsed(member)));
        }
        return keep(draft, false, Message.of("survey.enough", "name", member.person()), List.of(), at);
    }

    /** Silence during a correction: what was corrected counts, and nobody is told that nothing changed. */
    private static Step<State> giveUpChanging(MemberId member, SurveyAnswers draft, StepContext at) {
        return !draft.isOnRecord(at) && draft.hasSkills()
                ? complete(member, draft, true, at)
                : Step.to(new State.Completed(member));
    }

    static Step<State> complete(MemberId member, SurveyAnswers draft, boolean again, StepContext at) {
        if (!again) {
            var next = List.of(
                    new Block.Paragraph(whatIsNext(member, at)), new Block.Context(Text.of("survey.wishes")));
            return keep(draft, false, Message.of("survey.thanks", "name", member.person()), next, at);
        }
        return draft.isOnRecord(at)
                ? recap(draft, Message.of("survey.unchanged"), List.of(), at)
                : keep(draft, true, Message.of("survey.changed"), List.of(), at);
    }

    private static Text whatIsNext(MemberId member, StepContext at) {
        var starts = at.programme(member.programme()).starts();
        return starts.isAfter(at.today(member.person()))
                ? Text.of("survey.next.starts", "starts", starts)
                : Text.of("survey.next");
    }

    /** Whoever is thanked for the answers can rely on it that they are kept, and known to whom they concern. */
    private static Step<State> keep(
            SurveyAnswers draft, boolean again, Message opening, List<? extends Block> next, StepContext at) {
        var member = draft.known().id();
        var step = recap(draft, opening, next, at);
        return Step.<State>to(
                step.state(),
                new Keep(draft.profile()),
                new Announce(again ? new Fact.ProfileChanged(member) : new Fact.SurveyCompleted(member)))
                .and(step.effects());
    }

    /** Shows what is kept; each answer can be changed from here for a while, and later by asking for the profile. */
    static Step<State> recap(
            SurveyAnswers draft, Message opening, List<? extends Block> next, StepContext at) {
        var member = draft.known().id();
        var kept = draft.kept();
        return Step.to(
                new State.Offered(member, kept, true, 0),
                Send.to(member.person(), SurveyWords.recap(opening, kept, next)),
                Survey.wait(member, 0, at));
    }
}
