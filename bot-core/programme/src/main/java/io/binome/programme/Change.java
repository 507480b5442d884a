package io.binome.programme;

import io.binome.text.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One thing that changes about a person. Applying a change twice is the same as once. */
public sealed interface Change {
    Person to(Person person);

    record Speaks(Language language) implements Change {
        @Override
        public Person to(Person person) {
            return person.speaking(language);
        }
    }

    record LivesIn(ZoneId zone) implements Change {
        @Override
        public Person to(Person person) {
            return person.working(person.hours().in(zone));
        }
    }

    /** Null ends a pause. */
    record Pauses(@Nullable LocalDate until) implements Change {
        @Override
        public Person to(Person person) {
            return person.pausedUntil(until);
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
