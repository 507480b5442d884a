package io.binome.app.http;

/** One connection as the operating system has it. */
interface Line {
    boolean isOpen();

    /** Says so, where nothing else is being said, and hangs up. */
    void refuse(int status);

    /** Nothing more is read: whoever waits for a body learns that it has ended too early, and can still answer. */
    void stopReading();

    /** Nothing more is read or written. */
    void hangUp();
}
