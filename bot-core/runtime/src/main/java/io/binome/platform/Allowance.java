package io.binome.platform;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one person may send in a short time: {@link #BURST} at once, then {@link #PER_SECOND}. Whoever sends more is
 * refused, and hears so once until they have paused.
 */
final class Allowance {
    static final int BURST = 100;
    static final int PER_SECOND = 5;
    /** So many people are remembered; whoever is forgotten starts afresh. */
    static final int PEOPLE = 20_000;
    /** Whoever was not refused for so long has paused. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final long NANOS = 1_000_000_000L;

    private final InstantSource clock;
    private final TimeMeter meter;
    private final Map<String, Person> people = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Person> eldest) {
            return size() > PEOPLE;
        }
    };

    private Instant latest = Instant.EPOCH;

    private static final class Person {
        private final Bucket bucket;
        private Instant refused = Instant.MIN;

        Person(Bucket bucket) {
            this.bucket = bucket;
        }
    }

    Allowance(InstantSource clock) {
        this.clock = clock;
        this.meter = new Nanoseconds(clock);
    }

    /** Whether one thing more may come of a person, which is counted. */
    synchronized boolean permits(String lane) {
        var now = clock.instant();
        if (now.isBefore(latest.minus(PAUSE))) {
            // The clock was ahead: until it is there again, nothing would be refilled.
            people.clear();
            latest = now;
        }
        latest = now.isAfter(latest) ? now : latest;
        return person(lane).bucket.tryConsume(1);
    }

    /** Something of a person is refused: whether they are to hear so. */
    synchronized boolean isUnsaid(String lane) {
        var person = person(lane);
        var now = clock.instant();
        var isFirst = person.refused.isBefore(now.minus(PAUSE));
        person.refused = now;
        return isFirst;
    }

    private Person person(String lane) {
        return people.computeIfAbsent(lane, each -> new Person(Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(BURST)
                        .refillGreedy(PER_SECOND, Duration.ofSeconds(1))
                        .build())
                .withCustomTimePrecision(meter)
                .build()));
    }

    /** The clock, as buckets read it. */
    private record Nanoseconds(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
