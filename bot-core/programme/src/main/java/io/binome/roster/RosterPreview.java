package io.binome.roster;

import io.binome.roster.FaultReason.Severity;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What was understood of a roster, in somebody's language: the first twenty people, and the remarks in the order of harm, a few
 * of each kind.
 *
 * @param reader puts a text into that language
 * @param few how many remarks of a kind are told
 */
public record RosterPreview(Roster roster, Function<Text, String> reader, int few) {
    private static final int PEOPLE = 20;
    private static final List<RosterColumn> SHOWN = List.of(
            RosterColumn.EMAIL, RosterColumn.NAME, RosterColumn.DEPARTMENT, RosterColumn.TIMEZONE,
            RosterColumn.MANAGER_EMAIL);

    /** The sentence or heading of that name. */
    public String say(String name, Object... arguments) {
        return reader.apply(Text.of("roster.preview." + name, arguments));
    }

    /** Each header of the file, and what becomes of its column. */
    public List<List<String>> columns() {
        return roster.columns().stream()
                .map(column -> List.of(column.header(), reader.apply(column.meaning())))
                .toList();
    }

    /** How many people there are. */
    public String count() {
        return say("people", "people", roster.lines().size());
    }

    /** What stands above the cells of each person. */
    public List<String> headers() {
        return SHOWN.stream().map(column -> reader.apply(new ColumnReading("", column).meaning())).toList();
    }

    /** The cells of the first people. */
    public List<List<String>> people() {
        return roster.lines().stream().limit(PEOPLE).map(RosterPreview::cells).toList();
    }

    private static List<String> cells(RosterLine line) {
        return List.of(
                line.email(),
                line.nameOrGuess(),
                Objects.requireNonNullElse(line.department(), ""),
                line.zoneOrGuess().map(ZoneId::getId).orElse(""),
                Objects.requireNonNullElse(line.managerEmail(), ""));
    }

    /** How many more there are; empty where all are shown. */
    public String more() {
        var beyond = roster.lines().size() - PEOPLE;
        return beyond > 0 ? say("more", "count", beyond) : "";
    }

    /** What is lost, missing or doubtful. */
    public Remarks remarks() {
        return told(Severity.REJECTED, Severity.IMPORTED_WITH_REMARK);
    }

    /** Who is left out on purpose. */
    public Remarks left() {
        return told(Severity.LEFT_OUT);
    }

    /** Sentences, and how many remarks they stand for. */
    public record Remarks(int count, List<String> sentences) {}

    private Remarks told(Severity... severities) {
        var kinds = roster.kinds(List.of(severities));
        var sentences = new ArrayList<String>();
        for (var kind : kinds) {
            kind.stream().limit(few).map(RosterFault::sentence).map(reader).forEach(sentences::add);
            if (kind.size() > few) {
                sentences.add(say("alike", "count", kind.size() - few));
            }
        }
        return new Remarks(kinds.stream().mapToInt(List::size).sum(), List.copyOf(sentences));
    }
}
