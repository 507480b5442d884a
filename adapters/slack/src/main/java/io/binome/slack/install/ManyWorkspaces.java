package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Workspaces that have installed the bot by OAuth, each an organisation of its own. */
public final class ManyWorkspaces implements Workspaces {
    private final Installations installations;
    private final Tokens tokens;

    /** @param broken is told once of an installation that must be installed again */
    public ManyWorkspaces(
            Installations installations,
            Sealing sealing,
            Grants grants,
            InstantSource clock,
            Consumer<Installation> broken) {
        this.installations = installations;
        this.tokens = new Tokens(installations, sealing, grants, clock, broken);
    }

    /** A workspace of its own goes before the Enterprise Grid organisation in which it is. */
    @Override
    public Optional<Installation> of(InstallationKey key) {
        var homes = key.orgWide()
                ? Stream.of(key.enterprise())
                : Stream.of(key.team(), key.enterprise());
        return homes.filter(home -> !home.isEmpty())
                .map(InstallationFacts::idOf)
                .flatMap(id -> installations.standing(id).stream())
                .filter(each -> InstallationFacts.of(each).orgWide()
                        || InstallationFacts.of(each).team().equals(key.team()))
                .findFirst();
    }

    @Override
    public List<Installation> all() {
        return installations.on(InstallationFacts.PLATFORM).stream().filter(Installation::stands).toList();
    }

    @Override
    public String token(InstallationId installation) {
        try {
            return tokens.token(installation);
        } catch (SealBroken e) {
            var unreadable = new NoToken(installation, NoToken.Why.UNREADABLE);
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    @Override
    public void renewDue(Instant now) {
        tokens.renewDue(now);
    }

    @Override
    public List<Installation> toBeReinstalled() {
        return all().stream().filter(Tokens::isBroken).toList();
    }
}
