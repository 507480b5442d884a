package io.binome.engine;

import io.binome.calendar.WorkingCalendar;
import io.binome.content.Content;
import io.binome.content.Contents;
import io.binome.fact.History;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.programme.AgreedWays;
import io.binome.programme.Idea;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.when.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The point in time at which a step happens, what the records say then, and which themes and lessons there are. */
public record StepContext(Instant now, RecordView records, History history, Contents contents) {
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** With what Binôme ships. */
    public StepContext(Instant now, RecordView records, History history) {
        this(now, records, history, Contents.ours());
    }

    /** The themes, lessons and texts that count for a programme, with the themes that its people have proposed. */
    public Content content(ProgrammeId id) {
        return ProposedThemes.over(contents.of(id), records.all(Idea.class, id));
    }

    /** The person, or {@linkplain Person#nobody nobody} where nothing is kept about them any more. */
    public Person person(PersonId id) {
        return records.find(Person.class, id).orElseGet(() -> Person.nobody(id));
    }

    public Programme programme(ProgrammeId id) {
        return records.find(Programme.class, id)
                .orElseThrow(() -> new IllegalStateException("unknown programme " + id));
    }

    /** The programme of a pair, at the rhythm that the two have agreed on where they have. */
    public Programme programmeOf(PairId pair) {
        return AgreedWays.of(programme(pair.programme()), pair, records);
    }

    /** The pair, for as long as the two work together. */
    public Optional<Pair> together(PairId pair) {
        return records.find(Pair.class, pair).filter(each -> each.status() != Pair.Status.CLOSED);
    }

    /**
     * Who runs a programme now: whoever began it, for as long as they are an admin; then another admin. Where there is none
     * at all, whoever began it.
     */
    public PersonId adminOf(ProgrammeId id) {
        var begun = programme(id).admin();
        return person(begun).isAdmin()
                ? begun
                : records.all(Person.class, id.organisation()).stream()
                        .filter(Person::isAdmin)
                        .map(Person::id)
                        .findFirst()
                        .orElse(begun);
    }

    public WorkingCalendar calendar(PersonId id) {
        return Calendars.of(person(id));
    }

    /**
     * An alarm in so many of the person's working days, in the morning where they live, counted from the day on which they
     * can hear of something said now.
     */
    public Alarm in(int workingDays, PersonId owner, Alarm.Key key) {
        var calendar = calendar(owner);
        return new Alarm(key, calendar.inWorkingDays(calendar.nextOpen(now), workingDays, MORNING), owner);
    }

    /** The alarm of a rung for one of several who are waited for, each on a ladder of their own; the first is 1. */
    public Alarm rung(Ladder ladder, int nth, PersonId owner, Alarm.Key key) {
        return in(ladder.daysAfter(nth - 1), owner, key.about(owner).nth(nth));
    }

    /** How somebody sees this moment when they write a date. */
    public Viewpoint viewpoint(PersonId id) {
        var person = person(id);
        return Viewpoint.of(now.atZone(person.hours().zone()), person.language(), person.hours().country());
    }

    /** Today, where the person lives. */
    public LocalDate today(PersonId id) {
        return day(id, now);
    }

    /** The day on which a moment falls, where the person lives. */
    public LocalDate day(PersonId id, Instant moment) {
        return moment.atZone(person(id).hours().zone()).toLocalDate();
    }
}
