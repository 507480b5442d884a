package io.binome.statistics;

import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Language;
import io.binome.statistics.Statistics.Band;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Ratings;
import io.binome.statistics.Statistics.Scale;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Statistics as an admin reads them: numbers in groups, and under each group what its numbers mean. */
public final class StatisticsReport {
    private static final Text WITHHELD = Text.of("statistics.few");

    private StatisticsReport() {}

    /**
     * The whole report as one message.
     *
     * @param programme what the programme is called
     */
    public static Message message(String programme, Statistics statistics) {
        var message = Message.titled(Text.of("statistics.title", "programme", programme));
        message = group(message, "people", participation(statistics.participation()));
        message = reasons(message, statistics.participation());
        message = group(message, "answers", answers(statistics.answers()));
        message = group(message, "pairs", pairs(statistics.pairs()));
        message = group(message, "sessions", sessions(statistics.sessions()));
        message = pulse(message, statistics.pulse());
        return ratings(message, statistics.ratings())
                .and(new Block.Context(KeyFigures.standing(statistics)))
                .context("statistics.withheld", "least", Statistics.LEAST);
    }

    /** A number under the name that its label and its definition have in the bundle. */
    private record Figure(String name, Text value) {
        static Figure of(String name, @Nullable Integer value) {
            return new Figure(name, value == null ? WITHHELD : new Text.Count(value));
        }

        static Figure of(String name, @Nullable Rate rate) {
            if (rate == null) {
                return new Figure(name, WITHHELD);
            }
            var percent = rate.percent();
            var value = percent.isEmpty()
                    ? Text.of("statistics.none")
                    : Text.of(
                            "statistics.rate",
                            "percent", percent.getAsInt(),
                            "answered", rate.answered(),
                            "asked", rate.asked());
            return new Figure(name, value);
        }

        Block.Fact fact() {
            return new Block.Fact(Text.of("statistics." + name), value);
        }

        Text definition() {
            return Text.of("statistics." + name + ".definition");
        }
    }

    private static Message group(Message message, String name, List<Figure> figures) {
        var told = headed(message, name).and(
                new Block.Facts(figures.stream().map(Figure::fact).toList()));
        for (var figure : figures) {
            told = told.and(new Block.Context(figure.definition()));
        }
        return told;
    }

    private static Message headed(Message message, String name) {
        return message.and(new Block.Heading(Text.of("statistics.group." + name)));
    }

    private static List<Figure> participation(Statistics.Participation people) {
        return List.of(
                Figure.of("invited", people.invited()),
                Figure.of("joined", people.joined()),
                Figure.of("completed", people.completed()),
                Figure.of("paired", people.paired()),
                Figure.of("met", people.met()),
                Figure.of("declined", people.declined()),
                Figure.of("unanswered", people.unanswered()),
                Figure.of("lapsed", people.lapsed()),
                Figure.of("left", people.left()));
    }

    private static Message reasons(Message message, Statistics.Participation people) {
        if (people.reasons().isEmpty()) {
            return message;
        }
        var facts = new ArrayList<Block.Fact>();
        people.reasons().forEach((reason, count) -> facts.add(new Block.Fact(reason(reason), new Text.Count(count))));
        return message.and("statistics.reasons").and(new Block.Facts(List.copyOf(facts)));
    }

    private static Text reason(String reason) {
        var key = "statistics.reason." + reason;
        return Texts.pattern(Language.usual(), key).isPresent() ? Text.of(key) : Text.verbatim(reason);
    }

    private static List<Figure> answers(Statistics.Answers answers) {
        return List.of(
                Figure.of("answers", answers.all()),
                Figure.of("invitations", answers.invitations()),
                Figure.of("meetings", answers.meetings()),
                Figure.of("feedback", answers.feedback()));
    }

    private static List<Figure> pairs(Statistics.Pairs pairs) {
        var figures = new ArrayList<>(List.of(
                Figure.of("rounds", pairs.rounds()),
                Figure.of("formed", pairs.formed()),
                Figure.of("active", pairs.active()),
                Figure.of("atrisk", pairs.atRisk())));
        pairs.closed()
                .forEach((ending, count) -> figures
                        .add(Figure.of("ending." + ending.name().toLowerCase(Locale.ROOT), count)));
        return List.copyOf(figures);
    }

    private static List<Figure> sessions(Statistics.Sessions sessions) {
        return List.of(
                Figure.of("planned", sessions.planned()),
                Figure.of("metbyboth", sessions.met()),
                Figure.of("metbyone", sessions.metByOne()),
                Figure.of("notmet", sessions.notMet()),
                Figure.of("unknown", sessions.unknown()),
                Figure.of("notplanned", sessions.notPlanned()));
    }

    /** Nothing before the first count. */
    private static Message pulse(Message message, Statistics.Pulse pulse) {
        if (pulse.month() == null && pulse.half() == null && pulse.progress() == null) {
            return message;
        }
        var told = headed(message, "pulse");
        told = scale(told, "month", pulse.month());
        told = scale(told, "half", pulse.half());
        return scale(told, "progress", pulse.progress()).context("statistics.pulse.definition");
    }

    private static Message scale(Message message, String name, @Nullable Scale scale) {
        return scale == null
                ? message
                : message.and("statistics.pulse." + name, "given", scale.given())
                        .and(new Block.Facts(scale.bands().stream()
                                .map(band -> new Block.Fact(step(name, band), new Text.Count(band.given())))
                                .toList()));
    }

    /** What people said who are in one band. */
    static Text step(String name, Band band) {
        return Text.of((name.equals("progress") ? "statistics.progress." : "statistics.mood.") + steps(band));
    }

    static String steps(Band band) {
        return band.from() == band.to() ? String.valueOf(band.from()) : band.from() + "-" + band.to();
    }

    private static Message ratings(Message message, @Nullable Ratings ratings) {
        if (ratings == null) {
            return message;
        }
        var tenths = Math.round(ratings.mean() * 10);
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(
                Text.of("statistics.rating"),
                Text.of("statistics.mean", "whole", tenths / 10, "tenth", tenths % 10)));
        if (ratings.areToldApart()) {
            ratings.bands().reversed().forEach(
                    band -> facts.add(new Block.Fact(stars(band), new Text.Count(band.given()))));
        }
        return headed(message, "ratings")
                .and(new Block.Facts(List.copyOf(facts)))
                .context("statistics.rating.definition");
    }

    static Text stars(Band band) {
        return band.from() == band.to()
                ? Text.of("statistics.stars", "stars", band.from())
                : Text.of("statistics.band", "from", band.from(), "to", band.to());
    }
}
