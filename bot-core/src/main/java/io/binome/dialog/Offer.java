package io.binome.dialog;

import io.binome.id.PairId;
import io.binome.id.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two people who may become a pair.
 *
 * @param questions who has asked so far, once for each question
 */
public record Offer(
        PairId pair, PersonId first, PersonId second, int round, Set<PersonId> yes, List<PersonId> questions) {
    private static final int QUESTIONS = 2;

    PersonId partner(PersonId person) {
        return person.equals(first) ? second : first;
    }

    Stream<PersonId> undecided() {
        return Stream.of(first, second).filter(person -> !yes.contains(person));
    }

    boolean mayAsk(PersonId person) {
        return questions.stream().filter(person::equals).count() < QUESTIONS;
    }

    Offer accepted(PersonId by) {
        var more = new HashSet<>(yes);
        more.add(by);
        return new Offer(pair, first, second, round, Set.copyOf(more), questions);
    }

    Offer questioned(PersonId by) {
        return new Offer(
                pair, first, second, round, yes, Stream.concat(questions.stream(), Stream.of(by)).toList());
    }
}
