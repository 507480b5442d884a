package io.binome.app.http;

/** One connection as the operating system has it. */
interface Line {
    boolean isOpen();

    /** Says so, where nothing else is being said, and hangs up. */
    void refuse(int status);

    /** Nothing more is read or written. */
    void hangUp();

    /** Ends it without a word, before anybody has begun with it. */
    void drop();
}
