package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teams half configured would let anybody in: then Binôme does not start, and says what is missing. */
class TeamsPartTest {
    private static final String ID = "12345678-90ab-cdef-1234-567890abcdef";

    private static Settings read(Map<String, String> settings) {
        return Settings.read(settings::get, Operator.here());
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
        assertThat(read(Map.of("binome.teams-local", "true")).teams()).hasValueSatisfying(
                teams -> assertThat(teams.local()).isTrue());
    }

    @Test
    void neitherPasswordNorAdminsAreInWhatIsLogged() {
        var teams = read(Map.of(
                "microsoft.app-id", ID, "microsoft.app-password", "secret", "binome.admins",
                "ada@example.org")).teams().orElseThrow();

        assertThat(teams.toString()).contains(ID).doesNotContain("secret", "ada@");
        assertThat(teams.admins()).containsExactly("ada@example.org");
    }
}
