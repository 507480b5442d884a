package io.binome.statistics;

import io.binome.fact.Fact.Ending;
import io.binome.fact.History;
import io.binome.programme.Aggregate;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.statistics.Statistics.Answers;
import io.binome.statistics.Statistics.Pairs;
import io.binome.statistics.Statistics.Participation;
import io.binome.statistics.Statistics.Sessions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statistics as the few numbers that are kept of a programme whose facts are gone, and back. The weeks are not among them;
 * what was never released stays so.
 */
public final class Aggregates {
    private static final String ENDING = "ending.";

    private Aggregates() {}

    /** The statistics of a programme: from its facts or, where these are gone, from what was kept of them. */
    public static Statistics of(Programme programme, RecordView records, History history) {
        return records.find(Aggregate.class, programme.id())
                .map(Aggregates::statistics)
                .orElseGet(() -> Statistics.of(
                        history.about(programme.id()), Releases.newest(records, programme.id()), programme.zone()));
    }

    /** What is kept of a programme when its facts go. */
    public static Aggregate kept(Programme programme, RecordView records, History history, LocalDate today) {
        var counted = Statistics.everything(history.about(programme.id()), programme.zone());
        return new Aggregate(
                programme.id(), today, numbers(counted), Releases.newest(records, programme.id()).orElse(null));
    }

    /** Only what admins see by name anyway: answers are kept as they were released. */
    private static Map<String, Integer> numbers(Statistics counted) {
        var all = new TreeMap<String, Integer>();
        var people = counted.participation();
        all.put("invited", people.invited());
        all.put("joined", people.joined());
        all.put("completed", people.completed());
        all.put("paired", people.paired());
        all.put("met", people.met());
        all.put("left", people.left());
        var pairs = counted.pairs();
        all.put("rounds", pairs.rounds());
        all.put("formed", pairs.formed());
        all.put("active", pairs.active());
        all.put("atrisk", pairs.atRisk());
        pairs.closed().forEach((ending, count) -> all.put(ENDING + ending, count));
        var sessions = counted.sessions();
        all.put("planned", sessions.planned());
        all.put("metbyboth", sessions.met());
        all.put("notplanned", sessions.notPlanned());
        return all;
    }

    private static Statistics statistics(Aggregate aggregate) {
        var all = aggregate.numbers();
        var closed = new EnumMap<Ending, Integer>(Ending.class);
        all.forEach((name, count) -> {
            if (name.startsWith(ENDING)) {
                closed.put(Ending.valueOf(name.substring(ENDING.length())), count);
            }
        });
        return new Released(Optional.ofNullable(aggregate.answers())).of(new Statistics(
                new Participation(
                        of(all, "invited"), of(all, "joined"), of(all, "completed"), of(all, "paired"), of(all, "met"),
                        null, Map.of(), null, null, of(all, "left")),
                new Answers(null, null, null),
                new Pairs(of(all, "rounds"), of(all, "formed"), of(all, "active"), of(all, "atrisk"), closed),
                new Sessions(of(all, "planned"), of(all, "metbyboth"), null, null, null, of(all, "notplanned")),
                List.of(),
                Statistics.Pulse.NONE,
                null,
                null));
    }

    private static int of(Map<String, Integer> all, String name) {
        return all.getOrDefault(name, 0);
    }
}
