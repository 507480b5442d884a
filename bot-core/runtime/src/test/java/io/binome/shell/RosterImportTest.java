package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.binome.id.FreshIds;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.platform.RandomIds;
import io.binome.programme.Change;
import io.binome.programme.Mailbox;
import io.binome.programme.LastImport;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.programme.Person.Hours;
import io.binome.programme.RecordView;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.roster.FaultReason;
import io.binome.roster.Imported;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterFile;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Records;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterImportTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    private final MemoryStore store = new MemoryStore();
    private final Records records = store.records();
    private final RosterImport roster = importing(ACME, Languages.FRENCH, TODAY);

    private RosterImport importing(OrganisationId organisation, Language language, LocalDate today) {
        return new RosterImport(
                records, store.mentions(), today, organisation, FreshIds.byAddress(), language, PARIS);
    }

    private Imported bringIn(String... lines) {
        return bringIn(true, lines);
    }

    private Imported bringIn(boolean byAdmin, String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return roster.bringIn(RosterFile.read(file), byAdmin);
    }

    private Person person(String email) {
        return seen().find(Person.class, ACME.personAt(email)).orElseThrow();
    }

    private RecordView seen() {
        return Admins.asWritten(records).over(records);
    }

    private List<Person> everybody() {
        return seen().all(Person.class, ACME);
    }

    @Test
    void notesWhenSomebodyWasLastNamed() {
        bringIn("email,name", "ada@example.org,Ada", "bob@example.org,Bob");
        importing(ACME, Languages.FRENCH, TODAY.plusYears(1))
                .bringIn(RosterFile.read("email,name\nbob@example.org,Bob".getBytes(StandardCharsets.UTF_8)), true);

        assertThat(store.mentions().of(person("ada@example.org").id())).contains(TODAY);
        assertThat(store.mentions().of(person("bob@example.org").id())).contains(TODAY.plusYears(1));
    }

    @Test
    void notesWhichLinesWereLeftOutUntilTheNextImport() {
        bringIn("email,name", "ada@example.org,Ada", "ada@example.org,Adam", "nobody,Bob", "bea@example.org,Bea");
        assertThat(records.find(LastImport.class, ACME))
                .contains(new LastImport(ACME, TODAY, List.of(3, 4)));
        bringIn("email,name", "ada@example.org,Ada");
        assertThat(records.find(LastImport.class, ACME)).contains(new LastImport(ACME, TODAY, List.of()));
    }

    private static void assertCounts(Imported imported, int added, int updated, int unchanged) {
        assertThat(List.of(imported.added(), imported.updated(), imported.unchanged()))
                .as("added, updated, unchanged")
                .containsExactly(added, updated, unchanged);
    }

    @Nested
    class SomebodyNew {
        @Test
        void isEverythingTheLineSays() {
            Imported imported = bringIn(
                    "email,name,department,title,seniority,location,timezone,language,manager_email,offers,wants,interests,roles,capacity",
                    "Ada@Example.org,Ada Lovelace,Data,Analyste,4,Montréal,America/Toronto,en,bob@example.org,"
                            + "Calcul:5|Data:4,Dessin:2,opéra|voile,mentor|admin,3",
                    "bob@example.org,Bob,,,,,,,,,,,,");
            assertCounts(imported, 2, 0, 0);
            assertThat(imported.faults()).isEmpty();
            assertThat(person("ada@example.org"))
                    .isEqualTo(new Person(
                            ACME.personAt("ada@example.org"),
                            "Ada Lovelace",
                            "ada@example.org",
                            Languages.ENGLISH,
                            Hours.office(ZoneId.of("America/Toronto"), "CA", "qc"),
                            null,
                            new Person.Work(
                                    "Data",
                                    "Analyste",
                                    4,
                                    "Montréal",
                                    ZoneId.of("America/Toronto"),
                                    ACME.personAt("bob@example.org"),
                                    Person.Account.COLLEAGUE),
                            new Person.Hints(
                                    List.of(new SkillLevel("Calcul", 5), new SkillLevel("Data", 4)),
                                    List.of(new SkillLevel("Dessin", 2)),
                                    List.of("opéra", "voile"),
                                    Set.of(Role.MENTOR),
                                    3,
                                    Set.of()),
                            Set.of(Duty.GRANTED)));
        }

        @Test
        void hasDefaultsForTheRest() {
            bringIn("email", "ada.lovelace@example.org");
            Person ada = person("ada.lovelace@example.org");
            assertThat(ada.name()).isEqualTo("Ada Lovelace");
            assertThat(ada.language()).isEqualTo(Languages.FRENCH);
            assertThat(ada.hours()).isEqualTo(Hours.office(PARIS, "FR", ""));
            assertThat(ada.hints()).isEqualTo(Person.Hints.none());
            assertThat(ada.duties()).isEmpty();
        }

        @Test
        void whoseZoneIsUnknownLivesWhereTheLocationIsOrElseByDefault() {
            Imported imported = bringIn(
                    "email,timezone,location,language",
                    "ada@example.org,Springfield,Nouméa,klingon",
                    "bob@example.org,Springfield,Siège,en");
            assertThat(person("ada@example.org").hours())
                    .isEqualTo(Hours.office(ZoneId.of("Pacific/Noumea"), "NC", ""));
            assertThat(person("ada@example.org").language()).isEqualTo(Languages.FRENCH);
            assertThat(person("bob@example.org").hours()).isEqualTo(Hours.office(PARIS, "FR", ""));
            assertThat(imported.faults())
                    .extracting(RosterFault::reason)
                    .containsExactly(
                            FaultReason.TIMEZONE_UNKNOWN,
                            FaultReason.LANGUAGE_UNKNOWN,
                            FaultReason.TIMEZONE_UNKNOWN,
                            FaultReason.PLACE_UNKNOWN);
        }

        @Test
        void hasAnIdThatDoesNotTellTheAddress() {
            PersonId ada = ACME.personAt("ada.lovelace@example.org");
            assertThat(ada.value()).matches("acme/[0-9a-v]{12}");
            assertThat(ACME.personAt(" Ada.Lovelace@Example.ORG")).isEqualTo(ada);
            assertThat(new OrganisationId("other").personAt("ada.lovelace@example.org").local())
                    .isNotEqualTo(ada.local());
        }
    }

    @Nested
    class ImportingAgain {
        private static final String HEADER = "email,name,title,location,timezone,language";
        private static final String ADA = "ada@example.org,Ada,Analyste,Paris,Europe/Paris,fr";
        private static final String BOB = "bob@example.org,Bob,Chef,Dakar,Africa/Dakar,fr";

        @Test
        void theSameChangesNothing() {
            bringIn(HEADER, ADA, BOB);
            List<Person> before = everybody();
            assertCounts(bringIn(HEADER, ADA.replace("ada@", "ADA@"), BOB), 0, 0, 2);
            assertThat(everybody()).isEqualTo(before).hasSize(2);
        }

        @Test
        void changesOnlyWhatTheLineNames() {
            bringIn(HEADER, ADA, BOB);
            Person before = person("ada@example.org");
            assertCounts(bringIn("email,title,capacity", "ada@example.org,Directrice,4", "bob@example.org,,"), 0, 1, 1);
            Person after = person("ada@example.org");
            assertThat(after.work().title()).isEqualTo("Directrice");
            assertThat(after.hints().capacity()).isEqualTo(4);
            assertThat(List.of(after.name(), after.hours(), after.work().location()))
                    .isEqualTo(List.of(before.name(), before.hours(), before.work().location()));
        }

        @Test
        void movesPeopleWithTheirHolidays() {
            bringIn(HEADER, ADA);
            bringIn(HEADER, ADA.replace("Paris,Europe/Paris", "Tokyo,Asia/Tokyo"));
            assertThat(person("ada@example.org").hours()).isEqualTo(Hours.office(TOKYO, "JP", ""));
            bringIn("email,location", "bob@example.org,Strasbourg");
            assertThat(person("bob@example.org").hours()).isEqualTo(Hours.office(PARIS, "FR", "67"));
        }

        @Test
        void leavesWhatPeopleHaveSetThemselves() {
            bringIn(HEADER, ADA, BOB);
            PersonId ada = ACME.personAt("ada@example.org");
            LocalDate back = LocalDate.of(2027, 3, 1);
            records.amend(ada, new Change.Speaks(Languages.ENGLISH)::to);
            records.amend(ada, new Change.LivesIn(REUNION)::to);
            records.amend(ada, new Change.Pauses(back)::to);

            assertCounts(bringIn(HEADER, ADA, BOB), 0, 0, 2);
            assertCounts(bringIn(HEADER, ADA.replace("Europe/Paris", "Asia/Tokyo"), BOB), 0, 1, 1);

            Person after = person("ada@example.org");
            assertThat(after.language()).isEqualTo(Languages.ENGLISH);
            assertThat(after.hours().zone()).isEqualTo(REUNION);
            assertThat(after.pausedUntil()).isEqualTo(back);
        }

        @Test
        void knowsWhomTheirAccountHasToldToHaveTheAddressWhateverTheirId() {
            Person fromThePlatform = new Person(
                    ACME.person("U123"),
                    "ada",
                    "Ada@Example.org",
                    Languages.ENGLISH,
                    Hours.office(PARIS, "FR", ""),
                    null,
                    Person.Work.unknown(),
                    Person.Hints.none(),
                    Set.of());
            records.put(fromThePlatform);
            records.put(new Mailbox(ACME.mailbox("ada@example.org"), fromThePlatform.id(), Mailbox.By.ACCOUNT));
            assertCounts(bringIn(HEADER, ADA, "bob@example.org"), 1, 1, 0);
            assertThat(everybody()).hasSize(2);
            Person ada = records.find(Person.class, fromThePlatform.id()).orElseThrow();
            assertThat(ada.name()).isEqualTo("Ada");
            assertThat(ada.language()).isEqualTo(Languages.ENGLISH);
            bringIn("email,manager_email", "bob@example.org,ada@example.org");
            assertThat(person("bob@example.org").work().manager()).isEqualTo(fromThePlatform.id());
        }

        @Test
        void doesNotTouchAnotherOrganisation() {
            OrganisationId other = new OrganisationId("other");
            importing(other, Languages.ENGLISH, TODAY)
                    .bringIn(RosterFile.read((HEADER + "\n" + ADA).getBytes(StandardCharsets.UTF_8)), true);
            assertCounts(bringIn(HEADER, ADA), 1, 0, 0);
            assertThat(records.all(Person.class, other)).hasSize(1);
        }
    }

    @Nested
    class Managers {
        @Test
        void areFoundBelowAboveAndBefore() {
            bringIn("email", "head@example.org");
            Imported imported = bringIn(
                    "email,manager_email",
                    "junior@example.org,senior@example.org",
                    "senior@example.org,HEAD@example.org",
                    "other@example.org,senior@example.org");
            assertThat(imported.faults()).isEmpty();
            assertThat(person("junior@example.org").work().manager()).isEqualTo(ACME.personAt("senior@example.org"));
            assertThat(person("senior@example.org").work().manager()).isEqualTo(ACME.personAt("head@example.org"));
            assertThat(person("other@example.org").work().manager()).isEqualTo(ACME.personAt("senior@example.org"));
            assertThat(person("head@example.org").work().manager()).isNull();
        }

        @Test
        void nobodyKnowsAreToldByLineAndTheOldOneStays() {
            bringIn("email,manager_email", "head@example.org,", "ada@example.org,head@example.org");
            Imported imported = bringIn(
                    "email,manager_email,seniority",
                    "ada@example.org,nobody@example.org,guru",
                    "not an address,,",
                    "bob@example.org,nobody@example.org,2");
            assertThat(person("ada@example.org").work().manager()).isEqualTo(ACME.personAt("head@example.org"));
            assertThat(person("bob@example.org").work().manager()).isNull();
            assertThat(imported.faults())
                    .extracting(fault -> fault.line() + " " + fault.reason())
                    .containsExactly(
                            "2 SENIORITY_UNKNOWN", "2 MANAGER_UNKNOWN", "3 EMAIL_INVALID", "4 MANAGER_UNKNOWN");
        }
    }

    @Nested
    class AnAdmin {
        @Test
        void isMadeByAdminsOnly() {
            Imported imported = bringIn(false, "email,roles", "ada@example.org,admin|mentor");
            assertThat(person("ada@example.org").isAdmin()).isFalse();
            assertThat(person("ada@example.org").hints().roles()).containsExactly(Role.MENTOR);
            assertThat(imported.faults())
                    .extracting(RosterFault::line, RosterFault::reason)
                    .containsExactly(tuple(2, FaultReason.ADMIN_NOT_GRANTED));
            assertCounts(bringIn(true, "email,roles", "ada@example.org,admin|mentor"), 0, 1, 0);
            assertThat(person("ada@example.org").isAdmin()).isTrue();
        }

        @Test
        void staysOneWhenTheRosterNoLongerSaysSo() {
            bringIn("email,roles", "ada@example.org,admin");
            assertCounts(bringIn("email,roles", "ada@example.org,mentee"), 0, 1, 0);
            assertThat(person("ada@example.org").isAdmin()).isTrue();
            assertThat(bringIn(false, "email,roles", "ada@example.org,admin").faults())
                    .isEmpty();
        }
    }

    @Nested
    class Addresses {
        private final RosterImport drawing = new RosterImport(
                records, store.mentions(), TODAY, ACME, new RandomIds(), Languages.FRENCH, PARIS);

        private Imported bringIn(String... lines) {
            return drawing.bringIn(RosterFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), true);
        }

        @Test
        void leadToTheSamePersonAsLongAsTheyAreKept() {
            bringIn("email", "ada@example.org");
            PersonId ada = everybody().getFirst().id();
            assertCounts(bringIn("email,title", "ADA@example.org,Cheffe"), 0, 1, 0);
            assertThat(ada).isNotEqualTo(ACME.personAt("ada@example.org"));
            assertThat(everybody()).extracting(Person::id).containsExactly(ada);

            store.forget(ada);
            assertCounts(bringIn("email", "ada@example.org"), 1, 0, 0);
            assertThat(everybody()).extracting(Person::id).doesNotContain(ada);
        }

        @Test
        void thatAnAccountHasToldBeforeTheRosterAreSaidOnce() {
            bringIn("email,name", "ada.roy@example.org,Ada Roy");
            PersonId ada = everybody().getFirst().id();
            records.put(new Mailbox(ACME.mailbox("ada.martin@example.org"), ada, Mailbox.By.ACCOUNT));

            Imported imported = bringIn("email,name", "ada.martin@example.org,Ada Martin");
            assertThat(everybody()).extracting(Person::id).containsExactly(ada);
            assertThat(imported.faults()).extracting(RosterFault::reason).containsExactly(FaultReason.ADDRESS_CHANGED);
            assertThat(bringIn("email,name", "ada.martin@example.org,Ada Martin").faults()).isEmpty();
        }

        @Test
        void thatAnAccountHasToldAndNoRosterBeforeAreNoNews() {
            PersonId ada = ACME.person("ada");
            records.put(new Mailbox(ACME.mailbox("ada@example.org"), ada, Mailbox.By.ACCOUNT));
            records.put(Person.nobody(ada));

            assertThat(bringIn("email", "ada@example.org").faults()).isEmpty();
        }

        @Test
        void thatHaveChangedHandsGiveNoRightsForStandingInARoster() {
            var passedOn = new Mailbox(
                    ACME.mailbox("ada@example.org"), ACME.person("ada"), Mailbox.By.ACCOUNT_AFTER_ANOTHER);
            records.put(passedOn);
            bringIn("email", "ada@example.org");

            assertThat(records.find(Mailbox.class, passedOn.id())).contains(passedOn);
        }

        @Test
        void ofManagersLeadToThemTooWhereTheyAreNotInTheFile() {
            bringIn("email", "head@example.org");
            PersonId head = everybody().getFirst().id();
            bringIn("email,manager_email", "ada@example.org,head@example.org");

            assertThat(everybody()).anySatisfy(person -> assertThat(person.work().manager()).isEqualTo(head));
        }
    }

    @Test
    void tenThousandPeopleTakeAboutASecond() {
        StringBuilder text = new StringBuilder("email,name,title,location,timezone,manager_email,offers,roles\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(
                    "p%d@example.org,Éloïse N° %d,Chargée d’études,Montréal,America/Toronto,p%d@example.org,SEO:4,both\n"
                            .formatted(i, i, i / 10));
        }
        for (String file : List.of(text.toString(), text.toString(), text.toString().replace("Chargée", "Cheffe"))) {
            long start = System.nanoTime();
            Imported imported = bringIn(file);
            System.out.printf(
                    "10,000 lines, %d new, %d updated: %d ms%n",
                    imported.added(), imported.updated(), (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(everybody()).hasSize(10_000);
    }
}
