package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.NoteId;
import io.binome.id.PersonId;
import io.binome.id.ScheduleId;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Schedule;
import io.binome.programme.SkillLevel;
import io.binome.text.Languages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about the records it keeps. */
public abstract class RecordsContract extends StoreContract {

    private Records records() {
        return store().records();
    }

    private static Person person(PersonId id) {
        return new Person(
                id,
                "Adélaïde N’Diaye",
                id.local() + "@example.org",
                Languages.FRENCH,
                Person.Hours.office(ZoneId.of("Africa/Dakar"), "SN", ""),
                LocalDate.of(2027, 2, 1),
                new Person.Work("Marketing", "Cheffe", 4, "Dakar", ZoneId.of("Africa/Dakar"), GRACE,
                        Person.Account.COLLEAGUE),
                new Person.Hints(
                        List.of(new SkillLevel("seo", 4)), List.of(), List.of("voile"), Set.of(), 2, Set.of()),
                Set.of(Person.Duty.ADMIN));
    }

    private static Member standing(String person, Member.Status status) {
        return new Member(PROGRAMME.member(ACME.person(person)), status, MONDAY, 0);
    }

    @Test
    public void anEntryComesBackAsItWasPut() {
        records().put(person(ADA));
        var schedule =
                new Schedule(ScheduleId.of(PROGRAMME, "digest"), "0 0 9 ? * MON", ZoneId.of("Europe/Paris"), "FR",
                        MONDAY);
        records().put(schedule);

        assertThat(records().find(Person.class, ADA)).contains(person(ADA));
        assertThat(records().find(Schedule.class, schedule.id())).contains(schedule);
    }

    @Test
    public void ofSeveralWhoAddOneEntryTheFirstOneIsKeptAndCanBeChanged() {
        assertThat(records().add(person(ADA))).isTrue();
        assertThat(records().add(person(ADA).called("Somebody else"))).isFalse();
        assertThat(records().find(Person.class, ADA)).contains(person(ADA));

        records().amend(ADA, before -> before.called("Ada"));
        assertThat(records().find(Person.class, ADA)).contains(person(ADA).called("Ada"));
    }

    @Test
    public void whatWasNeverPutIsNotFoundNorIsAnotherTypeUnderItsId() {
        records().put(standing("ada", Member.Status.WAITING));

        assertThat(records().find(Person.class, ADA)).isEmpty();
        assertThat(records().find(Pair.class, PROGRAMME.member(ADA))).isEmpty();
        assertThat(records().all(Pair.class, ACME)).isEmpty();
    }

    @Test
    public void theNewestVersionReplacesTheOneBefore() {
        records().put(person(ADA));
        records().put(person(ADA).pausedUntil(null));

        assertThat(records().find(Person.class, ADA)).contains(person(ADA).pausedUntil(null));
    }

    @Test
    public void allWithinAnIdComeInTheOrderOfTheirIdsAndNoNeighbours() {
        var neighbours = List.of(
                new Member(ACME.programme("p10").member(ADA), Member.Status.LEFT, MONDAY, 0),
                new Member(ACME.programme("p1-b").member(ADA), Member.Status.LEFT, MONDAY, 0),
                new Member(ACME_TWO.programme("p1").member(ACME_TWO.person("ada")), Member.Status.LEFT, MONDAY, 0));
        var grace = standing("grace", Member.Status.WAITING);
        var ada = standing("ada", Member.Status.PAIRED);
        records().putAll(neighbours);
        records().putAll(List.of(grace, ada));

        assertThat(records().all(Member.class, PROGRAMME)).containsExactly(ada, grace);
        assertThat(records().all(Member.class, ACME)).hasSize(4);
        assertThat(records().everywhere(Member.class)).hasSize(5);
    }

    @Test
    public void whatIsRemovedIsGoneAndItsNeighboursStay() {
        var first = new Note(NoteId.of(ADA, 1), "Ask about SEO", MONDAY);
        var second = new Note(NoteId.of(ADA, 2), "Bring the figures", MONDAY);
        records().putAll(List.of(first, second, standing("ada", Member.Status.WAITING)));
        assertThat(records().all(Note.class, ADA)).containsExactly(first, second);

        records().remove(first);
        records().remove(first);

        assertThat(records().find(Note.class, first.id())).isEmpty();
        assertThat(records().all(Note.class, ADA)).containsExactly(second);
        assertThat(records().all(Member.class, PROGRAMME)).hasSize(1);
        records().put(first);
        assertThat(records().find(Note.class, first.id())).contains(first);
    }

    @Test
    public void manyAreKeptAtOnceEachUnderItsId() {
        var people = IntStream.range(0, 1_200).mapToObj(n -> person(ACME.person("n" + n))).toList();
        var mixed = new ArrayList<io.binome.programme.Entry>(people);
        mixed.add(standing("ada", Member.Status.WAITING));
        records().putAll(mixed);
        records().putAll(mixed);
        records().putAll(List.of());

        assertThat(records().all(Person.class, ACME)).hasSize(1_200).containsAll(people);
        assertThat(records().everywhere(Member.class)).hasSize(1);
    }

    @Test
    public void ofManyAmendmentsAtOnceNoneIsLost() throws Exception {
        records().put(person(ADA));
        atTheSameTime(8, number -> {
            records().amend(ADA, before -> new Person(
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

        var name = records().find(Person.class, ADA).orElseThrow().name();
        assertThat(name.substring(person(ADA).name().length()).chars().sorted().toArray())
                .containsExactly("01234567".chars().toArray());
    }

    @Test
    public void anUnknownPersonIsNotAmended() {
        records().amend(ADA, before -> {
            throw new AssertionError("nobody to amend");
        });

        assertThat(records().find(Person.class, ADA)).isEmpty();
    }
}
