package io.binome.render;

import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Typography;
import java.util.regex.Pattern;

/** Texts in the words of one reader. Signs that belong to a word stay on its line. */
public record Wording(Reader reader) {
    private static final Pattern CONTROL = Pattern.compile("\\r(?=\\n)|[\\p{Cc}&&[^\\n\\t]]");

    public String say(Text text) {
        return Typography.bound(printed(reader.read(text)), reader.language());
    }

    private static String printed(String words) {
        return words.chars().noneMatch(Character::isISOControl) ? words : CONTROL.matcher(words).replaceAll("");
    }

    public String say(String key, Object... namesAndValues) {
        return say(Text.of(key, namesAndValues));
    }
}
