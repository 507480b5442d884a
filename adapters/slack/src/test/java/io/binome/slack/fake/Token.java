package io.binome.slack.fake;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A token that was handed out.
 *
 * @param team the workspace it is for; empty for an app-level token and for an installation in a whole organisation
 * @param enterprise the organisation it is for; empty for a workspace's token
 * @param expires when it ends; null for never
 */
record Token(
        String value, Kind kind, String team, String enterprise, Set<String> scopes, Instant expires, State state) {

    enum Kind { BOT, APP }

    /** Uninstalled: the workspace has thrown the app out. */
    enum State { GOOD, REVOKED, UNINSTALLED }

    Token {
        scopes = Set.copyOf(scopes);
    }

    Token in(State changed) {
        return new Token(value, kind, team, enterprise, scopes, expires, changed);
    }

    Token until(Instant changed) {
        return new Token(value, kind, team, enterprise, scopes, changed, state);
    }

    String provided() {
        return String.join(",", new TreeSet<>(scopes));
    }
}
