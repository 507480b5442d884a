package io.binome.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
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
import io.binome.id.InstallationId;
import io.binome.platform.ArrivalWriter;
import io.binome.shell.Bot;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Reference;
import io.binome.slack.install.InstallationKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Binôme listens to in Slack, the same over HTTP and Socket Mode: each listener writes down what happened and
 * answers at once. Only the dialogs of forms, which Slack wants answered on the spot, look something up.
 */
final class Listeners {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final long LOOK_UP_MILLIS = 600;
    private static final String INSTALLATION = "binome.installation";

    private final ArrivalWriter writer;
    private final Forms forms;
    private final Triggers triggers;

    Listeners(ArrivalWriter writer, Forms forms, Triggers triggers) {
        this.writer = writer;
        this.forms = forms;
        this.triggers = triggers;
    }

    /** Bolt's application, with every listener. */
    App app(Slack slack, InstallationLookup installed) {
        var config = AppConfig.builder()
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .subtypedMessageEventsAutoAckEnabled(false)
                .allEventsApiAutoAckEnabled(false)
                .build();
        config.setSlack(slack);
        // What nobody listens to is acknowledged: Slack switches off whoever fails too often.
        config.setUnmatchedRequestHandler(request -> Response.ok());
        var app = new App(config, List.of(new SSLCheck(null), belonging(installed)));
        events(app);
        app.command(ANY,
                (request, context) -> command(request.getPayload(), context, body(request)));
        app.blockAction(ANY, (request, context) -> {
            var payload = request.getPayload();
            var view = payload.getView();
            var who = who(context, payload.getUser().getTeamId(), payload.getResponseUrl());
            trigger(who, context.getTriggerId());
            if (payload.getActions().isEmpty()) {
                return context.ack();
            }
            var action = payload.getActions().getFirst();
            var reference = Reference.read(text(action.getActionId()), action.getValue());
            if (reference.isEmpty() || reference.get() instanceof Reference.Link) {
                return context.ack();
            }
            if (reference.get() instanceof Reference.Turning turning && view != null) {
                return forms.turned(who, view, turning.page());
            }
            var message = payload.getMessage();
            var pressed = new SlackEvent.Pressed(
                    who,
                    action.getActionId(),
                    text(action.getValue()),
                    message == null ? "" : text(message.getTs()),
                    view != null && "home".equals(view.getType()));
            return interactive(context, body(request), pressed);
        });
        app.viewSubmission(ANY, (request, context) -> {
            var payload = request.getPayload();
            var who = who(context, payload.getUser().getTeamId(), "");
            trigger(who, payload.getTriggerId());
            return forms.submitted(who, payload.getView(), body(request));
        });
        app.viewClosed(ANY, (request, context) -> {
            var payload = request.getPayload();
            return forms.closed(
                    who(context, payload.getUser().getTeamId(), ""), payload.getView());
        });
        app.blockSuggestion(ANY, (request, context) -> forms.suggested(
                who(context, request.getPayload().getUser().getTeamId(), ""), request.getPayload()));
        app.globalShortcut(ANY, (request, context) -> {
            var who = who(context, request.getPayload().getUser().getTeamId(), "");
            trigger(who, context.getTriggerId());
            return interactive(context, body(request), new SlackEvent.Asked(who));
        });
        app.messageShortcut(ANY, (request, context) -> {
            var payload = request.getPayload();
            var who = who(context, payload.getUser().getTeamId(), payload.getResponseUrl());
            trigger(who, context.getTriggerId());
            var words = text(payload.getMessage().getText());
            return interactive(context, body(request), isLong(words)
                    ? new SlackEvent.Unheard(who, "", SlackEvent.Why.LONG)
                    : new SlackEvent.Noted(who, Words.unescaped(words)));
        });
        return app;
    }

    /** Nobody is served but those of a workspace into which Binôme was installed. */
    private Middleware belonging(InstallationLookup installed) {
        return (request, response, chain) -> {
            var context = request.getContext();
            if (context.getTeamId() == null && context.getEnterpriseId() == null) {
                return chain.next(request);
            }
            var team = text(context.getTeamId());
            Optional<InstallationId> at;
            try {
                at = at(installed, new InstallationKey(team, text(context.getEnterpriseId()), team.isEmpty()));
            } catch (ArrivalWriter.Away away) {
                return unknown(request.getRequestType());
            }
            if (at.isEmpty()) {
                return Response.error(403);
            }
            context.getAdditionalValues().put(INSTALLATION, at.get().value());
            return chain.next(request);
        };
    }

    /** While the store is away, what was known last has to do, so that people are told to try again. */
    private Optional<InstallationId> at(InstallationLookup installed, InstallationKey key) throws ArrivalWriter.Away {
        var fresh = installed.fresh(key);
        if (fresh.isPresent()) {
            return fresh;
        }
        try {
            return writer.inTime(() -> installed.at(key), LOOK_UP_MILLIS);
        } catch (ArrivalWriter.Away away) {
            var last = installed.last(key);
            if (last.isEmpty()) {
                throw away;
            }
            return last;
        }
    }

    /** Whether the bot is at home there cannot be found out now: nobody is turned away for that. */
    private static Response unknown(RequestType type) {
        if (type == RequestType.Command) {
            return said(Words.sorry());
        }
        throw Refusal.later();
    }

    private void events(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), hasMore(
                    event.getFiles(), event.getAttachments()));
            return isTheirs(event.getChannelType(), event.getUser(), event.getBotId()) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), true);
            return isTheirs(event.getChannelType(), event.getUser(), null) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), false);
            return isTheirs(event.getChannelType(), event.getUser(), null) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(MessageMeEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var said = said(who(context, payload.getTeamId(), ""), event.getChannel(), event.getText(), false);
            return isTheirs(event.getChannelType(), event.getUser(), event.getBotId()) && said.isPresent()
                    ? event(context, payload.getEventId(), said.get())
                    : context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> "home".equals(payload.getEvent().getTab())
                ? event(context, payload.getEventId(), new SlackEvent.OpenedHome(
                        who(context, payload.getTeamId(), "")))
                : context.ack());
        app.event(AppMentionEvent.class, (payload, context) -> event(
                context,
                payload.getEventId(),
                new SlackEvent.Mentioned(who(context, payload.getTeamId(), ""), payload.getEvent().getChannel())));
        app.event(UserChangeEvent.class, (payload, context) -> event(
                context,
                payload.getEventId(),
                new SlackEvent.Changed(new Who(at(context), payload.getEvent().getUser().getId(), "", ""))));
        app.event(AppUninstalledEvent.class, (payload, context) -> event(
                context, payload.getEventId(), new SlackEvent.Removed(nobody(context))));
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            var bots = payload.getEvent().getTokens().getBot();
            return bots == null || bots.isEmpty()
                    ? context.ack()
                    : event(context, payload.getEventId(), new SlackEvent.Revoked(nobody(context), List.copyOf(bots)));
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
        var written = text(words);
        if (written.isBlank()) {
            return hasMore
                    ? Optional.of(new SlackEvent.Unheard(who, channel, SlackEvent.Why.WORDLESS))
                    : Optional.empty();
        }
        return Optional.of(isLong(written)
                ? new SlackEvent.Unheard(who, channel, SlackEvent.Why.LONG)
                : new SlackEvent.Wrote(who, channel, Words.unescaped(written)));
    }

    private static boolean isLong(String words) {
        return words.length() > Bot.LONGEST;
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

    /** Slack sends these once only: whoever did it is told, by us or by Slack. */
    private Response interactive(Context context, String body, SlackEvent event) {
        var isMute = event.who().responseUrl().isEmpty();
        try {
            event.writtenBy(writer, ArrivalWriter.fingerprint(body));
        } catch (ArrivalWriter.Refused refused) {
            switch (refused) {
                case ArrivalWriter.Away away when isMute -> throw Refusal.later();
                case ArrivalWriter.Away away -> forms.sorry(event.who());
                case ArrivalWriter.TooMuch much when isMute || !much.isUnsaid() -> throw Refusal.tooMuch();
                case ArrivalWriter.TooMuch much -> forms.tooMuch(event);
            }
        }
        return context.ack();
    }

    private Response command(
            SlashCommandPayload payload, Context context,
            String body) {
        var who = who(context, payload.getTeamId(), payload.getResponseUrl());
        trigger(who, payload.getTriggerId());
        var direct = "directmessage".equals(payload.getChannelName());
        var words = text(payload.getText());
        var commanded = isLong(words)
                ? new SlackEvent.Unheard(who, payload.getChannelId(), SlackEvent.Why.LONG)
                : new SlackEvent.Commanded(
                        who, payload.getChannelId(), text(payload.getChannelName()), direct, Words.unescaped(words));
        try {
            commanded.writtenBy(writer, ArrivalWriter.fingerprint(body));
            return context.ack();
        } catch (ArrivalWriter.Refused refused) {
            return switch (refused) {
                case ArrivalWriter.Away away -> said(Words.sorry());
                case ArrivalWriter.TooMuch much when much.isUnsaid() -> said(forms.tooMuch(who));
                case ArrivalWriter.TooMuch much -> throw Refusal.tooMuch();
            };
        }
    }

    private static Response said(String words) {
        return Response.json(200, new Sorry("ephemeral", words));
    }

    /** What Slack shows to whoever gave a command. */
    record Sorry(String response_type, String text) {}

    /** What makes a request the same when it comes again: a replay carries the time of the first. */
    private static String body(Request<?> request) {
        var stamp =
                request.getHeaders() == null ? null : request.getHeaders().getFirstValue("X-Slack-Request-Timestamp");
        return text(stamp) + request.getRequestBodyAsString();
    }

    private void trigger(Who who, @Nullable String id) {
        if (id != null) {
            triggers.give(who.lane(), id);
        }
    }

    private static InstallationId at(Context context) {
        return new InstallationId(context.getAdditionalValues().getOrDefault(INSTALLATION, ""));
    }

    private static Who who(Context context, @Nullable String team, @Nullable String responseUrl) {
        return new Who(at(context), text(context.getRequestUserId()), text(team), text(responseUrl));
    }

    private static Who nobody(Context context) {
        return new Who(at(context), "", "", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
