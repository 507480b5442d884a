package io.binome.fact;

import io.binome.id.GoalId;
import io.binome.id.Id;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.programme.RoundOrder;
import io.binome.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened. Facts hold ids, numbers and reasons from short lists, never names, addresses or free
 * text, so they may be kept for long.
 */
public sealed interface Fact {
    /** Whom or what the fact is about. */
    Id about();

    /** A fact about a whole programme. */
    sealed interface OfProgramme extends Fact {
        ProgrammeId programme();

        @Override
        default ProgrammeId about() {
            return programme();
        }
    }

    /** A fact about one person's part in a programme. */
    sealed interface OfMember extends Fact {
        MemberId member();

        @Override
        default MemberId about() {
            return member();
        }
    }

    /** A fact about a pair, or two people who may become one. */
    sealed interface OfPair extends Fact {
        PairId pair();

        @Override
        default PairId about() {
            return pair();
        }
    }

    /** A fact about a person, whatever the programme. */
    sealed interface OfPerson extends Fact {
        PersonId person();

        @Override
        default PersonId about() {
            return person();
        }
    }

    record ProgrammeCreated(ProgrammeId programme, PersonId by) implements OfProgramme {}

    /**
     * An admin wants people to be invited.
     *
     * @param within the channel whose people are meant; null for the whole roster
     */
    record InvitationsOrdered(ProgrammeId programme, PersonId by, @Nullable PlaceId within) implements OfProgramme {
        public InvitationsOrdered(ProgrammeId programme, PersonId by) {
            this(programme, by, null);
        }
    }

    record RoundOrdered(ProgrammeId programme, PersonId by) implements OfProgramme {}

    /** Said how the round is to be run, or asked to see more of it. */
    record RoundSteered(ProgrammeId programme, PersonId by, RoundOrder order) implements OfProgramme {}

    record RoundDrafted(ProgrammeId programme, int number, int pairs, int leftOut) implements OfProgramme {}

    record PublicationOrdered(ProgrammeId programme, PersonId by) implements OfProgramme {}

    record RoundPublished(ProgrammeId programme, int number, int pairs, int leftOut) implements OfProgramme {}

    /** The calendar says that a rhythm of the programme is due. */
    record RhythmDue(ProgrammeId programme, String rhythm, Instant at) implements OfProgramme {}

    record ProgrammeEnded(ProgrammeId programme) implements OfProgramme {}

    record PersonInvited(MemberId member) implements OfMember {}

    /** Somebody asked to join, invited or not. */
    record JoinRequested(MemberId member) implements OfMember {}

    record InvitationAccepted(MemberId member) implements OfMember {}

    record InvitationDeclined(MemberId member, String reason) implements OfMember {}

    record InvitationUnanswered(MemberId member) implements OfMember {}

    record SurveyCompleted(MemberId member) implements OfMember {}

    /** The survey went unanswered, and not a single skill is known. */
    record SurveyLapsed(MemberId member) implements OfMember {}

    /** Somebody wants to see or correct what they told the survey. */
    record ProfileRequested(MemberId member) implements OfMember {}

    /** A completed profile was corrected. */
    record ProfileChanged(MemberId member) implements OfMember {}

    record LeftOutOfRound(MemberId member, int round) implements OfMember {}

    /** The same as {@link PersonPaused}, for each programme the person takes part in. */
    record MemberPaused(MemberId member, LocalDate until) implements OfMember {}

    record MemberLeft(MemberId member) implements OfMember {}

    record PairProposed(PairId pair, PersonId first, PersonId second, int round, int fit) implements OfPair {}

    record ProposalAccepted(PairId pair, PersonId by) implements OfPair {}

    /**
     * The two will not work together; nobody is at fault.
     *
     * @param by who declined, did not answer in time, paused or left; else one of the two
     * @param reason {@code time}, {@code subjects}, {@code known}, {@code hours} or {@code unsaid} for a no; else
     *     {@code silent}, {@code unanswered} by both, {@code paused}, {@code left}, {@code ended} with the programme, or
     *     {@code withdrawn} unseen
     * @param also what the other one said where that was no yes either: a reason for a no, or {@code silent}
     */
    record ProposalClosed(
            PairId pair, PersonId first, PersonId second, PersonId by, String reason, @Nullable String also)
            implements OfPair {
        public ProposalClosed(PairId pair, PersonId first, PersonId second, PersonId by, String reason) {
            this(pair, first, second, by, reason, null);
        }

        /** What it was on this one's side that stood against the pair; null for whoever was willing. */
        public @Nullable String of(PersonId person) {
            return person.equals(by) || reason.equals("unanswered") ? reason : also;
        }
    }

    record PairFormed(PairId pair, PersonId first, PersonId second) implements OfPair {}

    /**
     * It is time to find a date for a session.
     *
     * @param wanted about when it should take place; not in the future where the sooner the better
     */
    record SessionDue(PairId pair, int number, PersonId organiser, PersonId partner, Instant wanted)
            implements OfPair {}

    record SessionPlanned(PairId pair, int number, Instant start) implements OfPair {}

    /** A planned session loses its date; another one is being looked for. */
    record SessionPostponed(PairId pair, int number, PersonId by) implements OfPair {}

    /** The pair has closed while this session was being arranged, so it will not be asked about any more. */
    record SessionCancelled(PairId pair, int number) implements OfPair {}

    /** One partner's own word on whether the two met. */
    record SessionReported(PairId pair, int number, PersonId by, boolean met) implements OfPair {}

    record SessionClosed(PairId pair, int number, Outcome outcome, PersonId first, PersonId second) implements OfPair {}

    /** What is known of a session in the end. One person's word never counts as two. */
    enum Outcome {
        /** Both say they met. */
        MET,
        /** One says they met, the other has not answered. */
        MET_BY_ONE,
        /** They did not meet, or their answers differ. */
        NOT_MET,
        /** Nobody answered. */
        UNKNOWN,
        /** No date was found. */
        NOT_PLANNED
    }

    /** A rating from 1 to 5. */
    record FeedbackGiven(PairId pair, int number, PersonId by, int rating) implements OfPair {}

    record FeedbackMissing(PairId pair, int number, PersonId by) implements OfPair {}

    record PairAtRisk(PairId pair, String reason) implements OfPair {}

    record PairRecovered(PairId pair) implements OfPair {}

    record PairClosed(PairId pair, PersonId first, PersonId second, Ending ending) implements OfPair {}

    /** Why a pair no longer works together. */
    enum Ending {
        COMPLETED,
        SILENT,
        REQUESTED,
        LEFT
    }

    /** Somebody asked for a date outside the usual turn. */
    record DateRequested(PairId pair, PersonId by) implements OfPair {}

    /** The same, while a session is already being arranged: that session takes it up. */
    record DateAsked(PairId pair, int number, PersonId by) implements OfPair {}

    record AgendaRequested(PairId pair, PersonId by) implements OfPair {}

    record EndingRequested(PairId pair, PersonId by) implements OfPair {}

    /** Said in confidence: the partner never learns of it. */
    record PartnerReportedSilent(PairId pair, PersonId by) implements OfPair {}

    record PartnerPaused(PairId pair, PersonId by, LocalDate until) implements OfPair {}

    /** One of the two has left the programme. */
    record PartnerLeft(PairId pair, PersonId by) implements OfPair {}

    record PartnerResumed(PairId pair, PersonId by) implements OfPair {}

    record LanguageChosen(PersonId person, Language language) implements OfPerson {}

    record PersonPaused(PersonId person, LocalDate until) implements OfPerson {}

    record PersonResumed(PersonId person) implements OfPerson {}

    /** Somebody has brought Binôme into their workspace, or is the first to run it there. */
    record BotInstalled(PersonId person) implements OfPerson {}

    /** Somebody has taken the bot in for themselves, and does not know it yet. */
    record PersonMet(PersonId person) implements OfPerson {}

    /** The platform says that nobody can be reached there any more: the account is closed, or the bot was shut out. */
    record PersonUnreachable(PersonId person) implements OfPerson {}

    /** Somebody who could not be reached can be again. */
    record PersonReturned(PersonId person) implements OfPerson {}

    /**
     * A confirmed account has the address of somebody whose account on another platform is known. They may be one.
     *
     * @param person whoever has the new account, for the time being somebody of their own
     * @param known whose the address is
     */
    record SecondAccountSeen(PersonId person, PersonId known, String platform) implements OfPerson {}

    /**
     * Both accounts have said that they are one person's.
     *
     * @param person who they are from now on
     * @param other as whom the second account was known
     */
    record AccountsJoined(PersonId person, PersonId other, PersonId by) implements OfPerson {}

    /** An address has come to another account on the same platform: its holder is somebody new. */
    record AddressPassedOn(PersonId person, PersonId before) implements OfPerson {}

    record AdminAdded(PersonId person, PersonId by) implements OfPerson {}

    record AdminRemoved(PersonId person, PersonId by) implements OfPerson {}

    /**
     * Whoever runs a programme is told what will be forgotten because it is old.
     *
     * @param on not before this day
     * @param people how many never took part and have not been named for so many months
     * @param programmes those of which only figures will be kept
     */
    record ClearingAnnounced(PersonId person, LocalDate on, int people, int months, List<ProgrammeId> programmes)
            implements OfPerson {}

    /** An admin has said in which channel the programme announces what concerns everybody. */
    record ChannelChosen(ProgrammeId programme, PersonId by) implements OfProgramme {}

    /** The platform will not let the bot write into the programme's channel any more. */
    record ChannelUnreachable(ProgrammeId programme) implements OfProgramme {}

    /** Somebody wants to say with whom they would like to work. */
    record WishesRequested(MemberId member) implements OfMember {}

    /** Somebody has ranked so many people; whom, nobody learns. */
    record WishesRanked(MemberId member, int count) implements OfMember {}

    /** Somebody wants to know more before saying yes or no. */
    record QuestionAsked(PairId pair, PersonId by) implements OfPair {}

    record QuestionAnswered(PairId pair, PersonId by) implements OfPair {}

    record GoalSet(PairId pair, GoalId goal, PersonId by) implements OfPair {}

    record GoalReached(PairId pair, GoalId goal, PersonId by) implements OfPair {}

    record GoalDropped(PairId pair, GoalId goal, PersonId by) implements OfPair {}

    /** Somebody wants to say whether they met in a session whose date has passed. */
    record ReportRequested(PairId pair, int number, PersonId by) implements OfPair {}

    /** Somebody says that the two have met, without a date or instead of the one they had. */
    record MeetingReported(PairId pair, PersonId by) implements OfPair {}

    /** The same, with the session that it counts as; the partner has not been asked yet. */
    record SessionHeld(PairId pair, int number, PersonId by, PersonId partner) implements OfPair {}

    /** Somebody wants to rate a session that is over, or to change their rating. */
    record FeedbackRequested(PairId pair, int number, PersonId by, PersonId partner) implements OfPair {}
}
