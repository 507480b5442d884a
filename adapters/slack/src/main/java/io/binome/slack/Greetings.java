package io.binome.slack;

import io.binome.id.InstallationId;
import io.binome.platform.ArrivalWriter;
import io.binome.store.Installations.Installation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever brings the bot in is greeted, once, and nobody else is. */
final class Greetings {
    private static final Logger LOG = LoggerFactory.getLogger(Greetings.class);

    private final ArrivalWriter writer;
    private final People people;

    Greetings(ArrivalWriter writer, People people) {
        this.writer = writer;
        this.people = people;
    }

    void installer(InstallationId installation, String user) {
        if (user.isEmpty()) {
            return;
        }
        try {
            new SlackEvent.Installed(new SlackEvent.Who(installation, user, "", "")).writtenBy(writer, "greet." + user);
        } catch (ArrivalWriter.Refused refused) {
            LOG.warn("whoever installed the bot into {} is not greeted: {}", installation, refused.getMessage());
        }
    }

    /** In a workspace opened by a token nobody pressed "install": those who are named to run it are greeted instead. */
    void admins(List<Installation> installations, Set<String> named) {
        for (var installation : installations) {
            for (var name : named) {
                try {
                    newcomer(installation, name).ifPresent(user -> installer(installation.id(), user));
                } catch (RuntimeException another) {
                    LOG.info("an admin of {} is not greeted: {}", installation.id(), another.getMessage());
                }
            }
        }
    }

    /** The user id of an admin who has not been met yet. */
    private Optional<String> newcomer(Installation installation, String name) {
        var organisation = installation.organisation();
        if (!name.contains("@")) {
            var who = new SlackEvent.Who(installation.id(), name, "", "");
            return people.known(organisation, who).isPresent() ? Optional.empty() : Optional.of(name);
        }
        if (people.holder(organisation, name).isPresent()) {
            return Optional.empty();
        }
        people.withEmail(organisation, installation.id(), name);
        return people.holder(organisation, name).map(Ids::user);
    }
}
