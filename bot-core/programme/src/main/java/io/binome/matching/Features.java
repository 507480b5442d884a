package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Format;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What matching needs of a candidate, as numbers, so that two people are compared in some hundred nanoseconds. */
final class Features {
    /** Shares of the wants, in the order of their priority, before they are scaled to sum up to 1,000. */
    private static final int FIRST_WANT = 5;

    static final int IN_PERSON = bits(Set.of(Format.IN_PERSON), Format.values());

    private static final int WHOLE = 1_000;
    private static final int A_ROUND = 250;
    private static final int LONG_WAIT = 180;
    private static final int LONG_WAIT_COUNTS = 500;

    final Candidate candidate;
    final int[] wants;
    final int[] wantLevels;
    final int[] shares;
    final int[] offers;
    final int[] offerLevels;
    final int formats;
    final int languages;
    final int site;
    final int department;
    final int hours;
    final int waiting;
    final int toGive;
    final int toLearn;
    final int room;
    final boolean gives;
    final boolean learns;

    private int @Nullable [] subjects;

    Features(Candidate candidate, RoundContext context) {
        var profile = candidate.profile();
        var person = candidate.person();
        var extra = context.overrides().extra(candidate.id());
        this.candidate = candidate;
        wants = numbers(profile.wants(), context.lexicon());
        wantLevels = levels(profile.wants());
        shares = shares(wants.length);
        offers = numbers(profile.offers(), context.lexicon());
        offerLevels = levels(profile.offers());
        formats = bits(profile.preferences().formats(), Format.values());
        languages = bits(candidate.languages(), Language.all().toArray());
        site = context.place(person.work().location());
        department = context.place(person.work().department());
        hours = context.hours().number(person.hours());
        waiting = waiting(candidate, context.pool().now());
        toGive = candidate.placesToGive(context.pool().kind(), extra);
        toLearn = candidate.placesToLearn(context.pool().kind());
        room = candidate.room(extra);
        gives = candidate.plays(context.pool().kind(), Role.MENTOR);
        learns = candidate.plays(context.pool().kind(), Role.MENTEE);
    }

    PersonId id() {
        return candidate.id();
    }

    /** What somebody is interested in and what their goal mentions, in order; read late, for few are compared so far. */
    int[] subjects(Lexicon lexicon) {
        if (subjects == null) {
            subjects = Stream.concat(
                    candidate.profile().interests().stream().map(lexicon::number),
                    lexicon.mentionedIn(candidate.profile().goal()).stream())
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return subjects;
    }

    /** Whether somebody takes part, with or without a free place. */
    boolean isThere() {
        return candidate.standing().status() != Member.Status.LEFT
                && candidate.person().work().account() == Person.Account.COLLEAGUE;
    }

    int seniority() {
        return candidate.person().work().seniority();
    }

    private static int[] numbers(List<SkillLevel> skills, Lexicon lexicon) {
        return skills.stream().mapToInt(each -> lexicon.number(each.skill())).toArray();
    }

    private static int[] levels(List<SkillLevel> skills) {
        return skills.stream().mapToInt(SkillLevel::level).toArray();
    }

    private static int[] shares(int wants) {
        var shares = new int[wants];
        var all = 0;
        for (var at = 0; at < wants; at++) {
            shares[at] = Math.max(1, FIRST_WANT - at);
            all += shares[at];
        }
        for (var at = 0; at < wants; at++) {
            shares[at] = WHOLE * shares[at] / all;
        }
        return shares;
    }

    private static int bits(Set<?> some, Object[] all) {
        return IntStream.range(0, all.length).filter(at -> some.contains(all[at])).map(at -> 1 << at).sum();
    }

    /** 0 for a newcomer and for who is often silent, 1,000 for who was left out four times; half a year in the pool counts as two rounds. */
    private static int waiting(Candidate candidate, Instant now) {
        var standing = candidate.standing();
        if (standing.isOftenSilent()) {
            return 0;
        }
        var days = Math.clamp(Duration.between(standing.since(), now).toDays(), 0, LONG_WAIT);
        return Math.min(
                WHOLE, A_ROUND * standing.roundsLeftOut() + LONG_WAIT_COUNTS * days / LONG_WAIT);
    }
}
