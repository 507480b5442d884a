package io.binome.id;

/** What one of a pair has said or written: {@code organisation/programme/pair/person}. */
public interface OneOfPairId extends Id {
    static String value(PairId pair, PersonId by) {
        return pair.value() + "/" + by.local();
    }

    default PairId pair() {
        return new PairId(around());
    }

    default PersonId person() {
        return organisation().person(local());
    }
}
