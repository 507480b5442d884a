package io.binome.engine;

import io.binome.id.GoalId;
import io.binome.id.IdeaId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.id.RoundId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Policy;
import io.binome.programme.RoundOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one dialog wants of another. A request is delivered like a fact and kept no longer than that: what comes of it is
 * the fact.
 */
public sealed interface Request {
    /** An admin's order to a programme. */
    sealed interface OfProgramme extends Request {
        ProgrammeId programme();
    }

    /** Between a programme and whoever solves its rounds, about one run. */
    sealed interface OfRun extends Request {
        RoundId run();
    }

    /** To whoever sees to one person's part in a programme. */
    sealed interface OfMember extends Request {
        MemberId member();
    }

    /** To whoever sees to a pair, or to two people who may become one. */
    sealed interface OfPair extends Request {
        PairId pair();
    }

    /** About what a pair's coming session is about. */
    sealed interface OfTheme extends Request {
        PairId pair();

        PersonId by();
    }

    /** To one session of a pair. */
    sealed interface OfSession extends Request {
        PairId pair();

        int number();
    }

    /**
     * An admin wants people to be invited.
     *
     * @param within the channel whose people are meant; null for the whole roster
     * @param named the only people who are meant; null where all are
     */
    record InvitationsOrdered(
            ProgrammeId programme, PersonId by, @Nullable PlaceId within, @Nullable List<PersonId> named)
            implements OfProgramme {
        public InvitationsOrdered(ProgrammeId programme, PersonId by) {
            this(programme, by, null, null);
        }

        public InvitationsOrdered(ProgrammeId programme, PersonId by, @Nullable PlaceId within) {
            this(programme, by, within, null);
        }
    }

    record RoundOrdered(ProgrammeId programme, PersonId by) implements OfProgramme {}

    /** Said how the round is to be run, or asked to see more of it. */
    record RoundSteered(ProgrammeId programme, PersonId by, RoundOrder order) implements OfProgramme {}

    record PublicationOrdered(ProgrammeId programme, PersonId by) implements OfProgramme {}

    /** A programme wants the pairs of a round, which takes a while. */
    record RunOrdered(RoundId run, int number, Policy policy, AdminOverrides overrides, long seed) implements OfRun {}

    /** What a programme ordered is on record by now, or will not be. */
    record RunEnded(RoundId run) implements OfRun {}

    /** Somebody wants to see or correct what they told the survey. */
    record ProfileRequested(MemberId member) implements OfMember {}

    /** Somebody wants to say with whom they would like to work. */
    record WishesRequested(MemberId member) implements OfMember {}

    /** Somebody would like to propose a theme. */
    record IdeaWanted(MemberId member) implements OfMember {}

    /** Somebody wants to begin a lesson, or to go on with it. */
    record LessonRequested(MemberId member, String lesson) implements OfMember {}

    /**
     * Somebody would like to write to whoever runs the programme.
     *
     * @param words what they could write, to be read and changed before it is sent; empty where they find their own
     */
    record EnquiryWanted(ProgrammeId programme, PersonId by, String words) implements Request {}

    /** An admin wants to read a theme that was proposed, and maybe to decide about it or to take it out again. */
    record IdeaRequested(IdeaId idea, PersonId owner, PersonId by) implements Request {}

    /** Whoever takes part is away until then: those they are offered to as a partner have to know. */
    record MemberPaused(MemberId member, LocalDate until) implements OfMember {}

    /** Somebody asked for a date outside the usual turn. */
    record DateRequested(PairId pair, PersonId by) implements OfPair {}

    record AgendaRequested(PairId pair, PersonId by) implements OfTheme {}

    /** Somebody would like to talk about something else. */
    record ThemesRequested(PairId pair, PersonId by) implements OfTheme {}

    /** Somebody wants an agreement with their partner, or to see, change or end the one they have. */
    record AgreementRequested(PairId pair, PersonId by) implements Request {}

    /** Somebody wants to see what the two have agreed to do, or to note more of it. */
    record ActionsRequested(PairId pair, PersonId by) implements Request {}

    /** One of the two has done something with what they have agreed to do: the pair is not silent. */
    record PairHeardFrom(PairId pair, PersonId by) implements OfPair {}

    /** Somebody would like to say what they bring to the coming session, or something else than they have said. */
    record MatterWanted(PairId pair, PersonId by) implements Request {}

    /** Somebody would like to know what they can do before the first meeting with their partner. */
    record FirstMeetingWanted(PairId pair, PersonId by) implements Request {}

    /** Somebody wants to read a text of the library, by its name. */
    record TextWanted(PersonId by, String text) implements Request {}

    /** Somebody wants to see what they said when their time with a partner was over, or to say it now. */
    record ConclusionRequested(PairId pair, PersonId by) implements Request {}

    /** Somebody says which of their goals they have reached, once their time with the partner is over. */
    record GoalsReviewed(PairId pair, PersonId by, List<GoalId> reached) implements Request {}

    /**
     * What a pair has chosen at some time has been taken out: where its coming session was to be about it, both are told.
     *
     * @param by who has taken it out
     * @param title what it was called
     */
    record ThemeWithdrawn(PairId pair, PersonId by, IdeaId idea, String title) implements OfTheme {}

    /** Somebody wants the questions that help the two talk. */
    record GuideRequested(PairId pair, PersonId by) implements OfTheme {}

    /** Somebody says that the last session did not take place: they would like to know how to go on. */
    record SessionMissed(PairId pair, PersonId by, boolean otherWasAbsent) implements OfPair {}

    record PartnerPaused(PairId pair, PersonId by, LocalDate until) implements OfPair {}

    record PartnerResumed(PairId pair, PersonId by) implements OfPair {}

    /** Somebody would like another partner; they are asked first whether to end it. */
    record PartnerChangeWanted(PairId pair, PersonId by) implements OfPair {}

    /** One of the two has left the programme. */
    record PartnerLeft(PairId pair, PersonId by) implements OfPair {}

    /** Somebody would like to fix the dates of all sessions after the one at that time, or to see those that are fixed. */
    record SeriesWanted(PairId pair, PersonId by, Instant start) implements Request {}

    /** A session takes place on a date that both have agreed on long before. */
    record SessionFixed(PairId pair, int number, PersonId organiser, PersonId partner, Instant start)
            implements OfSession {}

    /** Somebody asked for a date while a session is already being arranged: that session takes it up. */
    record DateAsked(PairId pair, int number, PersonId by) implements OfSession {}

    /** Somebody wants to say whether they met in a session whose date has passed. */
    record ReportRequested(PairId pair, int number, PersonId by) implements OfSession {}

    /** Somebody wants to rate a session that is over, or to change their rating. */
    record FeedbackRequested(PairId pair, int number, PersonId by, PersonId partner) implements OfSession {}

    /** Somebody has written, after a session, what they would like to read again before the next. */
    record TakeawayWritten(PairId pair, int number, PersonId by, String words) implements OfSession {}
}
