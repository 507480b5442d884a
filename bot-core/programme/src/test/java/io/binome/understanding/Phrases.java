package io.binome.understanding;

import io.binome.message.Expects;
import io.binome.text.Language;
import io.binome.when.Viewpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of phrases, and what is right for each. */
final class Phrases {
    static final Viewpoint SEEN =
            Viewpoint.of(ZonedDateTime.parse("2026-12-16T09:00+01:00[Europe/Paris]"), Language.usual(), "FR");

    /** A phrase, the question that is open, and what it may be read as. */
    record Phrase(Optional<Expects> open, List<String> right, String text) {
        Understood read() {
            return Understanding.read(text, SEEN, open, List.of());
        }

        boolean isRight(Reading reading) {
            return right.contains(name(reading));
        }

        boolean isOffered(Understood understood) {
            return isRight(understood.reading()) || understood.choices().stream().anyMatch(this::isRight);
        }

        boolean isWrong(Understood understood) {
            return understood.sure() && !isRight(understood.reading());
        }
    }

    private Phrases() {}

    static List<Phrase> of(String name) {
        try (var file = Phrases.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Phrases::phrase)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of several languages, and those that a language has by itself. */
    static List<Phrase> spoken(String kind) {
        return Stream.concat(
                Stream.of(kind + ".txt"),
                Language.all().stream().map(language -> kind + "_" + language.code() + ".txt"))
                .filter(name -> Phrases.class.getResource(name) != null)
                .flatMap(name -> of(name).stream())
                .toList();
    }

    private static Phrase phrase(String line) {
        var parts = line.split(" : ", 2);
        var head = parts[0].split("\\|");
        return new Phrase(
                head.length == 1 ? Optional.empty() : open(head[0].strip()),
                List.of(head[head.length - 1].strip().split("[/ ]")),
                parts[1]);
    }

    private static Optional<Expects> open(String kind) {
        return kind.equals("none")
                ? Optional.empty()
                : Optional.of(Expects.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** What a reading is called in these tables. */
    static String name(Reading reading) {
        return switch (reading) {
            case Reading.Order(var command) -> lower(command.word());
            case Reading.Reply(var answer) -> lower(answer);
            case Reading.WayOut(var way) -> lower(way);
            case Reading.Courtesy(var kind) -> lower(kind);
            case Reading.Count count -> "number";
            default -> reading.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
