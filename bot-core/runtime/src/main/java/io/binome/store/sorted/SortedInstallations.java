package io.binome.store.sorted;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.store.Installations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Installations by id. */
final class SortedInstallations implements Installations {
    private final Tables tables;
    private final Indexed<Installation> installations;
    private final Index<Installation> organisations;

    SortedInstallations(Tables tables) {
        this.tables = tables;
        this.installations = new Indexed<>(tables, "installations", Installation.class);
        this.organisations = installations.by("organisation", each -> Stream.of(each.organisation().value()));
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return installations.find(id.value());
    }

    @Override
    public List<Installation> all() {
        return installations.all();
    }

    @Override
    public List<Installation> standing(OrganisationId organisation) {
        return installations.each(organisations.of(organisation.value())).stream()
                .filter(Installation::stands)
                .toList();
    }

    @Override
    public boolean save(Installation installation) {
        return tables.change(() -> {
            var before = installations.get(installation.id().value());
            var follows = installation.version() == (before == null ? 1 : before.version() + 1);
            if (follows) {
                installations.put(installation.id().value(), installation);
            }
            return follows;
        });
    }

    @Override
    public void remove(InstallationId id) {
        tables.change(() -> installations.remove(id.value()));
    }
}
