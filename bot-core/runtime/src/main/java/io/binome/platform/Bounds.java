package io.binome.platform;

/**
 * Where it is counted whom a bound has kept out. Each bound that keeps one client or person from taking what is
 * everybody's has a name here, and a line in {@code docs/bounds.md}.
 */
@FunctionalInterface
public interface Bounds {
    /** The bounds, named for what they limit. */
    enum Bound {
        /** Connections in all. */
        CONNECTIONS("connections"),
        /** Connections from one address. */
        CONNECTIONS_OF_ADDRESS("connections-of-address"),
        /** How long the first lines of a request may take. */
        HEADER_TIME("header-time"),
        /** How long a whole body may take. */
        BODY_TIME("body-time"),
        /** How long an answer may take to be fetched, and a connection may be idle after it. */
        ANSWER_TIME("answer-time"),
        /** How large a body may be. */
        BODY_SIZE("body-size"),
        /** How many bodies are held at the same time. */
        BODIES("bodies"),
        /** What comes without anything that looks like a signature, and so is not read. */
        UNSIGNED("unsigned"),
        /** Installations that are begun from one address. */
        INSTALLS("installs"),
        /** What one person sends in a short time. */
        PERSON("person"),
        /** What waits to be understood. */
        QUEUE("queue"),
        /** What waits to be understood of everybody. */
        QUEUES("queues"),
        /** What is asked of a store that is away, or hangs. */
        STORE("store");

        private final String id;

        Bound(String id) {
            this.id = id;
        }

        /** How it is called in metrics and on the page of bounds. */
        public String id() {
            return id;
        }
    }

    /** Whoever needs no figures: tests, and worlds that are simulated. */
    Bounds UNCOUNTED = bound -> {};

    /** Somebody has been refused, or sent away, because of this bound. */
    void refused(Bound bound);
}
