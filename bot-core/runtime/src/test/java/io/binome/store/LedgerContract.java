package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.NoteId;
import io.binome.id.PersonId;
import io.binome.programme.Note;
import io.binome.text.Language;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Rhythm;
import io.binome.id.RhythmId;
import io.binome.programme.SkillLevel;
import io.binome.programme.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about the records it keeps. */
public abstract class LedgerContract extends StoreContract {

    private Ledger ledger() {
        return store().ledger();
    }

    private static Person person(PersonId id) {
        return new Person(
                id,
                "Adélaïde N’Diaye",
                id.local() + "@example.org",
                Language.FR,
                Person.Hours.office(ZoneId.of("Africa/Dakar"), "SN", ""),
                LocalDate.of(2027, 2, 1),
                new Person.Work("Marketing", "Cheffe", 4, "Dakar", ZoneId.of("Africa/Dakar"), GRACE,
                        Person.Account.COLLEAGUE),
                new Person.Hints(
                        List.of(new SkillLevel("seo", 4)), List.of(), List.of("voile"), Set.of(), 2, Set.of()),
                Set.of(Person.Duty.ADMIN));
    }

    private static Standing standing(String person, Standing.Status status) {
        return new Standing(PROGRAMME.member(ACME.person(person)), status, MONDAY, 0);
    }

    @Test
    public void anEntryComesBackAsItWasPut() {
        ledger().put(person(ADA));
        var rhythm =
                new Rhythm(RhythmId.of(PROGRAMME, "digest"), "0 0 9 ? * MON", ZoneId.of("Europe/Paris"), "FR", MONDAY);
        ledger().put(rhythm);

        assertThat(ledger().find(Person.class, ADA)).contains(person(ADA));
        assertThat(ledger().find(Rhythm.class, rhythm.id())).contains(rhythm);
    }

    @Test
    public void ofSeveralWhoAddOneEntryTheFirstOneIsKeptAndCanBeChanged() {
        assertThat(ledger().add(person(ADA))).isTrue();
        assertThat(ledger().add(person(ADA).called("Somebody else"))).isFalse();
        assertThat(ledger().find(Person.class, ADA)).contains(person(ADA));

        ledger().amend(ADA, before -> before.called("Ada"));
        assertThat(ledger().find(Person.class, ADA)).contains(person(ADA).called("Ada"));
    }

    @Test
    public void whatWasNeverPutIsNotFoundNorIsAnotherTypeUnderItsId() {
        ledger().put(standing("ada", Standing.Status.WAITING));

        assertThat(ledger().find(Person.class, ADA)).isEmpty();
        assertThat(ledger().find(Pair.class, PROGRAMME.member(ADA))).isEmpty();
        assertThat(ledger().all(Pair.class, ACME)).isEmpty();
    }

    @Test
    public void theNewestVersionReplacesTheOneBefore() {
        ledger().put(person(ADA));
        ledger().put(person(ADA).pausedUntil(null));

        assertThat(ledger().find(Person.class, ADA)).contains(person(ADA).pausedUntil(null));
    }

    @Test
    public void allWithinAnIdComeInTheOrderOfTheirIdsAndNoNeighbours() {
        var neighbours = List.of(
                new Standing(ACME.programme("p10").member(ADA), Standing.Status.LEFT, MONDAY, 0),
                new Standing(ACME.programme("p1-b").member(ADA), Standing.Status.LEFT, MONDAY, 0),
                new Standing(ACME_TWO.programme("p1").member(ACME_TWO.person("ada")), Standing.Status.LEFT, MONDAY, 0));
        var grace = standing("grace", Standing.Status.WAITING);
        var ada = standing("ada", Standing.Status.PAIRED);
        ledger().putAll(neighbours);
        ledger().putAll(List.of(grace, ada));

        assertThat(ledger().all(Standing.class, PROGRAMME)).containsExactly(ada, grace);
        assertThat(ledger().all(Standing.class, ACME)).hasSize(4);
        assertThat(ledger().everywhere(Standing.class)).hasSize(5);
    }

    @Test
    public void whatIsRemovedIsGoneAndItsNeighboursStay() {
        var first = new Note(NoteId.of(ADA, 1), "Ask about SEO", MONDAY);
        var second = new Note(NoteId.of(ADA, 2), "Bring the figures", MONDAY);
        ledger().putAll(List.of(first, second, standing("ada", Standing.Status.WAITING)));
        assertThat(ledger().all(Note.class, ADA)).containsExactly(first, second);

        ledger().remove(first);
        ledger().remove(first);

        assertThat(ledger().find(Note.class, first.id())).isEmpty();
        assertThat(ledger().all(Note.class, ADA)).containsExactly(second);
        assertThat(ledger().all(Standing.class, PROGRAMME)).hasSize(1);
        ledger().put(first);
        assertThat(ledger().find(Note.class, first.id())).contains(first);
    }

    @Test
    public void manyAreKeptAtOnceEachUnderItsId() {
        var people = IntStream.range(0, 1_200).mapToObj(n -> person(ACME.person("n" + n))).toList();
        var mixed = new ArrayList<io.binome.programme.Entry>(people);
        mixed.add(standing("ada", Standing.Status.WAITING));
        ledger().putAll(mixed);
        ledger().putAll(mixed);
        ledger().putAll(List.of());

        assertThat(ledger().all(Person.class, ACME)).hasSize(1_200).containsAll(people);
        assertThat(ledger().everywhere(Standing.class)).hasSize(1);
    }

    @Test
    public void ofManyAmendmentsAtOnceNoneIsLost() throws Exception {
        ledger().put(person(ADA));
        atTheSameTime(8, number -> {
            ledger().amend(ADA, before -> new Person(
                    ADA,
                    before.name() + number,
                    before.email(),
                    before.language(),
                    before.hours(),
                    before.pausedUntil(),
                    before.work(),
                    before.hints(),
                    before.duties()));
            return number;
        });

        var name = ledger().find(Person.class, ADA).orElseThrow().name();
        assertThat(name.substring(person(ADA).name().length()).chars().sorted().toArray())
                .containsExactly("01234567".chars().toArray());
    }

    @Test
    public void anUnknownPersonIsNotAmended() {
        ledger().amend(ADA, before -> {
            throw new AssertionError("nobody to amend");
        });

        assertThat(ledger().find(Person.class, ADA)).isEmpty();
    }
}
