package io.binome.understanding;

import io.binome.text.Language;
import io.binome.text.Vocabulary;
import io.binome.understanding.Lexicon.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The phrases a text is made of.
 *
 * @param parts phrases, and words that are none, in their order
 * @param found what the phrases mean
 * @param rest the words that belong to no phrase
 * @param asks whether there is a question mark
 */
record Senses(List<Part> parts, Set<Sense> found, List<String> rest, boolean asks) {
    private static final Set<String> PLAIN = Stream.of(Sense.YES, Sense.NO)
            .flatMap(reply -> Language.all().stream().map(language -> Vocabulary.in(language, reply.key()).getFirst()))
            .map(Typed::of)
            .map(word -> Typed.joined(word.words()))
            .collect(Collectors.toUnmodifiableSet());

    static Senses of(Typed typed) {
        return of(Lexicon.ALL.parts(
                typed.words().stream().filter(word -> !word.equals("?")).toList()), typed.asks());
    }

    private static Senses of(List<Part> parts, boolean asks) {
        var kept = new ArrayList<Part>();
        var found = EnumSet.noneOf(Sense.class);
        var rest = new ArrayList<String>();
        for (var part : parts) {
            if (part.sense() != null) {
                found.add(part.sense());
                kept.add(part);
            } else if (part.words().getFirst().codePoints().anyMatch(Character::isLetterOrDigit)) {
                rest.addAll(part.words());
                kept.add(part);
            }
        }
        return new Senses(List.copyOf(kept), found, List.copyOf(rest), asks);
    }

    boolean has(Sense sense) {
        return found.contains(sense);
    }

    /** Those of a group, in the order in which they were said. */
    List<Sense> among(Set<Sense> group) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.sense()))
                .filter(group::contains)
                .distinct()
                .toList();
    }

    /** Whether there is nothing but phrases. */
    boolean isWhole() {
        return rest.isEmpty();
    }

    /** Whether the text is one thing of a group and nothing else but courtesies. */
    boolean isOnly(Set<Sense> group) {
        return isWhole()
                && among(group).size() == 1
                && parts.stream().map(Part::sense).allMatch(
                        sense -> group.contains(sense) || sense == Sense.FILLER || Sense.COURTESIES.contains(sense));
    }

    /** Whether the text begins with this, but for what adds nothing. */
    boolean beginsWith(Sense sense) {
        for (var part : parts) {
            if (part.sense() != Sense.FILLER && !isPolite(part)) {
                return part.sense() == sense;
            }
        }
        return false;
    }

    /** Whether the text begins with the very word for yes or no of a language, but for what adds nothing. */
    boolean beginsPlainly() {
        return parts.stream()
                .filter(part -> part.sense() != Sense.FILLER && !isPolite(part))
                .findFirst()
                .filter(part -> PLAIN.contains(Typed.joined(part.words())))
                .isPresent();
    }

    /** Whether the text is the very word for yes or no, and nothing else but what adds nothing. */
    boolean isPlain() {
        return beginsPlainly() && parts.stream()
                .allMatch(part -> part.sense() == Sense.FILLER || isPolite(part)
                        || PLAIN.contains(Typed.joined(part.words())));
    }

    /** Whether the text is one reply, however it is said, and nothing else but what adds nothing. */
    boolean isBare() {
        return among(Sense.REPLIES).size() == 1 && parts.stream()
                .allMatch(part -> part.sense() == Sense.FILLER || Sense.REPLIES.contains(part.sense()));
    }

    /** Whether single words alone say this, as in "ok?" and "yes and then?". */
    boolean isOfOneWord(Sense sense) {
        return parts.stream().filter(part -> part.sense() == sense).allMatch(part -> part.words().size() == 1);
    }

    /** The text without greetings and thanks at its beginning and end. */
    List<String> core() {
        var from = 0;
        var to = parts.size();
        while (from < to && isPolite(parts.get(from))) {
            from++;
        }
        while (to > from && isPolite(parts.get(to - 1))) {
            to--;
        }
        return parts.subList(from, to).stream().map(Part::words).flatMap(Collection::stream).toList();
    }

    private static boolean isPolite(Part part) {
        return part.sense() == Sense.HELLO || part.sense() == Sense.THANKS;
    }
}
