package io.binome.roster;

import java.util.Map;
import java.util.Optional;

/** The languages the bot speaks, {@code fr} and {@code en}, by the names and codes people write for them. */
final class LanguageNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("fr", "fr"),
            Map.entry("fra", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("francaise", "fr"),
            Map.entry("french", "fr"),
            Map.entry("en", "en"),
            Map.entry("eng", "en"),
            Map.entry("english", "en"),
            Map.entry("anglais", "en"),
            Map.entry("anglaise", "en"));

    private LanguageNames() {}

    /** {@code fr} for "Français", "fr-CA" or "French (Canada)"; nothing for a language the bot does not speak. */
    public static Optional<String> language(String written) {
        return Optional.ofNullable(NAMES.get(Cells.folded(written).split(" ", 2)[0]));
    }
}
