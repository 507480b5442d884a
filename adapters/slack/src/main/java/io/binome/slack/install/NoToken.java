package io.binome.slack.install;

import io.binome.id.InstallationId;

/** There is no token for an installation: for the {@link #why()} of it, nothing may be called there. */
public final class NoToken extends RuntimeException {
    /** Why, and what would help. */
    public enum Why {
        /** The bot is not installed there, or was removed. */
        NOT_INSTALLED("is not installed, or was removed"),
        /** Slack does not renew its token any more: somebody must install the bot again. */
        TO_BE_REINSTALLED("must be installed again: Slack renews its token no more"),
        /** Its token cannot be read: the operator must give the key back. */
        UNREADABLE("has secrets that the present key does not open"),
        /** Its token has run out, and Slack does not answer at the moment: it is worth trying again. */
        LATER("has no token at the moment");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final Why why;

    NoToken(InstallationId installation, Why why) {
        super(installation + " " + why.words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
