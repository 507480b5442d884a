package io.binome.teams.fake;

import java.time.ZoneId;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account in a tenant, as one bot knows it.
 *
 * @param id {@code 29:…}, another one for every bot
 * @param objectId the GUID in the directory
 * @param locale as {@code fr-FR}
 * @param guest whether they come from another organisation
 */
public record User(
        String id, String objectId, String name, String email, ZoneId zone, String locale, Tenant tenant,
        boolean guest) {

    /** As a sender. */
    ObjectNode account() {
        return Json.of("id", id, "name", name, "aadObjectId", objectId);
    }

    /** As on a roster. */
    ObjectNode member() {
        int space = name.lastIndexOf(' ');
        var principal = guest
                ? email.replace('@', '_') + "#EXT#@" + tenant.name().toLowerCase(Locale.ROOT) + ".onmicrosoft.com"
                : email;
        return Json.of(
                "id", id,
                "name", name,
                "objectId", objectId,
                "aadObjectId", objectId,
                "givenName", space < 0 ? name : name.substring(0, space),
                "surname", space < 0 ? "" : name.substring(space + 1),
                "email", email,
                "userPrincipalName", principal,
                "tenantId", tenant.id(),
                "userRole", guest ? "guest" : "user");
    }

    /** What the client says of itself with every message. */
    ObjectNode client() {
        return Json.of(
                "type", "clientInfo",
                "locale", locale,
                "country", Locale.forLanguageTag(locale).getCountry(),
                "platform", "Web",
                "timezone", zone.getId());
    }
}
