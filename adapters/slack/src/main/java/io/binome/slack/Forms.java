package io.binome.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.binome.id.PersonId;
import io.binome.message.Form;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.FormDrafts;
import io.binome.shell.Bot;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Modals;
import io.binome.slack.block.Options;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms as Slack shows them: in dialogs, page by page, with mistakes said at the field and drafts kept. */
final class Forms {
    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);
    /** Slack waits three seconds for all that is looked up and written. */
    private static final long LOOK_UP_MILLIS = 700;

    private final ArrivalWriter writer;
    private final Bot bot;
    private final FormDrafts drafts;
    private final WebApi api;
    private final Function<Who, Optional<PersonId>> people;
    private final EphemeralReplies ephemeral;
    private final Executor threads;

    /** @param people who somebody is that is known already */
    Forms(
            ArrivalWriter writer, Bot bot, FormDrafts drafts, WebApi api,
            Function<Who, Optional<PersonId>> people, EphemeralReplies ephemeral, Executor threads) {
        this.writer = writer;
        this.bot = bot;
        this.drafts = drafts;
        this.api = api;
        this.people = people;
        this.ephemeral = ephemeral;
        this.threads = threads;
    }

    /** What comes of a page that was sent. */
    private sealed interface Outcome {}

    /** The dialog stays, or goes, without anything to keep. */
    private record Answered(Response response) implements Outcome {}

    /** The form is complete, or whatever is wrong with it is for the bot to say. */
    private record Complete(SlackEvent.Sent sent) implements Outcome {}

    /** A page of a form was sent. Nothing is looked up and written at once: what is given up must not be written later. */
    Response submitted(Who who, View view, String body) {
        try {
            return switch (writer.inTime(() -> outcome(who, view), LOOK_UP_MILLIS)) {
                case Answered(var response) -> response;
                case Complete(var sent) -> {
                    sent.writtenBy(writer, ArrivalWriter.fingerprint(body));
                    yield Response.ok();
                }
            };
        } catch (ArrivalWriter.Refused refused) {
            return switch (refused) {
                case ArrivalWriter.Away away -> wrong(view, Words.sorry(), Refusal.later());
                case ArrivalWriter.TooMuch much -> wrong(view, tooMuch(who), Refusal.tooMuch());
            };
        }
    }

    /** Said at the first field; where there is none, Slack says that something went wrong, and the dialog stays open. */
    private static Response wrong(View view, String words, Refusal otherwise) {
        return view.getBlocks()
                .stream()
                .filter(each -> "input".equals(each.getType()))
                .findFirst()
                .map(block -> Response.json(200, errors(Map.of(block.getBlockId(), words))))
                .orElseThrow(() -> otherwise);
    }

    private Outcome outcome(Who who, View view) {
        var shown = Modals.read(view);
        if (shown.isEmpty()) {
            return new Answered(Response.ok());
        }
        var sheet = shown.get();
        var person = people.apply(who);
        var form = person.flatMap(by -> bot.form(by, sheet.prompt()));
        if (person.isEmpty() || form.isEmpty()) {
            return new Complete(new SlackEvent.Sent(who, sheet.prompt().value(), Map.of()));
        }
        var reader = bot.reader(person.get());
        var answers = drafts.with(form.get(), Modals.answers(form.get(), view.getState()));
        var faults = form.get().faults(answers);
        var here = Modals.errors(form.get(), sheet.page(), faults, reader);
        if (!here.isEmpty()) {
            return new Answered(Response.json(200, errors(here)));
        }
        var next = sheet.page() + 1;
        if (next < Modals.pages(form.get(), reader)) {
            return new Answered(shown(Modals.of(form.get(), reader, next, answers)));
        }
        var faulty = Modals.pageOf(faults, form.get(), reader);
        return faulty.isPresent()
                ? new Answered(shown(Modals.of(form.get(), reader, faulty.get(), answers, faults)))
                : new Complete(new SlackEvent.Sent(who, sheet.prompt().value(), answers));
    }

    private static Response shown(View view) {
        return Response.json(
                200, ViewSubmissionResponse.builder().responseAction("update").view(view).build());
    }

    private static ViewSubmissionResponse errors(Map<String, String> errors) {
        return ViewSubmissionResponse.builder().responseAction("errors").errors(errors).build();
    }

    /** A form was closed: what was in it is kept for the next time. */
    Response closed(Who who, View view) {
        try {
            writer.inTime(() -> kept(who, view));
            return Response.ok();
        } catch (ArrivalWriter.Away lost) {
            throw Refusal.later();
        }
    }

    /** The form in front, with what is in it kept. */
    private Optional<Form> kept(Who who, View view) {
        var form = form(who, view);
        form.ifPresent(each -> drafts.with(each, Modals.answers(each, view.getState())));
        return form;
    }

    private Optional<Form> form(Who who, View view) {
        return Modals.read(view).flatMap(shown -> people.apply(who).flatMap(by -> bot.form(by, shown.prompt())));
    }

    /** Another page of the form in front is wanted; what is filled in comes along. */
    Response turned(Who who, View view, int page) {
        try {
            var shown = writer.inTime(() -> people.apply(who)
                    .flatMap(by -> kept(who, view)
                            .map(form -> Modals.of(form, bot.reader(by), page, drafts.of(form)))));
            shown.ifPresent(next -> threads.execute(() -> update(who, view, next)));
            return Response.ok();
        } catch (ArrivalWriter.Away away) {
            // The page in front stays, and what is filled in with it.
            throw Refusal.later();
        }
    }

    private void update(Who who, View view, View shown) {
        try {
            api.call(who.installation(), Method.UPDATE_VIEW, "", client -> client.viewsUpdate(
                    request -> request.viewId(view.getId()).hash(view.getHash()).view(shown)));
        } catch (Undeliverable | TryLater stays) {
            LOG.info("a page stays as it is: {}", stays.getMessage());
        }
    }

    /** What Slack lists. */
    record Suggestions(List<OptionObject> options) {}

    /** Somebody types into a list that is too long to be shown. */
    Response suggested(Who who, BlockSuggestionPayload payload) {
        try {
            var options = writer.inTime(() -> people.apply(who)
                    .flatMap(by -> form(who, payload.getView())
                            .map(form -> Options.matching(
                                    form, payload.getBlockId(), payload.getValue(), bot.reader(by)))));
            return Response.json(200, new Suggestions(options.orElse(List.of())));
        } catch (ArrivalWriter.Away away) {
            return Response.json(200, new Suggestions(List.of()));
        }
    }

    void sorry(Who who) {
        threads.execute(() -> ephemeral.sorry(who));
    }

    /** Tells somebody who goes too fast. */
    void tooMuch(SlackEvent event) {
        threads.execute(() -> ephemeral.tooMuch(event, tooMuch(event.who())));
    }

    /** The same words in their language, where it can be looked up. */
    String tooMuch(Who who) {
        try {
            return writer.inTime(() -> people.apply(who), LOOK_UP_MILLIS)
                    .map(by -> bot.reader(by).read(Text.of("workspace.toomuch")))
                    .orElseGet(() -> Texts.inAll("workspace.toomuch"));
        } catch (ArrivalWriter.Away away) {
            return Texts.inAll("workspace.toomuch");
        }
    }
}
