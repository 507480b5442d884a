package io.binome.shell;

import io.binome.calendar.WorkingCalendar;
import io.binome.engine.Address;
import io.binome.engine.Calendars;
import io.binome.engine.Effect;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Conversation.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something may be said, for every dialog alike: what somebody has just asked for, and what is of no use later, at once;
 * whatever else another person or the clock has set off, in the open hours of those who read it.
 *
 * @param kept what is put on record together with it
 */
record OpenHours(StepContext at, List<Effect> kept) {
    /** Two who have no hour in common for so many openings in a row are not waited for together. */
    private static final int OPENINGS = 60;

    /** Now, or else when to look again: at the next opening, though somebody may be on a pause by then. */
    Instant from(Pending pending) {
        if (isExempt(pending)) {
            return at.now();
        }
        return switch (pending.effect()) {
            case Effect.Send(var to, var message) -> from(calendars(to), message.latest());
            case Effect.SendFile(var to, var document) -> from(calendars(to), null);
            default -> at.now();
        };
    }

    /** Whether nobody's hours keep it from being said. */
    boolean isExempt(Pending pending) {
        return switch (pending.effect()) {
            case Effect.Send(var to, var message) -> isAnswer(to, pending.by()) || isDue(message.latest());
            case Effect.SendFile(var to, var document) -> isAnswer(to, pending.by());
            default -> true;
        };
    }

    private boolean isDue(@Nullable Instant latest) {
        return latest != null && !latest.isAfter(at.now());
    }

    private static boolean isAnswer(Address to, @Nullable PersonId by) {
        return to instanceof Address.ToPerson(var person) && person.equals(by);
    }

    private List<WorkingCalendar> calendars(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> calendars(List.of(person));
            case Address.ToRoom(var pair) -> pair(pair).map(Pair::members).map(this::calendars).orElse(List.of());
            case Address.ToChannel(var programme) ->
                at.records().find(Programme.class, programme).map(OpenHours::calendar).stream().toList();
        };
    }

    private Optional<Pair> pair(PairId id) {
        return kept.stream()
                .flatMap(effect -> effect instanceof Effect.Keep(Pair pair) && pair.id().equals(id)
                        ? Optional.of(pair).stream()
                        : Optional.<Pair>empty().stream())
                .findFirst()
                .or(() -> at.records().find(Pair.class, id));
    }

    private List<WorkingCalendar> calendars(List<PersonId> people) {
        return people.stream()
                .flatMap(person -> at.records().find(Person.class, person).stream())
                .map(Calendars::of)
                .toList();
    }

    /** A channel has the office hours of where its programme is at home. */
    private static WorkingCalendar calendar(Programme programme) {
        return WorkingCalendar.officeIn(programme.zone(), programme.country());
    }

    /** What cannot wait until somebody is back comes at an opening of theirs nevertheless or, where there is none before, now. */
    private Instant from(List<WorkingCalendar> readers, @Nullable Instant latest) {
        if (readers.stream().allMatch(calendar -> calendar.isOpen(at.now()))) {
            return at.now();
        }
        var awake = readers.stream().map(calendar -> calendar.backOn(null)).toList();
        var opening = together(awake, at.now());
        if (latest != null && together(readers, at.now()).isAfter(latest)) {
            return opening.isAfter(latest) ? at.now() : opening;
        }
        return opening.isAfter(at.now()) ? opening : together(awake, at.now().plus(Duration.ofDays(1)));
    }

    /** The first moment at which all are open; where they never are, the first at which one of them is. */
    private static Instant together(List<WorkingCalendar> readers, Instant from) {
        var moment = from;
        for (var openings = 0; openings < OPENINGS; openings++) {
            var earliest = moment;
            moment = readers.stream().map(each -> each.nextOpen(earliest)).max(Instant::compareTo).orElse(earliest);
            if (moment.equals(earliest)) {
                return moment;
            }
        }
        return readers.getFirst().nextOpen(from);
    }
}
