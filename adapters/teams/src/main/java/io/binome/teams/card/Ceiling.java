package io.binome.teams.card;

/** How much Teams takes of each thing. Weights are bytes of JSON in UTF-8. */
final class Ceiling {
    /** Of a card and its summary. Teams documents 28 kB of card at worst; the envelope of the activity comes on top. */
    static final int POST = 24_000;
    /** More than this is hidden behind dots, or left out. */
    static final int ACTIONS = 6;
    /** Of those who get their own view of a card without asking. */
    static final int WATCHERS = 60;
    /** Weight of all that is said about them. */
    static final int REFRESH = 7_000;

    /** Weight of words in one block. They count three times: in the block, in the summary, and where there are no cards. */
    static final int PIECE = 2_500;
    static final int HEADING = 150;
    /** Characters that a button shows on a phone. */
    static final int BUTTON = 40;
    static final int SHORT = 150;

    /** Choices that are all seen at once. */
    static final int SHOWN = 10;
    static final int CHOICE = 100;
    /** Weight of the choices of one input, with the labels that are written out beside it. */
    static final int CHOICES = 12_000;
    static final int VALUE = 100;
    /** Characters of an input; each may be three bytes. */
    static final int INPUT = 4_000;

    static final int FIELDS = 8;
    /** Weight of the fields of one page; the rest is its title, its place and its buttons. */
    static final int PAGE = 19_000;

    private Ceiling() {}
}
