package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final ZoneId NOUMEA = ZoneId.of("Pacific/Noumea");

    private static String read(Language language, Text text, ZoneId... zones) {
        return new Reader(language, List.of(zones), person -> "").read(text);
    }

    @Test
    void whoeverEndsTheirWordsWithASignNeedsNoFullStop() {
        for (var words : List.of("It helps me.", "Really?", "And so on…")) {
            assertThat(read(Languages.ENGLISH, Text.of("survey.noted", "answer", words), PARIS))
                    .isEqualTo("Noted: " + words);
        }
        assertThat(read(Languages.ENGLISH, Text.of("survey.noted", "answer", "It helps me"), PARIS))
                .isEqualTo("Noted: It helps me.");
        assertThat(read(Languages.ENGLISH, Text.of("action.done", "words", "Send it."), PARIS))
                .isEqualTo("Done: “Send it.”.");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        var first = new Text.When(Instant.parse("2027-03-01T14:00:00Z"));
        assertThat(read(Languages.FRENCH, first, PARIS)).isEqualTo("lundi 1er mars à 15 h");
        assertThat(read(Languages.ENGLISH, first, PARIS)).isEqualTo("Monday 1 March at 15:00");
        assertThat(read(Languages.FRENCH, new Text.Day(LocalDate.of(2027, 5, 1)), PARIS)).isEqualTo("samedi 1er mai");
        assertThat(read(Languages.FRENCH, new Text.Day(LocalDate.of(2027, 5, 11)), PARIS)).isEqualTo("mardi 11 mai");
    }

    @Test
    void aFullHourHasNoMinutesInFrench() {
        var half = new Text.When(Instant.parse("2027-02-08T08:30:00Z"));
        assertThat(read(Languages.FRENCH, half, PARIS, TORONTO))
                .isEqualTo("lundi 8 février à 9 h 30 (Paris), 3 h 30 (Toronto)");
        var full = new Text.When(Instant.parse("2027-02-08T08:00:00Z"));
        assertThat(read(Languages.FRENCH, full, PARIS)).isEqualTo("lundi 8 février à 9 h");
    }

    @Test
    void aUnitStaysWithItsNumberInFrench() {
        assertThat(Typography.bound("à 9 h 30 (45 minutes) : 3 idées", Languages.FRENCH))
                .isEqualTo("à 9\u00a0h\u00a030 (45\u00a0minutes)\u00a0: 3 idées");
        assertThat(Typography.bound("at 9 h 30: 45 minutes", Languages.ENGLISH)).isEqualTo("at 9 h 30: 45 minutes");
    }

    @Test
    void timesInOtherZonesNameTheirDayWhereItIsAnotherOne() {
        var meeting = new Text.When(Instant.parse("2027-02-08T22:00:00Z"));
        assertThat(read(Languages.ENGLISH, meeting, TORONTO, PARIS))
                .isEqualTo("Monday 8 February at 17:00 (Toronto), 23:00 (Paris)");
        assertThat(read(Languages.ENGLISH, meeting, TORONTO, NOUMEA))
                .isEqualTo("Monday 8 February at 17:00 (Toronto), Tuesday 9 February at 09:00 (Nouméa)");
    }

    @Test
    void frenchDropsAnEBeforeANameThatBeginsWithAVowel() {
        var acme = new OrganisationId("acme");
        var reader = new Reader(Languages.FRENCH, List.of(PARIS), person -> person.local());
        assertThat(reader.read(Text.of("proposal.thanks", "partner", acme.person("Ada"))))
                .startsWith("Merci. J’attends la réponse d’Ada et");
        assertThat(reader.read(Text.of("proposal.thanks", "partner", acme.person("Émile"))))
                .startsWith("Merci. J’attends la réponse d’Émile et");
        assertThat(reader.read(Text.of("proposal.thanks", "partner", acme.person("Bea"))))
                .startsWith("Merci. J’attends la réponse de Bea et");
        assertThat(reader.read(Text.of("proposal.quoted", "words", "la réponse de Ada")))
                .isEqualTo("« la réponse de Ada »");
    }

    @Test
    void frenchAlsoDropsItBeforeASilentHAndAYThatIsAVowel() {
        for (var name : List.of("Hélène", "Henri-Pierre", "Yves", "Yvonne Petit")) {
            assertThat(waitingFor(name)).startsWith("Merci. J’attends la réponse d’" + name);
        }
        for (var name : List.of("Hassan", "Hans", "Yann", "Yohan", "Y")) {
            assertThat(waitingFor(name)).startsWith("Merci. J’attends la réponse de " + name);
        }
    }

    @Test
    void spanishSaysEForYBeforeANameThatBeginsWithAnI() {
        for (var name : List.of("Inés", "Íñigo", "Hilario Soto")) {
            assertThat(couple(name)).isEqualTo("Lucía e " + name);
        }
        for (var name : List.of("Andrés", "Hugo", "Yolanda")) {
            assertThat(couple(name)).isEqualTo("Lucía y " + name);
        }
    }

    private static String couple(String second) {
        var acme = new OrganisationId("acme");
        var reader = new Reader(Languages.SPANISH, List.of(PARIS), person -> person.local());
        return reader.read(Text.of("round.couple", "first", acme.person("Lucía"), "second", acme.person(second)));
    }

    private static String waitingFor(String name) {
        var reader = new Reader(Languages.FRENCH, List.of(PARIS), person -> name);
        return reader.read(Text.of("proposal.thanks", "partner", new OrganisationId("acme").person("x")));
    }

    @Test
    void aCityIsCalledAsTheReadersLanguageDoes() {
        var meeting = new Text.When(Instant.parse("2027-02-08T14:00:00Z"));
        assertThat(read(Languages.FRENCH, meeting, PARIS, ZoneId.of("America/Montreal"))).endsWith("(Montréal)");
        assertThat(read(Languages.FRENCH, meeting, PARIS, ZoneId.of("Europe/London"))).endsWith("(Londres)");
    }

    @Test
    void whoIsSpokenToIsGreetedByTheGivenNameAndEverybodyElseIsNamedInFull() {
        var ada = new OrganisationId("acme").person("ada");
        var reader = new Reader(Languages.FRENCH, List.of(PARIS), id -> "DUPONT Ada", id -> "Ada");
        assertThat(reader.read(new Text.You(ada))).isEqualTo("Ada");
        assertThat(reader.read(new Text.Who(ada))).isEqualTo("DUPONT Ada");
        assertThat(new Reader(Languages.FRENCH, List.of(PARIS), id -> "DUPONT Ada").read(new Text.You(ada)))
                .isEqualTo("DUPONT Ada");
    }
}
