package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same people out of the exports of the usual tools. */
class ExportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private record Truth(String name, String department, ZoneId zone, String manager, boolean isInvited) {}

    private static byte[] bytes(String file) {
        try (InputStream in = ExportsTest.class.getResourceAsStream("exports/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, Truth> truth() {
        Map<String, Truth> truth = new LinkedHashMap<>();
        new String(bytes("truth.csv"), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
            String[] cells = Cell.read(line).split(",");
            truth.put(cells[0], new Truth(
                    cells[1], cells[2], ZoneId.of(cells[3]), cells[4], cells[5].equals("yes")));
        });
        return truth;
    }

    private static Roster roster(String file) {
        return RosterFile.read(bytes(file), TODAY);
    }

    private static String manager(Truth truth) {
        Truth manager = truth().get(truth.manager);
        return manager == null || !manager.isInvited ? "" : truth.manager;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "entra.csv", "google.csv", "workday.xlsx", "bamboohr.csv", "personio.csv", "successfactors.csv", "lucca.csv",
        "payfit.xlsx", "slack.csv", "microsoft-forms.csv", "google-forms.csv", "excel-unicode.txt", "excel-mac.csv"
    })
    void whoIsToBeInvitedIsThereAndNobodyElse(String file) {
        assertThat(roster(file).lines())
                .extracting(RosterLine::email)
                .containsExactlyInAnyOrderElementsOf(truth().entrySet().stream()
                        .filter(entry -> entry.getValue().isInvited)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "entra.csv", "google.csv", "workday.xlsx", "bamboohr.csv", "personio.csv", "successfactors.csv", "payfit.xlsx",
        "excel-unicode.txt", "excel-mac.csv"
    })
    void withNameDepartmentZoneAndManager(String file) {
        assertThat(roster(file).lines()).allSatisfy(line -> {
            Truth truth = Objects.requireNonNull(truth().get(line.email()));
            assertThat(line.name()).isEqualTo(truth.name);
            assertThat(line.department()).isEqualTo(truth.department);
            assertThat(line.zoneOrGuess().orElseThrow().getRules()).isEqualTo(truth.zone.getRules());
            assertThat(Objects.requireNonNullElse(line.managerEmail(), "")).isEqualTo(manager(truth));
        });
    }

    @Test
    void familyNamesInCapitalsAreWrittenAsPeopleWriteThem() {
        assertThat(roster("lucca.csv").lines())
                .extracting(RosterLine::name)
                .contains("Grace Roy", "Anouk de la Tour", "Léo Le Guen", "Nadia Dupont-Moretti", "Ingrid O’Brien");
        assertThat(roster("lucca.csv").lines())
                .allSatisfy(line -> assertThat(Objects.requireNonNullElse(line.managerEmail(), ""))
                        .isEqualTo(manager(Objects.requireNonNull(truth().get(line.email())))));
    }

    @ParameterizedTest
    @CsvSource({
        "entra.csv, ACCOUNT_DISABLED, 2", "entra.csv, ACCOUNT_GUEST, 1", "entra.csv, ACCOUNT_SERVICE, 1",
        "google.csv, ACCOUNT_DISABLED, 2", "workday.xlsx, HAS_LEFT, 2", "workday.xlsx, TITLE_LINE, 3",
        "workday.xlsx, TOTAL_LINE, 1", "workday.xlsx, ON_LEAVE, 1", "workday.xlsx, LEAVES_LATER, 1",
        "bamboohr.csv, HAS_LEFT, 2", "personio.csv, HAS_LEFT, 2", "personio.csv, ON_LEAVE, 1",
        "successfactors.csv, TITLE_LINE, 1", "successfactors.csv, HAS_LEFT, 2", "lucca.csv, HAS_LEFT, 2",
        "lucca.csv, LEAVES_LATER, 1", "lucca.csv, ENCODING_GUESSED, 1", "payfit.xlsx, HAS_LEFT, 2",
        "slack.csv, ACCOUNT_DISABLED, 2", "slack.csv, ACCOUNT_SERVICE, 1", "microsoft-forms.csv, ANSWERED_AGAIN, 1",
        "excel-mac.csv, ENCODING_GUESSED, 1"
    })
    void whoeverIsLeftOutOrDoubtfulIsNamed(String file, FaultReason reason, int times) {
        assertThat(roster(file).faults())
                .filteredOn(fault -> fault.reason() == reason)
                .hasSize(times);
    }

    @Test
    void theChoicesOfAFormAreListsAndTheLaterAnswerCounts() {
        assertThat(roster("google-forms.csv").lines()).allSatisfy(line -> {
            assertThat(Objects.requireNonNull(line.offers())).extracting("skill")
                    .isEqualTo(List.of("Excel", "SQL", "Power BI"));
            assertThat(Objects.requireNonNull(line.wants())).hasSize(2);
        });
        RosterLine grace = roster("microsoft-forms.csv").lines().stream()
                .filter(line -> line.email().startsWith("grace."))
                .findFirst()
                .orElseThrow();
        assertThat(grace.location()).isEqualTo("Lyon");
        assertThat(Objects.requireNonNull(grace.offers())).extracting("skill").containsExactly("Prise de parole");
    }
}
