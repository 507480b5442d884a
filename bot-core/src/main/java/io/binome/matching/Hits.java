package io.binome.matching;

import java.util.Arrays;

/** What one person could gain from and give to each other person, added up while the index of skills is read. */
final class Hits {
    private final boolean mutual;
    private final int[] gained;
    private final int[] given;
    private final int[] round;
    private final int[] last;
    private final boolean[] touched;
    private final int[] people;
    private int size;
    private int now;

    Hits(int people, boolean mutual) {
        this.mutual = mutual;
        this.gained = new int[people];
        this.given = new int[people];
        this.round = new int[people];
        this.last = new int[people];
        this.touched = new boolean[people];
        this.people = new int[people];
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

    /** The people who promise most, and after them the most that anybody else promises. */
    Best best(int most) {
        var order = new long[size];
        for (var at = 0; at < size; at++) {
            order[at] = (long) promise(people[at]) << Integer.SIZE | people[at];
        }
        Arrays.sort(order);
        var taken = Math.min(most, size);
        var best = new int[taken];
        for (var at = 0; at < taken; at++) {
            best[at] = (int) order[size - 1 - at];
        }
        return new Best(best, size > taken ? (int) (order[size - 1 - taken] >> Integer.SIZE) : 0);
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
