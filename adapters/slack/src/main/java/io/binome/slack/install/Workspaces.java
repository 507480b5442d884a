package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.store.Installations.Installation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces in which the bot is at home, and the token that opens each. */
public sealed interface Workspaces permits OneWorkspace, ManyWorkspaces {
    /** The installation to which a verified request belongs; empty where there is none: then it is to be refused. */
    Optional<Installation> of(InstallationKey key);

    /** The installations that stand. */
    List<Installation> all();

    /** The token to call Slack with just now; throws {@link NoToken}, which says whether to try again. */
    String token(InstallationId installation);

    /** Renews what will run out soon: to be called every minute or so. */
    void renewDue(Instant now);

    /** The installations that must be installed again before long, for whoever watches over the bot. */
    List<Installation> toBeReinstalled();
}
