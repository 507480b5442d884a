package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.programme.SkillLevel;
import io.binome.when.When;
import java.util.List;

/** What a text says, as far as it goes. */
public sealed interface Reading {
    /** Yes, no, or neither yet. */
    record Reply(Answer answer) implements Reading {}

    /** Out of what is being asked, one way or another. */
    record WayOut(Way way) implements Reading {}

    /** What people say to be polite, or to know whom they are talking to. */
    record Courtesy(Kind kind) implements Reading {}

    /** A command, by its word or in other words. */
    record Order(Command command) implements Reading {}

    /** One of the choices that were offered. */
    record Chosen(String label) implements Reading {}

    /** When, and what was ruled out beside it. */
    record Dated(When when, List<When> refused) implements Reading {}

    record Count(int value) implements Reading {}

    /** Names of people as they were written; none where somebody says "nobody". */
    record Names(List<String> names) implements Reading {}

    record Skills(List<SkillLevel> skills) implements Reading {}

    /** Free text that answers a question for it. */
    record Words(String text) implements Reading {}

    /** Nothing that could be made out. */
    record None() implements Reading {}

    /** A short answer. */
    enum Answer {
        YES,
        NO,
        /** Neither yes nor no for now. */
        LATER,
        /** "I do not know." */
        UNKNOWN
    }

    /** Where somebody wants to go instead of answering. */
    enum Way {
        /** No more of this: the question, the reminders or everything, which must be asked. */
        STOP,
        CANCEL,
        BACK,
        SKIP,
        /** A human being, please. */
        HUMAN
    }

    /** A courtesy. */
    enum Kind {
        HELLO,
        THANKS,
        /** "Who are you?", "what is this?" */
        WHO
    }
}
