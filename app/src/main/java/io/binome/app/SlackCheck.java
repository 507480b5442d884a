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
        var findings = Inspection.of(settings);
        var wrong = findings.stream().filter(finding -> !finding.isGood()).map(this::wrong).distinct().toList();
        if (!wrong.isEmpty()) {
            throw new Misconfigured(Exit.PLATFORM, String.join("\n", wrong));
        }
        return operator.say("check.slack", "workspaces", String.join(", ", opened(findings)));
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
            case Finding.Missing(var scopes) ->
                operator.say("check.slack.scopes", "count", scopes.size(), "scopes", String.join(", ", scopes));
            case Finding.Unanswered(var reason) -> operator.say("check.slack.away", "reason", reason);
            case Finding.Opens opens -> opens.workspace();
            case Finding.Installable installable -> installable.client();
        };
    }

    private String refused(Finding.Refused refused) {
        var error = refused.error();
        return switch (refused.credential()) {
            case SLACK_BOT_TOKEN -> operator.say("check.slack.bot", "error", error);
            case SLACK_APP_TOKEN -> operator.say("check.slack.app", "error", error);
            case SLACK_CLIENT_ID, SLACK_CLIENT_SECRET ->
                operator.say("check.slack.client", "variable", refused.credential().name(), "error", error);
        };
    }
}
