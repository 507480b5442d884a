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
import io.binome.programme.Profile;
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
            return giveUp(member, offered.draft());
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
                    : giveUp(asked.member(), asked.draft());
        }
        var again = asked.having(asked.draft().upToDate(at)).nudged(nudges);
        return Survey.ask(again, List.of(SurveyWords.nudge(again)), at);
    }

    /** Silence: what there is counts, if a partner can be found with it. */
    private static Step<State> giveUp(MemberId member, SurveyAnswers draft) {
        if (!draft.hasSkills()) {
            return Step.to(
                    new State.Lapsed(member, draft),
                    Send.to(member.person(), Message.of("survey.lapsed", "name", member.person())),
                    new Announce(new Fact.SurveyLapsed(member)));
        }
        var found = Message.of("survey.enough", "name", member.person())
                .and(SurveyWords.facts(draft))
                .context("survey.correct");
        return keep(member, draft.profile(), false, found);
    }

    /** Silence during a correction: what was corrected counts, and nobody is told that nothing changed. */
    private static Step<State> giveUpChanging(MemberId member, SurveyAnswers draft, StepContext at) {
        var isChanged = !draft.profile().equals(SurveyAnswers.of(member, at).known());
        return isChanged && draft.hasSkills()
                ? complete(member, draft, true)
                : Step.to(new State.Completed(member));
    }

    static Step<State> complete(MemberId member, SurveyAnswers draft, boolean again) {
        var thanks = again
                ? Message.of("survey.changed")
                : Message.of("survey.thanks", "name", member.person()).and("survey.next").context("survey.wishes");
        return keep(member, draft.profile(), again, thanks);
    }

    /** Whoever is thanked for the answers can rely on it that they are kept, and known to whom they concern. */
    private static Step<State> keep(MemberId member, Profile profile, boolean again, Message message) {
        return Step.to(
                new State.Completed(member),
                new Keep(profile),
                new Announce(again ? new Fact.ProfileChanged(member) : new Fact.SurveyCompleted(member)),
                Send.to(member.person(), message));
    }
}
