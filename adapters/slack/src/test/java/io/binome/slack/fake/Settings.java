package io.binome.slack.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How this Slack behaves.
 *
 * @param port of the Web API on the loopback interface; 0 for any
 * @param clock what it takes for now
 * @param scopes what the app's installation in the first team was granted
 * @param events the bot events the app has subscribed to, as its manifest names them
 * @param generosity rate limits are multiplied by this; 1 is Slack's own, 0 lets everything through
 * @param burst how many messages a channel takes at once before one a second
 * @param patience how long an acknowledgement may take
 * @param retryFactor the documented waits before events come again (0, 1 and 5 minutes) are multiplied by this
 * @param rotation whether tokens handed out by OAuth expire after twelve hours and come with a refresh token
 */
public record Settings(
        int port,
        InstantSource clock,
        Set<String> scopes,
        Set<String> events,
        double generosity,
        int burst,
        Duration patience,
        double retryFactor,
        boolean rotation) {

    public Settings {
        scopes = Set.copyOf(scopes);
        events = Set.copyOf(events);
    }

    /** As Slack is, with the scopes and events that a bot like ours asks for, and events that come again soon. */
    public static Settings usual() {
        return new Settings(
                0,
                InstantSource.system(),
                new LinkedHashSet<>(List.of(
                        "app_mentions:read",
                        "channels:read",
                        "chat:write",
                        "commands",
                        "files:write",
                        "im:history",
                        "im:write",
                        "mpim:write",
                        "users:read",
                        "users:read.email")),
                new LinkedHashSet<>(List.of(
                        "app_home_opened",
                        "app_mention",
                        "app_uninstalled",
                        "member_joined_channel",
                        "member_left_channel",
                        "message.im",
                        "team_join",
                        "tokens_revoked",
                        "user_change")),
                1,
                3,
                Duration.ofSeconds(3),
                0.01,
                true);
    }

    public Settings withPort(int changed) {
        return new Settings(
                changed, clock, scopes, events, generosity, burst, patience, retryFactor, rotation);
    }

    public Settings withClock(InstantSource changed) {
        return new Settings(port, changed, scopes, events, generosity, burst, patience, retryFactor, rotation);
    }

    public Settings withScopes(Set<String> changed) {
        return new Settings(port, clock, changed, events, generosity, burst, patience, retryFactor, rotation);
    }

    public Settings withEvents(Set<String> changed) {
        return new Settings(port, clock, scopes, changed, generosity, burst, patience, retryFactor, rotation);
    }

    /** Rate limits multiplied; 0 lets everything through. */
    public Settings withGenerosity(double changed) {
        return new Settings(port, clock, scopes, events, changed, burst, patience, retryFactor, rotation);
    }

    public Settings withPatience(Duration changed) {
        return new Settings(port, clock, scopes, events, generosity, burst, changed, retryFactor, rotation);
    }

    public Settings withRetryFactor(double changed) {
        return new Settings(port, clock, scopes, events, generosity, burst, patience, changed, rotation);
    }

    public Settings withRotation(boolean changed) {
        return new Settings(port, clock, scopes, events, generosity, burst, patience, retryFactor, changed);
    }
}
