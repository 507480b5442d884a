package io.binome.programme;

import io.binome.text.Text;

/** How much time a programme takes of whoever joins it, as it is told before they do. */
public final class TimeNeeded {
    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS = 12;

    /** Minutes of preparation that go with a session, and the steps in which the time is told. */
    private static final int PREPARATION = 30;

    private static final int HALF_AN_HOUR = 30;

    private TimeNeeded() {}

    /** How long and how often people meet, until when, and what that makes in a month. */
    public static Text by(Programme programme) {
        return Text.of(
                "invitation.effort",
                "minutes", programme.sessionMinutes(),
                "weeks", programme.cadenceWeeks(),
                "ends", programme.ends(),
                "time", monthly(programme));
    }

    /** Sessions and some preparation, in a month, rounded up to half hours. */
    public static Text monthly(Programme programme) {
        var halves = halves(programme);
        return Text.of("invitation.time", "hours", halves / 2, "half", halves % 2 == 1 ? "yes" : "no");
    }

    /** Whether so many hours a month are as much as that. */
    public static boolean isGivenBy(int hours, Programme programme) {
        return 2 * hours >= halves(programme);
    }

    private static int halves(Programme programme) {
        var yearly = (programme.sessionMinutes() + PREPARATION) * WEEKS_A_YEAR / programme.cadenceWeeks();
        return Math.ceilDiv(yearly, MONTHS * HALF_AN_HOUR);
    }
}
