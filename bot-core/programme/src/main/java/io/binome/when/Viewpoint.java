package io.binome.when;

import io.binome.text.DayOrder;
import io.binome.text.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Who writes: their now and zone, their language, and whether day or month comes first where they live. */
public record Viewpoint(ZonedDateTime now, Language language, DayOrder order) {

    /**
     * Somebody who writes from a country.
     *
     * @param country by its code of ISO 3166; empty where it is not known
     */
    public static Viewpoint of(ZonedDateTime now, Language language, String country) {
        return new Viewpoint(now, language, DayOrder.of(Locale.of(language.code(), country)));
    }

    LocalDate today() {
        return now.toLocalDate();
    }
}
