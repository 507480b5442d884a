package io.binome.dialog;

import io.binome.dialog.survey.Survey;
import io.binome.engine.Dialogs;

/** The one list of dialogs: a new one is added here. */
public final class AllDialogs {
    private AllDialogs() {}

    public static Dialogs make() {
        return Dialogs.of(
                new Desk(),
                new Office(),
                new Campaign(),
                new Invitation(),
                new Survey(),
                new Membership(),
                new Proposal(),
                new Journey(),
                new Session(),
                new Feedback());
    }
}
