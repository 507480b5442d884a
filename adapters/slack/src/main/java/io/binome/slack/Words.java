package io.binome.slack;

import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The adapter's own words, and people's words as they meant them. */
final class Words {
    private static final Pattern LINK = Pattern.compile("<(https?://[^|>]+|mailto:[^|>]+)(?:\\|([^>]*))?>");
    private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]+\\|([^>]*)>");

    private Words() {}

    /** What somebody typed, without Slack's marks: addresses as they were written, brackets as brackets. */
    static String unescaped(String words) {
        var plain = LINK.matcher(words).replaceAll(found -> Matcher.quoteReplacement(
                found.group(2) == null || found.group(2).isEmpty() ? found.group(1) : found.group(2)));
        return CHANNEL.matcher(plain)
                .replaceAll("#$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Said to somebody whose language cannot be looked up at the moment. */
    static String sorry() {
        return inBoth("workspace.sorry");
    }

    private static Reader plain(Language language) {
        return new Reader(language, List.of(ZoneId.of("UTC")), person -> "—");
    }

    /** Both languages one after the other, for somebody whose own is not known. */
    static String inBoth(String key) {
        return plain(Language.EN).read(Text.of(key)) + "\n" + plain(Language.FR).read(Text.of(key));
    }
}
