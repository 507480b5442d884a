package io.binome.statistics;

import io.binome.fact.Fact.Ending;
import io.binome.programme.Programme;
import io.binome.statistics.Statistics.Rate;
import io.binome.text.Cell;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as a table for spreadsheets: first what programme and what day they are of, then a line for each number,
 * with a name that never changes, a label in the reader's language, and the number, empty where it is withheld.
 * Separators and decimals are those the reader's spreadsheet expects.
 */
public final class StatisticsTable {
    /** Tells spreadsheets that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final Reader reader;
    private final List<List<String>> rows = new ArrayList<>();

    private StatisticsTable(Reader reader) {
        this.reader = reader;
    }

    /**
     * The whole table.
     *
     * @param today when it is made
     */
    public static String csv(Programme programme, Statistics statistics, LocalDate today, Reader reader) {
        var table = new StatisticsTable(reader);
        table.rows.add(List.of(
                table.label("statistics.column.name"),
                table.label("statistics.column.label"),
                table.label("statistics.column.value")));
        table.row("programme", programme.name());
        table.row("starts", programme.starts().toString());
        table.row("ends", programme.ends().toString());
        table.row("made", today.toString());
        table.people(statistics.participation());
        table.answers(statistics.answers());
        table.pairs(statistics.pairs());
        table.sessions(statistics.sessions());
        table.weeks(statistics.weeks());
        table.scale("month", statistics.pulse().month());
        table.scale("half", statistics.pulse().half());
        table.scale("progress", statistics.pulse().progress());
        table.ratings(statistics);
        table.released(statistics);
        return table.written();
    }

    private void row(String name, String value) {
        rows.add(List.of(name, label("statistics.column." + name), value));
    }

    private void people(Statistics.Participation people) {
        number("invited", people.invited());
        number("joined", people.joined());
        number("completed", people.completed());
        number("paired", people.paired());
        number("met", people.met());
        number("declined", people.declined());
        number("unanswered", people.unanswered());
        number("lapsed", people.lapsed());
        number("left", people.left());
        people.reasons().forEach((reason, count) -> number("reason." + reason, count));
    }

    private void answers(Statistics.Answers answers) {
        rate("answers", answers.all());
        rate("invitations", answers.invitations());
        rate("meetings", answers.meetings());
        rate("feedback", answers.feedback());
    }

    private void rate(String name, @Nullable Rate rate) {
        var label = label("statistics." + name);
        var answered = rate == null ? "" : written(rate.answered());
        var asked = rate == null ? "" : written(rate.asked());
        rows.add(List.of(name + ".answered", label + label("statistics.column.answered"), answered));
        rows.add(List.of(name + ".asked", label + label("statistics.column.asked"), asked));
    }

    private void pairs(Statistics.Pairs pairs) {
        number("rounds", pairs.rounds());
        number("formed", pairs.formed());
        number("active", pairs.active());
        number("atrisk", pairs.atRisk());
        for (var ending : Ending.values()) {
            number("ending." + ending.name().toLowerCase(Locale.ROOT), pairs.closed().getOrDefault(ending, 0));
        }
    }

    private void sessions(Statistics.Sessions sessions) {
        number("planned", sessions.planned());
        number("metbyboth", sessions.met());
        number("metbyone", sessions.metByOne());
        number("notmet", sessions.notMet());
        number("unknown", sessions.unknown());
        number("notplanned", sessions.notPlanned());
    }

    private void weeks(List<Statistics.Week> weeks) {
        for (var week : weeks) {
            var monday = reader.read(new Text.Day(week.monday()));
            rows.add(List.of(
                    "week." + week.monday() + ".planned", label("kpi.weeks.planned") + ", " + monday,
                    written(week.planned())));
            rows.add(List.of(
                    "week." + week.monday() + ".met", label("kpi.weeks.met") + ", " + monday, written(week.met())));
        }
    }

    /** Its steps are told apart only as far as the report tells them apart. */
    private void scale(String name, Statistics.@Nullable Scale scale) {
        var label = label("statistics.column.pulse." + name);
        rows.add(List.of("pulse." + name, label, scale == null ? "" : written(scale.given())));
        if (scale != null && scale.bands().size() > 1) {
            for (var band : scale.bands()) {
                rows.add(List.of(
                        "pulse." + name + "." + StatisticsReport.steps(band),
                        label + ": " + reader.read(StatisticsReport.step(name, band)),
                        written(band.given())));
            }
        }
    }

    private void ratings(Statistics statistics) {
        var ratings = statistics.ratings();
        var mean = ratings == null ? "" : decimal(ratings.mean());
        rows.add(List.of("rating.mean", label("statistics.rating"), mean));
        if (ratings != null && ratings.areToldApart()) {
            for (var band : ratings.bands()) {
                var name =
                        band.from() == band.to() ? "rating." + band.from() : "rating." + band.from() + "-" + band.to();
                rows.add(List.of(name, reader.read(StatisticsReport.stars(band)), written(band.given())));
            }
        }
    }

    /** As of when the answers are counted; empty before they are. */
    private void released(Statistics statistics) {
        var day = statistics.released();
        rows.add(List.of("answers.day", label("statistics.column.day"), day == null ? "" : day.toString()));
    }

    private void number(String name, @Nullable Integer number) {
        var key = "statistics." + name;
        var known = Texts.pattern(reader.language(), key).isPresent();
        rows.add(List.of(name, known ? label(key) : name, number == null ? "" : written(number)));
    }

    private String label(String key) {
        return reader.read(Text.of(key));
    }

    private static String written(int number) {
        return Integer.toString(number);
    }

    private String decimal(double number) {
        return String.format(reader.language().locale(), "%.2f", number);
    }

    private String written() {
        var separator = DecimalFormatSymbols.getInstance(reader.language().locale()).getDecimalSeparator() == ','
                ? ";"
                : ",";
        return rows.stream()
                .map(row -> row.stream()
                        .map(Cell::harmless)
                        .map(StatisticsTable::quoted)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("[A-Za-z0-9.-]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
