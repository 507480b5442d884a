package io.binome.text;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What some languages contract before a name: "la réponse d’Ada", "ce qu’Émile propose". Before which letters, and what
 * becomes of which word, stands in the words of the language. Names are marked on their way into a sentence, so that the
 * words people wrote themselves stay as they are. An h is left alone in French: whether it is silent (Hélène) or not (Hugo)
 * cannot be told from its spelling.
 */
final class Elision {
    private static final char MARK = '\uE000';
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Map<Language, Elision> RULES = new ConcurrentHashMap<>();

    private final Set<String> initials;
    private final Map<String, String> contractions;
    private final Pattern contracted;

    private Elision(Language language) {
        initials = Set.copyOf(Vocabulary.in(language, "grammar.before"));
        contractions = Vocabulary.in(language, "grammar.contraction").stream()
                .map(rule -> rule.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(rule -> rule[0], rule -> rule[1]));
        contracted = Pattern.compile(
                "(?<!\\p{L})(" + Vocabulary.group(List.copyOf(contractions.keySet())) + ") " + MARK,
                Pattern.CASE_INSENSITIVE);
    }

    static Elision of(Language language) {
        return RULES.computeIfAbsent(language, Elision::new);
    }

    String mark(String name) {
        return name.isEmpty() || !initials.contains(APART.normalize(name).substring(0, 1).toLowerCase(Locale.ROOT))
                ? name
                : MARK + name;
    }

    String apply(String sentence) {
        return sentence.indexOf(MARK) < 0
                ? sentence
                : contracted.matcher(sentence)
                        .replaceAll(match -> contraction(match.group(1)))
                        .replace(String.valueOf(MARK), "");
    }

    private String contraction(String word) {
        var brief = contractions.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        return Character.isUpperCase(word.charAt(0))
                ? Character.toUpperCase(brief.charAt(0)) + brief.substring(1)
                : brief;
    }
}
