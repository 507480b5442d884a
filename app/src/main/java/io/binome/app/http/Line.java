package io.binome.app.http;

/** One connection as the operating system has it. */
interface Line {
    boolean isOpen();

    /** Says so, where nothing else is being said, and hangs up. */
    void refuse(int status);

    /** Nothing more is read or written. */
    void hangUp();

    /** Ends and closes it without a word: only one that was not let in. */
    void drop();
}
