package io.binome.dialog.member;

import io.binome.text.Spelling;
import io.binome.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platforms as people name them. */
final class PlatformNames {
    /** Stands for the platform where somebody last wrote. */
    static final String LAST = "last";

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("slack", "slack"),
            Map.entry("teams", "teams"),
            Map.entry("microsoft", "teams"),
            Map.entry(LAST, ""),
            Map.entry("latest", ""),
            Map.entry("anywhere", ""),
            Map.entry("dernier", ""),
            Map.entry("derniere", ""),
            Map.entry("partout", ""));

    private PlatformNames() {}

    /** The platform that is meant; empty for the one where the person last wrote, null where none can be made out. */
    static @Nullable String read(String words) {
        return NAMED.get(Spelling.fold(words).split(" ", 2)[0]);
    }

    static Text name(String platform) {
        return Text.of(platform + ".name");
    }
}
