package io.binome.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which messages are buttons or titles, as the code says, and how long each may be before a platform cuts it. */
final class Labels {
    static final int BUTTON = 75;
    static final int HEADING = 150;

    private static final int WINDOW = 24;
    private static final int CONFIRM = 30;
    private static final int CONFIRM_TITLE = 100;
    private static final int CONFIRM_TEXT = 300;

    private static final Pattern PRESSED = Pattern.compile("Choice\\.of\\(|new Choice\\(");
    private static final Pattern TITLED = Pattern.compile("Message\\.titled\\(|new Block\\.Heading\\(");
    private static final Pattern WORDS = Pattern.compile("\"([a-z]+\\.[a-z0-9._]*)\"");

    private Labels() {}

    static Set<String> pressed(List<String> keys) throws IOException {
        return keys(PRESSED, keys);
    }

    static Set<String> onTop(List<String> keys) throws IOException {
        return keys(TITLED, keys);
    }

    /** What the platforms themselves put on a window or ask before something final. */
    static int most(String key) {
        if (key.matches("slack\\.form\\.(next|back|send|later|submit)")) {
            return key.endsWith("submit") ? HEADING : WINDOW;
        } else if (key.matches("slack\\.sure\\.(yes|no)")) {
            return CONFIRM;
        } else if (key.equals("slack.sure.title")) {
            return CONFIRM_TITLE;
        } else if (key.startsWith("card.sure") || key.equals("slack.sure.text")) {
            return CONFIRM_TEXT - BUTTON;
        } else if (key.matches("(slack|card)\\.form\\.(choose|search)|(slack|card)\\.search")) {
            return HEADING;
        }
        return Integer.MAX_VALUE;
    }

    /** The keys within calls; a literal may also be the beginning of keys that are put together. */
    private static Set<String> keys(Pattern call, List<String> all) throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.walk(BundleFiles.top().resolve("bot-core/programme/src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                inside(file, call, all, found);
            }
        }
        return found;
    }

    private static void inside(Path file, Pattern call, List<String> all, Set<String> found) throws IOException {
        var code = Files.readString(file);
        var calls = call.matcher(code);
        while (calls.find()) {
            var words = WORDS.matcher(code.substring(calls.end(), end(code, calls.end())));
            while (words.find()) {
                var word = words.group(1);
                all.stream()
                        .filter(key -> word.endsWith(".")
                                ? key.startsWith(word) && key.indexOf('.', word.length()) < 0
                                : key.equals(word))
                        .forEach(found::add);
            }
        }
    }

    /** Where the bracket closes that was opened before. */
    private static int end(String code, int from) {
        var open = 1;
        var at = from;
        while (open > 0) {
            var sign = code.charAt(at);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            at++;
        }
        return at;
    }
}
