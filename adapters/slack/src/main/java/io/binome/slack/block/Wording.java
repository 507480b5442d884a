package io.binome.slack.block;

import com.slack.api.model.block.composition.PlainTextObject;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;

/** Texts in the words of one reader. In French, signs that belong to a word stay on its line. */
record Wording(Reader reader) {
    String say(Text text) {
        var words = reader.read(text).replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return reader.language() == Language.FR
                ? words.replaceAll("(?<=«) | (?=[»:;!?%])", "\u00a0")
                : words;
    }

    String say(String key, Object... namesAndValues) {
        return say(Text.of(key, namesAndValues));
    }

    /** A text object in which nothing is markup. */
    static PlainTextObject plain(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }

    /** The same on one line, with an ellipsis where it is too long. */
    static PlainTextObject plain(String words, int most) {
        return plain(Pieces.shortened(words, most));
    }
}
