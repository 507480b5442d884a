package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends what happens to the app: events that it asked for and may have, again where they were not acknowledged. */
final class Hub {
    private static final List<Duration> RETRIES =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Settings settings;
    private final Records records;
    private final World world;
    private final Tokens tokens;
    private final AtomicInteger underway = new AtomicInteger();
    private volatile Delivery delivery;

    Hub(Settings settings, Records records, World world, Tokens tokens) {
        this.settings = settings;
        this.records = records;
        this.world = world;
        this.tokens = tokens;
    }

    void by(Delivery way) {
        delivery = way;
    }

    Delivery way() {
        if (delivery == null) {
            throw new IllegalStateException("nobody said how to reach the app: deliverTo or deliverBySocket");
        }
        return delivery;
    }

    /** Interactions and commands are delivered once. */
    Ack once(Parcel.Kind kind, JsonObject payload) {
        var ack = way().deliver(Parcel.of(kind, payload));
        if (!ack.accepted()) {
            records.violation("delivery", kind + " " + Json.text(payload, "type") + Json.text(payload, "command")
                    + " was not acknowledged: " + (ack.reason().isEmpty() ? ack.status() : ack.reason()));
        }
        return ack;
    }

    /** The first delivery of an event; if it fails, others follow in the background. */
    Ack event(Team team, JsonObject event) {
        if (delivery == null || !wanted(team, event)) {
            return Ack.unsent();
        }
        return first(Parcel.of(Parcel.Kind.EVENT, envelope(team, event)));
    }

    /** Sent whoever may want it: the app hears of its own removal when its tokens are dead already. */
    Ack farewell(Team team, JsonObject event) {
        return delivery == null || !settings.events().contains(Json.text(event, "type"))
                ? Ack.unsent()
                : first(Parcel.of(Parcel.Kind.EVENT, envelope(team, event)));
    }

    /** For what the app itself has caused: after its call was answered. */
    void soon(Team team, JsonObject event) {
        if (delivery == null || !wanted(team, event)) {
            return;
        }
        underway.incrementAndGet();
        var parcel = Parcel.of(Parcel.Kind.EVENT, envelope(team, event));
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Thread::startVirtualThread).execute(() -> {
            try {
                first(parcel);
            } finally {
                underway.decrementAndGet();
            }
        });
    }

    Ack first(Parcel parcel) {
        var ack = delivery.deliver(parcel);
        if (!ack.accepted()) {
            records.violation("delivery", "event " + Json.text(parcel.payload(), "event", "type")
                    + " was not acknowledged: " + (ack.status() == 0 ? ack.reason() : "HTTP " + ack.status()));
            retry(parcel, 1, ack);
        }
        return ack;
    }

    private void retry(Parcel parcel, int number, Ack ack) {
        if (number > RETRIES.size() || !ack.again()) {
            return;
        }
        underway.incrementAndGet();
        var wait = (long) (RETRIES.get(number - 1).toMillis() * settings.retryFactor());
        CompletableFuture.delayedExecutor(Math.max(1, wait), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    try {
                        var next = delivery.deliver(parcel.again(number, ack.reason()));
                        if (!next.accepted()) {
                            retry(parcel, number + 1, next);
                        }
                    } finally {
                        underway.decrementAndGet();
                    }
                });
    }

    /** Whether nothing is on its way any more. */
    boolean quiet() {
        return underway.get() == 0;
    }

    private boolean wanted(Team team, JsonObject event) {
        var name = subscription(event);
        var needed = scope(name, Json.text(event, "channel_type"));
        return settings.events().contains(name) && tokens.working(team)
                .stream()
                .anyMatch(token -> needed.isEmpty() || token.scopes().contains(needed));
    }

    private static String subscription(JsonObject event) {
        var type = Json.text(event, "type");
        if (!type.equals("message")) {
            return type;
        }
        return switch (Json.text(event, "channel_type")) {
            case "im" -> "message.im";
            case "mpim" -> "message.mpim";
            case "group" -> "message.groups";
            default -> "message.channels";
        };
    }

    private static String scope(String subscription, String channelType) {
        return switch (subscription) {
            case "message.im" -> "im:history";
            case "message.mpim" -> "mpim:history";
            case "message.groups" -> "groups:history";
            case "message.channels" -> "channels:history";
            case "app_mention" -> "app_mentions:read";
            case "user_change", "team_join" -> "users:read";
            case "member_joined_channel", "member_left_channel" ->
                Set.of("G", "group").contains(channelType) ? "groups:read" : "channels:read";
            default -> "";
        };
    }

    JsonObject envelope(Team team, JsonObject event) {
        var wide = tokens.working(team).stream().anyMatch(token -> !token.enterprise().isEmpty());
        var enterprise = team.enterprise().isEmpty() ? null : team.enterprise();
        var envelope = Json.of(
                "token", App.VERIFICATION_TOKEN,
                "team_id", team.id(),
                "api_app_id", App.ID,
                "event", event,
                "type", "event_callback",
                "event_id", world.id("Ev"),
                "event_time", world.now().getEpochSecond(),
                "authorizations",
                List.of(Json.of(
                        "enterprise_id", enterprise,
                        "team_id", team.id(),
                        "user_id", team.bot(),
                        "is_bot", true,
                        "is_enterprise_install", wide)),
                "is_ext_shared_channel",
                world.channel(Json.text(event, "channel")).map(Channel::shared).orElse(false),
                "event_context", "4-" + world.id("ctx"));
        if (enterprise != null) {
            envelope.addProperty("enterprise_id", enterprise);
        }
        return envelope;
    }
}
