package io.binome.engine;

import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.id.MemberId;
import io.binome.programme.Member;
import io.binome.programme.RecordView;

/**
 * How far somebody has come in a programme: the facts say whether they take part, their record how far they are. Whoever has said no, or left, is asked for nothing by another invitation; they come in again by saying so.
 */
public enum Participation {
    /** Has never been asked. */
    NONE,
    /** Has been asked and has not answered. */
    INVITED,
    /** Has said yes and not finished the survey. */
    JOINED,
    WAITING,
    PROPOSED,
    PAIRED,
    /** Has said no, or nothing. */
    DECLINED,
    /** Has left, or the programme is over for them. */
    LEFT;

    public static Participation of(MemberId member, RecordView records, History history) {
        var told = told(member, history);
        return records.find(Member.class, member)
                .map(kept -> switch (kept.status()) {
                    case WAITING -> told == LEFT ? LEFT : WAITING;
                    case PROPOSED -> told == LEFT ? LEFT : PROPOSED;
                    case PAIRED -> told == LEFT ? LEFT : PAIRED;
                    case LEFT -> told == JOINED && hasLeft(member, history) ? JOINED : LEFT;
                })
                .orElse(told);
    }

    /** Whether somebody takes part, with a partner or without. */
    public boolean isIn() {
        return switch (this) {
            case JOINED, WAITING, PROPOSED, PAIRED -> true;
            case NONE, INVITED, DECLINED, LEFT -> false;
        };
    }

    /** Whoever comes back has left before: a record that says so holds until the survey is finished once more. */
    public static boolean hasLeft(MemberId member, History history) {
        return history.about(member).stream().anyMatch(each -> each.fact() instanceof Fact.MemberLeft);
    }

    private static Participation told(MemberId member, History history) {
        var last = NONE;
        for (var recorded : history.about(member)) {
            if (recorded.fact() instanceof Fact.OfMember fact) {
                last = last.after(fact);
            }
        }
        return last;
    }

    private Participation after(Fact.OfMember fact) {
        return switch (fact) {
            case Fact.PersonInvited invited -> this == NONE ? INVITED : this;
            case Fact.InvitationAccepted accepted -> JOINED;
            case Fact.InvitationDeclined declined -> DECLINED;
            case Fact.InvitationUnanswered unanswered -> DECLINED;
            case Fact.SurveyCompleted completed -> WAITING;
            case Fact.MemberLeft left -> LEFT;
            case Fact.JoinRequested requested -> this;
            case Fact.SurveyLapsed lapsed -> this;
            case Fact.ProfileChanged changed -> this;
            case Fact.LeftOutOfRound left -> this;
            case Fact.WishesRanked ranked -> this;
            case Fact.LessonDone done -> this;
            case Fact.IdeaProposed proposed -> this;
            case Fact.IdeaSettled settled -> this;
        };
    }
}
