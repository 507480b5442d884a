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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers, questions and states of people that tools write, out of the files beside this class. */
final class Wordlists {
    /** What a header stands for; of several for one thing the lowest rank is read first. */
    record Known(RosterColumn column, int rank) {}

    /** A line of a file: its key and the words between bars, folded. */
    private record Entry(List<String> keys, List<String> words) {}

    /** "Your department", as a form asks. */
    private static final Pattern YOURS = Pattern.compile(
            "^(?:what is|quel est|quelle est|wie lautet|cual es)? ?(?:your|votre|vos|ton|ta|ihr|ihre|dein|deine|su|sus|tu|tus|the|le|la) ");

    private static final int OURS = 5;
    private static final int LEAST_QUESTION = 3;
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
        entries("questions.tsv").forEach(entry -> QUESTIONS.put(column(entry.keys.getFirst()), entry.words));
        entries("standing.tsv").forEach(entry -> LISTS.put(entry.keys.getFirst(), new HashSet<>(entry.words)));
    }

    /** No entry of these lists is longer. */
    private static final int LONGEST =
            LISTS.values().stream().flatMap(Set::stream).mapToInt(String::length).max().orElse(0);

    private Wordlists() {}

    private static RosterColumn column(String name) {
        return RosterColumn.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What a header says, by itself or as a question. */
    static Optional<Known> header(String written) {
        var folded = folded(written);
        return Optional.ofNullable(HEADERS.get(folded))
                .or(() -> Optional.ofNullable(HEADERS.get(YOURS.matcher(folded).replaceFirst(""))))
                .or(() -> question(folded));
    }

    private static String folded(String header) {
        return Cells.folded(header.replaceAll("\\[[^\\[\\]]*\\]", " ").replace("#", " number "));
    }

    /** The only column whose words occur in a question. */
    private static Optional<Known> question(String folded) {
        if (folded.split(" ").length < LEAST_QUESTION) {
            return Optional.empty();
        }
        var padded = " " + folded;
        var columns = QUESTIONS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> padded.contains(" " + word)))
                .map(Map.Entry::getKey)
                .toList();
        return decided(columns, padded).map(column -> new Known(column, OURS));
    }

    /** "What could you teach?" offers, though "could you learn" would want: of the two the one whose word comes first. */
    private static Optional<RosterColumn> decided(List<RosterColumn> columns, String question) {
        if (columns.contains(RosterColumn.OFFERS) && columns.contains(RosterColumn.WANTS)) {
            return Optional.of(first(RosterColumn.OFFERS, question) <= first(RosterColumn.WANTS, question)
                    ? RosterColumn.OFFERS
                    : RosterColumn.WANTS);
        }
        return columns.stream()
                .filter(it -> it == RosterColumn.OFFERS || it == RosterColumn.WANTS)
                .findFirst()
                .or(() -> columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty());
    }

    private static int first(RosterColumn column, String question) {
        return Objects.requireNonNull(QUESTIONS.get(column)).stream()
                .mapToInt(word -> question.indexOf(" " + word))
                .filter(at -> at >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether a folded text is in a list of {@code standing.tsv}. */
    static boolean has(String list, String folded) {
        return Objects.requireNonNull(LISTS.get(list), list).contains(folded);
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
