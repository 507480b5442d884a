package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.shell.Bot;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.Happening.Who;
import io.binome.slack.block.Post;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.text.Text;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short words that only one person sees and that no conversation depends on; they may be lost. */
final class Whispers {
    private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);

    private final WebApi api;
    private final Replies replies;
    private final Bot bot;

    Whispers(WebApi api, Replies replies, Bot bot) {
        this.api = api;
        this.replies = replies;
        this.bot = bot;
    }

    /** Somebody named the bot in a channel. */
    void help(Who who, String channel) {
        inChannel(who, channel, Words.inBoth("workspace.mention"));
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
    void tooMuch(Happening happening, String words) {
        switch (happening) {
            case Happening.Wrote wrote -> inChannel(wrote.who(), wrote.channel(), words);
            case Happening.Unheard unheard when unheard.channel().isEmpty() -> reply(unheard.who(), words);
            case Happening.Unheard unheard -> inChannel(unheard.who(), unheard.channel(), words);
            case Happening.Mentioned mentioned -> inChannel(mentioned.who(), mentioned.channel(), words);
            case Happening.Commanded commanded -> reply(commanded.who(), words);
            case Happening.Pressed pressed -> reply(pressed.who(), words);
            case Happening.Noted noted -> reply(noted.who(), words);
            case Happening.Sent sent -> {}
            case Happening.OpenedHome opened -> {}
            case Happening.Asked asked -> {}
            case Happening.Changed changed -> {}
            case Happening.Installed installed -> {}
            case Happening.Removed removed -> {}
            case Happening.Revoked revoked -> {}
        }
    }

    /** Somebody of another company, or nobody at all. */
    void stranger(Happening happening) {
        switch (happening) {
            case Happening.Commanded commanded -> reply(commanded.who(), Words.inBoth("workspace.stranger"));
            case Happening.Pressed pressed -> reply(pressed.who(), Words.inBoth("workspace.stranger"));
            case Happening.Noted noted -> reply(noted.who(), Words.inBoth("workspace.stranger"));
            case Happening.Wrote wrote -> inChannel(wrote.who(), wrote.channel(), Words.inBoth("workspace.stranger"));
            case Happening.Unheard unheard -> {}
            case Happening.Mentioned mentioned -> {}
            case Happening.Sent sent -> {}
            case Happening.OpenedHome opened -> {}
            case Happening.Asked asked -> {}
            case Happening.Changed changed -> {}
            case Happening.Installed installed -> {}
            case Happening.Removed removed -> {}
            case Happening.Revoked revoked -> {}
        }
    }

    /** Why something was not read. */
    void unheard(Happening.Unheard unheard, PersonId person) {
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
        replies.whispered(who.installation(), new Replies.Reply(who.responseUrl(), "", ""), new Post(words, List.of()));
    }

    private void inChannel(Who who, String channel, String words) {
        try {
            api.call(who.installation(), Method.WHISPER, channel, client -> client.chatPostEphemeral(
                    request -> request.channel(channel).user(who.user()).text(words)));
        } catch (Undeliverable | TryLater lost) {
            LOG.info("a word to {} is lost: {}", who, lost.getMessage());
        }
    }
}
