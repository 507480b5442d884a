package io.binome.statistics;

import io.binome.fact.Fact.Ending;
import io.binome.fact.History;
import io.binome.programme.Aggregate;
import io.binome.programme.Programme;
import io.binome.programme.Register;
import io.binome.statistics.Statistics.Answers;
import io.binome.statistics.Statistics.Pairs;
import io.binome.statistics.Statistics.Participation;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Ratings;
import io.binome.statistics.Statistics.Sessions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as the few numbers that are kept of a programme whose facts are gone, and back. The weeks are not among them;
 * what was withheld stays withheld.
 */
public final class Aggregates {
    private static final int BEST = 5;
    private static final String REASON = "reason.";
    private static final String ENDING = "ending.";
    private static final String RATING = "rating.";

    private Aggregates() {}

    /** The statistics of a programme: from its facts or, where these are gone, from what was kept of them. */
    public static Statistics of(Programme programme, Register register, History history) {
        return register.find(Aggregate.class, programme.id())
                .map(aggregate -> statistics(aggregate.numbers()))
                .orElseGet(() -> Statistics.of(history.about(programme.id()), programme.zone()));
    }

    public static Map<String, Integer> numbers(Statistics statistics) {
        var all = new TreeMap<String, Integer>();
        var people = statistics.participation();
        all.put("invited", people.invited());
        all.put("joined", people.joined());
        all.put("completed", people.completed());
        all.put("paired", people.paired());
        all.put("met", people.met());
        all.put("declined", people.declined());
        people.reasons().forEach((reason, count) -> all.put(REASON + reason, count));
        all.put("unanswered", people.unanswered());
        all.put("lapsed", people.lapsed());
        all.put("left", people.left());
        put(all, "invitations", statistics.answers().invitations());
        put(all, "meetings", statistics.answers().meetings());
        put(all, "feedback", statistics.answers().feedback());
        var pairs = statistics.pairs();
        all.put("rounds", pairs.rounds());
        all.put("formed", pairs.formed());
        all.put("active", pairs.active());
        all.put("atrisk", pairs.atRisk());
        pairs.closed().forEach((ending, count) -> all.put(ENDING + ending, count));
        var sessions = statistics.sessions();
        all.put("planned", sessions.planned());
        all.put("metbyboth", sessions.met());
        all.put("metbyone", sessions.metByOne());
        all.put("notmet", sessions.notMet());
        all.put("unknown", sessions.unknown());
        all.put("notplanned", sessions.notPlanned());
        var ratings = statistics.ratings();
        if (ratings != null) {
            all.put(RATING + "people", ratings.people());
            IntStream.range(0, BEST).forEach(each -> all.put(RATING + (each + 1), ratings.distribution().get(each)));
        }
        return all;
    }

    private static void put(Map<String, Integer> all, String name, Rate rate) {
        all.put(name + ".answered", rate.answered());
        all.put(name + ".asked", rate.asked());
    }

    static Statistics statistics(Map<String, Integer> all) {
        var reasons = new TreeMap<String, Integer>();
        var closed = new EnumMap<Ending, Integer>(Ending.class);
        all.forEach((name, count) -> {
            if (name.startsWith(REASON)) {
                reasons.put(name.substring(REASON.length()), count);
            } else if (name.startsWith(ENDING)) {
                closed.put(Ending.valueOf(name.substring(ENDING.length())), count);
            }
        });
        return new Statistics(
                new Participation(
                        of(all, "invited"), of(all, "joined"), of(all, "completed"), of(all, "paired"), of(all, "met"),
                        of(all, "declined"), reasons, of(all, "unanswered"), of(all, "lapsed"), of(all, "left")),
                new Answers(rate(all, "invitations"), rate(all, "meetings"), rate(all, "feedback")),
                new Pairs(of(all, "rounds"), of(all, "formed"), of(all, "active"), of(all, "atrisk"), closed),
                new Sessions(
                        of(all, "planned"), of(all, "metbyboth"), of(all, "metbyone"), of(all, "notmet"),
                        of(all, "unknown"), of(all, "notplanned")),
                List.of(),
                ratings(all));
    }

    private static Rate rate(Map<String, Integer> all, String name) {
        return new Rate(of(all, name + ".answered"), of(all, name + ".asked"));
    }

    private static @Nullable Ratings ratings(Map<String, Integer> all) {
        return all.containsKey(RATING + "people")
                ? new Ratings(
                        of(all, RATING + "people"),
                        IntStream.rangeClosed(1, BEST).mapToObj(each -> of(all, RATING + each)).toList())
                : null;
    }

    private static int of(Map<String, Integer> all, String name) {
        return all.getOrDefault(name, 0);
    }
}
