package io.binome.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What some languages contract or change before a name: "la réponse d’Ada", "ce qu’Émile propose", "Lucía e Inés". Before which
 * letters, and what becomes of which word, stands in the words of the language; the space stays unless an apostrophe takes its place. Names are marked on their way into a sentence, so that the
 * words people wrote themselves stay as they are. Whether an h is silent (Hélène) or not (Hassan) cannot be told from its
 * spelling: the names with a silent one are listed. A y before a consonant is a vowel (Yves), before a vowel it is none (Yann).
 */
final class Elision {
    private static final String SEMIVOWEL = "y";
    private static final char MARK = '\uE000';
    private static final Map<Language, Elision> RULES = new ConcurrentHashMap<>();

    private final Set<String> initials;
    private final Set<String> silent;
    private final Map<String, String> contractions;
    private final Pattern contracted;

    private Elision(Language language) {
        initials = Set.copyOf(Vocabulary.in(language, "grammar.before"));
        silent = Set.copyOf(Vocabulary.in(language, "grammar.silent"));
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
        return isVowel(Spelling.fold(name)) ? MARK + name : name;
    }

    private boolean isVowel(String folded) {
        if (folded.isEmpty()) {
            return false;
        }
        var first = folded.split("[^a-z]", 2)[0];
        return first.startsWith(SEMIVOWEL)
                ? initials.contains(SEMIVOWEL) && first.length() > 1 && !initials.contains(first.substring(1, 2))
                : initials.contains(folded.substring(0, 1)) || silent.contains(first);
    }

    String apply(String sentence) {
        return sentence.indexOf(MARK) < 0
                ? sentence
                : contracted.matcher(sentence)
                        .replaceAll(match -> spaced(contraction(match.group(1))))
                        .replace(String.valueOf(MARK), "");
    }

    private static String spaced(String brief) {
        return Character.isLetter(brief.charAt(brief.length() - 1)) ? brief + " " : brief;
    }

    private String contraction(String word) {
        var brief = contractions.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        return Character.isUpperCase(word.charAt(0))
                ? Character.toUpperCase(brief.charAt(0)) + brief.substring(1)
                : brief;
    }
}
