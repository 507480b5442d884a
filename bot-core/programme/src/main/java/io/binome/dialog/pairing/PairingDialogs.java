package io.binome.dialog.pairing;

import io.binome.engine.Dialog;
import io.binome.skill.Taxonomy;
import java.util.List;

/** What leads to a pair: taking part, wishes, the proposal, and a new partner after a no. */
public final class PairingDialogs {
    private PairingDialogs() {}

    public static List<Dialog<?>> all(Taxonomy taxonomy) {
        return List.of(new Membership(), new Proposal(taxonomy), new Rematching(taxonomy),
                new PartnerPreferences(taxonomy));
    }
}
