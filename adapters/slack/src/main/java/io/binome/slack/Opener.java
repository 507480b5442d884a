package io.binome.slack;

import io.binome.id.InstallationId;
import io.binome.message.Form;
import io.binome.platform.FormDrafts;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.block.Modals;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.text.Reader;

/** Opens forms in front of those who have just done something, with what they had filled in before. */
final class Opener {
    private final WebApi api;
    private final Triggers triggers;
    private final FormDrafts drafts;

    Opener(WebApi api, Triggers triggers, FormDrafts drafts) {
        this.api = api;
        this.triggers = triggers;
        this.drafts = drafts;
    }

    /** Whether it could be opened: a trigger that has run out is not worth another try. */
    boolean opened(InstallationId at, String lane, Form form, Reader reader) {
        var trigger = triggers.take(lane);
        if (trigger.isEmpty()) {
            return false;
        }
        var view = Modals.of(form, reader, 0, drafts.of(form));
        try {
            api.call(at, Method.OPEN_VIEW, "", client -> client.viewsOpen(
                    request -> request.triggerId(trigger.get()).view(view)));
            return true;
        } catch (Undeliverable | TryLater tooLate) {
            return false;
        }
    }
}
