package io.binome.render;

import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.regex.Pattern;

/** Texts in the words of one reader. In French, signs that belong to a word stay on its line. */
public record Wording(Reader reader) {
    private static final Pattern CONTROL = Pattern.compile("\\r(?=\\n)|[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LOOSE = Pattern.compile("(?<=«) | (?=[»:;!?%])");

    public String say(Text text) {
        var words = CONTROL.matcher(reader.read(text)).replaceAll("");
        return reader.language() == Language.FR ? LOOSE.matcher(words).replaceAll("\u00a0") : words;
    }

    public String say(String key, Object... namesAndValues) {
        return say(Text.of(key, namesAndValues));
    }
}
