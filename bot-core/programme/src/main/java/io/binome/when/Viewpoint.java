package io.binome.when;

import io.binome.text.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Who writes: their now and zone, their language, and whether day or month comes first where they live. */
public record Viewpoint(ZonedDateTime now, Language language, DayOrder order) {

    /** Somebody of whom the country is not known. */
    public static Viewpoint of(ZonedDateTime now, Language language) {
        return new Viewpoint(now, language, DayOrder.of(language.locale()));
    }

    LocalDate today() {
        return now.toLocalDate();
    }
}
