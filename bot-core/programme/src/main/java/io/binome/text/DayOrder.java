package io.binome.text;

import java.util.Locale;
import java.util.Set;

/** Which comes first where somebody lives, in a date such as 3/4. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Both are usual: whoever reads has to ask. */
    EITHER;

    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH", "PR", "GU", "VI");
    private static final Set<String> MIXED_COUNTRIES = Set.of("", "CA", "KE", "GH", "ZA");

    /** As CLDR has it; where a country uses both, or the country of an English speaker is not known, either. */
    public static DayOrder of(Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return DAY_FIRST;
        }
        return MONTH_FIRST_COUNTRIES.contains(locale.getCountry())
                ? MONTH_FIRST
                : MIXED_COUNTRIES.contains(locale.getCountry()) ? EITHER : DAY_FIRST;
    }
}
