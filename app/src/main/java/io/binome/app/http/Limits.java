package io.binome.app.http;

import java.time.Duration;

/**
 * How much of the port one may have; {@code docs/bounds.md} says why so much.
 *
 * @param connections in all
 * @param ofOneAddress connections from one address; of IPv6, from one network of 64 bits
 * @param bodies requests whose bodies are being read, or are large and being worked on
 * @param header how long the first lines of a request may take
 * @param body how long a whole body may take
 * @param work how long a request may take in all once its first lines are there
 * @param answer how long an answer may take to be fetched once it has been given
 * @param idle how long a connection may wait for its next request
 */
public record Limits(
        int connections, int ofOneAddress, int bodies, Duration header, Duration body, Duration work, Duration answer,
        Duration idle) {
    /** Bodies up to here are held by their connection's place alone. */
    static final int SMALL = 64 * 1024;

    public static final int CONNECTIONS = 1_000;
    public static final int OF_ONE_ADDRESS = 100;
    private static final int BODIES = 16;

    public static Limits of(int connections, int ofOneAddress) {
        return new Limits(
                connections, ofOneAddress, BODIES, Duration.ofSeconds(5), Duration.ofSeconds(10),
                Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
}
