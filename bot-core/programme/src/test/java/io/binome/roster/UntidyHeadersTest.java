package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and states in the words of many tools, and those that only look like them. */
class UntidyHeadersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Roster read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<FaultReason> reasons(Roster roster) {
        return roster.faults().stream().map(RosterFault::reason).toList();
    }

    private static String becomes(String header) {
        return HeaderWords.known(header).map(known -> known.column().name()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Personal email address", "E-mail personnel", "Adresse e-mail personnelle",
        "Emergency contact email", "Emergency Contact: Email", "Home email address", "Private E-Mail-Adresse",
        "Correo electrónico personal", "Cost center manager", "Cost Center Manager Email", "HR manager name",
        "HR Partner: Email", "Second level manager", "Skip level manager", "City of birth", "Ville de naissance",
        "Geburtsort", "País de nacimiento", "Home country", "Gehalt Stadt", "Salary review city", "Name of spouse",
        "Nom du conjoint", "Length of service", "Years of service", "Service anniversary date", "Chef de service",
        "Department head name", "Previous manager", "I agree to share my data", "Shared drive quota used",
        "Has your manager approved your participation?", "Is a manager", "Manager first name", "Segundo apellido"})
    void whatIsPersonalOrOfSomethingElseIsNotRead(String header) {
        assertThat(becomes(header)).isEqualTo("IGNORED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"How many years of experience do you have?", "How many hours per month can you commit?",
        "Combien d’heures par mois pouvez-vous consacrer ?", "Depuis combien de temps travaillez-vous ici ?",
        "Have you been a mentor before?", "What is your current role?", "Role start date", "Numéro de service",
        "Department code", "Location effective date", "Manager of record", "Backup email", "Ancien manager"})
    void whatIsNoSuchQuestionIsUnknown(String header) {
        assertThat(becomes(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "Line manager email>MANAGER_EMAIL", "Reporting Manager Email>MANAGER_EMAIL",
        "Worker's Manager Email>MANAGER_EMAIL", "Manager's e-mail address>MANAGER_EMAIL", "Manager UPN>MANAGER_EMAIL",
        "Email du responsable hiérarchique>MANAGER_EMAIL", "Mail du N+1>MANAGER_EMAIL",
        "Responsable (email)>MANAGER_EMAIL", "Matricule du N+1>MANAGER_EMAIL", "Führungskraft E-Mail>MANAGER_EMAIL",
        "Correo electrónico del jefe directo>MANAGER_EMAIL", "Supervisor Employee ID>MANAGER_EMAIL",
        "Manager: Email>MANAGER_EMAIL", "Job Information: Reports To>MANAGER_EMAIL",
        "Job Information: Location>LOCATION",
        "Name: Preferred Name>PREFERRED_NAME", "Employment Status: Employment Status>STATUS",
        "Statut du salarié>STATUS",
        "Activo/Inactivo>STATUS", "Date de sortie prévisionnelle>LEAVING", "Deactivated date (UTC)>BLOCKED",
        "Given Names>FIRST_NAME", "Apellido 1>LAST_NAME", "BU>DEPARTMENT", "Site de rattachement>LOCATION",
        "Where are you based?>LOCATION", "How many mentees can you take on?>CAPACITY",
        "Combien de personnes pouvez-vous accompagner ?>CAPACITY", "I want to participate as>ROLES",
        "Would you like to be a mentor or a mentee?>ROLES", "Was möchten Sie lernen?>WANTS",
        "Je souhaite apprendre>WANTS",
        "What could you teach a colleague?>OFFERS"
    })
    void whatToolsAndFormsAskForIsRead(String header, String column) {
        assertThat(becomes(header)).isEqualTo(column);
    }

    @Test
    void nobodyIsInvitedAtAPrivateAddress() {
        Roster roster =
                read("Name;Work email;Personal email address\nAda;;ada@gmail.com\nBea;bea@example.org;b@x.org\n");
        assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("bea@example.org");
        assertThat(reasons(roster)).containsExactly(FaultReason.EMAIL_MISSING);
    }

    @Test
    void theManagerOfTheCostCentreIsNobodysManager() {
        Roster roster = read("email,name,Cost center manager,Manager\nada@example.org,Ada Roy,Max Fox,Bea May\n"
                + "bea@example.org,Bea May,Max Fox,\nmax@example.org,Max Fox,,\n");
        assertThat(Objects.requireNonNull(roster.lines().getFirst().managerEmail())).isEqualTo("bea@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Démissionnaire", "Démission", "Rupture conventionnelle", "Ex-employee", "Exited", "Leaver",
        "Not active", "Non actif", "Nicht aktiv", "No longer employed", "Cesada", "Employee: Terminated",
        "Sorti le 30/06/2026", "Sortie prévue le 12/03/2025"})
    void whoeverHasLeftIsLeftOut(String word) {
        assertThat(reasons(read("email;Status\na@example.org;" + word + "\nb@example.org;Active\n")))
                .containsExactly(FaultReason.HAS_LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sortie prévue le 12/03/2027", "Sorti le 30/06/2027", "Préavis", "Notice period",
        "Resigned - serving notice", "CDI - en préavis", "Départ prévu fin mars", "Gekündigt zum 31.03.2027"})
    void whoeverIsAboutToLeaveIsAskedAbout(String word) {
        Roster roster = read("email;Status\na@example.org;" + word + "\nb@example.org;Active\n");
        assertThat(roster.lines()).hasSize(2);
        assertThat(reasons(roster)).containsExactly(FaultReason.LEAVING_ANNOUNCED);
    }

    @ParameterizedTest
    @CsvSource({"Active - On leave, ON_LEAVE", "Inactive (LOA), ON_LEAVE", "Garden leave, ON_LEAVE",
        "Détaché, ON_LEAVE",
        "In Elternzeit, ON_LEAVE", "De baja, ON_LEAVE", "Active (Suspended), ACCOUNT_DISABLED", "No, ACCOUNT_DISABLED"})
    void ofTwoWordsTheOneThatMattersCounts(String word, FaultReason reason) {
        assertThat(reasons(read("email;Status\na@example.org;" + word + "\nb@example.org;Active\n")))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cadre", "Non-cadre", "Titulaire", "Alternant", "Consultant", "Active / Former intern",
        "true"})
    void aKindOfContractIsNothingToRemark(String word) {
        assertThat(read("email;Statut\na@example.org;" + word + "\n").faults()).isEmpty();
    }
}
