package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When two people have sessions with others: nobody is in two at once. Neither is told with whom the other one meets. */
record Engagements(List<Engagement> all, Duration length) {
    record Engagement(Instant start, Duration length) {}

    static Engagements of(Two two, StepContext at) {
        var pair = two.session().pair();
        return new Engagements(
                two.both().stream()
                        .flatMap(person -> others(person, pair, at))
                        .flatMap(other -> Stream.ofNullable(other.next())
                                .map(start -> new Engagement(start, length(other.id(), at))))
                        .toList(),
                length(pair, at));
    }

    /** The other pairs of somebody, in all programmes of their organisation. */
    private static Stream<Pair> others(PersonId person, PairId besides, StepContext at) {
        return at.records()
                .memberships(person)
                .flatMap(member -> member.pairs().stream())
                .filter(other -> !other.equals(besides))
                .flatMap(other -> at.together(other).stream());
    }

    private static Duration length(PairId pair, StepContext at) {
        return Duration.ofMinutes(at.programme(pair.programme()).sessionMinutes());
    }

    /** Whether a session that begins then keeps clear of them. */
    boolean leave(Instant start) {
        return all.stream()
                .noneMatch(each -> start.isBefore(each.start().plus(each.length()))
                        && each.start().isBefore(start.plus(length)));
    }
}
