package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.shell.Bot;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Post;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Reading;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short words that only one person sees and that no conversation depends on; they may be lost. */
final class EphemeralReplies {
    private static final Logger LOG = LoggerFactory.getLogger(EphemeralReplies.class);

    private final WebApi api;
    private final Replies replies;
    private final Bot bot;

    EphemeralReplies(WebApi api, Replies replies, Bot bot) {
        this.api = api;
        this.replies = replies;
        this.bot = bot;
    }

    /** Somebody named the bot in a channel. */
    void help(Who who, String channel) {
        inChannel(who, channel, Texts.inAll("workspace.mention"));
    }

    void notYours(Who who, PersonId person) {
        reply(who, bot.reader(person).read(Text.of("workspace.notyours")));
    }

    /** A form could not be opened in time. */
    void again(Who who, PersonId person) {
        reply(who, bot.reader(person).read(Text.of("workspace.again")));
    }

    /** There is nobody who would wait for that answer. */
    void late(Who who, PersonId person) {
        reply(who, bot.reader(person).read(Text.of("prompt.late")));
    }

    /** Somebody goes too fast. */
    void tooMuch(SlackEvent event, String words) {
        switch (event) {
            case SlackEvent.Wrote wrote -> inChannel(wrote.who(), wrote.channel(), words);
            case SlackEvent.Unheard unheard when unheard.channel().isEmpty() -> reply(unheard.who(), words);
            case SlackEvent.Unheard unheard -> inChannel(unheard.who(), unheard.channel(), words);
            case SlackEvent.Mentioned mentioned -> inChannel(mentioned.who(), mentioned.channel(), words);
            case SlackEvent.Commanded commanded -> reply(commanded.who(), words);
            case SlackEvent.Pressed pressed -> reply(pressed.who(), words);
            case SlackEvent.Noted noted -> reply(noted.who(), words);
            case SlackEvent.Sent sent -> {}
            case SlackEvent.OpenedHome opened -> {}
            case SlackEvent.Asked asked -> {}
            case SlackEvent.Changed changed -> {}
            case SlackEvent.Installed installed -> {}
            case SlackEvent.Removed removed -> {}
            case SlackEvent.Revoked revoked -> {}
        }
    }

    /** Somebody of another company, or nobody at all. */
    void stranger(SlackEvent event) {
        switch (event) {
            case SlackEvent.Commanded commanded -> reply(commanded.who(), Texts.inAll("workspace.stranger"));
            case SlackEvent.Pressed pressed -> reply(pressed.who(), Texts.inAll("workspace.stranger"));
            case SlackEvent.Noted noted -> reply(noted.who(), Texts.inAll("workspace.stranger"));
            case SlackEvent.Wrote wrote -> inChannel(wrote.who(), wrote.channel(), Texts.inAll("workspace.stranger"));
            case SlackEvent.Unheard unheard -> {}
            case SlackEvent.Mentioned mentioned -> {}
            case SlackEvent.Sent sent -> {}
            case SlackEvent.OpenedHome opened -> {}
            case SlackEvent.Asked asked -> {}
            case SlackEvent.Changed changed -> {}
            case SlackEvent.Installed installed -> {}
            case SlackEvent.Removed removed -> {}
            case SlackEvent.Revoked revoked -> {}
        }
    }

    /** Why something was not read. */
    void unheard(SlackEvent.Unheard unheard, PersonId person) {
        var words = bot.reader(person).read(switch (unheard.why()) {
            case LONG -> Text.of("workspace.long", "most", Bot.LONGEST);
            case WORDLESS -> Text.of("workspace.wordless");
        });
        if (unheard.who().responseUrl().isEmpty()) {
            inChannel(unheard.who(), unheard.channel(), words);
        } else {
            reply(unheard.who(), words);
        }
    }

    /** What was done could not be kept. */
    void sorry(Who who) {
        reply(who, Words.sorry());
    }

    private void reply(Who who, String words) {
        if (who.responseUrl().isEmpty()) {
            return;
        }
        Reading.isSaidOnTheSide();
        replies.whispered(who.installation(), new Replies.Reply(who.responseUrl(), "", ""), new Post(words, List.of()));
    }

    private void inChannel(Who who, String channel, String words) {
        Reading.isSaidOnTheSide();
        try {
            api.call(who.installation(), Method.WHISPER, channel, client -> client.chatPostEphemeral(
                    request -> request.channel(channel).user(who.user()).text(words)));
        } catch (Undeliverable | TryLater lost) {
            LOG.info("a word to {} is lost: {}", who, lost.getMessage());
        }
    }
}
