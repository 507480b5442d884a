package io.binome.web;

import io.binome.statistics.Statistics;
import io.binome.statistics.Statistics.Stage;
import io.binome.web.DashboardView.ChartView;
import io.binome.web.DashboardView.RowView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The charts of the admin's view.
 *
 * @param met sessions that took place, for each week of the programme that has begun
 * @param answered for each of those weeks, the share of the answers released by then; empty before
 */
record BoardCharts(
        Words words, Locale locale, Statistics statistics, List<Integer> met, List<OptionalInt> answered) {
    /** The day of the newest release. */
    static String day(Words words, Statistics statistics, Locale locale) {
        var day = statistics.released();
        return day == null ? "" : words.day(day, locale);
    }

    List<ChartView> all() {
        var charts = new ArrayList<>(List.of(meetings(), funnel(), responses()));
        var ratings = statistics.ratings();
        if (ratings != null && ratings.areToldApart()) {
            var rows = ratings.bands().stream()
                    .map(band -> new RowView(
                            band.from() == band.to()
                                    ? words.say("board.stars", locale, band.from())
                                    : words.say("board.stars.band", locale, band.from(), band.to()),
                            band.given(),
                            number(band.given())))
                    .toList();
            charts.add(chart(
                    "ratings",
                    "bars",
                    words.say("board.ratings.summary", locale, ratings.given(), ratings.mean(),
                            day(words, statistics, locale)),
                    rows));
        }
        return List.copyOf(charts);
    }

    private ChartView chart(String key, String sort, String summary, List<RowView> rows) {
        return new ChartView(
                key,
                sort,
                words.say("board." + key, locale),
                summary,
                List.of(words.say("board." + key + ".row", locale), words.say("board." + key + ".value", locale)),
                rows);
    }

    private ChartView meetings() {
        var all = statistics.sessions();
        var rows = IntStream.range(0, met.size())
                .mapToObj(at -> new RowView(
                        words.say("board.week", locale, at + 1), met.get(at), number(met.get(at))))
                .toList();
        return chart(
                "meetings",
                "bars",
                words.say("board.meetings.summary", locale, all.met(), all.planned()),
                all.planned() == 0 ? List.of() : rows);
    }

    private ChartView responses() {
        var rate = statistics.answers().all();
        if (rate == null) {
            return chart(
                    "responses",
                    "line",
                    words.say("board.responses.withheld", locale, Statistics.LEAST),
                    List.of());
        }
        var rows = IntStream.range(0, answered.size())
                .filter(at -> answered.get(at).isPresent())
                .mapToObj(at -> new RowView(
                        words.say("board.week", locale, at + 1),
                        answered.get(at).getAsInt(),
                        words.say("board.percent", locale, answered.get(at).getAsInt())))
                .toList();
        return chart(
                "responses",
                "line",
                words.say(
                        "board.responses.summary", locale, rate.answered(), rate.asked(),
                        day(words, statistics, locale)),
                rows);
    }

    private ChartView funnel() {
        var people = statistics.participation();
        var funnel = people.funnel();
        var rows = new ArrayList<RowView>();
        for (var stage : Stage.values()) {
            var reached = funnel.getOrDefault(stage, 0);
            var name = words.say("board.stage." + stage.name().toLowerCase(Locale.ROOT), locale);
            rows.add(new RowView(name, reached, number(reached)));
        }
        return chart(
                "funnel",
                "funnel",
                words.say("board.funnel.summary", locale, people.invited(), people.met()),
                people.invited() == 0 ? List.of() : List.copyOf(rows));
    }

    private String number(int number) {
        return words.say("board.number", locale, number);
    }
}
