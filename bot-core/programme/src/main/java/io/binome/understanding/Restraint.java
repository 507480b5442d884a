package io.binome.understanding;

import io.binome.engine.Command.Word;
import io.binome.text.Vocabulary;
import java.util.EnumSet;
import java.util.Set;

/**
 * What keeps an order from being done because a sentence speaks of it: it is forbidden or denied, asked about, taken back, or
 * somebody else's.
 */
record Restraint(Subject subject, Senses senses) {
    /** What changes something at once, and may be forbidden as well as ordered. */
    private static final Set<Word> ACTS = EnumSet.of(
            Word.ERASE, Word.LEAVE, Word.PAUSE, Word.RESUME, Word.JOIN, Word.INVITE, Word.PUBLISH, Word.MATCH,
            Word.SILENT);

    /** What somebody does for themselves only. */
    private static final Set<Word> OWN = EnumSet.of(
            Word.ERASE, Word.LEAVE, Word.PAUSE, Word.RESUME, Word.JOIN, Word.REMINDERS, Word.HOURS, Word.LANGUAGE);

    /** What is never done because it was asked about, denied or mentioned: there is no way back. */
    private static final Set<Word> FINAL = EnumSet.of(Word.ERASE, Word.LEAVE);

    /** What is somebody else's where a name is in it: "delete Paul's data", "pause Ahmed". */
    private static final Set<Word> NAMED = EnumSet.of(Word.ERASE, Word.LEAVE, Word.PAUSE);

    /** Whether it is not done on this sentence, though it may be offered. */
    boolean holdsBack(Reading reading) {
        return forbids(reading) || isAboutSomebodyElse(reading) || isMerelyMentioned(reading);
    }

    /** "Do not delete my data", "invite everybody but Anna", "Paul wants to leave": the order is not given, or not so. */
    boolean forbids(Reading reading) {
        if (isAboutSomebodyElse(reading) && !subject.isAlsoSelf()) {
            return true;
        }
        var words = senses.core();
        return isOneOf(ACTS, reading)
                && ((!words.isEmpty() && Vocabulary.has("frame.forbids", words.getFirst()))
                        || (Orders.isTelling(reading) && senses.has(Sense.CONTRAST)));
    }

    /** Whether it is what people do for themselves, and the sentence speaks of somebody else. */
    boolean isAboutSomebodyElse(Reading reading) {
        return (reading.equals(Sense.STOP.reading()) || isOneOf(OWN, reading))
                && (subject.isSomebodyElse() || (isOneOf(NAMED, reading) && subject.namesSomebody()));
    }

    /** "How do I leave?", "I don't want to leave", "cancel the deletion": of what is final, but not that it be done. */
    private boolean isMerelyMentioned(Reading reading) {
        return isOneOf(FINAL, reading)
                && (senses.asks() || subject.beginsWith("frame.asks") || subject.beginsWith("frame.revokes")
                        || (subject.says("frame.negation") && !subject.says("frame.nomore")));
    }

    private static boolean isOneOf(Set<Word> words, Reading reading) {
        return reading instanceof Reading.Order(var command) && words.contains(command.word());
    }
}
