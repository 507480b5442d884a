package io.binome.roster;

import io.binome.text.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers, questions and states of people that tools write, out of the files beside this class. */
final class Wordlists {
    /** What a header stands for; of several for one thing the lowest rank is read first. */
    record Known(RosterColumn column, int rank) {}

    /** A line of a file: its key and the words between bars, folded. */
    private record Entry(List<String> keys, List<String> words) {}

    private static final int OURS = 5;
    private static final List<RosterColumn> COLUMNS = List.of(RosterColumn.values());
    private static final Map<String, Known> HEADERS = new HashMap<>();
    private static final Map<RosterColumn, List<String>> QUESTIONS = new EnumMap<>(RosterColumn.class);
    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        for (var entry : entries("headers.tsv")) {
            var known = new Known(
                    column(entry.keys.getFirst()), Integer.parseInt(entry.keys.get(1)));
            entry.words.forEach(word -> HEADERS.putIfAbsent(word, known));
        }
        for (var column : RosterColumn.values()) {
            HEADERS.putIfAbsent(Cells.folded(column.code()), new Known(column, OURS));
            Vocabulary.all("column." + column.code())
                    .forEach(header -> HEADERS.putIfAbsent(Cells.folded(header), new Known(column, OURS)));
        }
        entries("questions.tsv").forEach(entry -> COLUMNS.stream()
                .filter(column -> column.code().equals(entry.keys.getFirst()))
                .findFirst()
                .ifPresentOrElse(column -> QUESTIONS.put(column, entry.words), () -> put(entry)));
        entries("standing.tsv").forEach(Wordlists::put);
    }

    /** No entry of these lists is longer. */
    private static final int LONGEST =
            LISTS.values().stream().flatMap(Set::stream).mapToInt(String::length).max().orElse(0);

    private Wordlists() {}

    private static void put(Entry entry) {
        LISTS.put(entry.keys.getFirst(), new HashSet<>(entry.words));
    }

    private static RosterColumn column(String name) {
        return RosterColumn.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What a folded header stands for by itself. */
    static Optional<Known> header(String folded) {
        return Optional.ofNullable(HEADERS.get(folded));
    }

    /** The columns of which a word begins a word of a question, and where it stands. */
    static Map<RosterColumn, Integer> asked(String folded) {
        String padded = " " + folded;
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        QUESTIONS.forEach((column, words) -> words.stream()
                .mapToInt(word -> padded.indexOf(" " + word))
                .filter(at -> at >= 0)
                .min()
                .ifPresent(at -> columns.put(column, at)));
        return columns;
    }

    /** Whether an entry of a list stands in a folded text, between spaces. */
    static boolean holds(String list, String folded) {
        String padded = " " + folded + " ";
        return words(list).stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    static Set<String> words(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    /** Whether a folded text is in a list of {@code standing.tsv}. */
    static boolean has(String list, String folded) {
        return words(list).contains(folded);
    }

    /** The list, of those named, with the longest entry that a folded text begins with. */
    static Optional<String> begins(String folded, List<String> lists) {
        for (var end = folded.length() <= LONGEST ? folded.length() : folded.lastIndexOf(' ', LONGEST); end > 0; end =
                folded.lastIndexOf(' ', end - 1)) {
            var beginning = folded.substring(0, end);
            @Nullable
            String found =
                    lists.stream().filter(list -> has(list, beginning)).findFirst().orElse(null);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static List<Entry> entries(String file) {
        try (var in = Objects.requireNonNull(Wordlists.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var entries = new ArrayList<Entry>();
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                var parts = List.of(line.split("\t"));
                var words = Arrays.stream(parts.getLast().split("\\|")).map(Cells::folded).toList();
                entries.add(new Entry(parts.subList(0, parts.size() - 1), words));
            });
            return entries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
