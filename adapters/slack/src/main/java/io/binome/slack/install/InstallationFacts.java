package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.store.Installations.Installation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an installation besides its secrets; empty strings where something is not known.
 *
 * @param team the workspace; empty for an installation in a whole Enterprise Grid organisation
 * @param enterprise the Enterprise Grid organisation, if the workspace belongs to one
 * @param botUser the user id under which the bot speaks
 * @param bot the id of the bot itself, where Slack has told it
 * @param installer the user id of whoever installed it
 */
public record InstallationFacts(
        String team,
        String enterprise,
        boolean orgWide,
        String name,
        String botUser,
        String bot,
        String app,
        String installer,
        List<String> scopes) {
    /** How Slack is called in our names. */
    public static final String PLATFORM = "slack";

    static final String BROKEN_SINCE = "brokenSince";
    static final String FINGERPRINT = "fingerprint";

    public static InstallationFacts of(Installation installation) {
        var facts = installation.facts();
        return new InstallationFacts(
                facts.getOrDefault("team", ""),
                facts.getOrDefault("enterprise", ""),
                Boolean.parseBoolean(facts.get("orgWide")),
                facts.getOrDefault("name", ""),
                facts.getOrDefault("botUser", ""),
                facts.getOrDefault("bot", ""),
                facts.getOrDefault("app", ""),
                facts.getOrDefault("installer", ""),
                scopes(facts.getOrDefault("scopes", "")));
    }

    private static List<String> scopes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** Where its people are: the organisation on Enterprise Grid, or the workspace. */
    String home() {
        return orgWide ? enterprise : team;
    }

    InstallationId installation() {
        return idOf(home());
    }

    static InstallationId idOf(String teamOrEnterprise) {
        return new InstallationId(PLATFORM + "." + teamOrEnterprise);
    }

    Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        facts.put("team", team);
        facts.put("enterprise", enterprise);
        facts.put("orgWide", Boolean.toString(orgWide));
        facts.put("name", name);
        facts.put("botUser", botUser);
        facts.put("bot", bot);
        facts.put("app", app);
        facts.put("installer", installer);
        facts.put("scopes", String.join(",", scopes));
        facts.values().removeIf(String::isEmpty);
        return Map.copyOf(facts);
    }
}
