package io.binome.app;

import io.binome.teams.TeamsSettings;
import io.binome.teams.wire.Trial;

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
        var trial = Trial.of(settings.wired());
        return switch (trial.result()) {
            case GOOD -> operator.say("check.teams", "app", settings.appId());
            case REFUSED -> throw wrong("check.teams.refused", "error", trial.reason());
            case AWAY ->
                throw wrong(
                        "check.teams.away", "host", settings.login().getHost(), "reason", trial.reason());
        };
    }

    private Misconfigured wrong(String key, Object... namesAndValues) {
        return new Misconfigured(Exit.PLATFORM, operator.say(key, namesAndValues));
    }
}
