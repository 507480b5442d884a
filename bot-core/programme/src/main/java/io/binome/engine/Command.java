package io.binome.engine;

import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** A command and what follows it: {@code pause 2027-01-04} is the word PAUSE with the rest "2027-01-04". */
public record Command(Word word, String rest) {
    private static final Pattern SLASH = Pattern.compile("/bin[oô]me\\b", Pattern.CASE_INSENSITIVE);
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The words Binôme understands, in every language, whatever the person's own. */
    public enum Word {
        HELP,
        JOIN,
        PROFILE,
        PAUSE,
        RESUME,
        LEAVE,
        PAIR,
        MEET,
        AGENDA,
        SILENT,
        LANGUAGE,
        WISHES,
        NEXT,
        GOALS,
        ACTIONS,
        AGREEMENT,
        NOTES,
        FEEDBACK,
        ASK,
        TRAINING,
        LIBRARY,
        REMINDERS,
        WHERE,
        HOURS,
        EXPORT,
        ERASE,
        PROGRAMME(true),
        ROSTER(true),
        INVITE(true),
        READINESS(true),
        MATCH(true),
        PUBLISH(true),
        STATS(true),
        PAIRS(true),
        KPI(true),
        REPORT(true),
        ADMIN(true);

        private final boolean forAdmins;

        Word() {
            this(false);
        }

        Word(boolean forAdmins) {
            this.forAdmins = forAdmins;
        }

        public boolean forAdmins() {
            return forAdmins;
        }

        /** How it is written in a language. */
        public String in(Language language) {
            return Spelling.fold(Vocabulary.in(language, key()).getFirst());
        }

        /** What the help says of it. */
        public Text help() {
            return Text.of("desk.help." + name().toLowerCase(Locale.ROOT), "languages", Text.languages());
        }

        private String key() {
            return "command." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a command as typed, with or without {@code /binome} before it; empty when the first word is none. */
    public static Optional<Command> read(String typed) {
        var words = typed.strip().replaceFirst("(?i)^/bin[oô]me\\s*", "").strip().split("\\s+", 2);
        var first = Spelling.fold(words[0]);
        return Vocabulary.find("command.", Word.class, first)
                .map(word -> new Command(word, words.length > 1 ? words[1].strip() : ""));
    }

    /**
     * Whether words that could as well answer an open question are meant as a command: with {@code /binome} before
     * them, as a single word, or with nothing but a date. "Quitter ma zone de confort" is a goal, not a farewell.
     */
    public static boolean isUnmistakable(String typed) {
        return isSlashed(typed)
                || read(typed)
                        .filter(command -> command.rest().isEmpty() || DATE.matcher(command.rest()).matches())
                        .isPresent();
    }

    /** Whether it begins with {@code /binome}, and so is meant as a command. */
    public static boolean isSlashed(String typed) {
        return SLASH.matcher(typed.strip()).lookingAt();
    }

    /** Whether it is about the channel it is given in, as "invite here" is. */
    public boolean isHere() {
        return (word == Word.INVITE || word == Word.PROGRAMME) && Vocabulary.has("command.here", rest.split(" ", 2)[0]);
    }

    /**
     * The command word most like a mistyped one, where one is near enough; of two as near, the one in that language. Words
     * of two letters are near too much, and "d’accord" is a yes and no slip.
     */
    public static @Nullable String nearest(String typed, Language language) {
        var first = Spelling.fold(typed.strip().replaceFirst("(?i)^/bin[oô]me\\s*", "").split("\\s+", 2)[0]);
        if (isReply(first)) {
            return null;
        }
        String best = null;
        var isRead = false;
        var least = Math.max(1, first.length() / 3) + 1;
        for (var word : Word.values()) {
            var read = Vocabulary.in(language, word.key()).stream().map(Spelling::fold).toList();
            for (var spelling : Vocabulary.folded(word.key())) {
                if (spelling.length() > 2 && Math.abs(first.length() - spelling.length()) <= least) {
                    var away = DISTANCE.apply(first, spelling);
                    if (away < least || (away == least && best != null && !isRead && read.contains(spelling))) {
                        least = away;
                        best = spelling;
                        isRead = read.contains(spelling);
                    }
                }
            }
        }
        return best;
    }

    private static boolean isReply(String folded) {
        var written = folded.replace('\'', '’');
        return Vocabulary.names("reply.").stream().anyMatch(name -> Vocabulary.has("reply." + name, written));
    }
}
