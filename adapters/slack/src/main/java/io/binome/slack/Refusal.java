package io.binome.slack;

/**
 * What has come is not taken. Bolt hands on no other answer of a listener than 200, so it is thrown: over HTTP it becomes
 * this status, and an envelope of Socket Mode is left without an acknowledgement. Either way Slack sends an event again,
 * and says so itself to whoever pressed something.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    private Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    /** The store is away. */
    static Refusal later() {
        return new Refusal(503, "the store is away");
    }

    /** One person has sent too much. */
    static Refusal tooMuch() {
        return new Refusal(429, "too much");
    }

    int status() {
        return status;
    }
}
