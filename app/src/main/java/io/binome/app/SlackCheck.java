package io.binome.app;

import io.binome.slack.Inspection;
import io.binome.slack.Inspection.Finding;
import io.binome.slack.SlackSettings;
import java.util.ArrayList;
import java.util.List;

/** What the word {@code check} says of Slack: a sentence for each thing that is wrong, or one that all is well. */
final class SlackCheck {
    private final Operator operator;

    SlackCheck(Operator operator) {
        this.operator = operator;
    }

    /**
     * Tries the settings, and says that they are in order.
     *
     * @throws Misconfigured where they are not
     */
    String sentence(SlackSettings settings) {
        return operator.say("check.slack", "workspaces", String.join(", ", opened(tried(settings))));
    }

    /** What was found in order; {@link Misconfigured} where something is not. */
    private List<Finding> tried(SlackSettings settings) {
        var findings = Inspection.of(settings);
        var wrong = findings.stream().filter(finding -> !finding.isGood()).map(this::wrong).distinct().toList();
        if (!wrong.isEmpty()) {
            throw new Misconfigured(Exit.PLATFORM, String.join("\n", wrong));
        }
        return findings;
    }

    /** Says in the operator's language what Slack has against the settings; returns where that is nothing. */
    void refuse(SlackSettings settings) {
        tried(settings);
    }

    private static List<String> opened(List<Finding> findings) {
        var names = new ArrayList<String>();
        for (var finding : findings) {
            if (finding instanceof Finding.Opens opens) {
                names.add(opens.workspace());
            } else if (finding instanceof Finding.Installable installable) {
                names.add("OAuth, " + installable.client());
            }
        }
        return names;
    }

    private String wrong(Finding finding) {
        return switch (finding) {
            case Finding.Refused refused -> refused(refused);
            case Finding.Missing missing -> operator.say(
                    "check.slack.scopes", "count", missing.scopes().size(), "scopes",
                    String.join(", ", missing.scopes()));
            case Finding.Unanswered unanswered -> operator.say("check.slack.away", "reason", unanswered.reason());
            case Finding.Opens opens -> opens.workspace();
            case Finding.Installable installable -> installable.client();
        };
    }

    private String refused(Finding.Refused refused) {
        var credential = refused.credential();
        return switch (credential) {
            case SLACK_BOT_TOKEN -> operator.say("check.slack.bot", "error", refused.error());
            case SLACK_APP_TOKEN -> operator.say("check.slack.app", "error", refused.error());
            case SLACK_CLIENT_ID, SLACK_CLIENT_SECRET ->
                operator.say("check.slack.client", "variable", credential.name(), "error", refused.error());
        };
    }
}
