package io.binome.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell says of the state of somebody, where several words of it say something: "Employee: Terminated". */
final class States {
    private static final List<String> ALL =
            List.of("left", "disabled", "leave", "future", "service", "guest", "active", "notice");
    /** Of several the first counts. */
    private static final List<String> BY_WEIGHT =
            List.of("left", "disabled", "leave", "guest", "service", "notice", "future", "active");

    private static final Pattern BETWEEN = Pattern.compile("[:()\\[\\]]|\\s[-–—]\\s");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)");

    private final DateCells dates;
    private final LocalDate today;

    States(DateCells dates, LocalDate today) {
        this.dates = dates;
        this.today = today;
    }

    /** The name of a list of {@code standing.tsv}, empty where nobody knows. */
    String of(String cell) {
        String folded = Cells.folded(cell);
        List<String> said = new ArrayList<>();
        said.addAll(Wordlists.begins(folded, ALL).stream().toList());
        for (String part : BETWEEN.split(cell)) {
            String word = Cells.folded(part);
            if (word.length() > 1) {
                said.addAll(Wordlists.begins(word, ALL).stream().toList());
            }
        }
        if (said.isEmpty()) {
            return Wordlists.has("yes", folded) ? "active" : Wordlists.has("no", folded) ? "disabled" : "";
        }
        String heaviest = BY_WEIGHT.stream().filter(said::contains).findFirst().orElse("");
        boolean isIdle = said.contains("leave") && Wordlists.begins(folded, List.of("idle")).isPresent();
        return isIdle ? "leave" : byDay(cell, folded, heaviest);
    }

    /** Whoever leaves on a day to come is still there, and whoever left on one that is over is not. */
    private String byDay(String cell, String folded, String state) {
        var written = DATE.matcher(cell);
        Optional<LocalDate> day = written.find() ? dates.date(written.group()) : Optional.empty();
        boolean isLeaving = state.equals("left") || state.equals("notice");
        if (isLeaving && day.isPresent()) {
            boolean isOver = day.get().isBefore(today)
                    && dates.other(written.group()).map(other -> other.isBefore(today)).orElse(true);
            return isOver ? "left" : "notice";
        }
        return state.equals("left") && Wordlists.holds("notice", folded) ? "notice" : state;
    }
}
