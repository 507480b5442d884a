package io.binome.dialog.member;

import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The notes that a person reads: their own, and those of partners that are for both for as long as the two work together. */
record Notes(PersonId person, StepContext at) {
    private static final Comparator<Note> NEWEST_FIRST =
            Comparator.<Note>comparingInt(note -> note.id().number()).reversed();

    List<Note> own() {
        return at.records().all(Note.class, person).stream().sorted(NEWEST_FIRST).toList();
    }

    List<Pair> pairs() {
        return new PersonView(person, at).pairs();
    }

    /** One of the person's own, by the number that what they chose begins with. */
    Optional<Note> find(String about) {
        var number = about.split(" ", 2)[0];
        return own().stream().filter(note -> note.id().local().equals(number)).findFirst();
    }

    /** The pair that what they chose ends with. */
    Optional<Pair> pair(String about) {
        var names = about.split(" ", 2);
        return names.length < 2
                ? Optional.empty()
                : pairs().stream().filter(pair -> within(pair).equals(names[1])).findFirst();
    }

    /** Whoever it is for besides its writer, where the two still work together. */
    Optional<PersonId> reader(Note note) {
        return pairs().stream()
                .filter(pair -> pair.id().equals(note.pair()))
                .map(pair -> pair.partnerOf(person))
                .findFirst();
    }

    /** What the partner of a pair has written for both. */
    List<Note> theirs(Pair pair) {
        return at.records().all(Note.class, pair.partnerOf(person)).stream()
                .filter(note -> pair.id().equals(note.pair()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Optional<Note> theirs(String number) {
        return pairs().stream()
                .flatMap(pair -> theirs(pair).stream().filter(note -> theirNumber(pair, note).equals(number)))
                .findFirst();
    }

    /** How a note of a partner is named among what this person reads. */
    static String theirNumber(Pair pair, Note note) {
        return note.id().local() + " " + within(pair);
    }

    /** A pair, named within its organisation. */
    static String within(Pair pair) {
        return pair.id().programme().local() + "/" + pair.id().local();
    }
}
