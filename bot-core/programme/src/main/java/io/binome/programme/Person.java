package io.binome.programme;

import io.binome.calendar.WorkingHours;
import io.binome.id.PersonId;
import io.binome.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an organisation, as the roster or the platform describes them and as they have set themselves.
 *
 * @param pausedUntil the first day on which the person wants to hear from Binôme again; null when not paused
 * @param hints what the roster already says about skills, so that the survey can start from it
 * @param reminders whether a question that stays open is asked again
 * @param reach on which platforms the person is, and on which of them they want to be written to
 * @param given the given name, as the platform or the roster tells it; null where it is not known
 * @param supposed what of this nobody has told, so that it is a guess; null where all of it is known
 */
public record Person(
        PersonId id,
        String name,
        String email,
        Language language,
        Hours hours,
        @Nullable LocalDate pausedUntil,
        Work work,
        Hints hints,
        Set<Duty> duties,
        Reminders reminders,
        Reach reach,
        @Nullable String given,
        @Nullable Set<Guess> supposed) implements Entry {
    private static final int USUAL_LOAD = 3;

    /** Who was stored before reminders could be turned off gets them, and is reached wherever they last wrote. */
    public Person {
        reminders = Objects.requireNonNullElse(reminders, Reminders.ON);
        reach = Objects.requireNonNullElse(reach, Reach.unknown());
        supposed = supposed == null || supposed.isEmpty() ? null : Set.copyOf(supposed);
    }

    /** Somebody who has not said that they want no reminders, nor where they want to be written to. */
    public Person(
            PersonId id,
            String name,
            String email,
            Language language,
            Hours hours,
            @Nullable LocalDate pausedUntil,
            Work work,
            Hints hints,
            Set<Duty> duties) {
        this(id, name, email, language, hours, pausedUntil, work, hints, duties, Reminders.ON, Reach.unknown(), null,
                null);
    }

    /** Somebody of whom nothing is known any more, or yet: no name, and nobody to write to. */
    public static Person nobody(PersonId id) {
        var work = new Work("", "", 3, "", null, null, Account.GONE);
        return new Person(id, "—", "", Language.usual(), Hours.office(ZoneOffset.UTC, "", ""), null, work, Hints.none(),
                Set.of());
    }

    /** What may be no more than a guess. */
    public enum Guess {
        /** The place of work: zone, country and region. */
        PLACE,
        /** The language they read. */
        LANGUAGE
    }

    /** Whether questions that stay open are asked again. */
    public enum Reminders {
        ON,
        /** Each question comes once; it lapses as it would have, and dates that are agreed are still recalled. */
        OFF
    }

    /**
     * Where a person can be written to.
     *
     * @param platforms on which the person has an account that stands, such as {@code slack}
     * @param chosen the platform the person wants to be written to on; empty for the one where they last wrote
     */
    public record Reach(Set<String> platforms, String chosen) {
        public static Reach unknown() {
            return new Reach(Set.of(), "");
        }

        public Reach on(Set<String> other) {
            return new Reach(Set.copyOf(other), chosen);
        }

        public Reach choosing(String platform) {
            return new Reach(platforms, platform);
        }
    }

    /**
     * By what somebody is an admin. It is worked out each time it matters; what stands in a record counts nowhere but in
     * a world whose people are invented.
     */
    public enum Duty {
        /** The cast of a world says so. */
        ADMIN,
        /** The operator's settings name them. */
        NAMED,
        /** They run their workspace on its platform. */
        OWNER,
        /** It was granted to them. */
        GRANTED
    }

    /**
     * When and where a person works.
     *
     * @param country ISO 3166 code for public holidays, or empty for none
     * @param region subdivision of that country, or empty
     * @param town as the person named it; null where they have not
     */
    public record Hours(
            ZoneId zone,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            String country,
            String region,
            @Nullable String town) {
        public Hours(
                ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to, String country, String region) {
            this(zone, days, from, to, country, region, null);
        }

        /** The {@linkplain WorkingHours#officeIn office hours} of a country. */
        public static Hours office(ZoneId zone, String country, String region) {
            var usual = WorkingHours.officeIn(country);
            return new Hours(zone, usual.days(), usual.from(), usual.to(), country, region);
        }

        /** The same work elsewhere; whoever keeps the usual week of the one country keeps that of the other. */
        public Hours in(ZoneId place, String otherCountry, String otherRegion) {
            var usual = WorkingHours.officeIn(country).days();
            var there = days.equals(usual) ? WorkingHours.officeIn(otherCountry).days() : days;
            return new Hours(place, there, from, to, otherCountry, otherRegion);
        }

        /** The same place with other days and hours. */
        public Hours on(Set<DayOfWeek> other, LocalTime begin, LocalTime end) {
            return new Hours(zone, other, begin, end, country, region, town);
        }

        /** The days and hours alone. */
        public WorkingHours working() {
            return new WorkingHours(days, from, to);
        }

        /** The same, in a town that the person named. */
        public Hours at(@Nullable String named) {
            return new Hours(zone, days, from, to, country, region, named);
        }
    }

    /**
     * The person's place in the organisation; empty strings where unknown.
     *
     * @param seniority 1 (starting out) to 5 (executive)
     * @param zone the time zone the roster gave; people's own hours may be in another one, which they chose
     */
    public record Work(
            String department,
            String title,
            int seniority,
            String location,
            @Nullable ZoneId zone,
            @Nullable PersonId manager,
            Account account) {
        public static Work unknown() {
            return new Work("", "", 3, "", null, null, Account.COLLEAGUE);
        }

        public Work in(ZoneId other) {
            return new Work(department, title, seniority, location, other, manager, account);
        }

        public Work with(Account other) {
            return new Work(department, title, seniority, location, zone, manager, other);
        }
    }

    /** Whose account it is. */
    public enum Account {
        COLLEAGUE,
        /** Somebody from elsewhere. */
        GUEST,
        /** Nobody: a bot or a shared mailbox. */
        SERVICE,
        /** Somebody whom no platform can reach any more. */
        GONE
    }

    /**
     * What the roster says about a person's part in mentoring.
     *
     * @param languages those the person can meet in; empty where only the language they read is known
     */
    public record Hints(
            List<SkillLevel> offers,
            List<SkillLevel> wants,
            List<String> interests,
            Set<Role> roles,
            int capacity,
            Set<Language> languages) {
        public static Hints none() {
            return new Hints(List.of(), List.of(), List.of(), Set.of(), 1, Set.of());
        }

        Hints in(Set<Language> others) {
            return new Hints(offers, wants, interests, roles, capacity, others);
        }
    }

    /** Pairs the person carries at a time at most, over all programmes. */
    public int load() {
        return Math.max(USUAL_LOAD, hints.capacity());
    }

    public boolean isAdmin() {
        return !duties.isEmpty();
    }

    public Person called(String other) {
        return new Person(id, other, email, language, hours, pausedUntil, work, hints, duties, reminders, reach, given,
                supposed);
    }

    /** Somebody whose given name is known; an empty one says nothing, and the one before stays. */
    public Person known(String by) {
        return by.isEmpty()
                ? this
                : new Person(
                        id, name, email, language, hours, pausedUntil, work, hints, duties, reminders, reach, by,
                        supposed);
    }

    /** What the person is greeted by: the given name, or the whole name where that is not known. */
    public String greeted() {
        return given == null ? name : given;
    }

    public Person working(Work other) {
        return new Person(id, name, email, language, hours, pausedUntil, other, hints, duties, reminders, reach, given,
                supposed);
    }

    public Person mailed(String other) {
        return new Person(id, name, other, language, hours, pausedUntil, work, hints, duties, reminders, reach, given,
                supposed);
    }

    /** Somebody who is an admin by these, and by nothing else. */
    public Person serving(Set<Duty> by) {
        return new Person(
                id, name, email, language, hours, pausedUntil, work, hints, by, reminders, reach, given, supposed);
    }

    public Person speaking(Language other) {
        return new Person(id, name, email, other, hours, pausedUntil, work, hints, duties, reminders, reach, given,
                supposed);
    }

    /** Somebody who has read both; where it is known what they can meet in, that stays. */
    Person alsoMeetingIn(Language before, Language now) {
        return before.equals(now) || !hints.languages().isEmpty()
                ? this
                : new Person(
                        id, name, email, language, hours, pausedUntil, work, hints.in(Set.of(before, now)), duties,
                        reminders, reach, given, supposed);
    }

    public Person working(Hours other) {
        return new Person(id, name, email, language, other, pausedUntil, work, hints, duties, reminders, reach, given,
                supposed);
    }

    public Person pausedUntil(@Nullable LocalDate day) {
        return new Person(id, name, email, language, hours, day, work, hints, duties, reminders, reach, given,
                supposed);
    }

    public Person holding(Account account) {
        return new Person(
                id, name, email, language, hours, pausedUntil, work.with(account), hints, duties, reminders, reach,
                given, supposed);
    }

    /** What of this is only a guess. */
    public Set<Guess> guessed() {
        return supposed == null ? Set.of() : supposed;
    }

    /** Somebody of whom these things are only supposed. */
    public Person guessed(Set<Guess> things) {
        return new Person(
                id, name, email, language, hours, pausedUntil, work, hints, duties, reminders, reach, given, things);
    }

    /** Somebody of whom this is known by now. */
    public Person told(Guess thing) {
        return guessed().contains(thing)
                ? guessed(guessed().stream().filter(each -> each != thing).collect(Collectors.toUnmodifiableSet()))
                : this;
    }

    public Person reminded(Reminders other) {
        return new Person(id, name, email, language, hours, pausedUntil, work, hints, duties, other, reach, given,
                supposed);
    }

    public Person reached(Reach other) {
        return new Person(
                id, name, email, language, hours, pausedUntil, work, hints, duties, reminders, other, given, supposed);
    }

    /** Whether somebody may be invited: a colleague who can be reached. */
    public boolean isColleague() {
        return work.account() == Account.COLLEAGUE;
    }
}
