package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.skill.Taxonomy;
import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file that is being read, with what is wrong in it so far. */
final class Proof {
    private static final Pattern ADDRESS = Pattern.compile("\\b([A-Za-z][A-Za-z0-9+.-]{0,30}+)://[^\\s)\\]>\"»”]*");
    /** What a browser would run or show as something else, where a web address should be. */
    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)(?<!\\]\\()\\b(?:(?:javascript|vbscript):[^\\s)\\]>\"»”]++|data:\\w++/[^\\s)\\]>\"»”]++)");
    private static final Pattern TARGET = Pattern.compile("\\]\\(([^)]{0,500}+)\\)");

    private final String path;
    private final Labels labels;
    private final Taxonomy skills;
    private final Shape shape = new Shape();
    private final List<ContentFault> faults = new ArrayList<>();

    Proof(String path, Labels labels, Taxonomy skills) {
        this.path = path;
        this.labels = labels;
        this.skills = skills;
    }

    String path() {
        return path;
    }

    Labels labels() {
        return labels;
    }

    Taxonomy skills() {
        return skills;
    }

    Shape shape() {
        return shape;
    }

    List<ContentFault> faults() {
        return faults;
    }

    void fault(int line, Reason reason, Object... namesAndValues) {
        faults.add(ContentFault.of(path, line, reason, namesAndValues));
    }

    /** Words for people to read: no longer than that, and without a link that is not safe. */
    String words(int line, String words, int most) {
        var length = words.codePointCount(0, words.length());
        if (length > most) {
            fault(line, Reason.TOO_LONG, "length", length, "most", most, "given", words);
        }
        if (!words.isEmpty() && words.codePoints().noneMatch(Spelling::isSeen)) {
            fault(line, Reason.WORDS_MISSING, "heading", "", "under", "no");
        }
        links(line, words);
        return words;
    }

    /** What nobody sees and would garble what is beside it, once for each line. */
    void signs(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            var number = at + 1;
            lines.get(at)
                    .codePoints()
                    .filter(Spelling::isGarbling)
                    .findFirst()
                    .ifPresent(point -> fault(number, Reason.SIGN_HIDDEN, "given", "U+%04X".formatted(point)));
        }
    }

    void links(int line, String words) {
        ADDRESS.matcher(words).results()
                .filter(link -> !link.group(1).equalsIgnoreCase("https"))
                .forEach(link -> fault(line, Reason.LINK, "given", link.group()));
        SCRIPT.matcher(words).results().forEach(link -> fault(line, Reason.LINK, "given", link.group()));
        TARGET.matcher(words).results()
                .filter(link -> !link.group(1).contains("://"))
                .forEach(link -> fault(line, Reason.LINK, "given", link.group(1)));
    }

    /** How many there may be of something. */
    void count(int line, String what, int number, int least, int most) {
        if (number < least) {
            fault(line, Reason.TOO_FEW, "what", what, "number", number, "least", least);
        } else if (number > most) {
            fault(line, Reason.TOO_MANY, "what", what, "number", number, "most", most);
        }
    }
}
