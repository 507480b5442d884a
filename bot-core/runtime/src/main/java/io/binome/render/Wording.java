package io.binome.render;

import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Typography;
import java.util.regex.Pattern;

/** Texts in the words of one reader. Signs that belong to a word stay on its line. */
public record Wording(Reader reader) {
    private static final Pattern CONTROL = Pattern.compile("\\r(?=\\n)|[\\p{Cc}&&[^\\n\\t]]");

    public String say(Text text) {
        var words = CONTROL.matcher(reader.read(text)).replaceAll("");
        return Typography.bound(words, reader.language());
    }

    public String say(String key, Object... namesAndValues) {
        return say(Text.of(key, namesAndValues));
    }
}
