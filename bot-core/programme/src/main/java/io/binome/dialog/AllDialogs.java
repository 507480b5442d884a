package io.binome.dialog;

import io.binome.dialog.action.ActionDialogs;
import io.binome.dialog.admin.AdminDialogs;
import io.binome.dialog.agreement.AgreementDialogs;
import io.binome.dialog.closing.ClosingDialogs;
import io.binome.dialog.joining.JoiningDialogs;
import io.binome.dialog.learning.LearningDialogs;
import io.binome.dialog.meeting.MeetingDialogs;
import io.binome.dialog.member.MemberDialogs;
import io.binome.dialog.pairing.PairingDialogs;
import io.binome.dialog.preparing.PreparingDialogs;
import io.binome.dialog.pulse.PulseDialogs;
import io.binome.dialog.series.SeriesDialogs;
import io.binome.dialog.talk.TalkDialogs;
import io.binome.engine.Dialog;
import io.binome.engine.Dialogs;
import io.binome.skill.Taxonomy;
import java.util.List;
import java.util.stream.Stream;

/** All dialogs, by the stages of a programme; each room has a list of its own. */
public final class AllDialogs {
    private AllDialogs() {}

    /** With the skills that Binôme ships. */
    public static Dialogs make() {
        return make(Taxonomy.standard());
    }

    public static Dialogs make(Taxonomy taxonomy) {
        return Dialogs.of(Stream.of(
                MemberDialogs.all(),
                TalkDialogs.all(),
                AdminDialogs.all(taxonomy),
                LearningDialogs.all(),
                JoiningDialogs.all(),
                PairingDialogs.all(taxonomy),
                MeetingDialogs.all(taxonomy),
                SeriesDialogs.all(),
                ActionDialogs.all(),
                PreparingDialogs.all(),
                PulseDialogs.all(),
                AgreementDialogs.all(),
                ClosingDialogs.all())
                .flatMap(List::stream)
                .toArray(Dialog<?>[]::new))
                .with(AdminDialogs.solver(taxonomy));
    }
}
