package io.binome.store;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces into which the bot was installed, with the secrets that open them. */
public interface Installations {
    /**
     * One installation.
     *
     * @param version 0 before the first save; each save counts one up
     * @param secrets encrypted; empty where the installation was removed
     * @param facts what the adapter knows of it besides, not secret, by its own names
     * @param renewAt when the secrets have to be renewed; null where they do not run out
     * @param lease who is renewing them; null where nobody is
     * @param removedAt when it was removed on the platform; null while it stands
     */
    record Installation(
            InstallationId id,
            OrganisationId organisation,
            long version,
            String secrets,
            java.util.Map<String, String> facts,
            @Nullable Instant renewAt,
            Conversation.@Nullable Lease lease,
            @Nullable Instant removedAt) {
        public boolean stands() {
            return removedAt == null;
        }

        /** Without the secrets, encrypted as they are. */
        @Override
        public String toString() {
            return id + " of " + organisation + ", version " + version + (stands() ? "" : ", removed " + removedAt);
        }

        /** The same, numbered as it will be once saved. */
        public Installation next() {
            return new Installation(id, organisation, version + 1, secrets, facts, renewAt, lease, removedAt);
        }
    }

    Optional<Installation> find(InstallationId id);

    List<Installation> all();

    /** Those on one platform, by what their ids begin with. */
    default List<Installation> on(String platform) {
        return all().stream().filter(each -> each.id().platform().equals(platform)).toList();
    }

    /** The same where it stands, as it was within the last minute: a store may remember it for so long. */
    default Optional<Installation> standing(InstallationId id) {
        return find(id).filter(Installation::stands);
    }

    /** Those of an organisation that stand, as they were within the last minute. */
    default List<Installation> standing(OrganisationId organisation) {
        return all().stream()
                .filter(each -> each.stands() && each.organisation().equals(organisation))
                .toList();
    }

    /**
     * Keeps an installation whose version is one more than the stored one's (or 1 where none is stored), durable on
     * return.
     *
     * @return false, and nothing is written, where somebody else has saved in between
     */
    boolean save(Installation installation);

    void remove(InstallationId id);
}
