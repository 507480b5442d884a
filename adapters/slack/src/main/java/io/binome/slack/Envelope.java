package io.binome.slack;

import com.slack.api.bolt.context.Context;
import io.binome.id.InstallationId;
import io.binome.shell.Bot;
import io.binome.slack.SlackEvent.Who;
import org.jspecify.annotations.Nullable;

/** Who something comes from, by what Slack has signed and where the bot is at home. */
final class Envelope {
    private static final String INSTALLATION = "binome.installation";

    private Envelope() {}

    /** Notes whose request it is. */
    static void seal(Context context, InstallationId installation) {
        context.getAdditionalValues().put(INSTALLATION, installation.value());
    }

    static InstallationId at(Context context) {
        return new InstallationId(context.getAdditionalValues().getOrDefault(INSTALLATION, ""));
    }

    static Who who(Context context, @Nullable String team, @Nullable String responseUrl) {
        return new Who(at(context), text(context.getRequestUserId()), text(team), text(responseUrl));
    }

    static Who nobody(Context context) {
        return new Who(at(context), "", "", "");
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static boolean isLong(String words) {
        return words.length() > Bot.LONGEST;
    }
}
