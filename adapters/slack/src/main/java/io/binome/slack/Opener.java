package io.binome.slack;

import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.shell.Bot;
import io.binome.shell.Messenger.TryLater;
import io.binome.shell.Messenger.Undeliverable;
import io.binome.slack.Happening.Who;
import io.binome.slack.block.Modals;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;

/** Opens forms for those who press a button for it. */
final class Opener {
    private final WebApi api;
    private final Bot bot;
    private final Triggers triggers;
    private final Drafts drafts;
    private final Whispers whispers;

    Opener(WebApi api, Bot bot, Triggers triggers, Drafts drafts, Whispers whispers) {
        this.api = api;
        this.bot = bot;
        this.triggers = triggers;
        this.drafts = drafts;
        this.whispers = whispers;
    }

    /** Shows the form of a question; where it is open no longer, the bot says so. */
    void open(InputId id, PersonId by, Who who, PromptId prompt) {
        var form = bot.form(by, prompt);
        var trigger = triggers.take(who.lane());
        if (form.isEmpty()) {
            bot.chose(id, by, prompt, "");
        } else if (trigger.isEmpty() || !opened(who, trigger.get(), form.get(), by)) {
            whispers.again(who, by);
        }
    }

    private boolean opened(Who who, String trigger, Form form, PersonId by) {
        var view = Modals.of(form, bot.reader(by), 0, drafts.of(form));
        try {
            api.call(who.installation(), Method.OPEN_VIEW, "", client -> client.viewsOpen(
                    request -> request.triggerId(trigger).view(view)));
            return true;
        } catch (Undeliverable | TryLater tooLate) {
            return false;
        }
    }
}
