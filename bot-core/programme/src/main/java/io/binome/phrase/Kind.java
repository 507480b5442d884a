package io.binome.phrase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a phrase may mean, by the first part of its key in the files of phrases; the second part says which. */
enum Kind {
    WEEKDAY,
    /** Mondays, as a habit. */
    WEEKDAYS,
    MONTH,
    /** A name that is also another word. */
    WEAK,
    NUMBER,
    ONE,
    ORDINAL,
    /** What follows the figures of an ordinal. */
    MARK,
    /** So many days from today. */
    DAY,
    /** So many days from the day that follows: the day after Christmas. */
    BESIDE,
    /** Month and day. */
    DATE,
    NOW,
    PART,
    NOON,
    MIDNIGHT,
    UNIT,
    LENGTH,
    /** A length that is said of another one as well: "huit jours". */
    ABOUT,
    NEXT,
    THIS,
    LAST,
    /** The one after the next. */
    AFTER,
    /** So many weeks after a weekday. */
    AHEAD,
    /** A week after a weekday, where it stands behind it. */
    WEEKPLUS,
    WEEKEND,
    EDGE,
    OR,
    AND,
    FROM,
    TO,
    BETWEEN,
    UNTIL,
    BEFORE,
    SINCE,
    /** After a moment. */
    BEYOND,
    ONWARDS,
    IN,
    AGO,
    /** So long ago, behind a length. */
    GONE,
    LATER,
    FOR,
    AT,
    ON,
    THE,
    OF,
    EVERY,
    ANY,
    /** A language whose speakers count hours to twelve. */
    TWELVE,
    HOUR,
    AM,
    PM,
    HALF,
    QUARTER,
    QUARTERS,
    PAST,
    /** Minutes after an hour that was named first. */
    PLUS,
    TOHOUR,
    /** Minutes before an hour that was named first. */
    LESS,
    SHARP,
    ISH,
    NOT,
    EXCEPT,
    BUT,
    /** What offers something after a refusal, and says nothing otherwise: "Thursday is off, say Friday". */
    SAY,
    /** What comes before the worse of two, behind what offers the better: "rather Tuesday than Thursday". */
    THAN,
    OK,
    /** What often goes with a no that is not said. */
    DOUBT,
    /** An answer to something else, where it stands alone. */
    NO,
    /** What is in the way, by what stands behind it: "I have", or "I am" with a place. */
    HAVE,
    /** What people have, or are in: nothing to refuse by itself. */
    EVENT,
    /** What may have a number and does not matter: people, a room, a street. */
    THING,
    /** What is over. */
    OVER,
    /** What a name stands behind: of a person, a room, a street. */
    NAMED,
    ZONE,
    /** A place by which a zone is called. */
    CITY,
    /** What makes a zone of a place behind it, or before it. */
    TIMEWORD,
    HOUROF,
    MINE,
    THEIRS,
    /** A word of the language that does not matter. */
    GLUE;

    private static final Map<String, Kind> BY_KEY = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

    static Kind of(String key) {
        var kind = BY_KEY.get(key.split("\\.", 2)[0]);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of phrase: " + key);
        }
        return kind;
    }
}
