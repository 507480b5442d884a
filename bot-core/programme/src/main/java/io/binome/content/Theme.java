package io.binome.content;

import io.binome.programme.Programme.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a session can be about, in one language.
 *
 * @param skills the ids of those it serves, the nearest first
 * @param summary what the pair walks out with
 * @param agendas points by the length of the session in minutes; they add up to it
 * @param prepare what each is asked before the session
 * @param inReturn what whoever receives gives back
 */
public record Theme(
        ContentId id,
        String title,
        Set<Kind> kinds,
        Phase phase,
        Lead lead,
        List<String> skills,
        String summary,
        Map<Integer, List<Point>> agendas,
        Guide guide,
        Questions prepare,
        Exercise exercise,
        String inReturn) implements Item {
    /** The lengths of a session for which every theme has an agenda, in minutes. */
    public static final List<Integer> LENGTHS = List.of(20, 30, 45, 60);

    public Theme {
        kinds = Set.copyOf(kinds);
        skills = List.copyOf(skills);
        agendas = Map.copyOf(agendas);
    }

    /** The same outline about something else, for any kind of programme; its own questions come before the general ones. */
    public Theme about(ContentId other, String otherTitle, String otherSummary, List<String> questions) {
        var all = Stream.concat(questions.stream(), guide.questions().stream()).distinct().limit(Limits.MOST_GUIDE)
                .toList();
        return new Theme(
                other, otherTitle, Set.of(Kind.values()), Phase.GROWTH, Lead.EITHER, List.of(), otherSummary, agendas,
                new Guide(guide.opening(), all), prepare, exercise, inReturn);
    }

    /** Who steers the talk. */
    public enum Lead {
        /** As the pair agrees. */
        EITHER,
        MENTOR,
        MENTEE,
        /** In reverse mentoring the mentor. */
        JUNIOR,
        SENIOR
    }

    /** A point of an agenda. */
    public record Point(int minutes, String text) {}

    /** Questions to choose from, with what is said before them, if anything. */
    public record Guide(Optional<String> opening, List<String> questions) {
        public Guide {
            questions = List.copyOf(questions);
        }
    }

    /** What to prepare: the question for whoever leads, and the one for the other. */
    public record Questions(String leads, String other) {}

    /** Something to do before the next session. */
    public record Exercise(int minutes, String text) {}
}
