package io.binome.example;

import io.binome.id.PersonId;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Plausible values of arguments, by their names: {@code samples.properties} has what is alike in all languages and says how
 * values are written, {@code samples_<code>.properties} what people of a language would write. What stands under the beginning of
 * a key and the name counts for these messages only.
 */
final class Samples {
    private static final String NAME = "name";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[\\d:]+Z");
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final Language language;
    private final Properties values = new Properties();

    Samples(Language language) {
        this.language = language;
        load("samples.properties");
        load("samples_" + language.code() + ".properties");
    }

    private void load(String file) {
        try (var in = Samples.class.getResourceAsStream(file)) {
            if (in != null) {
                values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of an argument of a message, where there is one: the one with the longest beginning of its key. */
    Optional<Text> of(String key, String argument) {
        for (var beginning = key;; beginning = beginning.substring(0, beginning.lastIndexOf('.'))) {
            var value = values.getProperty(beginning + "." + argument);
            if (value != null) {
                return Optional.of(text(argument, value));
            }
            if (beginning.lastIndexOf('.') < 0) {
                return Optional.ofNullable(values.getProperty(argument)).map(each -> text(argument, each));
            }
        }
    }

    private Text text(String argument, String value) {
        if (value.startsWith("\"") && value.endsWith("\"") && value.length() > 1) {
            return Text.verbatim(value.substring(1, value.length() - 1));
        } else if (value.contains(" | ")) {
            return new Text.Listing(Arrays.stream(BAR.split(value)).map(each -> text(argument, each)).toList());
        } else if (NUMBER.matcher(value).matches()) {
            return new Text.Count(Long.parseLong(value));
        } else if (DAY.matcher(value).matches()) {
            return new Text.Day(LocalDate.parse(value));
        } else if (MOMENT.matcher(value).matches()) {
            return new Text.When(Instant.parse(value));
        }
        return switch (value.charAt(0)) {
            case '@' -> person(argument, value.substring(1));
            case '=' -> message(value.substring(1));
            default -> Text.verbatim(value);
        };
    }

    private static Text person(String argument, String name) {
        return name.startsWith("@")
                ? new Text.You(new PersonId(name.substring(1)))
                : argument.equals(NAME) ? new Text.You(new PersonId(name)) : new Text.Who(new PersonId(name));
    }

    private Text message(String key) {
        Map<String, Text> with = new LinkedHashMap<>();
        var pattern = Texts.pattern(language, key).orElseThrow(() -> new IllegalStateException("no text " + key));
        for (var argument : Forms.of(pattern).arguments()) {
            with.put(argument, of(key, argument)
                    .orElseThrow(() -> new IllegalStateException("no example of " + argument + " in " + key)));
        }
        return new Text.Key(key, with);
    }
}
