package io.binome.statistics;

import io.binome.programme.Release;
import io.binome.programme.Release.Part;
import io.binome.programme.Release.Topic;
import io.binome.statistics.Statistics.Answers;
import io.binome.statistics.Statistics.Band;
import io.binome.statistics.Statistics.Participation;
import io.binome.statistics.Statistics.Pulse;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Ratings;
import io.binome.statistics.Statistics.Scale;
import io.binome.statistics.Statistics.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what has been released in the place of what was counted. Who takes part, who has a partner and which sessions both
 * confirmed, admins see by name; everything else that people answered is taken from the release or left out.
 */
record Released(Optional<Release> release) {
    private static final int BEST = 5;
    private static final int STEPS = 3;

    Statistics of(Statistics counted) {
        return new Statistics(
                participation(counted.participation()),
                answers(counted),
                counted.pairs(),
                sessions(counted.sessions()),
                counted.weeks(),
                new Pulse(scale(Topic.PULSE_MONTH), scale(Topic.PULSE_HALF), scale(Topic.PROGRESS)),
                ratings(),
                release.map(Release::day).orElse(null));
    }

    private @Nullable Part part(Topic topic) {
        return release.flatMap(known -> known.part(topic)).orElse(null);
    }

    private @Nullable Integer total(Topic topic) {
        var part = part(topic);
        return part == null ? null : part.total();
    }

    private int atLeast(Topic topic) {
        var total = total(topic);
        return total == null ? 0 : total;
    }

    private Participation participation(Participation people) {
        return new Participation(
                people.invited(),
                people.joined(),
                people.completed(),
                people.paired(),
                people.met(),
                total(Topic.DECLINED),
                reasons(),
                total(Topic.UNANSWERED),
                total(Topic.LAPSED),
                people.left());
    }

    private Map<String, Integer> reasons() {
        var part = part(Topic.DECLINED);
        if (part == null || part.groups().size() < 2) {
            return Map.of();
        }
        var reasons = new TreeMap<String, Integer>();
        for (var group : part.groups()) {
            reasons.merge(group.size() == 1 ? group.getFirst() : Statistics.OTHER, part.of(group), Integer::sum);
        }
        return reasons;
    }

    private Answers answers(Statistics counted) {
        return new Answers(invitations(counted.participation()), meetings(counted.sessions()), feedback());
    }

    private @Nullable Rate invitations(Participation people) {
        if (part(Topic.DECLINED) == null && part(Topic.UNANSWERED) == null) {
            return null;
        }
        var answered = people.joined() + atLeast(Topic.DECLINED);
        return new Rate(answered, answered + atLeast(Topic.UNANSWERED));
    }

    /** Where both confirmed a session, both have answered: that is no secret. */
    private @Nullable Rate meetings(Sessions sessions) {
        var part = part(Topic.UNCONFIRMED);
        if (part == null) {
            return null;
        }
        var answered = 2 * part.of(List.of("NOT_MET")) + part.of(List.of("MET_BY_ONE", Given.DENIED_BY_ONE));
        return new Rate(2 * sessions.met() + answered, 2 * (sessions.met() + part.total()));
    }

    private @Nullable Rate feedback() {
        var given = total(Topic.RATED);
        return given == null ? null : new Rate(given, given + atLeast(Topic.UNRATED));
    }

    private Sessions sessions(Sessions sessions) {
        var part = part(Topic.UNCONFIRMED);
        return new Sessions(
                sessions.planned(),
                sessions.met(),
                part == null ? null : part.alone("MET_BY_ONE"),
                part == null ? null : notMet(part),
                part == null ? null : part.alone("UNKNOWN"),
                sessions.notPlanned());
    }

    private static @Nullable Integer notMet(Part part) {
        var said = part.counts().containsKey("NOT_MET") ? part.alone("NOT_MET") : Integer.valueOf(0);
        var saidByOne = part.counts().containsKey(Given.DENIED_BY_ONE)
                ? part.alone(Given.DENIED_BY_ONE)
                : Integer.valueOf(0);
        return said == null || saidByOne == null ? null : said + saidByOne;
    }

    private @Nullable Ratings ratings() {
        var part = part(Topic.RATED);
        if (part == null) {
            return null;
        }
        var distribution = IntStream.rangeClosed(1, BEST)
                .mapToObj(stars -> part.of(List.of(String.valueOf(stars))))
                .toList();
        return Ratings.of(distribution, bands(part, BEST));
    }

    private @Nullable Scale scale(Topic topic) {
        var part = part(topic);
        return part == null ? null : new Scale(part.total(), bands(part, STEPS));
    }

    /** Without a gap from 1 to the end of the scale: what nobody said belongs to a neighbour. */
    private static List<Band> bands(Part part, int end) {
        var bands = new ArrayList<Band>();
        for (var group : part.groups()) {
            bands.add(new Band(
                    bands.isEmpty() ? 1 : bands.getLast().to() + 1, Integer.parseInt(group.getLast()), part.of(group)));
        }
        if (!bands.isEmpty()) {
            var last = bands.removeLast();
            bands.add(new Band(last.from(), end, last.given()));
        }
        return List.copyOf(bands);
    }
}
