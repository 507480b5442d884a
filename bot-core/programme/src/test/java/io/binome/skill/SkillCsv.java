package io.binome.skill;

import java.nio.charset.StandardCharsets;

/** Files of skills, as an organisation would write them. */
final class SkillCsv {
    private static final String HEADER = "id,family,english,french,synonyms,near\n";

    private SkillCsv() {}

    /** Lines from the second on. */
    static byte[] of(String... lines) {
        return bytes(HEADER + String.join("\n", lines));
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
