package io.binome.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How people come to be open whenever a test by the real clock is run: where they live it is about noon and no day is a
 * public holiday, and they tell the bot that they work on every day of the week.
 */
final class AnyHour {
    @SuppressWarnings("TimeInStaticInitializer") // one zone for the whole run, some hours before any night
    static final ZoneId ZONE = zoneAt(Instant.now());

    /** Midnight cannot be named as an end; it is half a day away from noon. */
    static final String HOURS = "hours monday to sunday, 0:00 to 23:59";

    /** What the bot answers to that. */
    static final String NOTED = "write to you at these times";

    private AnyHour() {}

    /** A zone of no country in which it is between noon and one o'clock; its name counts the hours that it is behind. */
    static ZoneId zoneAt(Instant moment) {
        return ZoneId.of("Etc/GMT%+d".formatted(moment.atOffset(ZoneOffset.UTC).getHour() - 12));
    }
}
