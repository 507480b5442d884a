package io.binome.platform;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those whom the operator names to run programmes. In a Binôme of one organisation, by an e-mail address or by a
 * platform's user id; where there are several, by workspace and user id alone, such as {@code T0123/U0456}: an address
 * is anybody's who has it in some workspace.
 */
public record AdminList(Set<String> names) {
    public AdminList {
        names = Set.copyOf(names);
    }

    public boolean isNobody() {
        return names.isEmpty();
    }

    /** The addresses that count in an organisation. */
    List<String> addresses(OrganisationId organisation) {
        return isTheOnlyOne(organisation) ? names.stream().filter(AdminList::isAddress).toList() : List.of();
    }

    /** The user ids that count where the bot was installed in an organisation, as they may be written there. */
    List<String> users(OrganisationId organisation, InstallationId at) {
        var workspace = at.value().substring(at.value().indexOf('.') + 1) + "/";
        var qualified = names.stream()
                .filter(name -> name.regionMatches(true, 0, workspace, 0, workspace.length()))
                .map(name -> name.substring(workspace.length()));
        var bare = names.stream()
                .filter(name -> isTheOnlyOne(organisation) && !isAddress(name) && !name.contains("/"));
        return Stream.concat(qualified, bare)
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static boolean isAddress(String name) {
        return name.contains("@");
    }

    private static boolean isTheOnlyOne(OrganisationId organisation) {
        return organisation.equals(OrganisationId.HOME);
    }
}
