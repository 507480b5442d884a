package io.binome.place;

import io.binome.text.Language;
import io.binome.text.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of places as they are compared, and the lists beside this class. */
final class Folded {
    /** The languages in which rosters are written, and all that the bot speaks. */
    static final List<String> LANGUAGES = Stream.concat(
            Stream.of("en", "fr", "es", "de", "pt", "it", "nl"), Language.all().stream().map(Language::code))
            .distinct()
            .toList();

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\b(?:st|sankt)(?= )");
    private static final Pattern SAINTE = Pattern.compile("\\bste(?= )");

    private Folded() {}

    /** Lower case, no accents, letters and digits between single spaces, saints spelt out. */
    static String name(String written) {
        var plain = Spelling.fold(written).replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("œ", "oe")
                .replace("ł", "l");
        var folded = OTHER.matcher(plain).replaceAll(" ").strip();
        return folded.startsWith("st") || folded.indexOf(" st") >= 0 || folded.indexOf("sankt") >= 0
                ? SAINTE.matcher(SAINT.matcher(folded).replaceAll("saint")).replaceAll("sainte")
                : folded;
    }

    /** The lines of a list but for its comments. */
    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Folded.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
