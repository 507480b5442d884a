package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.teams.TeamsSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams half configured would let anybody in: then Binôme does not start, and says what is missing. */
class TeamsPartTest {
    private static final String ID = "12345678-90ab-cdef-1234-567890abcdef";

    private static Settings read(Map<String, String> settings) {
        return Settings.read(settings::get, Operator.here());
    }

    private static TeamsSettings teams(Map<String, String> settings) {
        return ((TeamsSetUp) read(settings).platforms().getFirst()).settings();
    }

    @ParameterizedTest
    @CsvSource({
        "microsoft.app-password, secret, MICROSOFT_APP_ID",
        "microsoft.app-tenant-id, 12345678-90ab-cdef-1234-567890abcdef, MICROSOFT_APP_ID",
        "microsoft.app-id, 12345678-90ab-cdef-1234-567890abcdef, MICROSOFT_APP_PASSWORD",
        "microsoft.app-id, binome, MICROSOFT_APP_ID"})
    void whatIsMissingOrNoIdIsNamed(String name, String value, String missing) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(Map.of(name, value)))
                .withMessageContaining(missing)
                .withMessageNotContaining("secret");
    }

    @Test
    void aBlankAppIdIsNone() {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(Map.of("microsoft.app-id", "  ", "microsoft.app-password", "secret")))
                .withMessageContaining("MICROSOFT_APP_ID");
    }

    @Test
    void aTenantHasTheFormOfAnId() {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(Map.of(
                        "microsoft.app-id", ID, "microsoft.app-password", "secret", "microsoft.app-tenant-id",
                        "contoso")))
                .withMessageContaining("MICROSOFT_APP_TENANT_ID");
    }

    @Test
    void whoeverTakesRequestsWithoutATokenIsNobodyThatMicrosoftKnows() {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(Map.of(
                        "binome.teams-local", "true", "microsoft.app-id", ID, "microsoft.app-password", "secret")))
                .withMessageContaining("BINOME_TEAMS_LOCAL");
        assertThat(teams(Map.of("binome.teams-local", "true")).local()).isTrue();
    }

    @Test
    void neitherPasswordNorAdminsAreInWhatIsLogged() {
        var teams = teams(Map.of(
                "microsoft.app-id", ID, "microsoft.app-password", "secret", "binome.admins",
                "ada@example.org"));

        assertThat(teams.toString()).contains(ID).doesNotContain("secret", "ada@");
        assertThat(teams.admins()).containsExactly("ada@example.org");
    }

    @Test
    void hostsOfMicrosoftsAreAddedByName() {
        var teams = teams(withHosts(" Canary.botapi.skype.com, .example.com,"));

        assertThat(teams.serviceHosts()).containsExactlyInAnyOrder("canary.botapi.skype.com", ".example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://canary.botapi.skype.com", "*.example.com", "example", "10.0.0.1", "a.example:8443",
        ".com"})
    void whatIsNoHostIsNamed(String hosts) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(withHosts(hosts)))
                .withMessageContaining("BINOME_TEAMS_SERVICE_HOSTS")
                .withMessageContaining(hosts);
    }

    private static Map<String, String> withHosts(String hosts) {
        return Map.of(
                "microsoft.app-id", ID, "microsoft.app-password", "secret", "binome.teams-service-hosts", hosts);
    }
}
