package io.binome.when;

import java.util.List;

/**
 * How words were read.
 *
 * @param when the likeliest reading
 * @param sure whether there is no other one worth a question; what is missing does not make a reading unsure
 * @param asks what is to be asked next
 * @param choices where one of several was meant, those to offer, the likeliest first; three at most, of the same type
 * @param refused what was ruled out beside what was offered
 */
public record Understood(When when, boolean sure, Asks asks, List<When> choices, List<When> refused) {
    private static final int MOST = 3;

    public Understood {
        choices = choices.stream().distinct().limit(MOST).toList();
        refused = List.copyOf(refused);
    }

    static final Understood NOTHING = new Understood(new When.Unread(), false, Asks.WHEN, List.of(), List.of());

    static Understood sure(When when) {
        return new Understood(when, true, missing(when), List.of(), List.of());
    }

    /** One of these, the first rather than the others. */
    static Understood oneOf(List<? extends When> choices) {
        return new Understood(choices.getFirst(), false, Asks.WHICH, List.copyOf(choices), List.of());
    }

    static Understood refusal(List<When> refused, boolean isSure) {
        return new Understood(new When.Except(List.copyOf(refused)), isSure, Asks.WHEN, List.of(), refused);
    }

    static Understood impossible(When.Why why, When read, List<When> near) {
        return new Understood(new When.Impossible(why, read), false, Asks.WHEN, near, List.of());
    }

    Understood doubted() {
        return sure
                ? new Understood(when, false, Asks.WHICH, choices.isEmpty() ? List.of(when) : choices, refused)
                : this;
    }

    Understood refusing(List<When> more) {
        return new Understood(when, sure, asks, choices, more);
    }

    private static Asks missing(When when) {
        return switch (when) {
            case When.AtMoment at -> Asks.NOTHING;
            case When.OnDay day -> Asks.HOUR;
            case When.AtTime time -> Asks.DAY;
            case When.Span span -> Asks.HOUR;
            case When.Days days -> Asks.DAY;
            case When.Since since -> Asks.DAY;
            case When.Several several -> Asks.WHICH;
            case When.Except except -> Asks.WHEN;
            case When.Lasting lasting -> Asks.NOTHING;
            case When.Impossible impossible -> Asks.WHEN;
            case When.Unread unread -> Asks.WHEN;
        };
    }
}
