package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.Holidays;
import io.binome.id.FreshIds;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.programme.SkillLevel;
import io.binome.roster.Roster;
import io.binome.roster.RosterFile;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterRole;
import io.binome.shell.Admins;
import io.binome.shell.RosterImport;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FictionalRosterTest {
    private final Roster roster = roster();
    private final Map<String, RosterLine> people =
            roster.lines().stream().collect(Collectors.toMap(RosterLine::email, Function.identity()));

    private static Roster roster() {
        try (InputStream file = RosterFile.class.getResourceAsStream("/io/binome/simulation/roster.csv")) {
            return RosterFile.read(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsReadWithoutAnyFault() {
        assertThat(roster.faults()).isEmpty();
        assertThat(roster.unknownColumns()).isEmpty();
        assertThat(roster.lines()).hasSize(52).allSatisfy(line -> {
            assertThat(line.email()).endsWith("@example.org");
            assertThat(line.name()).isNotNull();
            assertThat(line.department()).isNotNull();
            assertThat(line.title()).isNotNull();
            assertThat(line.seniority()).isNotNull();
            assertThat(line.location()).isNotNull();
            assertThat(line.language()).isNotNull();
            assertThat(line.offers()).isNotEmpty();
            assertThat(line.wants()).isNotEmpty();
            assertThat(line.interests()).isNotEmpty();
            assertThat(line.roles()).isNotEmpty();
            assertThat(line.capacity()).isNotNull();
        });
        assertThat(roster.lines()).extracting(RosterLine::name).doesNotHaveDuplicates();
    }

    @Test
    void importedTwiceItIsThereOnce() {
        var store = new MemoryStore();
        var importing = new RosterImport(
                store.records(), store.mentions(), LocalDate.of(2027, 1, 4), OrganisationId.HOME, FreshIds.byAddress(),
                Languages.FRENCH, ZoneId.of("Europe/Paris"));
        assertThat(importing.bringIn(roster, true).added()).isEqualTo(52);
        var again = importing.bringIn(roster, true);
        assertThat(List.of(again.added(), again.updated(), again.unchanged())).isEqualTo(List.of(0, 0, 52));
        assertThat(Admins.asWritten(store.records()).over(store.records()).all(Person.class, OrganisationId.HOME))
                .hasSize(52)
                .filteredOn(Person::isAdmin)
                .hasSize(1);
    }

    @Test
    void itsPeopleLiveAllOverTheWorld() {
        assertThat(roster.lines().stream().map(RosterLine::zone).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(roster.lines().stream().map(RosterLine::language)).contains("fr", "en");
        assertThat(roster.lines())
                .allSatisfy(line -> assertThat(Holidays.around(Objects.requireNonNull(line.zone()), line.location())
                        .country())
                        .isNotEmpty());
    }

    @Test
    void theManagersFormATreeUnderOneHead() {
        List<RosterLine> heads = roster.lines().stream()
                .filter(line -> line.managerEmail() == null)
                .toList();
        assertThat(heads).extracting(RosterLine::name).containsExactly("Hélène Vasseur-Lacroix");
        for (RosterLine line : roster.lines()) {
            Set<String> above = new HashSet<>();
            for (String at = line.email(); at != null; at = managerOf(at)) {
                assertThat(above.add(at)).as(line.email()).isTrue();
            }
            assertThat(above).contains("helene.vasseur@example.org");
        }
    }

    private @Nullable String managerOf(String email) {
        return Objects.requireNonNull(people.get(email), email).managerEmail();
    }

    @Test
    void oneOfThemIsAdmin() {
        assertThat(roster.lines().stream()
                .filter(line -> Objects.requireNonNull(line.roles()).contains(RosterRole.ADMIN))
                .map(RosterLine::name))
                .containsExactly("Claire Fontaine");
    }

    @Test
    void nearlyEverybodyHasSomebodyToLearnFromAndToTeach() {
        List<String> withoutPartner = new ArrayList<>();
        for (RosterLine one : roster.lines()) {
            boolean both = roster.lines().stream()
                    .anyMatch(other -> !one.equals(other) && teaches(one, other) && teaches(other, one));
            if (!both && !Objects.requireNonNull(one.roles()).contains(RosterRole.ADMIN)) {
                withoutPartner.add(one.email());
            }
        }
        assertThat(withoutPartner).hasSizeLessThanOrEqualTo(5);
    }

    private static boolean teaches(RosterLine mentor, RosterLine mentee) {
        return Objects.requireNonNull(mentor.offers()).stream()
                .anyMatch(offer -> Objects.requireNonNull(mentee.wants()).stream()
                        .map(SkillLevel::skill)
                        .anyMatch(offer.skill()::equals));
    }

    @Test
    void someSkillsAreScarceAndOneIsOfferedByNobody() {
        Map<String, Long> offered = counted(RosterLine::offers);
        Map<String, Long> wanted = counted(RosterLine::wants);
        assertThat(wanted.keySet()).anyMatch(skill -> !offered.containsKey(skill));
        assertThat(wanted.entrySet())
                .filteredOn(entry -> offered.getOrDefault(entry.getKey(), 0L) < entry.getValue())
                .hasSizeGreaterThan(5);
    }

    private Map<String, Long> counted(Function<RosterLine, @Nullable List<SkillLevel>> skills) {
        return roster.lines().stream()
                .map(skills)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(SkillLevel::skill, Collectors.counting()));
    }
}
