package io.binome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import io.binome.platform.ArrivalWriter;
import io.binome.slack.SlackEvent.Who;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Binôme hears of in Slack without an answer being waited for: messages to it, its home, people and installations. */
record EventListeners(ArrivalWriter writer, Forms forms) {
    void addTo(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said =
                    said(Envelope.who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), hasMore(
                            event.getFiles(), event.getAttachments()));
            return isTheirs(event.getChannelType(), event.getUser(), event.getBotId()) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(Envelope.who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), true);
            return isTheirs(event.getChannelType(), event.getUser(), null) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(Envelope.who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), false);
            return isTheirs(event.getChannelType(), event.getUser(), null) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageMeEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(Envelope.who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), false);
            return isTheirs(event.getChannelType(), event.getUser(), event.getBotId()) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> "home".equals(payload.getEvent().getTab())
                ? event(context, payload.getEventId(), new SlackEvent.OpenedHome(
                        Envelope.who(context, payload.getTeamId(), "")))
                : context.ack());
        app.event(AppMentionEvent.class, (payload, context) -> event(
                context,
                payload.getEventId(),
                new SlackEvent.Mentioned(Envelope.who(context, payload.getTeamId(), ""),
                        payload.getEvent().getChannel())));
        app.event(UserChangeEvent.class, (payload, context) -> event(
                context,
                payload.getEventId(),
                new SlackEvent.Changed(new Who(Envelope.at(context), payload.getEvent().getUser().getId(), "", ""))));
        app.event(AppUninstalledEvent.class, (payload, context) -> event(
                context, payload.getEventId(), new SlackEvent.Removed(Envelope.nobody(context))));
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            var bots = payload.getEvent().getTokens().getBot();
            return bots == null || bots.isEmpty()
                    ? context.ack()
                    : event(context, payload.getEventId(),
                            new SlackEvent.Revoked(Envelope.nobody(context), List.copyOf(bots)));
        });
    }

    /** In the person's own conversation with the bot; what bots say there is nobody's. */
    private static boolean isTheirs(@Nullable String channelType, @Nullable String user, @Nullable String bot) {
        return "im".equals(channelType) && user != null && bot == null;
    }

    private static boolean hasMore(@Nullable List<?> files, @Nullable List<?> attachments) {
        return (files != null && !files.isEmpty()) || (attachments != null && !attachments.isEmpty());
    }

    /** What somebody wrote to the bot, whatever else came with it; empty where it was nothing at all. */
    private static Optional<SlackEvent> said(Who who, String channel, @Nullable String words, boolean hasMore) {
        var written = Envelope.text(words);
        if (written.isBlank()) {
            return hasMore
                    ? Optional.of(new SlackEvent.Unheard(who, channel, SlackEvent.Why.WORDLESS))
                    : Optional.empty();
        }
        return Optional.of(Envelope.isLong(written)
                ? new SlackEvent.Unheard(who, channel, SlackEvent.Why.LONG)
                : new SlackEvent.Wrote(who, channel, Words.unescaped(written)));
    }

    /** An event that cannot be written down is sent again by Slack. */
    private Response event(Context context, String id, SlackEvent event) {
        try {
            event.writtenBy(writer, id);
            return context.ack();
        } catch (ArrivalWriter.Refused refused) {
            throw switch (refused) {
                case ArrivalWriter.Away away -> Refusal.later();
                case ArrivalWriter.TooMuch much -> {
                    if (much.isUnsaid()) {
                        forms.tooMuch(event);
                    }
                    yield Refusal.tooMuch();
                }
            };
        }
    }
}
