package io.binome.when;

/** One meaning of a phrase: its kind, and which of that kind, as {@code weekday.3} or {@code unit.P1W}. */
record Sense(Kind kind, String which) {
    static Sense of(String key) {
        var dot = key.indexOf('.');
        return new Sense(Kind.of(key), dot < 0 ? "" : key.substring(dot + 1));
    }

    int number() {
        return Integer.parseInt(which);
    }
}
