package io.binome.teams.token;

/** What has been found of a request's token. */
public sealed interface Verdict {
    /** Microsoft Teams sent it, to this bot, for this service URL. */
    record Genuine() implements Verdict {}

    /**
     * It proves nothing, and nothing may happen.
     *
     * @param reason for the log; holds nothing of the token
     */
    record Refused(String reason) implements Verdict {}
}
