package io.binome.programme;

import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Agreement.Party;
import java.util.Comparator;
import java.util.Optional;

/**
 * What follows for a pair's sessions from the agreement that both have signed. Where the two have said different things, the
 * programme's way holds.
 */
public final class AgreedWays {
    private AgreedWays() {}

    /** What the two have signed last, as long as neither has taken it back. */
    public static Optional<Agreement> inForce(PairId pair, RecordView records) {
        return records.all(Agreement.class, pair).stream()
                .max(Comparator.comparingInt(Agreement::version))
                .filter(Agreement::holds);
    }

    /** The programme at the rhythm of the two, where they have agreed on one. */
    public static Programme of(Programme programme, PairId pair, RecordView records) {
        return inForce(pair, records).flatMap(AgreedWays::weeks).map(programme::every).orElse(programme);
    }

    /** Who finds the dates, where the two have agreed that it is always the same of them. */
    public static Optional<PersonId> booking(PairId pair, RecordView records) {
        return inForce(pair, records).flatMap(AgreedWays::booking);
    }

    /** From one session to the next; empty where the two have said different things. */
    public static Optional<Integer> weeks(Agreement agreement) {
        var said = agreement.parties().stream().map(party -> party.expects().weeks()).distinct().toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    private static Optional<PersonId> booking(Agreement agreement) {
        var said = agreement.parties().stream().map(party -> booking(party, agreement)).distinct().toList();
        return said.size() == 1 ? said.getFirst() : Optional.empty();
    }

    /** Empty for both in turn. */
    private static Optional<PersonId> booking(Party party, Agreement agreement) {
        return switch (party.expects().books()) {
            case ME -> Optional.of(party.person());
            case PARTNER -> agreement.parties().stream()
                    .map(Party::person)
                    .filter(person -> !person.equals(party.person()))
                    .findFirst();
            case BOTH -> Optional.empty();
        };
    }
}
