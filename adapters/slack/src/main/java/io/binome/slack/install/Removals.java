package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.platform.Erasure;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.Instant;
import java.util.Collection;

/** Whether revoked tokens mean that the bot was removed from a workspace. */
public final class Removals {
    private final Installations installations;
    private final Erasure erasure;
    private final Workspaces workspaces;
    private final Grants grants;

    public Removals(Installations installations, Erasure erasure, Workspaces workspaces, Grants grants) {
        this.installations = installations;
        this.erasure = erasure;
        this.workspaces = workspaces;
        this.grants = grants;
    }

    /**
     * Tokens were revoked. Where the bot's own is among them, it was removed; but where tokens are renewed, Slack also
     * revokes old ones that nobody needs any more, and is asked whether ours still holds.
     *
     * @param botUsers whose tokens were revoked, of those that Slack calls bots
     */
    public void revoked(InstallationId id, Collection<String> botUsers, Instant now) {
        var ours = installations.find(id)
                .filter(Installation::stands)
                .filter(each -> botUsers.contains(InstallationFacts.of(each).botUser()));
        if (ours.isPresent() && !stillHolds(ours.get())) {
            erasure.removed(id, now);
        }
    }

    private boolean stillHolds(Installation installation) {
        if (installation.renewAt() == null) {
            return false;
        }
        try {
            return switch (grants.test(workspaces.token(installation.id()))) {
                case Grant.Refused refused -> false;
                case Grant.Given given -> true;
                // If it does not hold, calls will say so; if it does, nothing may be erased.
                case Grant.Unanswered unanswered -> true;
            };
        } catch (NoToken e) {
            return e.why() != NoToken.Why.TO_BE_REINSTALLED;
        }
    }
}
