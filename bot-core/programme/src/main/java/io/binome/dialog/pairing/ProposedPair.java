package io.binome.dialog.pairing;

import io.binome.engine.Effect.Send;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two people who may become a pair.
 *
 * @param questions who has asked so far, once for each question
 * @param no who has said no, with the reason; to the other one that is a silence like any
 * @param unsent what somebody wrote to the other one and has still to send
 */
record ProposedPair(
        PairId pair,
        PersonId first,
        PersonId second,
        int round,
        Set<PersonId> yes,
        List<PersonId> questions,
        Map<PersonId, Obstacle> no,
        Map<PersonId, String> unsent) {
    private static final int QUESTIONS = 2;

    public ProposedPair {
        no = Objects.requireNonNullElse(no, Map.of());
        unsent = Objects.requireNonNullElse(unsent, Map.of());
    }

    /** Asked of both, and answered by neither. */
    static ProposedPair of(PairId pair, PersonId first, PersonId second, int round) {
        return new ProposedPair(pair, first, second, round, Set.of(), List.of(), Map.of(), Map.of());
    }

    PersonId partner(PersonId person) {
        return person.equals(first) ? second : first;
    }

    /** Those whose clock runs: everybody who has not said yes. */
    Stream<PersonId> undecided() {
        return Stream.of(first, second).filter(person -> !yes.contains(person));
    }

    boolean mayAsk(PersonId person) {
        return questions.stream().filter(person::equals).count() < QUESTIONS;
    }

    /** Whether the person has answered, one way or the other. */
    boolean hasAnswered(PersonId person) {
        return yes.contains(person) || refuses(person);
    }

    boolean refuses(PersonId person) {
        return no.containsKey(person);
    }

    /** What is said to somebody, but to nobody who has said no: they are left in peace. */
    List<Send> unlessRefusing(PersonId person, Message message) {
        return refuses(person) ? List.of() : List.of(Send.to(person, message));
    }

    ProposedPair accepted(PersonId by) {
        var more = new HashSet<>(yes);
        more.add(by);
        return new ProposedPair(pair, first, second, round, Set.copyOf(more), questions, no, unsent);
    }

    ProposedPair refused(PersonId by, Obstacle reason) {
        var more = new HashMap<>(no);
        more.put(by, reason);
        var fewer = new HashSet<>(yes);
        fewer.remove(by);
        return new ProposedPair(pair, first, second, round, Set.copyOf(fewer), questions, Map.copyOf(more), unsent);
    }

    ProposedPair questioned(PersonId by) {
        return new ProposedPair(
                pair, first, second, round, yes, Stream.concat(questions.stream(), Stream.of(by)).toList(), no,
                unsent);
    }

    ProposedPair drafting(PersonId by, String words) {
        var more = new HashMap<>(unsent);
        more.put(by, words);
        return unsent(more);
    }

    ProposedPair withoutDraft(PersonId by) {
        var fewer = new HashMap<>(unsent);
        fewer.remove(by);
        return unsent(fewer);
    }

    private ProposedPair unsent(Map<PersonId, String> other) {
        return new ProposedPair(pair, first, second, round, yes, questions, no, Map.copyOf(other));
    }
}
