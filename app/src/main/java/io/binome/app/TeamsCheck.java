package io.binome.app;

import io.binome.teams.Inspection;
import io.binome.teams.Inspection.Finding;
import io.binome.teams.TeamsSettings;

/** What the word {@code check} says of Teams: a sentence for what is wrong, or one that all is well. */
final class TeamsCheck {
    private final Operator operator;

    TeamsCheck(Operator operator) {
        this.operator = operator;
    }

    /**
     * Tries the settings, and says that they are in order.
     *
     * @throws Misconfigured where they are not
     */
    String sentence(TeamsSettings settings) {
        if (settings.local()) {
            return operator.say("check.teams.local");
        }
        return switch (Inspection.of(settings)) {
            case Finding.Good good -> operator.say("check.teams", "app", settings.appId());
            case Finding.Refused(var error) -> throw wrong("check.teams.refused", "error", error);
            case Finding.Away(var host, var reason) ->
                throw wrong("check.teams.away", "host", host, "reason", reason);
        };
    }

    private Misconfigured wrong(String key, Object... namesAndValues) {
        return new Misconfigured(Exit.PLATFORM, operator.say(key, namesAndValues));
    }
}
