package io.binome.slack.install;

/** What Slack says when it is asked for a token, or about one. */
sealed interface Grant {
    /** It gives one, and says for whom. */
    record Given(InstallationFacts facts, Secrets secrets) implements Grant {}

    /** It refuses, in one word of its own, and will do so again. */
    record Refused(String error) implements Grant {}

    /** It does not answer, or not now: nobody knows what it has done. */
    record Unanswered(String reason) implements Grant {}
}
