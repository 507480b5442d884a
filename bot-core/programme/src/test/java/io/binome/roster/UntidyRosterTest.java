package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small things that break rosters elsewhere. */
class UntidyRosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Roster read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<FaultReason> reasons(Roster roster) {
        return roster.faults().stream().map(RosterFault::reason).toList();
    }

    @Test
    void invisibleCharactersAreTakenOutOfAnAddressAndNamed() {
        Roster roster = read("email,name\n\u202Aada@example.org\u202C,Ada\n");
        assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("ada@example.org");
        assertThat(roster.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(FaultReason.ADDRESS_CLEANED);
            assertThat(fault.choices()).containsExactly("U+202A", "U+202C");
        });
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman, Mac OS Roman", "windows-1252, Windows-1252", "IBM850, DOS (850)"})
    void oldEncodingsAreToldApartByTheirLetters(String charset, String name) {
        Roster roster = RosterFile.read(
                "email;nom\nrene@example.org;René\nloic@example.org;Loïc Bénâtre\n".getBytes(Charset.forName(charset)));
        assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("René", "Loïc Bénâtre");
        assertThat(roster.faults()).containsExactly(RosterFault.of(2, FaultReason.ENCODING_GUESSED, "", name));
    }

    @Test
    void aListIsSeparatedByWhateverFormsUse() {
        assertThat(Objects.requireNonNull(
                read("email,offers\na@example.org,\"Excel, SQL, Power BI\"\n").lines().getFirst().offers()))
                .extracting("skill").containsExactly("Excel", "SQL", "Power BI");
        assertThat(Objects.requireNonNull(
                read("email,offers\na@example.org,\"Excel (débutant, avancé);SQL;\"\n").lines().getFirst().offers()))
                .extracting("skill").containsExactly("Excel (débutant, avancé)", "SQL");
    }

    @Test
    void titlesAboveAndTotalsBelowAreNoPeople() {
        Roster roster = read("Liste du personnel\nau 1er décembre\n\nNom;Prénom;Email;Service\n"
                + "ROY;Grace;grace@example.org;Data\n\nTotal;1;;\n");
        assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("Grace Roy");
        assertThat(reasons(roster))
                .containsExactly(FaultReason.TITLE_LINE, FaultReason.TITLE_LINE, FaultReason.TOTAL_LINE);
    }

    @Test
    void whereNoHeaderNamesTheAddressesTheColumnThatHoldsThemIsTakenAndSaid() {
        Roster roster = read("Nom,Prénom,Contact,Service\nRoy,Grace,grace@example.org,Data\n");
        assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("grace@example.org");
        assertThat(reasons(roster)).containsExactly(FaultReason.ADDRESS_COLUMN_GUESSED);
    }

    @ParameterizedTest
    @CsvSource({"noreply@example.org", "svc-backup@example.org", "room4@example.org", "info@example.org"})
    void anAddressThatIsNobodysIsLeftOut(String address) {
        assertThat(reasons(read("email,name\n" + address + ",X\nada@example.org,Ada\n")))
                .containsExactly(FaultReason.ACCOUNT_SERVICE);
    }

    @Test
    void aGivenNameBesideAFamilyNameIsOneInSpanishToo() {
        assertThat(read("Nombre,Apellidos,Correo electrónico\nLucía,García López,lucia@example.org\n").lines())
                .extracting(RosterLine::name)
                .containsExactly("Lucía García López");
    }

    @Nested
    class Leaving {
        @ParameterizedTest
        @ValueSource(strings = {"2026-09-30", "30/09/2026", "30.09.26", "30 Sep 2026", "Sep 30, 2026", "46295",
            "30 septembre 2026", "2026-09-30T00:00:00Z"})
        void aDateInThePastIsLeftOut(String date) {
            Roster roster = read("email;Date de sortie\na@example.org;" + date + "\nb@example.org;\n");
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("b@example.org");
            assertThat(reasons(roster)).containsExactly(FaultReason.HAS_LEFT);
        }

        @Test
        void aDateToComeIsARemark() {
            Roster roster = read("email;Date de sortie\na@example.org;31/12/2026\n");
            assertThat(roster.lines()).hasSize(1);
            assertThat(reasons(roster)).containsExactly(FaultReason.LEAVES_LATER);
        }

        @Test
        void aDateThatMayBeEitherIsARemark() {
            Roster roster = read("email,Termination Date\na@example.org,05/12/2026\n");
            assertThat(roster.lines()).hasSize(1);
            assertThat(reasons(roster)).containsExactly(FaultReason.LEAVING_UNCLEAR);
        }

        @Test
        void aDateThatStandsForNeverIsNone() {
            assertThat(read("email;Date de sortie\na@example.org;31/12/9999\n").faults()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Terminated", "Inactif", "inactive", "Ausgeschieden", "De baja definitiva", "Left",
            "Terminated - voluntary"})
        void aWordForItIsLeftOut(String word) {
            assertThat(reasons(read("email,Status\na@example.org," + word + "\nb@example.org,Active\n")))
                    .containsExactly(FaultReason.HAS_LEFT);
        }

        @Test
        void aWordThatNobodyKnowsIsARemark() {
            assertThat(reasons(read("email,Status\na@example.org,Bernard\n")))
                    .containsExactly(FaultReason.STATUS_UNKNOWN);
        }
    }

    @Nested
    class TheManager {
        private static final String PEOPLE = "email,first name,last name,employee id,manager\n"
                + "grace@example.org,Grace,Roy,00123,%s\nada@example.org,Ada,Martin,7,%s\n";

        private static String managerOfAda(String manager) {
            return Objects.requireNonNullElse(
                    read(PEOPLE.formatted("", manager)).lines().get(1).managerEmail(), "");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Grace Roy", "ROY Grace", "\"ROY, Grace\"", "\"Roy, Grace (00123)\"", "00123", "123",
            "grace@example.org", "Grace Roy (On Leave)"})
        void isFoundHoweverTheyAreCalled(String manager) {
            assertThat(managerOfAda(manager)).isEqualTo("grace@example.org");
        }

        @Test
        void isNobodyOneself() {
            Roster roster = read(PEOPLE.formatted("Grace Roy", "Grace Roy"));
            assertThat(roster.lines().getFirst().managerEmail()).isNull();
            assertThat(reasons(roster)).containsExactly(FaultReason.MANAGER_IS_SELF);
        }

        @Test
        void isNobodyWhereTwoHaveTheName() {
            Roster roster = read(PEOPLE.formatted("", "Grace Roy") + "g.roy@example.org,Grace,Roy,9,\n");
            assertThat(roster.lines()).extracting(RosterLine::managerEmail).containsOnlyNulls();
            assertThat(roster.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.reason()).isEqualTo(FaultReason.MANAGER_AMBIGUOUS);
                assertThat(fault.choices())
                        .containsExactly("Grace Roy (grace@example.org)", "Grace Roy (g.roy@example.org)");
            });
        }

        @Test
        void isNobodyWhoHasLeft() {
            Roster roster = read("email,name,status,manager\ngrace@example.org,Grace Roy,Terminated,\n"
                    + "ada@example.org,Ada Martin,Active,Grace Roy\n");
            assertThat(roster.lines()).extracting(RosterLine::managerEmail).containsOnlyNulls();
            assertThat(reasons(roster)).containsExactly(FaultReason.HAS_LEFT, FaultReason.MANAGER_HAS_LEFT);
        }
    }
}
