package io.binome.engine;

import io.binome.text.Language;
import io.binome.text.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** A command and what follows it: {@code pause 2027-01-04} is the word PAUSE with the rest "2027-01-04". */
public record Command(Word word, String rest) {
    private static final Pattern SLASH = Pattern.compile("/bin[oô]me\\b", Pattern.CASE_INSENSITIVE);
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final List<String> HERE = List.of("here", "ici");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The words Binôme understands, in English and in French, whatever the person's language. */
    public enum Word {
        HELP(false, "help", "aide"),
        JOIN(false, "join", "rejoindre"),
        PROFILE(false, "profile", "profil"),
        PAUSE(false, "pause", "pause"),
        RESUME(false, "resume", "reprendre"),
        LEAVE(false, "leave", "quitter"),
        PAIR(false, "pair", "binome"),
        MEET(false, "meet", "rencontre"),
        AGENDA(false, "agenda", "agenda"),
        SILENT(false, "silent", "silence"),
        LANGUAGE(false, "language", "langue"),
        WISHES(false, "wishes", "souhaits"),
        NEXT(false, "next", "suite"),
        GOALS(false, "goals", "objectifs"),
        NOTES(false, "notes", "notes"),
        FEEDBACK(false, "feedback", "avis"),
        ASK(false, "ask", "question"),
        REMINDERS(false, "reminders", "rappels"),
        WHERE(false, "where", "ou"),
        EXPORT(false, "export", "export"),
        ERASE(false, "erase", "effacer"),
        PROGRAMME(true, "programme", "programme"),
        ROSTER(true, "roster", "effectif"),
        INVITE(true, "invite", "inviter"),
        READINESS(true, "readiness", "preparation"),
        MATCH(true, "match", "apparier"),
        PUBLISH(true, "publish", "publier"),
        STATS(true, "stats", "statistiques"),
        PAIRS(true, "pairs", "binomes"),
        KPI(true, "kpi", "kpi"),
        REPORT(true, "report", "rapport"),
        ADMIN(true, "admin", "responsable");

        private final boolean forAdmins;
        private final String english;
        private final String french;

        Word(boolean forAdmins, String english, String french) {
            this.forAdmins = forAdmins;
            this.english = english;
            this.french = french;
        }

        public boolean forAdmins() {
            return forAdmins;
        }

        public String in(Language language) {
            return language == Language.FR ? french : english;
        }

        boolean isSpelt(String folded) {
            return folded.equals(english) || folded.equals(french);
        }
    }

    /** Reads a command as typed, with or without {@code /binome} before it; empty when the first word is none. */
    public static Optional<Command> read(String typed) {
        var words = typed.strip().replaceFirst("(?i)^/bin[oô]me\\s*", "").strip().split("\\s+", 2);
        var first = Spelling.fold(words[0]);
        return Arrays.stream(Word.values())
                .filter(word -> word.isSpelt(first))
                .findFirst()
                .map(word -> new Command(word, words.length > 1 ? words[1].strip() : ""));
    }

    /**
     * Whether words that could as well answer an open question are meant as a command: with {@code /binome} before
     * them, as a single word, or with nothing but a date. "Quitter ma zone de confort" is a goal, not a farewell.
     */
    public static boolean isUnmistakable(String typed) {
        return SLASH.matcher(typed.strip()).lookingAt()
                || read(typed)
                        .filter(command -> command.rest().isEmpty() || DATE.matcher(command.rest()).matches())
                        .isPresent();
    }

    /** Whether it is about the channel it is given in, as "invite here" is. */
    public boolean isHere() {
        return (word == Word.INVITE || word == Word.PROGRAMME) && HERE.contains(Spelling.fold(rest).split(" ", 2)[0]);
    }

    /** The command word most like a mistyped one, where one is near enough. Words of two letters are near too much. */
    public static @Nullable String nearest(String typed) {
        var first = Spelling.fold(typed.strip().replaceFirst("(?i)^/bin[oô]me\\s*", "").split("\\s+", 2)[0]);
        String best = null;
        var least = Math.max(1, first.length() / 3) + 1;
        for (var word : Word.values()) {
            for (var spelling : List.of(word.english, word.french)) {
                var away = DISTANCE.apply(first, spelling);
                if (away < least && spelling.length() > 2) {
                    least = away;
                    best = spelling;
                }
            }
        }
        return best;
    }
}
