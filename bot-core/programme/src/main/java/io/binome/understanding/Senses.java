package io.binome.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases a text is made of.
 *
 * @param found what they mean
 * @param first what the first that means anything by itself does
 * @param rest the words that belong to none
 */
record Senses(Set<Sense> found, List<Sense> inOrder, List<String> rest, boolean asks) {
    static Senses of(Typed typed) {
        var order = new ArrayList<Sense>();
        var rest = new ArrayList<String>();
        for (var part : Lexicon.ALL.parts(typed.words().stream().filter(word -> !word.equals("?")).toList())) {
            if (part.sense() != null) {
                order.add(part.sense());
            } else if (part.words().getFirst().codePoints().anyMatch(Character::isLetterOrDigit)) {
                rest.addAll(part.words());
            }
        }
        var found = EnumSet.noneOf(Sense.class);
        found.addAll(order);
        return new Senses(found, List.copyOf(order), List.copyOf(rest), typed.asks());
    }

    boolean has(Sense sense) {
        return found.contains(sense);
    }

    /** Those of a group, in the order in which they were said. */
    List<Sense> among(Set<Sense> group) {
        return inOrder.stream().filter(group::contains).distinct().toList();
    }

    /** Whether there is nothing but these phrases. */
    boolean isWhole() {
        return rest.isEmpty();
    }

    /** What it all means, where it is nothing else: a way out, a courtesy, a reply. */
    boolean isOnly(Set<Sense> group) {
        return isWhole() && !has(Sense.CONTRAST) && !has(Sense.NEGATION) && among(group).size() == 1
                && inOrder.stream().allMatch(sense -> group.contains(sense) || sense == Sense.FILLER
                        || Sense.COURTESIES.contains(sense));
    }
}
