package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.store.Accounts.Account;

/** Ways to a conversation in Slack; see <a href="https://docs.slack.dev/interactivity/deep-linking">deep links</a>. */
final class Links {
    private Links() {}

    /** To the direct messages with somebody. */
    static Message to(PersonId partner, Account account) {
        return Message.of("workspace.link", "partner", partner)
                .leading(address(account, Ids.user(account)), "workspace.link.open", "partner", partner);
    }

    /** To the conversation with the bot, where a question waits that was asked for elsewhere. */
    static Message toUs(Account account, String bot) {
        return Message.of("workspace.elsewhere").leading(address(account, bot), "workspace.elsewhere.open");
    }

    private static String address(Account account, String to) {
        return "https://slack.com/app_redirect?team=" + Ids.team(account) + "&channel=" + to;
    }
}
