package io.binome.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import io.binome.programme.RoundOrder;
import io.binome.programme.RoundOrder.Setting;
import io.binome.text.Languages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin may write after {@code match}, in English and in French. */
class MatchOrderTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId ADA = ACME.person("1");
    private static final PersonId BEA = ACME.person("2");
    private static final PersonId MARIE = ACME.person("3");
    private static final PersonId ANNE = ACME.person("4");
    private static final PersonId BOSS = ACME.person("5");
    private static final PersonPair TWO = new PersonPair(ADA, BEA);
    private static final Names NAMES = names(Map.of());

    private static Names names(Map<String, PersonId> meant) {
        return new Names(
                List.of(
                        person(ADA, "Ada N’Guessan", "ada.nguessan+duo@example.org"),
                        person(BEA, "Béatrice Le Goff", "bea@example.org"),
                        person(MARIE, "Marie Dupont", "marie.dupont@example.org"),
                        person(ANNE, "Anne-Marie Petit", "am.petit@example.org"),
                        person(BOSS, "Adèle Marchand", "boss@example.org")),
                person -> !person.equals(BOSS),
                meant);
    }

    private static Person person(PersonId id, String name, String email) {
        return new Person(
                id, name, email, Languages.FRENCH, Person.Hours.office(ZoneId.of("Europe/Paris"), "", ""), null,
                Person.Work.unknown(), Person.Hints.none(), Set.of());
    }

    private static MatchOrder read(String words) {
        return MatchOrder.read(words, NAMES);
    }

    private static MatchOrder change(Setting... settings) {
        return new MatchOrder.Asked(new RoundOrder.Change(List.of(settings)));
    }

    private static MatchOrder attempt(Setting... settings) {
        return new MatchOrder.Asked(new RoundOrder.Try(List.of(settings)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "encore", "Recalculer"})
    void againIsAnotherRun(String words) {
        assertThat(read(words)).isEqualTo(new MatchOrder.Asked(new RoundOrder.Again()));
    }

    @Test
    void nothingIsJustARun() {
        assertThat(read("  ")).isEqualTo(new MatchOrder.Run());
        assertThat(read("aide")).isEqualTo(new MatchOrder.Help());
        assertThat(read("et-si")).isEqualTo(new MatchOrder.Help());
    }

    @Nested
    class TwoPeople {
        @ParameterizedTest
        @ValueSource(strings = {"lock Ada & Bea", "verrouiller ada et béatrice", "garder ADA, Le Goff",
            "lock ada.nguessan+duo@example.org & bea@example.org", "lock nguessan and goff"})
        void areLocked(String words) {
            assertThat(read(words)).isEqualTo(change(new Setting.Lock(TWO)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"forbid ada & bea", "interdire Ada avec Béa"})
        void areForbidden(String words) {
            assertThat(read(words)).isEqualTo(change(new Setting.Forbid(TWO)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"free bea & ada", "libérer ada / bea"})
        void areFreed(String words) {
            assertThat(read(words)).isEqualTo(change(new Setting.Free(TWO)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"swap ada & bea", "échanger ada + bea"})
        void exchangeTheirPartners(String words) {
            assertThat(read(words)).isEqualTo(new MatchOrder.Asked(new RoundOrder.Swap(ADA, BEA)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"lock ada", "lock", "lock ada & bea & marie dupont", "swap &"})
        void mustBeTwo(String words) {
            assertThat(read(words)).isEqualTo(new MatchOrder.Unclear());
        }

        @Test
        void mustNotBeTheSame() {
            assertThat(read("lock ada & nguessan")).isEqualTo(new MatchOrder.Same(ADA));
        }

        @Test
        void whoMayBeSeveralIsAskedFor() {
            assertThat(read("lock ada & marie")).isEqualTo(new MatchOrder.Whom("marie", List.of(ANNE, MARIE)));
            assertThat(read("lock ada & Zoé")).isEqualTo(new MatchOrder.Whom("Zoé", List.of()));
        }

        @Test
        void whoHasBeenNamedIsKnown() {
            assertThat(MatchOrder.read("lock ada & marie", names(Map.of("marie", MARIE))))
                    .isEqualTo(change(new Setting.Lock(new PersonPair(ADA, MARIE))));
        }

        @Test
        void thoseWhoTakePartComeFirst() {
            assertThat(read("show ad")).isEqualTo(new MatchOrder.Asked(new RoundOrder.Show(ADA)));
            assertThat(read("voir marchand")).isEqualTo(new MatchOrder.Asked(new RoundOrder.Show(BOSS)));
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource({"people, MOST_PEOPLE", "personnes, MOST_PEOPLE", "best, BEST_FIT", "Qualité, BEST_FIT"})
        void theAim(String words, Objective aim) {
            assertThat(read(words)).isEqualTo(change(new Setting.Aim(aim)));
        }

        @Test
        void sharedHours() {
            assertThat(read("hours 4")).isEqualTo(change(new Setting.Share(4)));
            assertThat(read("heures 0")).isEqualTo(change(new Setting.Share(0)));
            assertThat(read("heures 41")).isEqualTo(new MatchOrder.Unclear());
            assertThat(read("hours")).isEqualTo(new MatchOrder.Unclear());
        }

        @ParameterizedTest
        @CsvSource({"weight skills 70, SKILLS", "poids compétences 70, SKILLS", "weight hours 70, HOURS",
            "poids horaires 70, HOURS", "poids diversité 70, DIVERSITY", "weight waiting 70, WAITING",
            "poids souhaits 70, WISHES", "weight interests 70, INTERESTS", "poids formats 70, FORMATS"})
        void weights(String words, Part part) {
            assertThat(read(words)).isEqualTo(change(new Setting.Weigh(part, 70)));
        }

        @Test
        void severalAtOnceToLookAt() {
            var wanted = attempt(
                    new Setting.Aim(Objective.BEST_FIT),
                    new Setting.Share(4),
                    new Setting.Weigh(Part.SKILLS, 70),
                    new Setting.Weigh(Part.WAITING, 0));
            assertThat(read("what-if best hours 4 weight skills 70 waiting 0")).isEqualTo(wanted);
            assertThat(read("et si qualité, heures 4 et poids compétences 70, attente 0")).isEqualTo(wanted);
            assertThat(read("et-si verrouiller ada & bea")).isEqualTo(attempt(new Setting.Lock(TWO)));
        }

        @Test
        void places() {
            assertThat(read("places Ada +1")).isEqualTo(change(new Setting.Give(ADA, 1)));
            assertThat(read("places le goff -1")).isEqualTo(change(new Setting.Give(BEA, -1)));
            assertThat(read("place ada 2 places")).isEqualTo(change(new Setting.Give(ADA, 2)));
            assertThat(read("places ada 0")).isEqualTo(new MatchOrder.Unclear());
            assertThat(read("places ada")).isEqualTo(new MatchOrder.Unclear());
        }

        @ParameterizedTest
        @ValueSource(strings = {"weight charm 12", "weight skills 101", "poids", "faster", "skills 70", "again please"})
        void whatIsNotKnown(String words) {
            assertThat(read(words)).isEqualTo(new MatchOrder.Unclear());
        }
    }
}
