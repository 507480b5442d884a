package io.binome.text;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language Binôme speaks. Which ones there are is said by {@code languages.txt} beside the bundles, so that one more is
 * a matter of files. There is one value for each.
 */
public final class Language implements Comparable<Language> {
    private static final String LIST = "io/binome/text/languages.txt";
    private static final Offered OFFERED = Offered.read();

    private final int place;
    private final Locale locale;
    /** Found out when it is first asked for. */
    private volatile @Nullable String ownName;

    private Language(int place, Locale locale) {
        this.place = place;
        this.locale = locale;
    }

    /** All of them, in the order in which they are offered. */
    public static List<Language> all() {
        return OFFERED.all();
    }

    /** What is taken where nothing is known of somebody. */
    public static Language usual() {
        return OFFERED.all().getFirst();
    }

    /** What is taken for somebody of whom no language is known that Binôme speaks. */
    public static Language common() {
        return OFFERED.common();
    }

    /** The language of a code or tag such as {@code fr}, {@code en-CA} or {@code FR}. */
    public static Optional<Language> of(String tag) {
        var code = tag.strip().split("[-_.]", 2)[0];
        return all().stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The short name of ISO 639, by which it is kept and its files are called. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What it is called by those who speak it, as it stands in a list: "Français". */
    public String ownName() {
        var known = ownName;
        if (known == null) {
            var here = ULocale.forLocale(locale);
            known = LocaleDisplayNames.getInstance(here, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                    .languageDisplayName(code());
            ownName = known;
        }
        return known;
    }

    /** What it is called within a sentence of another language: "anglais". */
    public String nameIn(Language other) {
        return locale.getDisplayLanguage(other.locale);
    }

    @Override
    public int compareTo(Language other) {
        return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
        return code();
    }

    /** The list as it was read. */
    private record Offered(List<Language> all, Language common) {
        static Offered read() {
            var all = new ArrayList<Language>();
            Language common = null;
            for (var line : lines()) {
                var words = line.split("\\s+");
                var language = new Language(all.size(), Locale.forLanguageTag(words[0]));
                all.add(language);
                common = words.length > 1 ? language : common;
            }
            return new Offered(List.copyOf(all), common == null ? all.getFirst() : common);
        }

        private static List<String> lines() {
            var lines = new ArrayList<String>();
            try {
                for (var file : Collections.list(Language.class.getClassLoader().getResources(LIST))) {
                    try (InputStream in = file.openStream()) {
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .forEach(lines::add);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lines;
        }
    }
}
