package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import java.time.LocalTime;
import java.util.Locale;

/** A part of the day, and the hours it stands for: those of work where there is a choice. */
public enum DayPart {
    EARLY_MORNING(8, 10, 0, 11),
    MORNING(8, 12, 0, 11),
    LATE_MORNING(10, 12, 9, 12),
    MIDDAY(12, 14, 11, 14),
    EARLY_AFTERNOON(13, 15, 12, 16),
    AFTERNOON(12, 18, 12, 19),
    LATE_AFTERNOON(16, 18, 15, 19),
    END(16, 18, 15, 20),
    EVENING(18, 22, 17, 23),
    TONIGHT(18, 23, 17, 23),
    NIGHT(20, 24, 17, 23);

    private final int from;
    private final int to;
    private final int first;
    private final int last;

    DayPart(int from, int to, int first, int last) {
        this.from = from;
        this.to = to;
        this.first = first;
        this.last = last;
    }

    static DayPart of(Sense sense) {
        return valueOf(sense.which().toUpperCase(Locale.ROOT));
    }

    public int from() {
        return from;
    }

    /** The hour at its end; 24 is midnight. */
    public int to() {
        return to;
    }

    /** Whether somebody may call an hour so. */
    public boolean holds(LocalTime time) {
        return time.getHour() >= first && time.getHour() <= last;
    }
}
