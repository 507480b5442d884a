package io.binome.dialog.meeting;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.skill.Taxonomy;
import java.util.List;

/** What a pair does together: its journey, each session, and what it was worth. */
public final class MeetingDialogs {
    private MeetingDialogs() {}

    public static List<Dialog<?>> all(Taxonomy taxonomy) {
        return List.of(new Journey(taxonomy), new Session(), new ThemeChoice(), new Feedback());
    }

    /** Whether a date that somebody is asked for now can still take place before the programme ends. */
    public static boolean leaveTimeForADate(PersonId person, Programme programme, StepContext at) {
        return ProgrammeEnd.leavesTimeFor(DateOffer.first(person, at), programme);
    }
}
