package io.binome.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.message.Expects;
import io.binome.programme.SkillLevel;
import io.binome.when.When;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is understood, or asked about. */
class UnderstandingTest {
    private static final List<String> FORMATS = List.of("Peu importe", "En visio", "Par téléphone", "En personne");

    private static Understood read(String text, Expects open, String... offered) {
        return Understanding.read(text, Phrases.SEEN, Optional.of(open), List.of(offered));
    }

    private static Understood read(String text) {
        return Understanding.read(text, Phrases.SEEN, Optional.empty(), List.of());
    }

    /** Commands. */
    @Nested
    class OfCommands {
        @ParameterizedTest
        @EnumSource(Expects.class)
        void theSlashFormIsAlwaysTheCommand(Expects open) {
            assertThat(read("/binome feedback", open))
                    .isEqualTo(Understood.surely(new Reading.Order(new Command(Word.FEEDBACK, ""))));
            assertThat(read("/binôme pause 31/01", open).reading())
                    .isEqualTo(new Reading.Order(new Command(Word.PAUSE, "31/01")));
        }

        /** "Noe" is nearly "one", and "cette" stands in one label only. */
        @ParameterizedTest
        @ValueSource(strings = {"noe", "lundi de cette semaine", "this Monday", "Monday, any time", "est semana"})
        void aChoiceIsNotMadeByHalfAWordOfItsLabelOrASlipThatIsNearlyItsNumber(String text) {
            for (var labels : List.of(
                    List.of("Oui, avec plaisir", "Non, pas cette fois"), List.of("Yes, gladly", "Not this time"),
                    List.of("Sí, con gusto", "No, esta vez no"))) {
                var understood = read(text, Expects.CHOICE, labels.getFirst(), labels.getLast());
                assertThat(understood.sure() && understood.reading() instanceof Reading.Chosen)
                        .as("%s among %s: %s", text, labels, understood).isFalse();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"publie le tour", "you can publish", "invite everybody", "my partner never answers",
            "mon mentor ne répond plus à mes messages", "go ahead and send the proposals to all"})
        void whatTellsOthersIsNeverDoneOnAGuess(String text) {
            assertThat(read(text).asks()).isPresent();
            assertThat(read(text).choices()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "Paul veut quitter le programme",
            "quelqu’un veut supprimer ses données",
            "he’d like to take a break",
            "she wants to stop"
        })
        void whatSomebodyElseWantsIsNoOrderOfTheWriter(String text) {
            assertThat(read(text).sure()).isFalse();
            assertThat(read(text).choices()).contains(new Reading.Order(new Command(Word.ASK, "")))
                    .doesNotContain(
                            new Reading.Order(new Command(Word.LEAVE, "")),
                            new Reading.Order(new Command(Word.ERASE, "")),
                            Sense.STOP.reading());
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "delete Paul Girard’s data",
            "pause Ahmed for two weeks",
            "mets Ahmed en pause deux semaines",
            "retire Julie du programme, elle a démissionné",
            "je ne veux pas quitter le programme",
            "I never asked to leave the programme",
            "annule la suppression de mes données",
            "who can erase my data?",
            "comment faire pour supprimer mes données ?",
            "¿qué pasa si dejo el programa?"
        })
        void whatIsFinalIsNotDoneBecauseItIsMentioned(String text) {
            assertThat(read(text).sure()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"je veux quitter le programme", "je ne veux plus participer au programme",
            "delete my data"})
        void whatIsFinalIsUnderstoodWhereItIsMeant(String text) {
            assertThat(read(text).sure()).isTrue();
        }

        @Test
        void aBreakKeepsItsDates() {
            var order = (Reading.Order) read("je pars en congé deux semaines").reading();
            assertThat(order.command()).isEqualTo(new Command(Word.PAUSE, "je pars en congé deux semaines"));
            assertThat(read("je voudrais faire une pause").reading())
                    .isEqualTo(new Reading.Order(new Command(Word.PAUSE, "")));
        }

        @ParameterizedTest
        @CsvSource({
            "arrête de me relancer, REMINDERS, off",
            "turn the reminders on again, REMINDERS, on",
            "je voudrais créer un programme, PROGRAMME, new",
            "write to me in English please, LANGUAGE, english",
            "match help, MATCH, help",
            "programme ici, PROGRAMME, ici",
            "programme sujets, PROGRAMME, sujets",
            "programa temas, PROGRAMME, temas",
            "programme topics, PROGRAMME, topics",
            "ask may I have two mentors?, ASK, may I have two mentors?"
        })
        void whatFollowsComesAlong(String text, Word word, String rest) {
            assertThat(read(text).reading()).isEqualTo(new Reading.Order(new Command(word, rest)));
            assertThat(read(text).sure()).isTrue();
        }

        @Test
        void greetingsAroundAnOrderMakeNoDifference() {
            assertThat(read("Bonjour, je voudrais créer un programme. Merci d'avance !").reading())
                    .isEqualTo(new Reading.Order(new Command(Word.PROGRAMME, "new")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"où est mon binôme ?", "ou est ma mentor"})
        void aCommandsWordWithinASentenceIsNotThatCommand(String text) {
            assertThat(read(text).reading()).isNotEqualTo(new Reading.Order(new Command(Word.WHERE, "")));
        }

        @Test
        void nothingIsOfferedWhereNothingIsNear() {
            assertThat(read("xqzt wrmpf").sure()).isFalse();
            assertThat(read("").reading()).isEqualTo(new Reading.None());
        }
    }

    /** Answers to questions of a kind. */
    @Nested
    class OfAnswers {
        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "visio|En visio", "en visio|En visio", "plutôt en visio|En visio", "tel|Par téléphone",
            "telefone|Par téléphone",
            "le deuxième|En visio", "2|En visio", "option 3|Par téléphone", "the last one|En personne",
            "peu importe|Peu importe", "PERSONNE|En personne", "je préfère le téléphone|Par téléphone"
        })
        void aChoiceIsNamedInManyWays(String text, String label) {
            assertThat(read(text, Expects.CHOICE, FORMATS.toArray(String[]::new)))
                    .isEqualTo(Understood.surely(new Reading.Chosen(label)));
        }

        @Test
        void numbersInLabelsComeBeforePlaces() {
            assertThat(read("2", Expects.CHOICE, "1 heure", "2 heures", "4 heures").reading())
                    .isEqualTo(new Reading.Chosen("2 heures"));
            assertThat(read("4", Expects.CHOICE, "1 heure", "2 heures", "4 heures").reading())
                    .isEqualTo(new Reading.Chosen("4 heures"));
        }

        @Test
        void twoChoicesThatAreAsNearAreAskedAbout() {
            var understood = read("mentorat", Expects.CHOICE, "Mentorat croisé", "Mentorat inversé", "Autre");
            assertThat(understood.sure()).isFalse();
            assertThat(understood.choices())
                    .containsExactly(new Reading.Chosen("Mentorat croisé"), new Reading.Chosen("Mentorat inversé"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"je n’ai rien contre", "I won’t say no"})
        void aRefusalThatIsDeniedIsNoRefusal(String text) {
            assertThat(read(text, Expects.CHOICE, "Quitter", "Non, je reste").sure()).isFalse();
        }

        @Test
        void whatIsDeniedIsNotChosen() {
            assertThat(read("surtout pas par téléphone", Expects.CHOICE, FORMATS.toArray(String[]::new)).sure())
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Mark said yes", "Marc a dit oui", "Léa a accepté", "Marcos dijo que sí",
            "sí, si mi jefe está de acuerdo"})
        void whatSomebodyElseHasSaidIsNoReply(String text) {
            assertThat(read(text, Expects.YES_NO).sure()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"I can’t wait", "couldn’t be better", "impossible de dire non",
            "no me lo perdería por nada",
            "j’ai dit oui", "as I said, yes"})
        void aYesMayBeMadeOfNegations(String text) {
            assertThat(read(text, Expects.YES_NO)).isEqualTo(Understood.surely(Sense.YES.reading()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"everyone but Paul", "tout le monde sauf Paul", "todos menos Pablo"})
        void whoIsLeftOutIsNotNamed(String text) {
            assertThat(read(text, Expects.NAMES).sure()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"4, 4", "quatre, 4", "3 heures par mois, 3", "je dirais 2, 2", "two please, 2", "une fois, 1",
            "an hour a month, 1", "12, 12"})
        void aNumberIsReadInFiguresAndWords(String text, int number) {
            assertThat(read(text, Expects.NUMBER)).isEqualTo(Understood.surely(new Reading.Count(number)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2.5", "2,5", "-3", "3-4", "1/2"})
        void whatIsNoWholeNumberIsAskedAbout(String text) {
            assertThat(read(text, Expects.NUMBER).sure()).isFalse();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "Bea et Chloe|Bea,Chloe", "Bea, Chloe & Dora|Bea,Chloe,Dora", "Sophie Martin and Paul|Sophie Martin,Paul",
            "bea|bea", "Anne-Marie de La Tour|Anne-Marie de La Tour"
        })
        void namesAreJoinedInManyWays(String text, String names) {
            assertThat(read(text, Expects.NAMES))
                    .isEqualTo(Understood.surely(new Reading.Names(List.of(names.split(",")))));
        }

        @Test
        void nobodyIsNoName() {
            assertThat(read("personne", Expects.NAMES).reading()).isEqualTo(new Reading.Names(List.of()));
        }

        @Test
        void skillsAreReadAsEver() {
            assertThat(read("Canva 5, motion design", Expects.SKILLS))
                    .isEqualTo(Understood.surely(new Reading.Skills(
                            List.of(new SkillLevel("Canva", 5), new SkillLevel("motion design", 3)))));
        }

        @Test
        void freeWordsStayAsTheyAre() {
            var goal = "Oser prendre la parole en réunion, et quitter ma zone de confort";
            assertThat(read(goal, Expects.WORDS)).isEqualTo(Understood.surely(new Reading.Words(goal)));
        }

        @Test
        void aDateIsReadWhereOneIsAskedForAndElsewhere() {
            assertThat(read("jeudi 15h", Expects.DATE).reading()).isInstanceOfSatisfying(
                    Reading.Dated.class, dated -> assertThat(dated.when()).isInstanceOf(When.AtMoment.class));
            assertThat(read("jeudi 15h").reading()).isInstanceOf(Reading.Dated.class);
            assertThat(read("six mois", Expects.DURATION).reading())
                    .isEqualTo(new Reading.Dated(new When.Lasting(Period.ofMonths(6)), List.of()));
        }

        @Test
        void aDayStillLacksItsHour() {
            var understood = read("jeudi", Expects.DATE);
            assertThat(understood.sure()).isTrue();
            assertThat(understood.asks()).isPresent();
        }
    }
}
