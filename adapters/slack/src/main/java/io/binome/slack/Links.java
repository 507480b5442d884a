package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.slack.block.Messages;
import io.binome.slack.block.Post;
import io.binome.store.Accounts.Account;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.net.URI;
import java.util.List;

/** Buttons that lead to a conversation in Slack; see <a href="https://docs.slack.dev/interactivity/deep-linking">deep links</a>. */
final class Links {
    private Links() {}

    /** To the direct messages with somebody. */
    static List<Post> to(PersonId partner, Account account, Reader reader) {
        return Messages.linking(
                Message.of("workspace.link", "partner", partner),
                Text.of("workspace.link.open", "partner", partner),
                uri(account, Ids.user(account)),
                List.of(reader));
    }

    /** To the conversation with the bot, where a question waits that was asked for elsewhere. */
    static List<Post> toUs(Account account, String bot, Reader reader) {
        return Messages.linking(
                Message.of("workspace.elsewhere"),
                Text.of("workspace.elsewhere.open"),
                uri(account, bot),
                List.of(reader));
    }

    private static URI uri(Account account, String to) {
        return URI.create("https://slack.com/app_redirect?team=" + Ids.team(account) + "&channel=" + to);
    }
}
