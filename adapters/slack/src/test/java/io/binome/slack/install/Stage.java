package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A store, a Slack that gives tokens away and a clock, with which a node does its work. */
final class Stage implements AutoCloseable {
    static final InstallationId ID = new InstallationId("slack.T0123");
    static final OrganisationId ORGANISATION = new OrganisationId("t0123");
    static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00Z");

    final TinySlack slack = new TinySlack();
    final MemoryStore store = new MemoryStore();
    final Sealing sealing = Sealing.of(SealingTest.key(1));
    final List<Installation> broken = Collections.synchronizedList(new ArrayList<>());
    volatile Instant now = MONDAY;

    final InstantSource clock = () -> now;
    final Grants grants = grants(Duration.ofSeconds(5));

    Grants grants(Duration patience) {
        return new Grants(slack.apiUrl(), TinySlack.CLIENT, TinySlack.SECRET, patience, clock);
    }

    Installations installations() {
        return store.connections().installations();
    }

    Installation stored() {
        return installations().find(ID).orElseThrow();
    }

    Secrets secrets() {
        return Secrets.openedBy(sealing, ID, stored().secrets());
    }

    /** A node of its own over the same store. */
    Tokens node() {
        return node(installations(), grants);
    }

    Tokens node(Installations over, Grants by) {
        return new Tokens(over, sealing, by, clock, broken::add);
    }

    ManyWorkspaces workspaces() {
        return new ManyWorkspaces(installations(), sealing, grants, clock, broken::add);
    }

    /** The bot is installed, with secrets until then. */
    Secrets install(Instant until) {
        var secrets = new Secrets("xoxe.xoxb-1-first", slack.renewal(), until);
        save(about("T0123"), ORGANISATION, secrets);
        return secrets;
    }

    void save(InstallationFacts facts, OrganisationId organisation, Secrets secrets) {
        var id = facts.installation();
        installations().save(new Installation(
                id, organisation, 1, secrets.sealedBy(sealing, id), facts.facts(), secrets.renewAt(now), null,
                null));
    }

    static InstallationFacts about(String team) {
        return new InstallationFacts(team, "", false, "Les étoiles", "U0BOT", "", "A0123", "U0INSTALL", Scopes.BOT);
    }

    @Override
    public void close() {
        slack.close();
    }
}
