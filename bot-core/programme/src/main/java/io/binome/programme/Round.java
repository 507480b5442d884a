package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One run of matching. A draft is for the admin's eyes only; a published round has been told to its people. Beside the
 * draft of a programme there may be a trial: the same round with other settings. The register keeps it as a
 * {@link RoundHead} and {@link RoundPart}s.
 */
public record Round(RoundHead head, List<Match> matches, List<LeftOut> leftOut) {
    /** How far the round has come. */
    public enum Stage {
        /** Found, and shown to nobody yet. */
        FOUND,
        /** Run with other settings than the draft, for comparison. */
        TRIAL,
        DRAFT,
        PUBLISHED
    }

    /**
     * Two people the round would bring together. In one-way mentoring the first is the mentor.
     *
     * @param fit 0 to 100
     */
    public record Match(PersonId first, PersonId second, int fit) {
        public PersonPair couple() {
            return new PersonPair(first, second);
        }
    }

    /** Somebody the round found no partner for: why, and what would change it, as the admin reads it. */
    public record LeftOut(PersonId person, Text reason, Text advice) {
        private static final Set<Text> NOT_TOLD =
                Set.of(Text.of("matching.pair.right_seniority"), Text.of("matching.pair.not_their_manager"));

        /** Why, as the person reads it: where rank or a manager stood in the way, only that it could not be. */
        public Text told() {
            return reason instanceof Text.Key(var key, var with)
                    && with.values().stream().anyMatch(NOT_TOLD::contains)
                            ? Text.of("matching.left.discreet")
                            : reason;
        }

        /** What the person themselves can do about it. */
        public Text advised() {
            return advice instanceof Text.Key(var key, var with) ? new Text.Key(key + ".you", with) : advice;
        }
    }

    /**
     * What the round reached.
     *
     * @param total sum of the pairs' integer weights
     * @param bound no set of pairs can have a larger total
     * @param people people with a partner
     * @param method how the pairs were found
     */
    public record Result(long total, long bound, int people, Method method) {
        /** Proven best where it is 0; otherwise the share of the bound that may be missing, in percent. */
        public double gap() {
            return bound == 0 ? 0 : 100.0 * (bound - total) / bound;
        }
    }

    /** How the pairs were found. */
    public enum Method {
        /** The best of all admissible pairs. */
        EXACT,
        /** The best among each person's best candidates. */
        BEST_CANDIDATES,
        /** A good answer within the time allowed. */
        IN_TIME
    }

    /** The round that has its parts under its own id, as it is when it has been found. */
    public static Round of(
            RoundId id, int number, long seed, Instant at, Stage stage, Policy policy, AdminOverrides overrides,
            List<Match> matches, List<LeftOut> leftOut, Result result) {
        var parts = Math.ceilDiv(Math.max(matches.size(), leftOut.size()), RoundPart.MOST);
        return new Round(
                new RoundHead(id, number, seed, at, stage, policy, overrides, result, id, parts, List.of()), matches,
                leftOut);
    }

    /** The round that is kept under an id, put together from its parts. */
    public static Optional<Round> in(RecordView records, RoundId id) {
        var head = records.find(RoundHead.class, id);
        while (head.isPresent()) {
            var found = head.get();
            var parts = IntStream.range(0, found.parts())
                    .mapToObj(nth -> records.find(RoundPart.class, found.run().part(nth)))
                    .flatMap(Optional::stream)
                    .toList();
            if (parts.size() == found.parts()) {
                return Optional.of(new Round(
                        found,
                        parts.stream().flatMap(part -> part.matches().stream()).toList(),
                        parts.stream().flatMap(part -> part.leftOut().stream()).toList()).without(found.stale()));
            }
            // Its parts are taken away when another one has taken its place.
            head = records.find(RoundHead.class, id).filter(now -> !now.equals(found));
        }
        return Optional.empty();
    }

    /** What is to be kept of its people. */
    public List<RoundPart> parts() {
        return IntStream.range(0, head.parts())
                .mapToObj(nth -> new RoundPart(head.run().part(nth), some(matches, nth), some(leftOut, nth)))
                .toList();
    }

    private static <T> List<T> some(List<T> all, int nth) {
        var from = Math.min(all.size(), nth * RoundPart.MOST);
        return all.subList(from, Math.min(all.size(), from + RoundPart.MOST));
    }

    public RoundId id() {
        return head.id();
    }

    public int number() {
        return head.number();
    }

    public long seed() {
        return head.seed();
    }

    public Stage stage() {
        return head.stage();
    }

    public Policy policy() {
        return head.policy();
    }

    public AdminOverrides overrides() {
        return head.overrides();
    }

    public Result result() {
        return head.result();
    }

    /** Locked pairs that could not be made. */
    public List<PersonPair> unkept() {
        var made = matches.stream().map(Match::couple).toList();
        return overrides().locked().stream().filter(couple -> !made.contains(couple)).toList();
    }

    /** What was found, as the draft of its number. */
    public Round drafted() {
        return with(head.as(RoundId.of(id().programme(), number()), Stage.DRAFT, List.of()));
    }

    /** What was found, as the trial beside the draft. */
    public Round tried() {
        return with(head.as(RoundId.trial(id().programme()), Stage.TRIAL, List.of()));
    }

    /** The round as it was told to its people. {@code stale} are pairs that could not be proposed any more. */
    public Round published(Collection<PersonPair> stale) {
        return with(head.as(id(), Stage.PUBLISHED, stale)).without(stale);
    }

    private Round with(RoundHead other) {
        return new Round(other, matches, leftOut);
    }

    private Round without(Collection<PersonPair> stale) {
        return stale.isEmpty()
                ? this
                : new Round(head, matches.stream().filter(match -> !stale.contains(match.couple())).toList(), leftOut);
    }
}
