package io.binome.dialog.member;

import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platforms as people name them. */
final class PlatformNames {
    /** Stands for the platform where somebody last wrote. */
    static final String LAST = "last";

    private static final Map<String, String> NAMED = Map.of("slack", "slack", "teams", "teams", "microsoft", "teams");

    private PlatformNames() {}

    /** The platform that is meant; empty for the one where the person last wrote, null where none can be made out. */
    static @Nullable String read(String words) {
        var first = words.strip().split(" ", 2)[0];
        return Vocabulary.has("answer." + LAST, first) ? "" : NAMED.get(Spelling.fold(first));
    }

    static Text name(String platform) {
        return Text.of(platform + ".name");
    }
}
