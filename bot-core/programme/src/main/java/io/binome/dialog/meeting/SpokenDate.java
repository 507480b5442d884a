package io.binome.dialog.meeting;

import io.binome.when.Alike;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A date that somebody speaks of, and what is said in its terms: "at four", "same time on Friday", "that day at five". */
record SpokenDate(ZonedDateTime date, Viewpoint seen) {
    /** An hour that is named without a day, on the day of that date; empty for anything else. */
    Optional<Instant> hour(String words) {
        var day = date.toLocalDate();
        if (day.equals(seen.now().toLocalDate()) || When.namesDay(words, seen)) {
            return Optional.empty();
        }
        var then = new Viewpoint(day.atStartOfDay(seen.now().getZone()), seen.language(), seen.order());
        var read = When.read(words, then);
        return read.sure() && read.when() instanceof When.AtMoment(var moment) && moment.toLocalDate().equals(day)
                ? Optional.of(moment.toInstant())
                : Optional.empty();
    }

    /** The hour of that date on another day, or another hour of its day; empty for anything else. */
    Optional<Instant> alike(String words) {
        if (Alike.HOUR.isIn(words)) {
            var read = When.read(Alike.HOUR.leftOf(words), seen);
            return read.sure() && read.when() instanceof When.OnDay(var day)
                    ? Optional.of(date.with(day).toInstant())
                    : Optional.empty();
        }
        return Alike.DAY.isIn(words) ? hour(Alike.DAY.leftOf(words)) : Optional.empty();
    }
}
