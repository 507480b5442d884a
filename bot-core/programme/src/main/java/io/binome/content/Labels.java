package io.binome.content;

import io.binome.markup.Lines;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What headings and labels are called in the files of a language: the bundle {@code content}, with bars between words that will do. */
record Labels(Language language) {
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern END = Pattern.compile("[.!)\\]]{1,3}$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    String agenda(int minutes) {
        return Texts.format(language, "content.heading.agenda", Map.of("minutes", minutes));
    }

    String heading(String key) {
        return words("content.heading." + key).getFirst();
    }

    String label(String key) {
        return words("content.label." + key).getFirst();
    }

    boolean isHeading(String key, String written) {
        return isAmong("content.heading." + key, written);
    }

    boolean isLabel(String key, String written) {
        return isAmong("content.label." + key, written);
    }

    /** Whether something ends with such a label, in brackets or not, with or without a full stop. */
    boolean endsWith(String key, String written) {
        var folded = END.matcher(folded(written)).replaceAll("");
        return words("content.label." + key).stream()
                .anyMatch(each -> folded.endsWith(END.matcher(folded(each)).replaceAll("")));
    }

    private boolean isAmong(String key, String written) {
        var folded = folded(written);
        return words(key).stream().anyMatch(each -> folded(each).equals(folded));
    }

    private List<String> words(String key) {
        return List.of(BARS.split(Texts.format(language, key, Map.of())));
    }

    /** The same for all ways of writing it: case, accents, apostrophes and spaces make no difference. */
    static String folded(String words) {
        return SPACES.matcher(Spelling.fold(Lines.stripped(words)).replace('\'', '’')).replaceAll(" ");
    }
}
