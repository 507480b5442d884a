package io.binome.dialog;

import io.binome.dialog.survey.Survey;
import io.binome.engine.Dialogs;
import io.binome.skill.Taxonomy;

/** The one list of dialogs: a new one is added here. */
public final class AllDialogs {
    private AllDialogs() {}

    /** With the skills that Binôme ships. */
    public static Dialogs make() {
        return make(Taxonomy.standard());
    }

    public static Dialogs make(Taxonomy taxonomy) {
        return Dialogs.of(
                new Desk(),
                new Notebook(),
                new Goals(),
                new Enquiries(),
                new Outlook(),
                new Notice(),
                new Review(),
                new Office(taxonomy),
                new Campaign(taxonomy),
                new Invitation(),
                new Survey(),
                new Membership(),
                new Proposal(taxonomy),
                new Journey(),
                new Session(),
                new Feedback(),
                new Placement(taxonomy),
                new Wishing(taxonomy),
                new Recognition());
    }
}
