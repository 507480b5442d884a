package io.binome.text;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;

/** What a language calls the city that stands for a time zone: "Londres" in French for Europe/London. */
public final class CityNames {
    private CityNames() {}

    /** The name in the words of the language, else that of CLDR, else the id of the zone. */
    public static String of(ZoneId zone, Language language) {
        var called = Vocabulary.in(language, "city." + zone.getId());
        if (!called.isEmpty()) {
            return called.getFirst();
        }
        var name = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(zone.getId());
        return name == null ? zone.getId() : name;
    }
}
