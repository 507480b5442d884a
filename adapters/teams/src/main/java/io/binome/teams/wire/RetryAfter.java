package io.binome.teams.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds, or an HTTP date. */
final class RetryAfter {
    private static final long LONGEST_SECONDS = 86_400;
    private static final Duration MARGIN = Duration.ofMillis(200);

    private RetryAfter() {}

    /** How long to wait, with a small margin, at least a second and at most a day; empty where it does not say. */
    static Optional<Duration> of(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        return seconds(header.strip(), now)
                .map(seconds -> Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_SECONDS)).plus(MARGIN));
    }

    private static Optional<Long> seconds(String header, Instant now) {
        try {
            return Optional.of(Long.parseLong(header));
        } catch (NumberFormatException notSeconds) {
            return date(header).map(until -> Duration.between(now, until).plusMillis(999).toSeconds());
        }
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
