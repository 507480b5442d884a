package io.binome.round;

import io.binome.fact.Fact;
import io.binome.programme.PersonPair;
import io.binome.programme.Round;
import io.binome.programme.Round.Match;
import java.util.ArrayList;
import java.util.List;

/** Tells the people of a round, some at a time and always in the same order: the pairs first, then those left out. */
public final class Publication {
    private static final int AT_ONCE = 25;

    private final Workbench bench;
    private final Round round;

    public Publication(Workbench bench, Round round) {
        this.bench = bench;
        this.round = round;
    }

    /**
     * What is told at once.
     *
     * @param stale pairs that cannot be proposed any more; why is told to nobody, as it may be confidential
     * @param next where the next batch begins
     */
    public record Batch(List<Fact> news, List<PersonPair> stale, int next, boolean last) {}

    /** The people from this place on, as things are now. */
    public Batch from(int place) {
        var pairs = round.matches().size();
        var all = pairs + round.leftOut().size();
        var to = Math.min(all, place + AT_ONCE);
        var planned = round.matches().subList(Math.min(place, pairs), Math.min(to, pairs));
        var possible = bench.possible(round, planned);
        var news = new ArrayList<Fact>();
        possible.forEach(match -> news.add(proposal(match)));
        var people = bench.people();
        round.leftOut().subList(Math.max(0, place - pairs), Math.max(0, to - pairs)).stream()
                .filter(left -> people.contains(left.person()))
                .forEach(left -> news.add(new Fact.LeftOutOfRound(
                        round.id().programme().member(left.person()), round.number())));
        var stale = planned.stream().filter(match -> !possible.contains(match)).map(Match::couple).toList();
        return new Batch(List.copyOf(news), stale, to, to == all);
    }

    private Fact proposal(Match match) {
        var local = round.number() + "-" + match.first().local() + "-" + match.second().local();
        return new Fact.PairProposed(
                round.id().programme().pair(local), match.first(), match.second(), round.number(), match.fit());
    }
}
