package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import com.ibm.icu.text.RuleBasedNumberFormat;
import io.binome.text.Language;
import io.binome.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The phrases of a language: its own file, one for all languages, and what CLDR knows of months, weekdays, numbers in words
 * and cities.
 */
record Phrases(Language language, BiConsumer<String, Sense> into) {
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
    private static final int LARGEST = 99;
    private static final int LAST_DAY = 31;
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Properties EVERYWHERE = everywhere();

    interface Source {
        void forEach(BiConsumer<String, Sense> into);
    }

    static Source of(Language language) {
        return into -> new Phrases(language, into).all();
    }

    private void all() {
        written(Texts.bundle("dates", language));
        written(EVERYWHERE);
        names();
        numbers();
        Zones.places(language).forEach((place, zone) -> into.accept(place, new Sense(Kind.CITY, zone)));
    }

    private void written(Properties phrases) {
        for (var key : phrases.stringPropertyNames()) {
            for (var phrase : BARS.split(phrases.getProperty(key).strip())) {
                into.accept(phrase, Sense.of(key));
            }
        }
    }

    private void names() {
        for (var style : STYLES) {
            for (var day : DayOfWeek.values()) {
                name(day.getDisplayName(style, language.locale()), Kind.WEEKDAY, day.getValue());
            }
            for (var month : Month.values()) {
                name(month.getDisplayName(style, language.locale()), Kind.MONTH, month.getValue());
            }
        }
    }

    private void name(String name, Kind kind, int number) {
        into.accept(name.replace(".", ""), new Sense(kind, Integer.toString(number)));
    }

    private void numbers() {
        var spelling = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        for (var rules : spelling.getRuleSetNames()) {
            var kind = rules.contains("ordinal") ? Kind.ORDINAL : Kind.NUMBER;
            if (rules.contains("cardinal") || rules.contains("ordinal") || rules.endsWith("numbering")) {
                for (var number = 2; number <= (kind == Kind.ORDINAL ? LAST_DAY : LARGEST); number++) {
                    name(spelling.format((long) number, rules).replace("\u00ad", ""), kind, number);
                }
            }
        }
    }

    private static Properties everywhere() {
        var phrases = new Properties();
        try (var file = Phrases.class.getResourceAsStream("everywhere.properties")) {
            if (file != null) {
                phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
