package io.binome.programme;

import io.binome.calendar.Holidays;
import io.binome.calendar.WorkingHours;
import io.binome.programme.Person.Guess;
import io.binome.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that changes about a person. Applying a change twice is the same as once. */
public sealed interface Change {
    Person to(Person person);

    /** Whether it may change when the person can be spoken to. */
    default boolean isAboutHours() {
        return false;
    }

    /** Reads another language from now on; whoever has read one so far has not forgotten how to talk in it. */
    record Speaks(Language language) implements Change {
        @Override
        public Person to(Person person) {
            var known = person.guessed().contains(Guess.LANGUAGE)
                    ? person
                    : person.alsoMeetingIn(person.language(), language);
            return known.speaking(language).told(Guess.LANGUAGE);
        }
    }

    /**
     * Works in another place, and keeps the holidays and the working week there. An offset is in no country: then those that
     * were kept stay.
     *
     * @param holidays null for what follows from the zone
     * @param town as the person named it; null where they named none
     */
    record LivesIn(ZoneId zone, @Nullable Holidays holidays, @Nullable String town) implements Change {
        public LivesIn(ZoneId zone) {
            this(zone, null, null);
        }

        @Override
        public Person to(Person person) {
            var hours = person.hours();
            var kept = holidays == null ? Holidays.around(zone, "") : holidays;
            var there = kept.country().isEmpty()
                    ? hours.in(zone, hours.country(), hours.region())
                    : hours.in(zone, kept.country(), kept.region());
            return person.working(there.at(town)).told(Guess.PLACE);
        }

        @Override
        public boolean isAboutHours() {
            return true;
        }
    }

    /** Has found right what was only supposed. */
    record Confirms(Guess guess) implements Change {
        @Override
        public Person to(Person person) {
            return person.told(guess);
        }
    }

    /** On which days, and between which local times, a person works. */
    record Works(Set<DayOfWeek> days, LocalTime from, LocalTime to) implements Change {
        public Works(WorkingHours hours) {
            this(hours.days(), hours.from(), hours.to());
        }

        @Override
        public Person to(Person person) {
            return person.working(person.hours().on(days, from, to));
        }

        @Override
        public boolean isAboutHours() {
            return true;
        }
    }

    /** Null ends a pause. */
    record Pauses(@Nullable LocalDate until) implements Change {
        @Override
        public Person to(Person person) {
            return person.pausedUntil(until);
        }

        @Override
        public boolean isAboutHours() {
            return true;
        }
    }

    /** Whose account it is now. */
    record Holds(Person.Account account) implements Change {
        @Override
        public Person to(Person person) {
            return person.holding(account);
        }
    }

    /** Can be reached again; nothing changes about somebody who could be all along. */
    record Returns() implements Change {
        @Override
        public Person to(Person person) {
            return person.work().account() == Person.Account.GONE
                    ? person.holding(Person.Account.COLLEAGUE)
                    : person;
        }
    }

    /** On which platform a person wants to be written to; empty for the one where they last wrote. */
    record Prefers(String platform) implements Change {
        @Override
        public Person to(Person person) {
            return person.reached(person.reach().choosing(platform));
        }
    }

    /** Whether open questions are asked again. */
    record Reminds(Person.Reminders reminders) implements Change {
        @Override
        public Person to(Person person) {
            return person.reminded(reminders);
        }
    }
}
