package io.binome.fact;

import io.binome.id.GoalId;
import io.binome.id.Id;
import io.binome.id.IdeaId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
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

    /** A fact about a pair that is proposed. */
    sealed interface OfProposal extends OfPair {}

    /** A fact about one session of a pair. */
    sealed interface OfSession extends OfPair {
        int number();
    }

    /** What one of a pair has brought about for all its dates at once. */
    sealed interface OfSeries extends OfPair {
        PersonId by();
    }

    /** What one of a pair has done about a goal. */
    sealed interface OfGoal extends OfPair {
        GoalId goal();

        PersonId by();
    }

    /** A fact about what the two of a pair agree on. */
    sealed interface OfAgreement extends OfPair {}

    /** What one of a pair does once their time together is over. */
    sealed interface OfClosing extends OfPair {
        PersonId by();
    }

    /** What one of a pair has said when asked how it is going; the partner never learns of it. */
    sealed interface OfPulse extends OfPair {
        PersonId by();
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

    record RoundDrafted(ProgrammeId programme, int number, int pairs, int leftOut) implements OfProgramme {}

    record RoundPublished(ProgrammeId programme, int number, int pairs, int leftOut) implements OfProgramme {}

    /** The calendar says that a schedule of the programme is due. */
    record ScheduleDue(ProgrammeId programme, String rhythm, Instant at) implements OfProgramme {}

    record ProgrammeEnded(ProgrammeId programme) implements OfProgramme {}

    record PersonInvited(MemberId member) implements OfMember {}

    /** Somebody asked to join, invited or not. */
    record JoinRequested(MemberId member) implements OfMember {}

    record InvitationAccepted(MemberId member) implements OfMember {}

    record InvitationDeclined(MemberId member, Refusal reason) implements OfMember {}

    /** Why somebody does not want to take part, as far as they say it. */
    enum Refusal {
        TIME,
        LATER,
        NOTFORME,
        PRIVATE
    }

    record InvitationUnanswered(MemberId member) implements OfMember {}

    record SurveyCompleted(MemberId member) implements OfMember {}

    /** The survey went unanswered, and not a single skill is known. */
    record SurveyLapsed(MemberId member) implements OfMember {}

    /** A completed profile was corrected. */
    record ProfileChanged(MemberId member) implements OfMember {}

    record LeftOutOfRound(MemberId member, int round) implements OfMember {}

    record MemberLeft(MemberId member) implements OfMember {}

    record PairProposed(PairId pair, PersonId first, PersonId second, int round, int fit) implements OfProposal {}

    record ProposalAccepted(PairId pair, PersonId by) implements OfProposal {}

    /**
     * The two will not work together; nobody is at fault.
     *
     * @param by who declined, did not answer in time, paused or left; else one of the two
     * @param also what the other one said where that was no yes either: a reason for a no, or silence
     */
    record ProposalClosed(
            PairId pair, PersonId first, PersonId second, PersonId by, Obstacle reason, @Nullable Obstacle also)
            implements OfProposal {
        public ProposalClosed(PairId pair, PersonId first, PersonId second, PersonId by, Obstacle reason) {
            this(pair, first, second, by, reason, null);
        }

        /** What it was on this one's side that stood against the pair; null for whoever was willing. */
        public @Nullable Obstacle of(PersonId person) {
            return person.equals(by) || reason == Obstacle.UNANSWERED ? reason : also;
        }
    }

    /** What stood against a pair: somebody's reason for a no, or what came in between. */
    enum Obstacle {
        TIME,
        SUBJECTS,
        KNOWN,
        HOURS,
        /** A no without a reason. */
        UNSAID,
        SILENT,
        /** By both. */
        UNANSWERED,
        PAUSED,
        LEFT,
        /** With the programme. */
        ENDED,
        /** Before either had heard of it. */
        WITHDRAWN
    }

    record PairFormed(PairId pair, PersonId first, PersonId second) implements OfPair {}

    /**
     * It is time to find a date for a session.
     *
     * @param wanted about when it should take place; not in the future where the sooner the better
     */
    record SessionDue(PairId pair, int number, PersonId organiser, PersonId partner, Instant wanted)
            implements OfSession {}

    /** What the pair's coming session is about, from now on, by the name of a theme. */
    record ThemeSet(PairId pair, String theme) implements OfPair {}

    record SessionPlanned(PairId pair, int number, Instant start) implements OfSession {}

    /** The two have agreed on the dates of the sessions to come; whoever suggested them is named. */
    record SeriesFixed(PairId pair, PersonId by, List<Instant> dates) implements OfSeries {}

    /** From now on the two agree on one date at a time again. */
    record SeriesEnded(PairId pair, PersonId by) implements OfSeries {}

    /** A planned session loses its date; another one is being looked for. */
    record SessionPostponed(PairId pair, int number, PersonId by) implements OfSession {}

    /** The pair has closed while this session was being arranged, so it will not be asked about any more. */
    record SessionCancelled(PairId pair, int number) implements OfSession {}

    /** One partner's own word on whether the two met. */
    record SessionReported(PairId pair, int number, PersonId by, boolean met) implements OfSession {}

    record SessionClosed(PairId pair, int number, Outcome outcome, PersonId first, PersonId second)
            implements OfSession {}

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
        NOT_PLANNED;

        /** Whether the two met, by the word of one of them at least. */
        public boolean tookPlace() {
            return switch (this) {
                case MET, MET_BY_ONE -> true;
                case NOT_MET, UNKNOWN, NOT_PLANNED -> false;
            };
        }
    }

    /** A rating from 1 to 5. */
    record FeedbackGiven(PairId pair, int number, PersonId by, int rating) implements OfSession {}

    record FeedbackMissing(PairId pair, int number, PersonId by) implements OfSession {}

    record PairAtRisk(PairId pair, Risk reason) implements OfPair {}

    /** What puts a pair at risk. */
    enum Risk {
        NO_DATE
    }

    record PairRecovered(PairId pair) implements OfPair {}

    record PairClosed(PairId pair, PersonId first, PersonId second, Ending ending) implements OfPair {}

    /** Why a pair no longer works together. */
    enum Ending {
        COMPLETED,
        SILENT,
        REQUESTED,
        LEFT
    }

    /** Said in confidence: the partner never learns of it. */
    record PartnerReportedSilent(PairId pair, PersonId by) implements OfPair {}

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

    /** Somebody has ranked so many people; whom, nobody learns. */
    record WishesRanked(MemberId member, int count) implements OfMember {}

    /** Somebody has been through a lesson, known by its name; what they answered in it, nobody learns. */
    record LessonDone(MemberId member, String lesson) implements OfMember {}

    /** Somebody has an idea for a theme. */
    record IdeaProposed(MemberId member, IdeaId idea) implements OfMember {}

    /** What has become of somebody's idea for a theme. */
    record IdeaSettled(MemberId member, IdeaId idea, Reception reception) implements OfMember {}

    /** How an idea for a theme was received. */
    enum Reception {
        TAKEN_IN,
        NOT_NOW,
        /** Nobody has said anything. */
        UNANSWERED,
        /** It was on offer, and is no longer. */
        TAKEN_OUT
    }

    /** Somebody wants to know more before saying yes or no. */
    record QuestionAsked(PairId pair, PersonId by) implements OfProposal {}

    record QuestionAnswered(PairId pair, PersonId by) implements OfProposal {}

    record GoalSet(PairId pair, GoalId goal, PersonId by) implements OfGoal {}

    record GoalReached(PairId pair, GoalId goal, PersonId by) implements OfGoal {}

    record GoalDropped(PairId pair, GoalId goal, PersonId by) implements OfGoal {}

    /** Somebody says that the two have met, without a date or instead of the one they had. */
    record MeetingReported(PairId pair, PersonId by) implements OfPair {}

    /** The same, with the session that it counts as; the partner has not been asked yet. */
    record SessionHeld(PairId pair, int number, PersonId by, PersonId partner) implements OfSession {}

    /** After the first meeting somebody has said that they go on with their partner. */
    record WentOn(PairId pair, PersonId by) implements OfPair {}

    /** How it is going with the partner, as one of the two said at one of the moments when both are asked. */
    record PulseTaken(PairId pair, PersonId by, Checkpoint moment, Mood mood) implements OfPulse {}

    /** How far somebody had come at half-time towards what they had set out for, by their own word. */
    record ProgressTold(PairId pair, PersonId by, Progress progress) implements OfPulse {}

    /** When each of a pair is asked how it is going. */
    enum Checkpoint {
        MONTH,
        HALF_TIME
    }

    /** How it is going, from the least to the best. */
    enum Mood {
        NOT_QUITE(1),
        ALL_RIGHT(2),
        WELL(3);

        private final int step;

        Mood(int step) {
            this.step = step;
        }

        /** From 1 to 3. */
        public int step() {
            return step;
        }
    }

    /** How far somebody has come, from the least to the most. */
    enum Progress {
        NOT_YET(1),
        A_LITTLE(2),
        WELL_ON(3);

        private final int step;

        Progress(int step) {
            this.step = step;
        }

        /** From 1 to 3. */
        public int step() {
            return step;
        }
    }

    /** Both have said what they expect, or one of them has changed it: there is a text to sign. */
    record AgreementDrafted(PairId pair, int version) implements OfAgreement {}

    record AgreementSigned(PairId pair, PersonId by, int version) implements OfAgreement {}

    /** Both have signed. */
    record AgreementConcluded(PairId pair, int version) implements OfAgreement {}

    /** Nobody is asked about it any more, for there was no answer; what was agreed on before holds. */
    record AgreementRested(PairId pair) implements OfAgreement {}

    record AgreementWithdrawn(PairId pair, PersonId by, int version) implements OfAgreement {}

    /** Somebody has looked back on their time with their partner; what they wrote, nobody learns. */
    record ClosingAnswered(PairId pair, PersonId by, Fit fit) implements OfClosing {}

    /** How well two people suited each other, by the word of one of them. */
    enum Fit {
        VERY_WELL,
        WELL,
        PARTLY,
        HARDLY
    }

    /** Somebody has thanked their partner in words of their own. */
    record Thanked(PairId pair, PersonId by) implements OfClosing {}
}
