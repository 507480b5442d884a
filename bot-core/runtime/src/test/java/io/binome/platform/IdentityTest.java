package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.InstallationId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.platform.Introduction.Standing;
import io.binome.programme.Change;
import io.binome.programme.Exclusions;
import io.binome.programme.Mailbox;
import io.binome.programme.Mailbox.By;
import io.binome.programme.Note;
import io.binome.programme.Person;
import io.binome.programme.Person.Guess;
import io.binome.programme.Programme;
import io.binome.fact.Recorded;
import io.binome.roster.FaultReason;
import io.binome.roster.Imported;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterFile;
import io.binome.shell.RosterImport;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whose an account is, as {@code docs/identity.md} says. */
class IdentityTest {
    private static final OrganisationId HOME = OrganisationId.HOME;
    private static final InstallationId SLACK = new InstallationId("slack.T1");
    private static final InstallationId TEAMS = new InstallationId("teams.t1");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final String ADDRESS = "ada@example.org";
    private static final PersonId HOLDER = HOME.person("holder");

    private MemoryStore store = new MemoryStore();
    private List<Fact> told = new ArrayList<>();
    private Identity identity = identity();

    private Identity identity() {
        store = new MemoryStore();
        told = new ArrayList<>();
        for (var where : List.of(SLACK, TEAMS)) {
            store.connections()
                    .installations()
                    .save(new Installation(where, HOME, 1, "", Map.of(), null, null, null));
        }
        var fresh = new Identity(store, new RandomIds(), () -> NOW);
        fresh.heraldedBy((id, fact, by) -> told.add(fact));
        return fresh;
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfThePageHolds() throws IOException {
        return Page.rows('I').stream().map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> {
            identity = identity();
            assertThat(outcome(row.get(1), row.get(2), row.get(3))).isEqualTo(row.get(4));
        }));
    }

    /** Plays a row, and says what has come of it in the words of the page. */
    private String outcome(String account, String address, String holder) {
        var isKnown = account.startsWith("a known");
        var known = isKnown ? identity.met(HOME, slack("U1", Standing.MEMBER, List.of("before@example.org"))) : HOLDER;
        hold(holder);
        var confirmed = address.equals("confirmed") ? List.of(ADDRESS) : List.<String>of();
        var standing = account.equals("a guest's")
                ? Standing.GUEST
                : account.equals("a closed one") ? Standing.CLOSED : Standing.MEMBER;
        var person = identity.met(HOME, slack("U1", standing, confirmed));
        var again = identity.met(HOME, slack("U1", standing, confirmed));
        assertThat(again).as("the second time").isEqualTo(person);
        var mailbox = store.records().find(Mailbox.class, HOME.mailbox(ADDRESS));
        var has = mailbox.map(Mailbox::person).filter(person::equals).isPresent();
        var said = new StringBuilder(
                isKnown && person.equals(known)
                        ? "the person it was"
                        : person.equals(HOLDER) ? "the person of the line" : "somebody new");
        if (has) {
            said.append(", with the address");
        }
        if (mailbox.filter(each -> each.by() == By.ACCOUNT_AFTER_ANOTHER).isPresent()) {
            said.append(" and none of its rights");
        }
        told.stream().distinct().forEach(fact -> said.append(switch (fact) {
            case Fact.SecondAccountSeen seen -> "; both are asked";
            case Fact.AddressPassedOn passed -> "; the admins are told";
            default -> "; " + fact;
        }));
        return said.toString();
    }

    private void hold(String holder) {
        switch (holder) {
            case "nobody" -> {}
            case "a line of the roster" -> fromRoster();
            case "somebody on another platform" -> {
                fromRoster();
                store.connections().accounts().put(
                        new Account(HOME.account("teams.t1.x"), HOLDER, TEAMS, "", NOW));
            }
            case "somebody on this platform" -> {
                fromRoster();
                store.connections().accounts().put(
                        new Account(HOME.account("slack.T1.U9"), HOLDER, SLACK, "", NOW));
            }
            case "somebody on another platform whose installation was removed" -> holdRemoved("teams.t9");
            case "somebody on this platform whose installation was removed" -> holdRemoved("slack.T9");
            default -> throw new IllegalArgumentException(holder);
        }
    }

    private void holdRemoved(String installation) {
        fromRoster();
        var where = new InstallationId(installation);
        store.connections()
                .installations()
                .save(new Installation(where, HOME, 1, "", Map.of(), null, null, NOW));
        store.connections().accounts().put(
                new Account(HOME.account(installation + ".x"), HOLDER, where, "", NOW));
    }

    private void fromRoster() {
        store.records().put(new Mailbox(HOME.mailbox(ADDRESS), HOLDER, By.ROSTER));
        store.records().put(Person.nobody(HOLDER).holding(Person.Account.COLLEAGUE).mailed(ADDRESS));
    }

    private static Introduction slack(String user, Standing standing, List<String> confirmed) {
        return on(SLACK, user, standing, confirmed);
    }

    private static Introduction on(
            InstallationId where, String user, Standing standing, List<String> confirmed) {
        return new Introduction(
                where, user, user, "Ada", "", confirmed.isEmpty() ? "" : confirmed.getFirst(), confirmed, "en-GB",
                "Europe/Paris", standing, false);
    }

    private static Introduction telling(String user, String locale, String zone) {
        return new Introduction(
                SLACK, user, user, user, "", "", List.of(), locale, zone, Standing.MEMBER, false);
    }

    private Person met(String user, String locale, String zone) {
        return store.records().find(Person.class, identity.met(HOME, telling(user, locale, zone))).orElseThrow();
    }

    @Test
    void whereNothingIsToldWhatMostColleaguesHaveIsSupposedAndKnownToBeAGuess() {
        var alone = met("U0", "", "");
        assertThat(alone.guessed()).containsExactlyInAnyOrder(Guess.PLACE, Guess.LANGUAGE);
        identity = identity();
        met("U1", "fr-CA", "America/Montreal");
        met("U2", "fr-FR", "America/Montreal");
        met("U3", "en-GB", "Europe/London");
        var supposed = met("U4", "", "");
        assertThat(supposed.guessed()).containsExactlyInAnyOrder(Guess.PLACE, Guess.LANGUAGE);
        assertThat(supposed.hours().zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(supposed.hours().country()).isEqualTo("CA");
        assertThat(supposed.language()).isEqualTo(Languages.FRENCH);
        assertThat(met("U5", "es-ES", "").guessed()).containsExactly(Guess.PLACE);
    }

    @Test
    void whereNobodyIsKnownTheProgrammeIsWhereTheyAreSupposedToBe() {
        store.records().put(new Programme(HOME.programme("p"), "P", Programme.Kind.CROSS, HOLDER, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Africa/Dakar"), "SN",
                Languages.FRENCH, 4, 45));
        var supposed = met("U1", "", "");
        assertThat(supposed.hours().zone()).isEqualTo(ZoneId.of("Africa/Dakar"));
        assertThat(supposed.language()).isEqualTo(Languages.FRENCH);
    }

    @Test
    void ofPeopleInOneChannelMostOfThatChannelCount() {
        met("U1", "en-GB", "Europe/London");
        met("U2", "en-GB", "Europe/London");
        var inside = identity.met(HOME, telling("U3", "fr-FR", "Africa/Algiers"));
        var supposed = identity.met(HOME, telling("U4", "", ""));
        identity.gathered(List.of(inside, supposed));
        var person = store.records().find(Person.class, supposed).orElseThrow();
        assertThat(person.hours().zone()).isEqualTo(ZoneId.of("Africa/Algiers"));
        assertThat(person.hours().days()).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(person.guessed()).hasSize(2);
    }

    @Test
    void whatIsToldLaterTakesTheGuessesPlace() {
        met("U1", "", "");
        var told = met("U1", "fr-FR", "Africa/Algiers");
        assertThat(told.guessed()).isEmpty();
        assertThat(told.language()).isEqualTo(Languages.FRENCH);
        assertThat(told.hours().country()).isEqualTo("DZ");
        assertThat(told.hours().days()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
    }

    @Test
    void whatSomebodyHasSaidStaysWhateverIsToldLater() {
        var person = identity.met(HOME, telling("U1", "", ""));
        store.records().amend(person, new Change.LivesIn(ZoneId.of("America/Montreal"))::to);
        store.records().amend(person, new Change.Speaks(Languages.FRENCH)::to);
        var later = met("U1", "en-GB", "Europe/London");
        assertThat(later.hours().zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(later.language()).isEqualTo(Languages.FRENCH);
    }

    @Test
    void holidaysAndWorkingWeekFollowAZoneThatChanges() {
        met("U1", "fr-FR", "Europe/Paris");
        var moved = met("U1", "fr-FR", "Africa/Algiers");
        assertThat(moved.hours().country()).isEqualTo("DZ");
        assertThat(moved.hours().days()).doesNotContain(DayOfWeek.FRIDAY);
    }

    @Test
    void ofAZoneThatToolsShowForSeveralCountriesTheLanguageTellsWhich() {
        assertThat(met("U1", "fr-FR", "Europe/Brussels").hours().country()).isEqualTo("FR");
        assertThat(met("U2", "es-ES", "Europe/Paris").hours().country()).isEqualTo("ES");
        assertThat(met("U3", "en-US", "Europe/Paris").hours().country()).isEqualTo("FR");
        assertThat(met("U4", "fr-CA", "Europe/Paris").hours().country()).isEqualTo("FR");
        assertThat(met("U5", "es-ES", "America/Montreal").hours().country()).isEqualTo("CA");
    }

    @Test
    void anIdSaysNothingAboutTheAddress() {
        var person = identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));

        assertThat(person).isNotEqualTo(HOME.personAt(ADDRESS));
        store.forget(person);
        assertThat(store.records().find(Mailbox.class, HOME.mailbox(ADDRESS))).isEmpty();
        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isNotEqualTo(person);
    }

    @Test
    void whoHasARecycledAddressInheritsNothing() {
        var before = identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));
        store.records().put(new Exclusions(before, Set.of(HOME.person("bea"))));

        var now = identity.met(HOME, slack("U2", Standing.MEMBER, List.of(ADDRESS)));

        assertThat(now).isNotEqualTo(before);
        assertThat(store.records().find(Exclusions.class, now)).isEmpty();
        assertThat(told).containsExactly(new Fact.AddressPassedOn(now, before));
        assertThat(identity.holder(HOME, ADDRESS)).contains(now);
        assertThat(identity.met(HOME, slack("U1", Standing.CLOSED, List.of()))).isEqualTo(before);
    }

    @Test
    void whoComesAfterTheInstallationWasRemovedReadsNoNotesOfTheOnesBefore() {
        var vera = identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));
        var note = new Note(NoteId.of(vera, 1), "for me alone", NOW);
        store.records().put(note);
        remove(SLACK);

        var now = identity.met(HOME, on(TEAMS, "v", Standing.MEMBER, List.of(ADDRESS)));

        assertThat(now).isNotEqualTo(vera);
        assertThat(store.records().all(Note.class, now)).isEmpty();
        assertThat(store.records().all(Note.class, vera)).containsExactly(note);
        assertThat(identity.holder(HOME, ADDRESS)).contains(vera);
        assertThat(told).containsOnly(new Fact.SecondAccountSeen(now, vera, "teams"));
        assertThat(store.records().find(Person.class, vera).orElseThrow().reach().platforms()).isEmpty();
    }

    private void remove(InstallationId where) {
        store.connections()
                .installations()
                .save(new Installation(where, HOME, 2, "", Map.of(), null, null, NOW));
    }

    @Test
    void whoHasANoteOfTheirOwnIsNotForgottenForALineOfTheRoster() {
        var ada = identity.met(HOME, slack("U1", Standing.MEMBER, List.of()));
        store.records().put(new Note(NoteId.of(ada, 1), "for me alone", NOW));
        fromRoster();
        takesPart(HOLDER);

        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isEqualTo(ada);
        assertThat(store.records().all(Note.class, ada)).hasSize(1);
        assertThat(store.records().find(Person.class, HOLDER)).isEmpty();
    }

    @Test
    void theNameToSignInWithComesBeforeTheAddressAndAloneTakesOver() {
        var grace = identity.met(HOME, on(TEAMS, "g", Standing.MEMBER, List.of("grace@example.org")));
        var ada = identity.met(HOME, on(TEAMS, "a", Standing.MEMBER, List.of(ADDRESS, "grace@example.org")));

        assertThat(ada).isNotEqualTo(grace);
        assertThat(identity.holder(HOME, "grace@example.org")).contains(grace);
        assertThat(identity.holder(HOME, ADDRESS)).contains(ada);
        assertThat(told).isEmpty();
    }

    @Test
    void aLineThatTakesPartIsNotGivenUpForAnAccountOfWhichNothingHasCome() {
        identity.met(HOME, slack("U1", Standing.MEMBER, List.of()));
        fromRoster();
        takesPart(HOLDER);

        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isEqualTo(HOLDER);
    }

    @Test
    void whereSomethingHasComeOfBothBothStay() {
        var ada = identity.met(HOME, slack("U1", Standing.MEMBER, List.of()));
        takesPart(ada);
        fromRoster();
        takesPart(HOLDER);
        store.records().put(new Note(NoteId.of(HOLDER, 1), "for me alone", NOW));

        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isEqualTo(ada);
        assertThat(identity.holder(HOME, ADDRESS)).contains(HOLDER);
    }

    @Test
    void whoMarriesIsOnePersonThoughTheRosterHasTheNewAddressBeforeThePlatformAndItWasInvited() {
        roster("email,name", "ada@before.org,Ada Roy");
        var ada = identity.met(HOME, slack("U1", Standing.MEMBER, List.of("ada@before.org")));
        takesPart(ada);
        var first = roster("email,name", ADDRESS + ",Ada Martin");
        assertThat(first.added()).isEqualTo(1);
        var second = identity.holder(HOME, ADDRESS).orElseThrow();
        takesPart(second);

        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isEqualTo(ada);

        assertThat(store.records().all(Person.class, HOME)).extracting(Person::id).containsExactly(ada);
        assertThat(identity.holder(HOME, ADDRESS)).contains(ada);
        assertThat(told).isEmpty();
        var next = roster("email,name", ADDRESS + ",Ada Martin");
        assertThat(next.added()).isZero();
        assertThat(next.faults()).extracting(RosterFault::reason).containsExactly(FaultReason.ADDRESS_CHANGED);
        assertThat(roster("email,name", ADDRESS + ",Ada Martin").faults()).isEmpty();
    }

    @Test
    void whatTheLineAloneWasInvitedToIsNotLost() {
        var ada = identity.met(HOME, slack("U1", Standing.MEMBER, List.of()));
        store.records().put(new Note(NoteId.of(ada, 1), "for me alone", NOW));
        fromRoster();
        takesPart(HOLDER);

        identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));
        identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));

        assertThat(told).containsExactly(new Fact.PersonInvited(HOME.programme("p").member(ada)));
    }

    private Imported roster(String... lines) {
        return new RosterImport(
                store.records(), store.mentions(), LocalDate.of(2027, 1, 4), HOME, new RandomIds(), Languages.ENGLISH,
                ZoneId.of("UTC"))
                .bringIn(RosterFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), true);
    }

    private void takesPart(PersonId person) {
        var programme = HOME.programme("p");
        store.records().put(new Programme(programme, "Duos", Programme.Kind.CROSS, person, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("UTC"), "", Languages.ENGLISH, 4, 45));
        store.facts().append(
                new Recorded(person + " invited", NOW, new Fact.PersonInvited(programme.member(person))));
    }

    @Test
    void whatACrashLeftHalfDoneIsDoneTheNextTime() {
        fromRoster();
        store.connections().accounts().put(new Account(HOME.account("teams.t1.x"), HOLDER, TEAMS, "", NOW));
        var half = HOME.person("half");
        store.connections().accounts().put(new Account(HOME.account("slack.T1.U1"), half, SLACK, "U1", NOW));

        assertThat(identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)))).isEqualTo(half);
        assertThat(store.records().find(Person.class, half)).isPresent();
        assertThat(told).containsExactly(new Fact.SecondAccountSeen(half, HOLDER, "slack"));
    }

    @Test
    void whoeverIsFirstIsSoOnce() {
        var ada = identity.met(HOME, slack("U1", Standing.MEMBER, List.of(ADDRESS)));
        var bea = identity.met(HOME, slack("U2", Standing.MEMBER, List.of("bea@example.org")));
        var guest = identity.met(HOME, slack("U3", Standing.GUEST, List.of("guest@example.org")));

        assertThat(identity.isFirst(guest)).isFalse();
        assertThat(identity.isFirst(ada)).isTrue();
        assertThat(identity.isFirst(bea)).isFalse();
    }
}
