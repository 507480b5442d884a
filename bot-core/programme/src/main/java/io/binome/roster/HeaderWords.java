package io.binome.roster;

import io.binome.roster.Wordlists.Known;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a header stands for: by itself, as two words for the manager's address or number, behind the name of a part of a report,
 * or as a question of a form. What is personal, or about something else, is never taken for a column that is read.
 */
final class HeaderWords {
    /** "Your department", as a form asks. */
    private static final Pattern YOURS = Pattern.compile(
            "^(?:what is|quel est|quelle est|wie lautet|cual es)? ?(?:your|votre|vos|ton|ta|ihr|ihre|dein|deine|su|sus|tu|tus|the|le|la) ");

    private static final int OURS = 5;
    private static final int MANAGERS_ADDRESS = 2;
    private static final int MANAGERS_NUMBER = 4;
    private static final int LEAST_QUESTION = 3;
    private static final List<RosterColumn> WISHES =
            List.of(RosterColumn.OFFERS, RosterColumn.WANTS, RosterColumn.ROLES);

    private HeaderWords() {}

    static Optional<Known> known(String written) {
        String folded = folded(written);
        Optional<Known> known = Wordlists.header(folded);
        if (known.isPresent() || folded.isEmpty()) {
            return known;
        }
        if (Wordlists.holds("never", folded)) {
            return Optional.of(new Known(RosterColumn.IGNORED, OURS));
        }
        return Wordlists.header(YOURS.matcher(folded).replaceFirst(""))
                .or(() -> ofManager(folded))
                .or(() -> inReport(written))
                .or(() -> question(written, folded));
    }

    private static String folded(String header) {
        return Cells.folded(header.replaceAll("\\[[^\\[\\]]*\\]", " ").replace("#", " number "));
    }

    /** "Line manager email": a word for an address or a number, beside one for the manager. */
    private static Optional<Known> ofManager(String folded) {
        return besides("mail", folded)
                .map(known -> new Known(known.column(), MANAGERS_ADDRESS))
                .or(() -> besides("number", folded).map(known -> new Known(known.column(), MANAGERS_NUMBER)));
    }

    private static Optional<Known> besides(String list, String folded) {
        return Wordlists.words(list).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
                .filter(word -> (" " + folded + " ").contains(" " + word + " "))
                .findFirst()
                .map(word -> (" " + folded + " ").replace(" " + word + " ", " ").strip())
                .flatMap(HeaderWords::bare)
                .filter(known -> known.column() == RosterColumn.MANAGER_EMAIL);
    }

    /** What is left when small words at the ends are taken away. */
    private static Optional<Known> bare(String rest) {
        String bare = rest;
        for (String before = ""; !before.equals(bare);) {
            Optional<Known> known = Wordlists.header(bare);
            if (known.isPresent()) {
                return known;
            }
            before = bare;
            for (String word : Wordlists.words("between")) {
                bare = (" " + bare).startsWith(" " + word + " ") ? bare.substring(word.length() + 1) : bare;
                bare = bare.endsWith(" " + word) ? bare.substring(0, bare.length() - word.length() - 1) : bare;
            }
        }
        return Optional.empty();
    }

    /** "Job Information: Location", as reports name the part that a field is of. */
    private static Optional<Known> inReport(String written) {
        int colon = written.indexOf(':');
        return colon > 0 && Wordlists.has("prefix", Cells.folded(written.substring(0, colon)))
                ? Wordlists.header(folded(written.substring(colon + 1)))
                : Optional.empty();
    }

    /** The only column whose words occur in a question. */
    private static Optional<Known> question(String written, String folded) {
        boolean isAsked = Wordlists.begins(folded, List.of("asking")).isPresent();
        boolean isWish = Wordlists.begins(folded, List.of("whether", "wishing")).isPresent();
        if (folded.split(" ").length < LEAST_QUESTION || (!isAsked && !isWish && written.indexOf('?') < 0)) {
            return Optional.empty();
        }
        return decided(Wordlists.asked(folded), folded)
                .filter(column -> WISHES.contains(column) || isAsked || !isWish)
                .map(column -> new Known(column, OURS));
    }

    /** "What could you teach?" offers, though "could you learn" would want: of the two the one whose word comes first. */
    private static Optional<RosterColumn> decided(Map<RosterColumn, Integer> asked, String question) {
        Optional<RosterColumn> wish = asked.entrySet().stream()
                .filter(entry -> entry.getKey() == RosterColumn.OFFERS || entry.getKey() == RosterColumn.WANTS)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        if (wish.isPresent()) {
            return wish;
        }
        if (Wordlists.holds("seldom", question)) {
            return Optional.empty();
        }
        if (asked.containsKey(RosterColumn.CAPACITY)) {
            boolean isOfPairs =
                    Wordlists.words("pairs").stream().anyMatch(word -> (" " + question).contains(" " + word));
            return isOfPairs ? Optional.of(RosterColumn.CAPACITY) : Optional.empty();
        }
        return asked.size() == 1 ? asked.keySet().stream().findFirst() : Optional.empty();
    }
}
