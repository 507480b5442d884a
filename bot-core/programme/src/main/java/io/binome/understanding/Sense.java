package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What short words mean, by the key of the vocabulary they stand under. */
enum Sense {
    YES("reply"),
    NO("reply"),
    LATER("reply"),
    UNKNOWN("reply"),
    STOP("way"),
    CANCEL("way"),
    BACK("way"),
    SKIP("way"),
    HUMAN("way"),
    HELLO("courtesy"),
    THANKS("courtesy"),
    WHO("courtesy"),
    /** It was read, which says nothing of what they think of it; "thank you" answers it. */
    RECEIPT("courtesy"),
    /** Adds nothing. */
    FILLER("frame"),
    /** Takes back some of what is said beside it. */
    CONTRAST("frame"),
    /** Turns round what is said beside it. */
    NEGATION("frame");

    static final Set<Sense> REPLIES = EnumSet.of(YES, NO, LATER, UNKNOWN);
    static final Set<Sense> WAYS = EnumSet.of(STOP, CANCEL, BACK, SKIP, HUMAN);
    static final Set<Sense> COURTESIES = EnumSet.of(HELLO, THANKS, WHO, RECEIPT);

    /** What sentences may be told to mean, by name. */
    private static final Map<String, Reading> READINGS = readings();

    private final String group;

    Sense(String group) {
        this.group = group;
    }

    private static Map<String, Reading> readings() {
        var readings = new HashMap<String, Reading>();
        readings.put(Sentences.NONE, new Reading.None());
        Stream.of(REPLIES, WAYS, COURTESIES)
                .flatMap(Collection::stream)
                .forEach(sense -> readings.put(sense.word(), sense.reading()));
        for (var word : Word.values()) {
            readings.put(word.name().toLowerCase(Locale.ROOT), new Reading.Order(new Command(word, "")));
        }
        return Map.copyOf(readings);
    }

    String key() {
        return group + "." + word();
    }

    /** What sentences that mean it are filed under. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is as a reading; nothing at all for what only colours others. */
    Reading reading() {
        return switch (this) {
            case YES, NO, LATER, UNKNOWN -> new Reading.Reply(Reading.Answer.valueOf(name()));
            case STOP, CANCEL, BACK, SKIP, HUMAN -> new Reading.WayOut(Reading.Way.valueOf(name()));
            case HELLO, THANKS, WHO -> new Reading.Courtesy(Reading.Kind.valueOf(name()));
            case RECEIPT -> THANKS.reading();
            case FILLER, CONTRAST, NEGATION -> new Reading.None();
        };
    }

    /** The reading of this name, such as {@code yes}, {@code stop}, {@code hello}, {@code pause} or {@code reminders off}. */
    static Optional<Reading> reading(String name) {
        var words = name.split(" ", 2);
        return Optional.ofNullable(READINGS.get(words[0])).map(reading -> words.length > 1
                && reading instanceof Reading.Order(var command)
                        ? new Reading.Order(new Command(command.word(), words[1]))
                        : reading);
    }
}
