package io.binome.message;

/** The kind of answer that an open question wants, so that words can be read for it. */
public enum Expects {
    /** One of the choices offered, by its label. */
    CHOICE,
    /** Yes or no, or later. */
    YES_NO,
    /** A day or a moment, one of several, or when not. */
    DATE,
    /** How long, or until when. */
    DURATION,
    /** Skills, with or without levels. */
    SKILLS,
    /** Names of people. */
    NAMES,
    NUMBER,
    /** Free text, which is kept as it is. */
    WORDS,
    /** Whether to send the words that are shown: a yes, a no, or other words in their place. */
    DRAFT
}
