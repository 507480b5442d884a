package io.binome.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.LastImport;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an admin reads before a round about those whom it cannot reach or protect. */
class GapsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final MemoryStore store = new MemoryStore();

    private PersonId person(String name, String manager) {
        var id = ACME.person(name);
        var work = new Person.Work(
                "", "", 3, "", PARIS, manager.isEmpty() ? null : ACME.person(manager), Person.Account.COLLEAGUE);
        store.records().put(new Person(id, name, "", Languages.ENGLISH, Person.Hours.office(PARIS, "FR", ""), null,
                work, Person.Hints.none(), Set.of()));
        store.facts().append(
                new Recorded("acme/" + name, NOW, new Fact.PersonInvited(PROGRAMME.member(id))));
        return id;
    }

    private void takesPart(PersonId... people) {
        Stream.of(people).forEach(
                person -> store.records().put(new Member(PROGRAMME.member(person), Status.WAITING, NOW, 0)));
    }

    private Gaps gaps() {
        return Gaps.of(PROGRAMME, new StepContext(NOW, store.records(), store.facts()));
    }

    private List<String> ready(Language language) {
        return words(gaps().toldIn(Message.titled(Text.verbatim("ready"))), language);
    }

    private List<String> draft() {
        return words(gaps().toldInDraft(Message.titled(Text.verbatim("draft"))), Languages.ENGLISH);
    }

    private static List<String> words(Message message, Language language) {
        var reader = new Reader(language, List.of(PARIS), PersonId::local);
        return message.blocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph(var text)
                        ? Stream.of(reader.read(text).replaceAll("\\h", " "))
                        : Stream.empty())
                .toList();
    }

    @Test
    void forHowManyPeopleTheManagerIsNotKnownIsSaid() {
        takesPart(person("ada", "eve"), person("bea", ""), person("cleo", ""));
        assertThat(ready(Languages.ENGLISH)).containsExactly(
                "For 2 of 3 people I don’t know who their manager is, so I can’t avoid pairing them with that"
                        + " person.");
        assertThat(draft()).hasSize(1);
    }

    @Test
    void whereNobodysManagerIsKnownThatIsSaidOnceAndNotUnderEachDraft() {
        takesPart(person("ada", ""), person("bea", ""));
        assertThat(ready(Languages.ENGLISH)).containsExactly(
                "I don’t know who anyone’s manager is, so I can’t avoid pairing people with their own.");
        assertThat(draft()).isEmpty();
    }

    @Test
    void whoLeadsTheOthersNeedsNoManager() {
        takesPart(person("ada", ""), person("bea", "ada"), person("cleo", "ada"));
        assertThat(ready(Languages.ENGLISH)).isEmpty();
    }

    private void gives(int hours, PersonId person) {
        store.records()
                .put(new Profile(PROGRAMME.member(person), Set.of(), List.of(), List.of(), List.of(), "", "", hours,
                        1, MeetingPreferences.any()));
    }

    private void programme(int weeks) {
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, ACME.person("eve"), NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), PARIS, "FR", Languages.ENGLISH, weeks, 45));
    }

    /** Sessions of 45 minutes every four weeks take an hour and a half a month, with what prepares them. */
    @Test
    void whereManyHaveLessTimeThanTheProgrammeTakesItIsToldHowManyAndNotWho() {
        programme(4);
        for (var number = 0; number < 10; number++) {
            var person = person("p" + number, "eve");
            takesPart(person);
            gives(number < 4 ? 1 : number < 9 ? 2 : 0, person);
        }
        assertThat(ready(Languages.ENGLISH)).isEmpty();
        gives(1, ACME.person("p4"));
        assertThat(ready(Languages.ENGLISH))
                .containsExactly("5 of 10 people have said they can give less time than this"
                        + " programme takes, about 1 hour 30 minutes a month. Before making sessions less frequent, it’s worth"
                        + " asking for that time: a word from the sponsor or the managers helps.");
        assertThat(draft()).isEmpty();
        programme(8);
        assertThat(ready(Languages.ENGLISH)).isEmpty();
    }

    @Test
    void whoWasInvitedAndIsReachedNowhereIsNamed() {
        person("ada", "eve");
        var bea = person("bea", "eve");
        var cleo = person("cleo", "eve");
        for (var gone : List.of(bea, cleo)) {
            store.records().amend(gone, person -> person.holding(Person.Account.GONE));
        }
        store.facts().append(new Recorded("acme/l", NOW, new Fact.MemberLeft(PROGRAMME.member(cleo))));
        assertThat(gaps().unreached()).containsExactly(bea);
        assertThat(ready(Languages.FRENCH)).containsExactly("Une personne invitée n’est joignable nulle part :"
                + " je ne peux ni lui écrire ni lui proposer de binôme. Il s’agit de bea.");
        assertThat(draft()).hasSize(1);
    }

    @Test
    void linesOfTheLastRosterThatWereLeftOutAreNamed() {
        store.records().put(new LastImport(ACME, LocalDate.of(2027, 1, 4), List.of(3, 12)));
        assertThat(ready(Languages.ENGLISH)).containsExactly("In the last list imported (Monday 4 January), 2 lines had"
                + " mistakes and were left out: lines 3 and 12. Anyone on those lines may be missing from the round.");
        assertThat(draft()).hasSize(1);
    }
}
