package io.binome.simulation;

import io.binome.calendar.WorkingCalendar;
import io.binome.engine.Command.Word;
import io.binome.id.ProgrammeId;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What people do of their own accord: the admin steers the programme, members now and then turn to the desk. */
final class Errands {
    private static final int DAYS_TO_FIRST_ROUND = 10;
    private static final int DAYS_TO_WISHES = 8;
    private static final Duration A_MONTH = Duration.ofDays(28);
    private static final Duration BEFORE_END = Duration.ofDays(42);
    private static final Duration FIRST_ASIDE = Duration.ofDays(30);
    private static final int BETWEEN_ASIDES = 70;

    private final Habits habits;
    private final RecordView records;

    Errands(Habits habits, RecordView records) {
        this.habits = habits;
        this.records = records;
    }

    /** The admin's first: to create a programme. */
    Errand first(Person admin, Instant since) {
        var at = habits.own(admin, Habits.working(admin, since, Duration.ofMinutes(6)));
        return new Errand(at, admin.id(), null, Word.PROGRAMME, "");
    }

    /** Everything that people mean to do in a programme, from its beginning to its end. */
    List<Errand> of(Programme programme, Iterable<Person> people) {
        var errands = new ArrayList<Errand>();
        for (var person : people) {
            if (person.id().equals(programme.admin())) {
                steer(errands, person, programme);
            }
            wish(errands, person, programme);
            holidays(errands, person, programme);
            switch (habits.temperament(person)) {
                case PROMPT, SLOW, FORGETFUL -> asides(errands, person, programme);
                case LEAVING -> leave(errands, person, programme);
                case SILENT -> {}
            }
        }
        return errands;
    }

    private void leave(List<Errand> errands, Person person, Programme programme) {
        var at = habits.leavesAt(person, programme.created());
        var word = habits.absences().isErasing(person) ? Word.ERASE : Word.LEAVE;
        errands.add(errand(person, programme, at, word, ""));
        habits.absences()
                .joinsAgain(person, at)
                .ifPresent(again -> errands.add(
                        errand(person, programme, habits.own(person, again), Word.JOIN, "")));
    }

    /** Whoever says so pauses in the hour before they go, and some are back sooner. */
    private void holidays(List<Errand> errands, Person person, Programme programme) {
        var calendar = Habits.calendar(person);
        for (var holiday : habits.absences().holidays(person, programme.created())) {
            var last = calendar.workingDayUntil(holiday.first().minusDays(1));
            var evening = last.atTime(calendar.hours().to().minusHours(1)).atZone(calendar.zone()).toInstant();
            if (holiday.isAnnounced() && evening.isAfter(programme.created())) {
                errands.add(errand(
                        person, programme, habits.own(person, evening), Word.PAUSE, holiday.back().toString()));
                if (holiday.isCutShort()) {
                    var half = holiday.half().atTime(calendar.hours().from()).atZone(calendar.zone()).toInstant();
                    errands.add(after(person, programme, half, Duration.ofMinutes(20), Word.RESUME));
                }
            }
        }
    }

    private void steer(List<Errand> errands, Person admin, Programme programme) {
        var calendar = Habits.calendar(admin);
        var begin = programme.created();
        errands.add(after(admin, programme, begin, Duration.ofMinutes(4), Word.INVITE));
        var round = calendar.inWorkingDays(begin, DAYS_TO_FIRST_ROUND, LocalTime.of(10, 12));
        for (var at = round; at.isBefore(end(programme, calendar)); at = calendar.nextOpen(at.plus(A_MONTH))) {
            if (at.plus(BEFORE_END).isBefore(end(programme, calendar))) {
                errands.add(after(admin, programme, at, Duration.ZERO, Word.MATCH));
                errands.add(after(admin, programme, at, Duration.ofMinutes(35), Word.PUBLISH));
            }
            errands.add(after(admin, programme, at, Duration.ofHours(75), Word.STATS));
        }
    }

    private static Instant end(Programme programme, WorkingCalendar calendar) {
        return programme.ends().atStartOfDay(calendar.zone()).toInstant();
    }

    /** A third of all people say whom they would like, some days before the first round. */
    private void wish(List<Errand> errands, Person person, Programme programme) {
        var draw = habits.of(person).with(programme.id().value()).with("wishes");
        if (draw.chance(0.33)) {
            var opens = Habits.calendar(person).inWorkingDays(programme.created(), DAYS_TO_WISHES, LocalTime.of(9, 0));
            errands.add(after(
                    person, programme, opens, Duration.ofMinutes(draw.with("minutes").below(400)), Word.WISHES));
        }
    }

    private void asides(List<Errand> errands, Person person, Programme programme) {
        var draw = habits.of(person).with(programme.id().value()).with("asides");
        var end = end(programme, Habits.calendar(person));
        var at = programme.created().plus(FIRST_ASIDE);
        for (var number = 0; at.isBefore(end); number++) {
            var own = draw.with(number);
            at = at.plus(Duration.ofMinutes(1 + own.below(BETWEEN_ASIDES * 24 * 60)));
            var word = word(own.with("word").unit());
            var then =
                    habits.own(person, Habits.working(person, at, Duration.ofMinutes(own.with("minutes").below(300))));
            var rest = word == Word.PAUSE
                    ? then.atZone(person.hours().zone()).toLocalDate().plusDays(4 + own.with("days").below(10))
                            .toString()
                    : "";
            if (then.isBefore(end)) {
                errands.add(errand(person, programme, then, word, rest));
            }
        }
    }

    private static Word word(double unit) {
        if (unit < 0.25) {
            return Word.PAIR;
        }
        if (unit < 0.45) {
            return Word.AGENDA;
        }
        if (unit < 0.6) {
            return Word.MEET;
        }
        if (unit < 0.72) {
            return Word.SILENT;
        }
        if (unit < 0.82) {
            return Word.PAUSE;
        }
        return unit < 0.9 ? Word.PROFILE : Word.HELP;
    }

    private Errand after(Person person, Programme programme, Instant from, Duration delay, Word word) {
        return errand(person, programme, habits.own(person, Habits.working(person, from, delay)), word, "");
    }

    private static Errand errand(Person person, Programme programme, Instant at, Word word, String rest) {
        return new Errand(at, person.id(), programme.id(), word, rest);
    }

    /** Whether there is still reason to go: one does not ask for an agenda without a partner. */
    boolean makesSense(Errand errand, Person person) {
        var programme = errand.programme();
        if (programme == null || errand.word().forAdmins()) {
            return true;
        }
        var standing = records.find(Member.class, programme.member(person.id()))
                .map(Member::status)
                .orElse(Member.Status.LEFT);
        return switch (errand.word()) {
            case HELP, PROFILE, LEAVE, PAUSE -> standing != Member.Status.LEFT;
            case WISHES -> standing == Member.Status.WAITING;
            case PAIR, AGENDA, MEET -> standing == Member.Status.PAIRED;
            case SILENT -> standing == Member.Status.PAIRED && hasSilentPartner(person, programme, errand.at());
            case JOIN, RESUME, LANGUAGE, NEXT, GOALS, ACTIONS, AGREEMENT, NOTES, FEEDBACK, ASK, TRAINING, LIBRARY,
                    REMINDERS,
                    WHERE,
                    HOURS, EXPORT, ERASE ->
                true;
            case PROGRAMME, ROSTER, INVITE, READINESS, MATCH, PUBLISH, STATS, PAIRS, KPI, REPORT, ADMIN -> true;
        };
    }

    private boolean hasSilentPartner(Person person, ProgrammeId id, Instant now) {
        var begin = records.find(Programme.class, id).map(Programme::created).orElse(now);
        return records.all(Pair.class, id).stream()
                .filter(pair -> pair.status() != Pair.Status.CLOSED)
                .filter(pair -> pair.members().contains(person.id()))
                .flatMap(pair -> records.find(Person.class, pair.partnerOf(person.id())).stream())
                .anyMatch(partner -> habits.temperament(partner) == Temperament.SILENT
                        && habits.silentFrom(partner, begin).isBefore(now));
    }
}
