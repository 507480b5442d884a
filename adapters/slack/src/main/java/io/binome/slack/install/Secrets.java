package io.binome.slack.install;

import io.binome.id.InstallationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What opens a workspace.
 *
 * @param renewal with it a new token is got, once; null where the token does not run out
 * @param until when the token runs out; null where it does not
 */
record Secrets(String token, @Nullable String renewal, @Nullable Instant until) {
    private static final Duration AHEAD = Duration.ofHours(2);

    String sealedBy(Sealing sealing, InstallationId installation) {
        var renewalLine = renewal == null ? "" : renewal;
        var untilLine = until == null ? "" : until.toString();
        return sealing.seal(installation, token + "\n" + renewalLine + "\n" + untilLine);
    }

    static Secrets openedBy(Sealing sealing, InstallationId installation, String sealed) {
        var lines = sealing.open(installation, sealed).split("\n", -1);
        return new Secrets(
                lines[0], lines[1].isEmpty() ? null : lines[1], lines[2].isEmpty() ? null : Instant.parse(lines[2]));
    }

    /** When to renew what is given now: two hours before it runs out, or halfway where it lasts for less than four. */
    @Nullable
    Instant renewAt(Instant given) {
        if (until == null) {
            return null;
        }
        var halfway = Duration.between(given, until).dividedBy(2);
        return until.minus(halfway.compareTo(AHEAD) < 0 ? halfway : AHEAD);
    }

    /** Whether the token can still be used for a moment. */
    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }

    @Override
    public String toString() {
        return until == null ? "secrets" : "secrets until " + until;
    }
}
