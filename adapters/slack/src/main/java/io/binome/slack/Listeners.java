package io.binome.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.binome.platform.ArrivalWriter;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Reference;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Binôme listens to in Slack, the same over HTTP and Socket Mode: each listener writes down what happened and
 * answers at once. Only the dialogs of forms, which Slack wants answered on the spot, look something up.
 */
final class Listeners {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

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
        var app = new App(config, List.of(new SSLCheck(null), new Belonging(installed, writer)));
        new EventListeners(writer, forms).addTo(app);
        app.command(ANY,
                (request, context) -> command(request.getPayload(), context, body(request)));
        app.blockAction(ANY, (request, context) -> {
            var payload = request.getPayload();
            var view = payload.getView();
            var who = Envelope.who(context, payload.getUser().getTeamId(), payload.getResponseUrl());
            trigger(who, context.getTriggerId());
            if (payload.getActions().isEmpty()) {
                return context.ack();
            }
            var action = payload.getActions().getFirst();
            var reference = Reference.read(Envelope.text(action.getActionId()), action.getValue());
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
                    Envelope.text(action.getValue()),
                    message == null ? "" : Envelope.text(message.getTs()),
                    view != null && "home".equals(view.getType()));
            return interactive(context, body(request), pressed);
        });
        app.viewSubmission(ANY, (request, context) -> {
            var payload = request.getPayload();
            var who = Envelope.who(context, payload.getUser().getTeamId(), "");
            trigger(who, payload.getTriggerId());
            return forms.submitted(who, payload.getView(), body(request));
        });
        app.viewClosed(ANY, (request, context) -> {
            var payload = request.getPayload();
            return forms.closed(
                    Envelope.who(context, payload.getUser().getTeamId(), ""), payload.getView());
        });
        app.blockSuggestion(ANY, (request, context) -> forms.suggested(
                Envelope.who(context, request.getPayload().getUser().getTeamId(), ""), request.getPayload()));
        app.globalShortcut(ANY, (request, context) -> {
            var who = Envelope.who(context, request.getPayload().getUser().getTeamId(), "");
            trigger(who, context.getTriggerId());
            return interactive(context, body(request), new SlackEvent.Asked(who));
        });
        app.messageShortcut(ANY, (request, context) -> {
            var payload = request.getPayload();
            var who = Envelope.who(context, payload.getUser().getTeamId(), payload.getResponseUrl());
            trigger(who, context.getTriggerId());
            var words = Envelope.text(payload.getMessage().getText());
            return interactive(context, body(request), Envelope.isLong(words)
                    ? new SlackEvent.Unheard(who, "", SlackEvent.Why.LONG)
                    : new SlackEvent.Noted(who, Words.unescaped(words)));
        });
        return app;
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
        var who = Envelope.who(context, payload.getTeamId(), payload.getResponseUrl());
        trigger(who, payload.getTriggerId());
        var direct = "directmessage".equals(payload.getChannelName());
        var words = Envelope.text(payload.getText());
        var commanded = Envelope.isLong(words)
                ? new SlackEvent.Unheard(who, payload.getChannelId(), SlackEvent.Why.LONG)
                : new SlackEvent.Commanded(
                        who, payload.getChannelId(), Envelope.text(payload.getChannelName()), direct,
                        Words.unescaped(words));
        try {
            commanded.writtenBy(writer, ArrivalWriter.fingerprint(body));
            return context.ack();
        } catch (ArrivalWriter.Refused refused) {
            return switch (refused) {
                case ArrivalWriter.Away away -> Sorry.said(Words.sorry());
                case ArrivalWriter.TooMuch much when much.isUnsaid() -> Sorry.said(forms.tooMuch(who));
                case ArrivalWriter.TooMuch much -> throw Refusal.tooMuch();
            };
        }
    }

    /** What makes a request the same when it comes again: a replay carries the time of the first. */
    private static String body(Request<?> request) {
        var stamp =
                request.getHeaders() == null ? null : request.getHeaders().getFirstValue("X-Slack-Request-Timestamp");
        return Envelope.text(stamp) + request.getRequestBodyAsString();
    }

    private void trigger(Who who, @Nullable String id) {
        if (id != null) {
            triggers.give(who.lane(), id);
        }
    }
}
