package io.binome.statistics;

import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.ReleaseId;
import io.binome.programme.RecordView;
import io.binome.programme.Release;
import io.binome.programme.Release.Part;
import io.binome.programme.Release.Topic;
import io.binome.statistics.Given.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides when answers are released, and makes the release. Of each sort, what is new comes out in one go, at most once
 * a week, and only when at least {@link Statistics#LEAST} different people stand behind what is new; what is out stays
 * as it was. So the difference of two releases is about five people at least, and no sum or difference of releases is
 * about one person: {@code ReleasesTest} works that out exactly.
 */
public final class Releases {
    private static final int A_WEEK = 7;

    /** An answer may take a while from where it was given to where it is counted. */
    private static final Duration SETTLING = Duration.ofHours(1);

    private Releases() {}

    /**
     * The release that is due now; empty where the last one is too young or nothing new may be told.
     *
     * @param before all releases so far, in order
     */
    public static Optional<Release> due(
            ProgrammeId programme, List<Release> before, Collection<Recorded> facts, Instant now, ZoneId zone) {
        if (!mayCome(before, now, zone)) {
            return Optional.empty();
        }
        var until = now.minus(SETTLING);
        var answers = Given.of(facts, counted(before), until);
        var parts = new EnumMap<Topic, Part>(Topic.class);
        if (!before.isEmpty()) {
            parts.putAll(before.getLast().parts());
        }
        var isNew = false;
        for (var topic : Topic.values()) {
            var all = answers.stream().filter(answer -> answer.topic() == topic).toList();
            var next = next(parts.get(topic), all, until);
            if (next.isPresent()) {
                parts.put(topic, next.get());
                isNew = true;
            }
        }
        return isNew
                ? Optional.of(
                        new Release(ReleaseId.of(programme, now.atZone(zone).toLocalDate()), now, Map.copyOf(parts)))
                : Optional.empty();
    }

    /** Whether the last release is old enough for another one: what has happened need not be read where it is not. */
    public static boolean mayCome(List<Release> before, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return before.stream().noneMatch(release -> release.day().plusDays(A_WEEK).isAfter(today));
    }

    /** What has been released last. */
    public static Optional<Release> newest(RecordView records, ProgrammeId programme) {
        return records.all(Release.class, programme).stream().max(Comparator.comparing(Release::at));
    }

    private static Map<Topic, List<Instant>> counted(List<Release> releases) {
        var counted = new EnumMap<Topic, List<Instant>>(Topic.class);
        for (var topic : Topic.values()) {
            counted.put(topic, releases.stream()
                    .flatMap(release -> release.part(topic).stream())
                    .map(Part::through)
                    .distinct()
                    .toList());
        }
        return counted;
    }

    private static Optional<Part> next(@Nullable Part before, List<Answer> all, Instant until) {
        var through = before == null ? Instant.EPOCH : before.through();
        var fresh = all.stream().filter(answer -> answer.since().isAfter(through)).toList();
        if (people(fresh).size() < Statistics.LEAST) {
            return Optional.empty();
        }
        var counts = new TreeMap<String, Integer>();
        if (before != null) {
            counts.putAll(before.counts());
        }
        fresh.forEach(answer -> counts.merge(answer.category(), 1, Integer::sum));
        return Optional.of(new Part(until, counts, Groups.of(counts, all)));
    }

    private static Set<PersonId> people(Collection<Answer> answers) {
        var people = new HashSet<PersonId>();
        answers.forEach(answer -> people.addAll(answer.by()));
        return people;
    }
}
