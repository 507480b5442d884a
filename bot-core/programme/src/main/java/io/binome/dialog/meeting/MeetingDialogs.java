package io.binome.dialog.meeting;

import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.Theme;
import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Text;
import java.util.List;

/** What a pair does together: its journey, each session, and what it was worth. */
public final class MeetingDialogs {
    private MeetingDialogs() {}

    public static List<Dialog<?>> all(Taxonomy taxonomy) {
        return List.of(new Journey(taxonomy), new Session(), new ThemeChoice(), new Feedback());
    }

    /** What the pair has talked about, by the titles of the themes, each once, the first of them first. */
    public static List<Text> talkedAbout(PairId pair, StepContext at) {
        var content = at.content(pair.programme());
        return PastThemes.of(at.history().about(pair), name -> true).done().stream()
                .distinct()
                .map(name -> new ContentId(Shelf.THEMES, name))
                .filter(id -> content.find(id, Theme.class, Language.usual()).isPresent())
                .map(id -> content.text(id, Theme.class, Theme::title))
                .toList();
    }

    /** Whether a date that somebody is asked for now can still take place before the programme ends. */
    public static boolean leaveTimeForADate(PersonId person, Programme programme, StepContext at) {
        return ProgrammeEnd.leavesTimeFor(DateOffer.first(person, at), programme);
    }
}
