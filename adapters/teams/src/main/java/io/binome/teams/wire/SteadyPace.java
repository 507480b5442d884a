package io.binome.teams.wire;

import io.binome.teams.wire.Lane.Limit;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps to Microsoft's limits: in a conversation 7 messages a second, 8 in two, 60 in thirty and 1,800 an hour, twice as much
 * reading; 50 calls a second in a tenant. See "Optimize your bot with rate limiting in Teams".
 */
final class SteadyPace implements Pace {
    private static final int CONVERSATIONS = 20_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Limit> TENANT = List.of(new Limit(10, 40, SECOND));
    private static final List<Limit> WRITING = List.of(
            new Limit(4, 2, SECOND), new Limit(30, 30, HALF_MINUTE), new Limit(300, 1_500, HOUR));
    private static final List<Limit> READING = List.of(
            new Limit(8, 4, SECOND), new Limit(60, 60, HALF_MINUTE), new Limit(600, 3_000, HOUR));

    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final Map<String, Lane> tenants = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Lane> conversations = Collections.synchronizedMap(newest());

    SteadyPace() {
        this(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    SteadyPace(TimeMeter time, BlockingStrategy waiting) {
        this.time = time;
        this.waiting = waiting;
    }

    private static Map<String, Lane> newest() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Lane> eldest) {
                return size() > CONVERSATIONS;
            }
        };
    }

    @Override
    public void await(String tenant, String conversation, Doing doing) {
        var limits = switch (doing) {
            case WRITE -> WRITING;
            case READ -> READING;
        };
        conversations.computeIfAbsent(doing + " " + tenant + " " + conversation, each -> lane(limits)).await();
        tenants.computeIfAbsent(tenant, each -> lane(TENANT)).await();
    }

    private Lane lane(List<Limit> limits) {
        return new Lane(limits, time, waiting);
    }
}
