package io.binome.dialog.member;

import io.binome.engine.Participation;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ClosingAnswerId;
import io.binome.id.PersonId;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ties a person to programmes and partners, as the records and the history have it. */
final class PersonView {
    private final PersonId person;
    private final StepContext at;

    PersonView(PersonId person, StepContext at) {
        this.person = person;
        this.at = at;
    }

    /** The pairs that the person works in, the oldest first. */
    List<Pair> pairs() {
        return at.records()
                .memberships(person)
                .flatMap(member -> member.pairs().stream())
                .flatMap(pair -> at.records().find(Pair.class, pair).stream())
                .filter(pair -> pair.status() != Pair.Status.CLOSED)
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
    }

    /** A pair that the person works in, by its id. */
    Optional<Pair> pair(String id) {
        return pairs().stream().filter(pair -> pair.id().value().equals(id)).findFirst();
    }

    /**
     * The pairs that the person can look back on, the newest first: those of which others are shown a sentence, for as long as
     * they are, and, for whoever has no partner now, the last one.
     */
    List<Pair> toLookBackOn() {
        var concluded = concluded();
        var hasPartner = !pairs().isEmpty();
        return concluded.stream()
                .filter(pair -> (!hasPartner && pair.equals(concluded.getFirst())) || isQuoted(pair))
                .toList();
    }

    private boolean isQuoted(Pair pair) {
        return at.records()
                .find(ClosingAnswer.class, ClosingAnswerId.of(pair.id(), person))
                .filter(ClosingAnswer::isQuotable)
                .isPresent();
    }

    /** The pairs that the person came to the end of a programme with, having met, the newest first. */
    private List<Pair> concluded() {
        return at.records().all(Pair.class, person.organisation()).stream()
                .filter(pair -> pair.members().contains(person) && pair.status() == Pair.Status.CLOSED)
                .filter(pair -> at.history().about(pair.id()).stream()
                        .anyMatch(each -> each.fact() instanceof Fact.PairClosed closed
                                && closed.ending() == Fact.Ending.COMPLETED))
                .filter(pair -> at.history().haveMet(pair.id()))
                .sorted(Comparator.comparing(Pair::since).reversed())
                .toList();
    }

    boolean takesPart() {
        return !programmes().isEmpty();
    }

    /**
     * The programmes that the person was asked to join and is not in, for as long as they last; last the one that they were
     * last asked to join, or left.
     */
    List<Programme> open() {
        return all().stream()
                .filter(this::isRunning)
                .filter(this::isOpen)
                .sorted(Comparator.comparing(this::lastNews).thenComparing(Programme::created))
                .toList();
    }

    private Instant lastNews(Programme programme) {
        return at.history().about(programme.id().member(person)).stream()
                .filter(each -> each.fact() instanceof Fact.PersonInvited || each.fact() instanceof Fact.MemberLeft)
                .map(Recorded::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** The programmes that the person takes part in, the newest last. */
    List<Programme> programmes() {
        return all().stream()
                .filter(this::isRunning)
                .filter(programme -> part(programme).isIn())
                .sorted(Comparator.comparing(Programme::created))
                .toList();
    }

    private boolean isRunning(Programme programme) {
        return !programme.isOver(at.now());
    }

    /** Whether there is a way in: not for whoever has come to the end of it with a partner. */
    private boolean isOpen(Programme programme) {
        return switch (part(programme)) {
            case INVITED, DECLINED -> true;
            case LEFT -> Participation.hasLeft(programme.id().member(person), at.history());
            case NONE, JOINED, WAITING, PROPOSED, PAIRED -> false;
        };
    }

    /** The programmes of the person's organisation. */
    List<Programme> all() {
        return at.records().all(Programme.class, person.organisation());
    }

    Participation part(Programme programme) {
        return Participation.of(programme.id().member(person), at.records(), at.history());
    }

    /** The latest session of a pair. */
    Latest latest(Pair pair) {
        var latest = Latest.NONE;
        for (var recorded : at.history().about(pair.id())) {
            if (recorded.fact() instanceof Fact.OfSession fact) {
                latest = latest.after(fact);
            }
        }
        return latest;
    }

    /** Whether one of the two has said of their own accord that this session took place. */
    boolean isHeld(Pair pair, int number) {
        return at.history().about(pair.id()).stream()
                .anyMatch(each -> each.fact() instanceof Fact.SessionHeld held && held.number() == number);
    }

    /** The person's newest rating in a pair, if there is one. */
    @Nullable
    Rating rating(Pair pair) {
        Rating newest = null;
        for (var recorded : at.history().about(pair.id())) {
            if (recorded.fact() instanceof Fact.FeedbackGiven given && given.by().equals(person)
                    && (newest == null || given.number() >= newest.number())) {
                newest = new Rating(given.number(), given.rating(), recorded.at());
            }
        }
        return newest;
    }

    /** The person's own word on whether they met in a session; null while there is none. */
    @Nullable
    Boolean reported(Pair pair, int number) {
        Boolean met = null;
        for (var recorded : at.history().about(pair.id())) {
            if (recorded.fact() instanceof Fact.SessionReported report && report.number() == number
                    && report.by().equals(person)) {
                met = report.met();
            }
        }
        return met;
    }

    /** How useful a session was, and when that was said. */
    record Rating(int number, int stars, Instant given) {}

    /**
     * How far a pair's latest session has come.
     *
     * @param number 0 where there was none
     * @param start the agreed date; null while there is none
     * @param outcome null while it is not closed
     * @param over the newest session that took place, by the word of one at least; 0 where there is none
     */
    record Latest(int number, @Nullable Instant start, Fact.@Nullable Outcome outcome, int over) {
        static final Latest NONE = new Latest(0, null, null, 0);

        private Latest after(Fact.OfSession fact) {
            return switch (fact) {
                case Fact.SessionDue due -> new Latest(due.number(), null, null, over);
                case Fact.SessionHeld held -> new Latest(held.number(), null, null, over);
                case Fact.SessionPlanned planned -> new Latest(planned.number(), planned.start(), null, over);
                case Fact.SessionPostponed postponed -> new Latest(postponed.number(), null, null, over);
                case Fact.SessionClosed closed ->
                    new Latest(
                            closed.number(),
                            closed.number() == number ? start : null,
                            closed.outcome(),
                            closed.outcome().tookPlace() ? closed.number() : over);
                case Fact.SessionCancelled cancelled -> this;
                case Fact.SessionReported reported -> this;
                case Fact.FeedbackGiven given -> this;
                case Fact.FeedbackMissing missing -> this;
            };
        }

        boolean isOpen() {
            return number > 0 && outcome == null;
        }
    }
}
