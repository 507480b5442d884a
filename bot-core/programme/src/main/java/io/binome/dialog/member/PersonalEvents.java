package io.binome.dialog.member;

import static io.binome.dialog.member.PersonalData.lower;
import static io.binome.dialog.member.PersonalData.map;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened that concerns one person, in words for that person to take along. What a partner has said, or what only
 * follows from it, is not theirs; of a pair it tells whoever is given its facts.
 */
record PersonalEvents(PersonId id) {
    /** Empty for what does not concern the person. */
    Optional<Map<String, Object>> of(Recorded recorded) {
        return Optional.ofNullable(details(recorded.fact())).map(details -> {
            var all = new LinkedHashMap<String, Object>();
            all.put("at", recorded.at().toString());
            all.put("what", recorded.fact().getClass().getSimpleName());
            all.putAll(details);
            return all;
        });
    }

    private @Nullable Map<String, Object> details(Fact fact) {
        return switch (fact) {
            case Fact.OfPerson told -> told.person().equals(id) ? ofPerson(told) : null;
            case Fact.OfMember told -> told.member().person().equals(id) ? ofMember(told) : null;
            case Fact.OfProgramme told -> ofProgramme(told);
            case Fact.OfPair told -> ofPair(told);
        };
    }

    private static Map<String, Object> ofPerson(Fact.OfPerson fact) {
        return switch (fact) {
            case Fact.LanguageChosen chosen -> Map.of("language", chosen.language().code());
            case Fact.PersonPaused paused -> Map.of("until", paused.until().toString());
            case Fact.PersonResumed resumed -> Map.of();
            case Fact.BotInstalled installed -> Map.of();
            case Fact.PersonMet met -> Map.of();
            case Fact.PersonUnreachable gone -> Map.of();
            case Fact.PersonReturned back -> Map.of();
            case Fact.SecondAccountSeen seen -> Map.of("platform", seen.platform());
            case Fact.AccountsJoined joined -> Map.of();
            case Fact.AddressPassedOn passed -> Map.of();
            case Fact.AdminAdded added -> Map.of();
            case Fact.AdminRemoved removed -> Map.of();
            case Fact.ClearingAnnounced announced -> Map.of("on", announced.on().toString());
        };
    }

    private static Map<String, Object> ofMember(Fact.OfMember fact) {
        return switch (fact) {
            case Fact.PersonInvited invited -> Map.of();
            case Fact.JoinRequested requested -> Map.of();
            case Fact.InvitationAccepted accepted -> Map.of();
            case Fact.InvitationDeclined declined -> Map.of("reason", lower(declined.reason()));
            case Fact.InvitationUnanswered unanswered -> Map.of();
            case Fact.SurveyCompleted completed -> Map.of();
            case Fact.SurveyLapsed lapsed -> Map.of();
            case Fact.ProfileChanged changed -> Map.of();
            case Fact.LeftOutOfRound left -> Map.of("round", left.round());
            case Fact.MemberLeft left -> Map.of();
            case Fact.WishesRanked ranked -> Map.of("count", ranked.count());
            case Fact.LessonDone done -> Map.of("lesson", done.lesson());
            case Fact.IdeaProposed proposed -> Map.of();
            case Fact.IdeaSettled settled -> Map.of("reception", lower(settled.reception()));
        };
    }

    /** Only what the person has done. */
    private @Nullable Map<String, Object> ofProgramme(Fact.OfProgramme fact) {
        return switch (fact) {
            case Fact.ProgrammeCreated created -> by(created.by(), Map.of());
            case Fact.ChannelChosen chosen -> by(chosen.by(), Map.of());
            case Fact.ChannelUnreachable closed -> null;
            case Fact.RoundDrafted drafted -> null;
            case Fact.RoundPublished published -> null;
            case Fact.ScheduleDue due -> null;
            case Fact.ProgrammeEnded ended -> null;
        };
    }

    private @Nullable Map<String, Object> ofPair(Fact.OfPair fact) {
        return switch (fact) {
            case Fact.OfProposal told -> ofProposal(told);
            case Fact.OfSession told -> ofSession(told);
            case Fact.OfGoal told -> by(told.by(), Map.of());
            case Fact.OfSeries told -> ofSeries(told);
            case Fact.PairFormed formed -> Map.of();
            case Fact.PairClosed closed -> Map.of("ending", lower(closed.ending()));
            case Fact.OfAgreement told -> ofAgreement(told);
            case Fact.OfClosing told -> ofClosing(told);
            case Fact.OfPulse told -> by(told.by(), ofPulse(told));
            case Fact.WentOn(var pair, var by) -> by(by, Map.of());
            case Fact.MeetingReported reported -> by(reported.by(), Map.of());
            case Fact.PartnerReportedSilent reported -> by(reported.by(), Map.of());
            // For whoever runs the programme; it follows from what either of the two did, or did not.
            case Fact.ThemeSet set -> Map.of("theme", set.theme());
            case Fact.PairAtRisk risk -> null;
            case Fact.PairRecovered recovered -> null;
        };
    }

    /** The dates are both people's; whose wish they were, or their end, is one's own. */
    private static Map<String, Object> ofSeries(Fact.OfSeries fact) {
        return switch (fact) {
            case Fact.SeriesFixed fixed -> Map.of("dates", fixed.dates().stream().map(Instant::toString).toList());
            case Fact.SeriesEnded ended -> Map.of();
        };
    }

    private static Map<String, Object> ofPulse(Fact.OfPulse fact) {
        return switch (fact) {
            case Fact.PulseTaken taken -> map("moment", lower(taken.moment()), "mood", lower(taken.mood()));
            case Fact.ProgressTold told -> Map.of("progress", lower(told.progress()));
        };
    }

    private @Nullable Map<String, Object> ofAgreement(Fact.OfAgreement fact) {
        return switch (fact) {
            case Fact.AgreementDrafted drafted -> Map.of("version", drafted.version());
            case Fact.AgreementSigned signed -> by(signed.by(), Map.of("version", signed.version()));
            case Fact.AgreementConcluded concluded -> Map.of("version", concluded.version());
            case Fact.AgreementWithdrawn withdrawn -> by(withdrawn.by(), Map.of("version", withdrawn.version()));
            // It follows from what either of the two did not say.
            case Fact.AgreementRested rested -> null;
        };
    }

    private @Nullable Map<String, Object> ofClosing(Fact.OfClosing fact) {
        return switch (fact) {
            case Fact.ClosingAnswered answered -> by(answered.by(), Map.of("fit", lower(answered.fit())));
            case Fact.Thanked thanked -> by(thanked.by(), Map.of());
        };
    }

    private @Nullable Map<String, Object> ofProposal(Fact.OfProposal fact) {
        return switch (fact) {
            case Fact.PairProposed proposed -> Map.of("round", proposed.round());
            case Fact.ProposalAccepted accepted -> by(accepted.by(), Map.of());
            case Fact.QuestionAsked asked -> by(asked.by(), Map.of());
            case Fact.QuestionAnswered answered -> by(answered.by(), Map.of());
            case Fact.ProposalClosed closed -> reason(closed.of(id));
        };
    }

    /** The person's own reason; a silence looks the same whether the other one was silent too or not. */
    private static Map<String, Object> reason(@Nullable Obstacle own) {
        return own == null ? Map.of() : Map.of("reason", lower(own == Obstacle.UNANSWERED ? Obstacle.SILENT : own));
    }

    private @Nullable Map<String, Object> ofSession(Fact.OfSession fact) {
        var session = fact.number();
        return switch (fact) {
            case Fact.SessionDue due -> Map.of("session", session);
            case Fact.SessionPlanned planned -> map("session", session, "start", planned.start().toString());
            case Fact.SessionCancelled cancelled -> Map.of("session", session);
            case Fact.SessionClosed closed -> map("session", session, "outcome", lower(closed.outcome()));
            case Fact.SessionPostponed postponed -> by(postponed.by(), Map.of("session", session));
            case Fact.SessionHeld held -> by(held.by(), Map.of("session", session));
            case Fact.SessionReported told -> by(told.by(), map("session", session, "met", told.met()));
            case Fact.FeedbackGiven given -> by(given.by(), map("session", session, "rating", given.rating()));
            case Fact.FeedbackMissing missing -> by(missing.by(), Map.of("session", session));
        };
    }

    private @Nullable Map<String, Object> by(PersonId by, Map<String, Object> details) {
        return by.equals(id) ? details : null;
    }
}
