package io.binome.store.sorted;

import io.binome.id.InstallationId;
import io.binome.store.Installations;
import java.util.List;
import java.util.Optional;

/** Installations by id. */
final class SortedInstallations implements Installations {
    private final Tables tables;
    private final Indexed<Installation> installations;

    SortedInstallations(Tables tables) {
        this.tables = tables;
        this.installations = new Indexed<>(tables, "installations", Installation.class);
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
