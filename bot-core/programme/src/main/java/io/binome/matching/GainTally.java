package io.binome.matching;

/** What one person could gain from and give to each other person, added up while the index of skills is read. */
final class GainTally {
    private final boolean mutual;
    private final int[] gained;
    private final int[] given;
    private final int[] round;
    private final int[] last;
    private final boolean[] touched;
    private final int[] people;
    private final int[] promises;
    private int size;
    private int now;

    GainTally(int people, boolean mutual) {
        this.mutual = mutual;
        this.gained = new int[people];
        this.given = new int[people];
        this.round = new int[people];
        this.last = new int[people];
        this.touched = new boolean[people];
        this.people = new int[people];
        this.promises = new int[people];
    }

    void clear() {
        for (var at = 0; at < size; at++) {
            var person = people[at];
            gained[person] = 0;
            given[person] = 0;
            round[person] = 0;
            touched[person] = false;
        }
        size = 0;
        now = 0;
    }

    void touch(int person) {
        if (!touched[person]) {
            touched[person] = true;
            people[size++] = person;
        }
    }

    boolean has(int person) {
        return touched[person];
    }

    /** Another want: of several offers that meet the same want, the best counts. */
    void nextWant() {
        now++;
    }

    void gain(int person, int much) {
        touch(person);
        if (round[person] != now) {
            round[person] = now;
            last[person] = 0;
        }
        if (much > last[person]) {
            gained[person] += much - last[person];
            last[person] = much;
        }
    }

    void give(int person, int much) {
        touch(person);
        given[person] += much;
    }

    /** At least the skills part of the pair's score. */
    private int promise(int person) {
        var toMe = Math.min(Score.WHOLE, gained[person]);
        var fromMe = Math.min(Score.WHOLE, given[person]);
        return mutual ? Score.both(toMe, fromMe) : Math.max(toMe, fromMe);
    }

    /** The people who promise most; of equals those who come first from that place on, so that not all choose the same. */
    Best best(int most, int from) {
        var counts = new int[Score.WHOLE + 1];
        for (var at = 0; at < size; at++) {
            promises[at] = promise(people[at]);
            counts[promises[at]]++;
        }
        var least = Score.WHOLE;
        var more = 0;
        while (least > 0 && more + counts[least] <= most) {
            more += counts[least--];
        }
        var best = new int[Math.min(most, size)];
        var equals = best.length - more;
        var taken = 0;
        for (var step = 0; step < size; step++) {
            var at = (from + step) % size;
            if (promises[at] > least || (promises[at] == least && equals-- > 0)) {
                best[taken++] = people[at];
            }
        }
        return new Best(best, size > best.length ? least : 0);
    }

    /** The people who promise most; {@code rest} is the most that anybody else promises. */
    static final class Best {
        final int[] people;
        final int rest;

        private Best(int[] people, int rest) {
            this.people = people;
            this.rest = rest;
        }
    }
}
