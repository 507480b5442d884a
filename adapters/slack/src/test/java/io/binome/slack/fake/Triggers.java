package io.binome.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: good for one modal, for three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final World world;
    private final Map<String, Trigger> issued = new HashMap<>();
    private int count;

    Triggers(World world) {
        this.world = world;
    }

    /** @param view the modal in which the person did something; empty elsewhere */
    record Trigger(String user, String team, String view, Instant until, boolean used) {}

    synchronized String issue(String user, Team team, String view) {
        count++;
        var id = 13_345_224_609L + count + ".738474920." + Integer.toHexString((user + count).hashCode());
        issued.put(id, new Trigger(user, team.id(), view, world.now().plus(LIFE), false));
        return id;
    }

    synchronized Trigger redeem(String id, String team) {
        if (id.isEmpty()) {
            throw Refusal.of("invalid_arguments", java.util.List.of("missing required field: trigger_id"));
        }
        var trigger = issued.get(id);
        if (trigger == null || !trigger.team().equals(team)) {
            throw Refusal.of("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw Refusal.of("exchanged_trigger_id");
        }
        if (world.now().isAfter(trigger.until())) {
            throw Refusal.of("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user(), trigger.team(), trigger.view(), trigger.until(), true));
        return trigger;
    }
}
