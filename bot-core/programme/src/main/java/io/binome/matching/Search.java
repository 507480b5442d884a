package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Finds admissible pairs. Up to {@value #ALL_PAIRS} people it looks at every pair; beyond, at each person's best
 * candidates, found through an index of skills, and says for each person how much a pair that it did not list can weigh.
 */
final class Search {
    /** People up to whom every pair is looked at. */
    static final int ALL_PAIRS = 2_000;

    /** Candidates kept for each person, and those whose weight is worked out to find them. */
    private static final int KEPT = 24;

    private static final int WEIGHED = 96;

    /** Entries of the index that are read for all people together: bounds the time. */
    private static final long READ = 400_000_000;

    private static final int LEAST_READ = 64;

    /** Pairs that are tried for each of those left alone. */
    private static final int TRIED = 50;

    private final RoundContext context;
    private final Score score;
    private final List<Features> sheets;
    private final boolean mutual;
    private final Weigher weigher;
    private final Edges edges = new Edges();
    private final Pairs known = new Pairs();
    private final int[] ceilings;

    Search(List<Features> sheets, RoundContext context, Score score, Weigher weigher) {
        this.sheets = sheets;
        this.context = context;
        this.score = score;
        this.weigher = weigher;
        this.mutual = context.pool().kind() == Kind.CROSS;
        this.ceilings = new int[sheets.size()];
        if (isComplete()) {
            everyPair();
        } else {
            bestCandidates();
        }
    }

    Edges edges() {
        return edges;
    }

    /** The most that a pair which is not listed can weigh, by person; 0 where every pair is listed. */
    int[] ceilings() {
        return ceilings;
    }

    /** Whether every admissible pair is listed. */
    boolean isComplete() {
        return sheets.size() <= ALL_PAIRS;
    }

    /** Lists pairs among people whom the candidates left alone, a few dozen for each; false where there are none. */
    boolean listAmong(int[] alone) {
        var listed = new Pairs();
        for (var at = 0; at < alone.length; at++) {
            for (var step = 1; step <= Math.min(TRIED, alone.length - 1); step++) {
                listed.add(alone[at], alone[(at + step) % alone.length]);
            }
        }
        var before = edges.size();
        listed.forEach((one, other) -> {
            if (!known.contains(one, other)) {
                list(one, other);
            }
        });
        return edges.size() > before;
    }

    private void list(int one, int other) {
        var weight = weigher.weigh(one, other);
        if (weight > 0) {
            edges.add(one, other, weight);
        } else if (weight < 0) {
            edges.add(other, one, -weight);
        }
    }

    private void everyPair() {
        for (var other = 0; other < sheets.size(); other++) {
            for (var one = 0; one < other; one++) {
                list(one, other);
            }
        }
    }

    private void bestCandidates() {
        var offers = SkillIndex.ofOffers(sheets, context);
        var wants = SkillIndex.ofWants(sheets, context);
        var longest = sheets.stream().mapToInt(features -> features.waiting).max().orElse(0);
        var tally = new GainTally(sheets.size(), mutual);
        for (var person = 0; person < sheets.size(); person++) {
            tally.clear();
            var readAll = read(person, offers, wants, tally);
            var best = tally.best(WEIGHED, person);
            var skills = readAll ? best.rest : Score.WHOLE;
            ceilings[person] = 1
                    + score.mostBesidesSkills(sheets.get(person), longest)
                    + score.weightOf(Part.SKILLS, skills);
            keepBest(person, best.people, tally);
        }
        wishes();
        known.forEach(this::list);
    }

    /** Notes what everybody else could give or gain; false where the lists were too long to be read to their ends. */
    private boolean read(int person, SkillIndex offers, SkillIndex wants, GainTally tally) {
        var features = sheets.get(person);
        var lists = Math.max(1, features.wants.length + features.offers.length);
        var most = (int) Math.max(LEAST_READ, READ / sheets.size() / lists);
        var all = true;
        for (var want = 0; want < features.wants.length && (mutual || features.toLearn > 0); want++) {
            tally.nextWant();
            var left = most;
            for (var near : offers.around(features.wants[want])) {
                left = gain(person, want, near, left, tally);
            }
            all &= left >= 0;
        }
        for (var offer = 0; offer < features.offers.length && (mutual || features.toGive > 0); offer++) {
            var left = most;
            for (var near : wants.around(features.offers[offer])) {
                left = give(person, offer, near, left, tally);
            }
            all &= left >= 0;
        }
        return all;
    }

    private int gain(int person, int want, SkillIndex.Near near, int left, GainTally tally) {
        var features = sheets.get(person);
        var wanted = features.wantLevels[want];
        var worth = 10 * near.nearness * features.shares[want];
        var from = start(person, near, left);
        for (var step = 0; step < Math.min(near.size(), left); step++) {
            var at = (from + step) % near.size();
            if (near.people[at] != person) {
                tally.gain(near.people[at],
                        1 + worth / wanted * Math.min(wanted, near.levels[at]) / Score.WHOLE);
            }
        }
        return left - near.size();
    }

    private int give(int person, int offer, SkillIndex.Near near, int left, GainTally tally) {
        var level = sheets.get(person).offerLevels[offer];
        var from = start(person, near, left);
        for (var step = 0; step < Math.min(near.size(), left); step++) {
            var at = (from + step) % near.size();
            if (near.people[at] != person) {
                var wanted = near.levels[at];
                var worth = 10 * near.nearness * near.shares[at];
                tally.give(near.people[at], 1 + worth * Math.min(wanted, level) / wanted / Score.WHOLE);
            }
        }
        return left - near.size();
    }

    /** Where a list is too long, everybody starts elsewhere, so that all of it is somebody's candidate. */
    private static int start(int person, SkillIndex.Near near, int left) {
        return near.size() > left ? person % near.size() : 0;
    }

    /** Weighs the most promising people, and neighbours in the list where they are few; keeps the best. */
    private void keepBest(int person, int[] best, GainTally tally) {
        var weighed = new long[best.length + KEPT];
        var found = 0;
        for (var other : best) {
            found = consider(person, other, weighed, found);
        }
        for (var step = 1; found < KEPT && step <= KEPT; step++) {
            var other = (person + step) % sheets.size();
            if (!tally.has(other)) {
                found = consider(person, other, weighed, found);
            }
        }
        Arrays.sort(weighed, 0, found);
        for (var at = found - 1; at >= Math.max(0, found - KEPT); at--) {
            known.add(person, (int) weighed[at]);
        }
        if (found > KEPT) {
            ceilings[person] = Math.max(ceilings[person], (int) (weighed[found - KEPT - 1] >> Integer.SIZE));
        }
    }

    private int consider(int person, int other, long[] weighed, int found) {
        var weight = Math.abs(weigher.weigh(person, other));
        if (weight == 0) {
            return found;
        }
        weighed[found] = (long) weight << Integer.SIZE | other;
        return found + 1;
    }

    /** Who wishes for whom: these pairs are always listed. */
    private void wishes() {
        var numbers = new HashMap<PersonId, Integer>();
        for (var person = 0; person < sheets.size(); person++) {
            numbers.put(sheets.get(person).id(), person);
        }
        for (var person = 0; person < sheets.size(); person++) {
            for (var wish : sheets.get(person).candidate.wishes()) {
                var other = numbers.get(wish);
                if (other != null && other != person) {
                    known.add(person, other);
                }
            }
        }
    }
}
