package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.message.Expects;
import io.binome.understanding.Guesser.Guess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sentences are guessed to mean, the likeliest first, in view of the kind of question that is open. */
final class Hunches {
    /** What is as likely as this may be done, if it can be undone. */
    static final double SURE = 0.8;

    /** A sentence in answer to a question is taken for a command only where it is this likely one. */
    static final double STRIKING = 0.95;

    /** What is less likely is not worth offering. */
    static final double WORTH_OFFERING = 0.06;

    /** How much likelier a reply is where one is asked for. */
    private static final double ASKED_FOR = 4;
    private static final double NOT_ASKED_FOR = 0.4;

    private static final double CERTAIN = 1;
    private static final double CLEAR = 0.7;

    private static final Guesser GUESSER = new Guesser(
            Learnt.of(Sentences.mark(), () -> new Lessons(Sentences.taught())), Lexicon.ALL.words());

    /** One meaning, and how likely it is, from 0 to 1. */
    record Hunch(Reading reading, double likelihood) {
        boolean isNothing() {
            return reading instanceof Reading.None;
        }

        /** Whether it is a sentence that is known word for word. */
        boolean isCertain() {
            return likelihood >= CERTAIN;
        }

        boolean isOrder() {
            return reading instanceof Reading.Order;
        }
    }

    private Hunches() {}

    /** Whether the sentences that were learnt from have this word, and not as a name. */
    static boolean isKnown(String word) {
        return GUESSER.isWord(word);
    }

    /** The words with slips of the finger put right; but nobody means the first choice by "noe", which is nearly "one". */
    static Typed corrected(Typed typed) {
        return new Typed(typed.words().stream()
                .map(word -> {
                    var meant = GUESSER.meant(word);
                    return Numbers.of(meant).isPresent() ? word : meant;
                })
                .toList());
    }

    static List<Hunch> of(List<String> words, Optional<Expects> open) {
        if (words.stream().allMatch(word -> word.chars().allMatch(Character::isDigit)) || !GUESSER.isFamiliar(words)) {
            return List.of(new Hunch(new Reading.None(), CERTAIN));
        }
        var known = GUESSER.known(words).flatMap(Sense::reading);
        if (known.isPresent()) {
            return List.of(new Hunch(known.get(), CERTAIN));
        }
        var weighed = GUESSER.guesses(words).stream().map(guess -> weighed(guess, open)).toList();
        var sum = weighed.stream().mapToDouble(Hunch::likelihood).sum();
        return weighed.stream()
                .collect(Collectors.groupingBy(Hunches::kind))
                .values()
                .stream()
                .map(alike -> together(alike, sum))
                .sorted(Comparator.comparingDouble(Hunch::likelihood).reversed())
                .toList();
    }

    /** Of an order that may be given in several ways, the way only where it is clear. */
    private static Hunch together(List<Hunch> alike, double sum) {
        var all = alike.stream().mapToDouble(Hunch::likelihood).sum();
        var likeliest = alike.stream().max(Comparator.comparingDouble(Hunch::likelihood)).orElseThrow();
        var reading = likeliest.reading() instanceof Reading.Order(var command) && likeliest.likelihood() < CLEAR * all
                ? new Reading.Order(new Command(command.word(), ""))
                : likeliest.reading();
        return new Hunch(reading, all / sum);
    }

    private static Object kind(Hunch hunch) {
        return hunch.reading() instanceof Reading.Order(var command) ? command.word() : hunch.reading();
    }

    private static Hunch weighed(Guess guess, Optional<Expects> open) {
        var reading = Sense.reading(guess.meaning()).orElseThrow();
        return new Hunch(reading, guess.likelihood() * weight(reading, open));
    }

    private static double weight(Reading reading, Optional<Expects> open) {
        if (!(reading instanceof Reading.Reply)) {
            return 1;
        }
        return open.isEmpty() ? NOT_ASKED_FOR : open.get() == Expects.YES_NO ? ASKED_FOR : 1;
    }
}
