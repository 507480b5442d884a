package io.binome.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Heard;
import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Choice.Sense;
import io.binome.message.Choice.Style;
import io.binome.message.Expects;
import io.binome.message.Prompt;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.when.Viewpoint;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an answer, and what is asked about: each case is one that typing anything has found. */
class HearingTest {
    private static final PersonId ADA = new OrganisationId("acme").person("ada");
    private static final Viewpoint SEEN = Viewpoint.of(
            ZonedDateTime.of(2027, 1, 11, 9, 0, 0, 0, ZoneId.of("Europe/Paris")), Language.of("fr").orElseThrow(),
            "FR");

    private static Choice choice(String label) {
        return new Choice(label, Text.verbatim(label), Style.PLAIN, false);
    }

    private static OpenQuestion asked(Prompt prompt) {
        return OpenQuestion.of(prompt, text -> text instanceof Text.Verbatim(var words) ? words : text.toString());
    }

    private static PromptId id(String name) {
        return PromptId.of(ConversationId.of("dialog", ADA), name, ADA);
    }

    private static Heard heard(String words, Prompt prompt) {
        return Hearing.of(words, SEEN, List.of(asked(prompt)));
    }

    @Nested
    class WhereYesOrNoIsAsked {
        private final Prompt join = Prompt.choosing(
                id("join"), choice("Oui, je participe").yes(), choice("Non merci").no());

        @ParameterizedTest
        @ValueSource(strings = {"merci", "merci beaucoup !", "C'était bien, un peu court",
            "I'd like to set goals with my partner", "I cannot make Friday", "impossible mardi stp",
            "je veux voir qui irait avec qui avant d'envoyer", "SEO 4 🙂"})
        void nothingIsAnsweredByWordsAboutSomethingElse(String words) {
            assertThat(heard(words, join)).isNotInstanceOf(Heard.Picked.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"oui", "oui, Bea a l'air très sympathique", "je participe", "avec grand plaisir", "👍"})
        void aYesIsAYes(String words) {
            assertThat(heard(words, join)).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("Oui, je participe"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"non", "-1", "non, je connais déjà cette personne", "non merci", "not this time"})
        void aNoIsANo(String words) {
            assertThat(heard(words, join)).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("Non merci"));
        }
    }

    @Nested
    class WhereSomethingGoesOn {
        private static Prompt prompt(String more, Choice.Sense none) {
            return Prompt.choosing(
                    id("card"), Choice.of("on", more).primary().yes(),
                    Choice.of("later", "training.stop").saying(none));
        }

        @ParameterizedTest
        @ValueSource(strings = {"next", "go on", "suivant", "la suite", "et ensuite ?", "siguiente", "sigamos", "ok"})
        void aLessonGoesOnWhereSomebodySaysSo(String words) {
            var card = OpenQuestion.of(prompt("training.next", Choice.Sense.LATER), Text::toString);
            assertThat(Hearing.of(words, SEEN, List.of(card))).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("on"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"none of these", "something else", "aucun de ceux-là", "autre chose", "otros temas"})
        void whoWantsNoneOfAFewTopicsSeesMore(String words) {
            var topics = OpenQuestion.of(Prompt.choosing(
                    id("which"), choice("Opening doors"), Choice.of("more", "agenda.more"),
                    Choice.of("keep", "agenda.keep").no()),
                    text -> text instanceof Text.Verbatim(var title) ? title : text.toString());
            assertThat(Hearing.of(words, SEEN, List.of(topics))).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("more"));
        }
    }

    @Nested
    class WhereWordsAreAboutToBeSent {
        private final Prompt draft = Prompt.text(
                id("draft"),
                Choice.of("send", "enquiry.send").primary().yes().told(),
                Choice.of("correct", "enquiry.correct"),
                Choice.of("no", "enquiry.notsent").no()).expecting(Expects.DRAFT);

        private Heard drafted(String words) {
            return Hearing.of(words, SEEN, List.of(OpenQuestion.of(draft, Text::toString)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"oui", "envoie", "oui envoie", "envoyez-le svp", "go ahead", "send it please",
            "envíalo"})
        void theyAreSentWhereThatIsSaid(String words) {
            assertThat(drafted(words)).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("send"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"non", "n'envoie pas", "laisse tomber", "no thanks"})
        void theyAreNotWhereThatIs(String words) {
            assertThat(drafted(words)).isInstanceOfSatisfying(
                    Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("no"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"merci", "très bien comme ça", "pas maintenant merci", "j'hésite", "attends", "hmm"})
        void anAsideIsNeverSentNorTakesTheirPlace(String words) {
            var heard = drafted(words);
            assertThat(heard).isNotInstanceOf(Heard.Answered.class);
            assertThat(heard instanceof Heard.Picked picked && picked.choice().equals("send")).isFalse();
        }

        @Test
        void aWholeSentenceTakesTheirPlace() {
            assertThat(drafted("Combien de temps faut-il compter par mois ?"))
                    .isInstanceOf(Heard.Answered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not now, thanks", "pas maintenant", "non merci", "plus tard"})
    void whoeverWouldRatherNotWriteNeedNot(String words) {
        var question = Prompt.text(id("words"), choice("Pas maintenant !").saying(Sense.CANCEL));
        assertThat(heard(words, question)).isInstanceOf(Heard.Picked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"la première me va", "the first one works", "la primera me va bien",
        "le premier, s'il vous plaît"})
    void aDateIsChosenByItsPlaceWithAWordOfPraise(String words) {
        var dates = Prompt.text(id("date"), choice("jeudi 14 janvier à 10 h"), choice("lundi 18 janvier à 15 h"))
                .expecting(Expects.DATE);
        assertThat(heard(words, dates)).isInstanceOfSatisfying(
                Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("jeudi 14 janvier à 10 h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas sûre, je peux réfléchir ?", "not sure, can I think about it?",
        "puis-je y réfléchir ?"})
    void hesitationIsNoRefusal(String words) {
        var join = Prompt.choosing(
                id("join"), choice("Oui, je participe").yes(), choice("Pas encore").saying(Sense.LATER),
                choice("Non merci").no());
        assertThat(heard(words, join)).isInstanceOfSatisfying(
                Heard.Picked.class, picked -> assertThat(picked.choice()).isEqualTo("Pas encore"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"non non c'est bon", "oui non", "je veux arrêter je veux arrêter je veux arrêter"})
    void whatMayBeANoIsNoYesWhereThereIsOnlyAYes(String words) {
        var keep = Prompt.text(
                id("kept"), choice("Garder cette réponse").saying(Sense.YES), choice("En visio"))
                .expecting(Expects.CHOICE);
        assertThat(heard(words, keep)).isNotInstanceOf(Heard.Picked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEO 4", "prise de parole (2), storytelling 5/5"})
    void aNumberBesideOtherThingsChoosesNothing(String words) {
        var weeks = Prompt.choosing(id("pause"), choice("1 semaine"), choice("2 semaines"), choice("4 semaines"));
        assertThat(heard(words, weeks)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("environ 4", weeks)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("plutôt 2 semaines", weeks)).isInstanceOf(Heard.Picked.class);
    }

    @Test
    void whatCannotBeUndoneIsChosenByItsWholeLabelOnly() {
        var leave = Prompt.choosing(id("leave"), choice("Mentorat croisé").danger(), choice("Je reste").no());
        assertThat(heard("mentorat croisé", leave)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("mentorat", leave)).isInstanceOf(Heard.Unfit.class);
        assertThat(heard("dites au mentorat que je suis là", leave)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("non", leave)).isInstanceOf(Heard.Picked.class);
    }

    @Test
    void whatIsForGoodIsDoneOnAPlainYesOnly() {
        var erase = Prompt.choosing(id("erase"), choice("Oui, tout effacer").danger().yes(), choice("Non").no());
        assertThat(heard("oui", erase)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("Oui, merci.", erase)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("ok merci pour l'info", erase)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("bien sûr, comme si j'avais le temps", erase)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("d'accord", erase)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("non", erase)).isInstanceOf(Heard.Picked.class);
    }

    @Test
    void whatOthersHearOfAtOnceWantsABareYes() {
        var send = Prompt.text(id("send"), choice("Envoyer").yes().told(), choice("Ne pas envoyer").no());
        assertThat(heard("ok", send)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("vas-y", send)).isInstanceOf(Heard.Picked.class);
        assertThat(heard("ok merci pour l'info", send)).isNotInstanceOf(Heard.Picked.class);
        assertThat(heard("bien reçu", send)).isNotInstanceOf(Heard.Picked.class);
    }

    @Test
    void aReplyIsNoAnswerToAnOlderQuestionThanTheLastThatTakesOne() {
        var which = asked(Prompt.choosing(id("which"), choice("Se retirer"), choice("Rien de tout cela").no()));
        var join = asked(Prompt.choosing(id("join"), choice("Oui, je participe").yes(), choice("Non merci").no()));
        assertThat(Hearing.of("oui", SEEN, List.of(which, join))).isEqualTo(new Heard.Unfit(id("which")));
        assertThat(Hearing.of("non", SEEN, List.of(which, join))).isInstanceOfSatisfying(
                Heard.Picked.class, picked -> assertThat(picked.question()).isEqualTo(id("which")));
    }

    @Test
    void aReplyWithMoreBesideItDoesNotAnswerADoubt() {
        var id = PromptId.of(ConversationId.of(OpenQuestion.DOUBTS, ADA), "which", ADA);
        var which = asked(Prompt.choosing(id, choice("Oui, c’est bien cela").yes(), choice("Non, autre chose").no()));
        var join = asked(Prompt.choosing(id("join"), choice("Oui, je participe").yes(), choice("Non merci").no()));
        assertThat(Hearing.of("oui", SEEN, List.of(which, join))).isInstanceOfSatisfying(
                Heard.Picked.class, picked -> assertThat(picked.question()).isEqualTo(id));
        assertThat(Hearing.of("bon allez oui je veux bien le rencontrer", SEEN, List.of(which, join)))
                .isNotInstanceOf(Heard.Picked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publier plus tard", "inviter Marie à déjeuner", "pause déjeuner demain 12h",
        "silence radio de ma partenaire"})
    void aCommandWithMoreThanItReadsIsAskedAbout(String words) {
        assertThat(Hearing.of(words, SEEN, List.of())).isNotInstanceOf(Heard.Ordered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publier", "inviter ici", "inviter elodie@exemple.fr", "pause 2 semaines", "pause 31/13"})
    void aCommandInItsOwnWordsIsThatCommand(String words) {
        assertThat(Hearing.of(words, SEEN, List.of())).isInstanceOf(Heard.Ordered.class);
    }

    /** Nothing that was written after a command is lost, and whoever is named is asked about before anybody is written to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "invite Luca Bernasconi, Emma Lindqvist | Luca Bernasconi, Emma Lindqvist",
        "Invite Luca | Luca", "invite luca bernasconi and emma lindqvist | luca bernasconi and emma lindqvist",
        "inviter Luca Bernasconi | Luca Bernasconi", "inviter luca | luca",
        "Inviter Luca Bernasconi et Élodie Garçon | Luca Bernasconi et Élodie Garçon",
        "invitar Luca Bernasconi | Luca Bernasconi", "invitar a Luca y a Emma | a Luca y a Emma",
        "invitar luca bernasconi | luca bernasconi"})
    void peopleWhoAreNamedAfterTheWordAreThoseToInvite(String words, String names) {
        assertThat(Hearing.of(words, SEEN, List.of()))
                .isEqualTo(new Heard.Ordered(new Command(Word.INVITE, names)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "inviter Marie à déjeuner | Marie à déjeuner", "invite the sales team | the sales team",
        "invitar a los de ventas | a los de ventas",
        "pourriez-vous inviter Luca, s’il vous plaît ? | Luca",
        "please invite Mrs Lacombe and Mr Traore | Mrs Lacombe and Mr Traore",
        "je voudrais inviter Luca Bernasconi. | Luca Bernasconi",
        "quisiera invitar a Luca Bernasconi | a Luca Bernasconi",
        "invitez Luca Bernasconi | Luca Bernasconi",
        "send an invitation to Luca Bernasconi | Luca Bernasconi"})
    void whoeverIsAskedAboutAnInvitationReadsWhomItIsFor(String words, String whom) {
        assertThat(Hearing.of(words, SEEN, List.of())).isInstanceOfSatisfying(
                Heard.Either.class, either -> assertThat(either.readings())
                        .filteredOn(each -> each instanceof Heard.Ordered(var command)
                                && command.word() == Word.INVITE)
                        .containsExactly(new Heard.Ordered(new Command(Word.INVITE, whom))));
    }

    @ParameterizedTest
    @CsvSource({"'In English, please.', english", "'En français, s’il vous plaît.', francais",
        "en français s'il te plaît, francais", "'En español, por favor.', espanol"})
    void aLanguageIsAskedForPolitely(String words, String language) {
        assertThat(Hearing.of(words, SEEN, List.of()))
                .isEqualTo(new Heard.Ordered(new Command(Word.LANGUAGE, language)));
    }

    @Test
    void aMereReplyIsAskedAboutWhereSomethingElseWasTalkedOfMeanwhile() {
        var asked = SEEN.now().minusHours(2).toInstant();
        var join = asked(Prompt.choosing(id("join"), choice("Oui, je participe").yes(), choice("Non merci").no())
                .putAt(asked, List.of()));
        var since = asked.plusSeconds(60);
        for (var words : List.of("ok", "oui", "non", "parfait")) {
            assertThat(Hearing.of(words, SEEN, List.of(join), null)).isInstanceOf(Heard.Picked.class);
            assertThat(Hearing.of(words, SEEN, List.of(join), since)).isInstanceOf(Heard.Either.class);
        }
        assertThat(Hearing.of("Oui, je participe", SEEN, List.of(join), since)).isInstanceOf(Heard.Picked.class);
        assertThat(Hearing.of("ok", SEEN, List.of(join), asked.minusSeconds(60))).isInstanceOf(Heard.Picked.class);
    }

    @Test
    void aMereReplyIsAskedAboutWhereItPassesOverANewerQuestion() {
        var weeks = asked(Prompt.choosing(id("pause"), choice("1 semaine"), choice("2 semaines")));
        var join = asked(Prompt.choosing(id("join"), choice("Oui, je participe").yes(), choice("Non merci").no()));
        assertThat(Hearing.of("non", SEEN, List.of(weeks, join))).isInstanceOf(Heard.Either.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui j'ai une question", "non je n'ai pas compris", "no questions", "oui vendredi",
        "ok je relis",
        "je veux mourir", "I confirm my refusal", "je confirme mon refus", "no sweat, but why?"})
    void aReplyWithSomethingElseBesideItIsAskedAbout(String words) {
        var join = Prompt.choosing(id("join"), choice("Oui, je participe").yes(), choice("Non merci").no());
        assertThat(heard(words, join)).isNotEqualTo(
                new Heard.Picked(id("join"), "Oui, je participe", Text.verbatim("Oui, je participe"), null));
    }

    @Test
    void whatIsGraveIsNotEvenOfferedOnAGuess() {
        var erase = Prompt.choosing(id("erase"), choice("Oui, tout effacer").danger().yes(), choice("Non").no());
        assertThat(heard("ah ok merci pour l'info", erase)).isEqualTo(new Heard.Unfit(id("erase")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ne supprime pas mes données", "n'invite pas Paul", "don't publish yet",
        "invite tout le monde sauf Hélène", "ne publie pas encore"})
    void anOrderThatIsForbiddenIsNotOffered(String words) {
        var heard = Hearing.of(words, SEEN, List.of());
        assertThat(heard).isNotInstanceOf(Heard.Ordered.class);
        if (heard instanceof Heard.Either(var readings)) {
            assertThat(readings).noneMatch(each -> each instanceof Heard.Ordered(var command)
                    && java.util.Set.of(Word.ERASE, Word.INVITE, Word.PUBLISH).contains(command.word()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sujet", "Sujets", "autre sujet", "un autre sujet", "D’autres sujets", "changer de sujet",
        "changer le sujet", "choisir un sujet", "proposer un sujet", "Je propose un sujet",
        "je voudrais parler d'autre chose", "topic", "Another topic", "other topics", "change topic",
        "change the topic", "choose a topic", "propose a topic", "I want to suggest a topic",
        "I'd like to talk about something else", "tema", "otro tema", "Otros temas", "cambiar de tema",
        "elegir un tema", "proponer un tema", "quiero sugerir un tema", "quisiera hablar de otra cosa"})
    void whoeverWritesOfTopicsIsLedToThem(String words) {
        assertThat(Hearing.of(words, SEEN, List.of())).isInstanceOfSatisfying(
                Heard.Ordered.class, ordered -> assertThat(ordered.command().word()).isEqualTo(Word.AGENDA));
    }
}
