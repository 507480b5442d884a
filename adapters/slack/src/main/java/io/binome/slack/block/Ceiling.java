package io.binome.slack.block;

/** How much Slack takes of each thing: characters, blocks, elements. */
final class Ceiling {
    static final int POST_BLOCKS = 50;
    /** What {@code chat.update} takes; longer than that is not read out well either. */
    static final int POST_TEXT = 4_000;
    /** Of all blocks of a post as they are sent. Slack refuses from some 13,000 on, and does not say what it counts. */
    static final int POST_JSON = 12_000;

    static final int VIEW_BLOCKS = 100;
    /** Of all blocks of a view as they are sent. Slack takes 250 kB; a character may be three bytes. */
    static final int VIEW_JSON = 80_000;
    static final int METADATA = 3_000;
    /** Of a modal's title and of its buttons. */
    static final int TITLE = 24;

    static final int HEADER = 150;
    static final int SECTION = 3_000;
    static final int CONTEXT = 2_000;
    static final int ALT = 2_000;

    static final int BUTTONS = 25;
    static final int BUTTON = 75;
    static final int BUTTON_VALUE = 2_000;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_TEXT = 300;
    static final int CONFIRM_BUTTON = 30;

    static final int INPUT_LABEL = 2_000;
    static final int INPUT = 3_000;
    static final int PLACEHOLDER = 150;
    static final int ID = 255;

    /** Options that are all seen at once. */
    static final int OPTIONS_SHOWN = 10;
    static final int OPTIONS = 100;
    static final int OPTION = 75;
    static final int OPTION_VALUE = 150;

    private Ceiling() {}
}
