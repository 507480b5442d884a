package io.binome.dialog.admin;

import io.binome.fact.Fact;

/** What a week brought to a programme: members who joined, pairs that were formed, sessions that took place. */
record Week(int joined, int formed, int met) {
    static final Week QUIET = new Week(0, 0, 0);

    boolean isQuiet() {
        return equals(QUIET);
    }

    Week and(Fact fact) {
        return switch (fact) {
            case Fact.OfMember of -> and(of);
            case Fact.OfSession of -> and(of);
            case Fact.PairFormed pair -> new Week(joined, formed + 1, met);
            case Fact.ThemeSet set -> this;
            case Fact.PairAtRisk risk -> this;
            case Fact.PairRecovered recovered -> this;
            case Fact.PairClosed closed -> this;
            case Fact.MeetingReported reported -> this;
            case Fact.PartnerReportedSilent reported -> this;
            case Fact.OfProposal of -> this;
            case Fact.OfSeries of -> this;
            case Fact.OfGoal of -> this;
            case Fact.OfAgreement of -> this;
            case Fact.OfClosing of -> this;
            case Fact.OfPulse of -> this;
            case Fact.WentOn went -> this;
            case Fact.OfProgramme of -> this;
            case Fact.OfPerson of -> this;
        };
    }

    private Week and(Fact.OfMember fact) {
        return switch (fact) {
            case Fact.SurveyCompleted completed -> new Week(joined + 1, formed, met);
            case Fact.PersonInvited invited -> this;
            case Fact.JoinRequested requested -> this;
            case Fact.InvitationAccepted accepted -> this;
            case Fact.InvitationDeclined declined -> this;
            case Fact.InvitationUnanswered unanswered -> this;
            case Fact.SurveyLapsed lapsed -> this;
            case Fact.ProfileChanged changed -> this;
            case Fact.LeftOutOfRound leftOut -> this;
            case Fact.MemberLeft left -> this;
            case Fact.WishesRanked ranked -> this;
            case Fact.LessonDone done -> this;
            case Fact.IdeaProposed proposed -> this;
            case Fact.IdeaSettled settled -> this;
        };
    }

    private Week and(Fact.OfSession fact) {
        return switch (fact) {
            case Fact.SessionClosed closed ->
                closed.outcome() == Fact.Outcome.MET ? new Week(joined, formed, met + 1) : this;
            case Fact.SessionDue due -> this;
            case Fact.SessionPlanned planned -> this;
            case Fact.SessionPostponed postponed -> this;
            case Fact.SessionCancelled cancelled -> this;
            case Fact.SessionReported reported -> this;
            case Fact.SessionHeld held -> this;
            case Fact.FeedbackGiven given -> this;
            case Fact.FeedbackMissing missing -> this;
        };
    }
}
