package io.binome.teams;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.platform.Erasure;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tenants that Binôme serves: the one of the settings, which is the organisation of the whole Binôme, or every one
 * that installs it, each an organisation of its own. Teams announces no installation as such: a tenant is known from the
 * first activity on.
 */
final class Tenants {
    private static final String SERVICE = "serviceUrl";
    private static final String BOT = "bot";

    private final Installations installations;
    private final TeamsSettings settings;
    private final InstantSource clock;
    private final Map<InstallationId, Installation> known = new ConcurrentHashMap<>();

    Tenants(Installations installations, TeamsSettings settings, InstantSource clock) {
        this.installations = installations;
        this.settings = settings;
        this.clock = clock;
    }

    boolean serves(String tenant) {
        return !tenant.isBlank() && tenant.matches("[0-9A-Za-z-]{1,64}")
                && settings.tenant().map(tenant::equalsIgnoreCase).orElse(true);
    }

    /** Whether it is noted already; asks nobody. */
    boolean isKnown(Who who) {
        var last = known.get(who.installation());
        return last != null && last.facts().equals(Map.of(SERVICE, who.serviceUrl(), BOT, who.bot()));
    }

    /** Notes a tenant that has just been heard from, and how to reach it. False while its data is being erased. */
    boolean heard(Who who) {
        var id = who.installation();
        var facts = Map.of(SERVICE, who.serviceUrl(), BOT, who.bot());
        while (true) {
            var before = installations.find(id);
            if (before.filter(each -> Erasure.isBeingErased(each, clock.instant())).isPresent()) {
                return false;
            }
            if (before.filter(Installation::stands).filter(each -> each.facts().equals(facts)).isPresent()) {
                known.put(id, before.get());
                return true;
            }
            var fresh = new Installation(
                    id, organisation(id), before.map(Installation::version).orElse(0L), "", new HashMap<>(facts), null,
                    null, null).next();
            if (installations.save(fresh)) {
                known.put(id, fresh);
                return true;
            }
        }
    }

    private OrganisationId organisation(InstallationId id) {
        return settings.local() || settings.tenant().isPresent()
                ? OrganisationId.HOME
                : new OrganisationId("teams-" + Who.tenant(id));
    }

    Optional<Installation> find(InstallationId id) {
        return installations.standing(id);
    }

    List<Installation> all() {
        return installations.on(Who.PLATFORM).stream()
                .filter(Installation::stands)
                .filter(each -> serves(Who.tenant(each.id())))
                .toList();
    }

    static String serviceUrl(Installation installation) {
        return installation.facts().getOrDefault(SERVICE, "");
    }

    static String bot(Installation installation) {
        return installation.facts().getOrDefault(BOT, "");
    }
}
