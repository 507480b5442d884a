package io.binome.round;

import io.binome.message.Message.Block;
import io.binome.programme.Round;
import io.binome.programme.Round.Match;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** How the fits of a round are spread: a chart of five to eight steps of ten, or of five steps of twenty. */
public final class Spread {
    /** Pairs from which on there is something to see. */
    public static final int WORTHWHILE = 4;

    private static final int LEAST = 5;
    private static final int MOST = 8;
    private static final int TOP = 100;

    private Spread() {}

    /** Of a round with pairs. */
    public static Block.Chart of(Round round) {
        var fits = round.matches().stream().mapToInt(Match::fit).sorted().toArray();
        var bars = new ArrayList<Block.Bar>();
        var first = Math.min(fits[0], TOP - 1) / 10;
        var last = Math.min(fits[fits.length - 1], TOP - 1) / 10;
        while (last - first + 1 < LEAST) {
            if (first > 0) {
                first--;
            } else {
                last++;
            }
        }
        var wide = last - first + 1 > MOST;
        var step = wide ? 20 : 10;
        for (var from = wide ? 0 : 10 * first; from <= 10 * last; from += step) {
            bars.add(bar(fits, from, from + step == TOP ? TOP : from + step - 1));
        }
        return new Block.Chart(
                Text.of("round.spread"),
                List.of(Text.of("round.spread.pairs")),
                List.copyOf(bars),
                Text.of(
                        "round.spread.say",
                        "lowest", fits[0],
                        "highest", fits[fits.length - 1],
                        "middle", fits[fits.length / 2]));
    }

    private static Block.Bar bar(int[] fits, int from, int to) {
        var count = 0;
        for (var fit : fits) {
            count += fit >= from && fit <= to ? 1 : 0;
        }
        return new Block.Bar(Text.of("round.spread.bin", "from", from, "to", to), List.of(count));
    }
}
