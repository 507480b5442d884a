package io.binome.statistics;

import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The few numbers that say how a programme is doing, each in a sentence that tells what it counts. What too few people
 * stand behind is withheld, and the sentence says so.
 */
public final class KeyFigures {
    private static final int WEEKS = 8;
    private static final int TEN = 10;

    private KeyFigures() {}

    /** The sentences, always the same five in the same order. */
    public static List<Text> of(Statistics statistics) {
        return List.of(
                participation(statistics.participation()),
                answers(statistics),
                sessions(statistics),
                satisfaction(statistics),
                risk(statistics.pairs()));
    }

    private static Text participation(Statistics.Participation people) {
        var said = new Statistics.Rate(people.joined(), people.invited());
        return people.invited() < Statistics.LEAST
                ? few("participation")
                : Text.of(
                        "kpi.participation",
                        "percent", said.percent().orElse(0),
                        "joined", people.joined(),
                        "invited", people.invited());
    }

    private static Text answers(Statistics statistics) {
        var all = statistics.answers().all();
        return all == null || statistics.participation().invited() < Statistics.LEAST
                ? few("answers")
                : Text.of(
                        "kpi.answers",
                        "percent", all.percent().orElse(0),
                        "answered", all.answered(),
                        "asked", all.asked());
    }

    private static Text sessions(Statistics statistics) {
        var met = statistics.sessions().met();
        var formed = statistics.pairs().formed();
        if (statistics.participation().paired() < Statistics.LEAST || formed == 0) {
            return few("sessions");
        }
        var tenths = Math.round((double) TEN * met / formed);
        return Text.of(
                "kpi.sessions", "whole", tenths / TEN, "tenth", tenths % TEN, "met", met, "pairs", formed);
    }

    private static Text satisfaction(Statistics statistics) {
        var ratings = statistics.ratings();
        if (ratings == null) {
            return few("satisfaction");
        }
        var tenths = Math.round(ratings.mean() * TEN);
        return Text.of(
                "kpi.satisfaction", "whole", tenths / TEN, "tenth", tenths % TEN, "given", ratings.given());
    }

    /** A number of pairs says nothing about anybody that the admin's list of pairs does not. */
    private static Text risk(Statistics.Pairs pairs) {
        return Text.of("kpi.risk", "risky", pairs.atRisk(), "active", pairs.active());
    }

    private static Text few(String figure) {
        return Text.of("kpi." + figure + ".few", "least", Statistics.LEAST);
    }

    /** Since when what people answered stands as it is shown, and when it changes. */
    public static Text standing(Statistics statistics) {
        var day = statistics.released();
        return day == null
                ? Text.of("statistics.unreleased", "least", Statistics.LEAST)
                : Text.of("statistics.released", "day", day, "least", Statistics.LEAST);
    }

    /** The sessions of the last weeks; before there are any, how far people have come; empty before that. */
    public static Optional<Block> chart(Statistics statistics) {
        if (!statistics.weeks().isEmpty()) {
            return Optional.of(weeks(statistics.weeks()));
        }
        return statistics.participation().invited() < Statistics.LEAST
                ? Optional.empty()
                : Optional.of(funnel(statistics.participation()));
    }

    private static Block weeks(List<Statistics.Week> all) {
        var last = all.subList(Math.max(0, all.size() - WEEKS), all.size());
        var bars = last.stream()
                .map(week -> new Block.Bar(new Text.Day(week.monday()), List.of(week.planned(), week.met())))
                .toList();
        return new Block.Chart(
                Text.of("kpi.weeks"),
                List.of(Text.of("kpi.weeks.planned"), Text.of("kpi.weeks.met")),
                bars,
                Text.of(
                        "kpi.weeks.say",
                        "weeks", last.size(),
                        "planned", last.stream().mapToInt(Statistics.Week::planned).sum(),
                        "met", last.stream().mapToInt(Statistics.Week::met).sum()));
    }

    private static Block funnel(Statistics.Participation people) {
        var bars = new ArrayList<Block.Bar>();
        bars.add(stage("invited", people.invited()));
        bars.add(stage("joined", people.joined()));
        bars.add(stage("completed", people.completed()));
        bars.add(stage("paired", people.paired()));
        return new Block.Chart(
                Text.of("kpi.funnel"),
                List.of(Text.of("kpi.funnel.people")),
                List.copyOf(bars),
                Text.of(
                        "kpi.funnel.say",
                        "invited", people.invited(),
                        "joined", people.joined(),
                        "paired", people.paired()));
    }

    private static Block.Bar stage(String name, int people) {
        return new Block.Bar(Text.of("statistics." + name), List.of(people));
    }
}
