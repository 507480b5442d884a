package io.binome.content;

/** How long things may be, in characters, and how many: within what both platforms show without a cut, and what people read. */
final class Limits {
    static final int TITLE = 60;
    static final int SUMMARY = 160;
    static final int POINT = 140;
    static final int OPENING = 200;
    static final int QUESTION = 160;
    static final int EXERCISE = 320;
    static final int IN_RETURN = 220;
    static final int CARD = 480;
    static final int ANSWER = 100;
    static final int EXPLANATION = 240;
    static final int ENTRY = 2_500;
    static final int FIGURE = 300;
    static final int WORDS = 400;
    static final int ABOUT = 1_000;

    static final int SHORTEST_POINT = 5;
    static final int LONGEST_EXERCISE = 240;
    static final int LONGEST_LESSON = 10;
    static final int FEWEST_POINTS = 3;
    static final int MOST_POINTS = 5;
    static final int FEWEST_GUIDE = 3;
    static final int MOST_GUIDE = 8;
    static final int FEWEST_CARDS = 2;
    static final int MOST_CARDS = 8;
    static final int MOST_CHECKS = 5;
    static final int FEWEST_ANSWERS = 2;
    static final int MOST_ANSWERS = 4;

    private Limits() {}
}
