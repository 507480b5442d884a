package io.binome.teams.fake;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How this Teams behaves.
 *
 * @param port on the loopback interface; 0 for any
 * @param clock what it takes for now
 * @param tokens whether both sides show tokens; without, it is as Microsoft's Agents Playground
 * @param generosity rate limits are multiplied by this; 1 is Teams' own, 0 lets everything through
 * @param patience how long the app may take to answer an activity
 * @param again how long it waits before it delivers once more what the app failed to take
 * @param page how many members are on a page at most, whatever is asked for
 * @param tokenLife how long an access token is good
 * @param passLife how long a token is good that comes with an activity
 */
public record Settings(
        int port,
        InstantSource clock,
        boolean tokens,
        double generosity,
        Duration patience,
        Duration again,
        int page,
        Duration tokenLife,
        Duration passLife) {

    /** As Teams is, with tokens, and pages so small that nobody forgets the second. */
    public static Settings usual() {
        return new Settings(
                0,
                InstantSource.system(),
                true,
                1,
                Duration.ofSeconds(15),
                Duration.ofMillis(50),
                3,
                Duration.ofSeconds(86_399),
                Pass.LIFE);
    }

    /** As the Agents Playground is: no tokens in either direction. */
    public static Settings local() {
        return usual().withTokens(false);
    }

    public Settings withPort(int changed) {
        return new Settings(changed, clock, tokens, generosity, patience, again, page, tokenLife, passLife);
    }

    public Settings withClock(InstantSource changed) {
        return new Settings(port, changed, tokens, generosity, patience, again, page, tokenLife, passLife);
    }

    public Settings withTokens(boolean changed) {
        return new Settings(port, clock, changed, generosity, patience, again, page, tokenLife, passLife);
    }

    public Settings withGenerosity(double changed) {
        return new Settings(port, clock, tokens, changed, patience, again, page, tokenLife, passLife);
    }

    public Settings withPatience(Duration changed) {
        return new Settings(port, clock, tokens, generosity, changed, again, page, tokenLife, passLife);
    }

    public Settings withPage(int changed) {
        return new Settings(port, clock, tokens, generosity, patience, again, changed, tokenLife, passLife);
    }

    public Settings withTokenLife(Duration changed) {
        return new Settings(port, clock, tokens, generosity, patience, again, page, changed, passLife);
    }

    public Settings withPassLife(Duration changed) {
        return new Settings(port, clock, tokens, generosity, patience, again, page, tokenLife, changed);
    }
}
