package io.binome.dialog.meeting;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a session could be about: a few points for its time and one question to prepare, by the phase the pair is in. */
record Agenda(Text title, List<Text> points, Text prepare) {
    /** Themes of the growth phase, in the order in which they come round. */
    static final List<String> THEMES = List.of("practice", "situation", "feedback", "network", "habits", "project");

    /** The agenda of the session that the pair has next, at this time or, where none is planned, about now. */
    static Agenda coming(PairId pair, Instant start, StepContext at) {
        var met = at.records().find(Pair.class, pair).map(Pair::met).orElse(0);
        return of((met == 0 && isSaidToHaveMet(pair, at) ? 1 : met) + 1, isLast(start, at.programme(pair.programme())));
    }

    /**
     * The agenda of a session.
     *
     * @param place 1 for the first session the two really have
     * @param last whether no other session follows
     */
    static Agenda of(int place, boolean last) {
        if (place <= 1) {
            return named("first");
        }
        if (last) {
            return named("last");
        }
        return named(place == 2 ? "second" : THEMES.get((place - 3) % THEMES.size()));
    }

    /** The message with the agenda below it. */
    Message below(Message message) {
        return message.and("agenda.title", "title", title).items(points).and("agenda.prepare", "question", prepare);
    }

    /** Whoever has said that they met has no use for a first session again, even where the other one was silent. */
    private static boolean isSaidToHaveMet(PairId pair, StepContext at) {
        return at.history().about(pair).stream()
                .anyMatch(each -> each.fact() instanceof Fact.SessionReported reported && reported.met());
    }

    private static boolean isLast(Instant start, Programme programme) {
        return !ProgrammeEnd.leavesTimeFor(ProgrammeEnd.next(start, programme), programme);
    }

    private static Agenda named(String phase) {
        var key = "agenda." + phase;
        var points = Stream.of(".1", ".2", ".3", ".4").map(place -> Text.of(key + place)).toList();
        return new Agenda(Text.of(key + ".title"), points, Text.of(key + ".prepare"));
    }
}
