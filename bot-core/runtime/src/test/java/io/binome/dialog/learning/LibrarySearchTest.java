package io.binome.dialog.learning;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.learning.Library.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.programme.Pair;
import io.binome.text.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people look for in everyday words, and what they have to find. */
class LibrarySearchTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final State NOTHING = new State(ADA, List.of());

    private final TwoPeople people = new TwoPeople();
    private final Library library = new Library();

    @BeforeEach
    void pair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
    }

    private void reads(String language) {
        people.store.records().amend(ADA, person -> person.speaking(Language.of(language).orElseThrow()));
    }

    private Step<State> looks(String words) {
        var typed = new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.LIBRARY, words));
        return library.on(NOTHING, typed, people.at(MONDAY));
    }

    private static List<String> buttons(Step<State> step) {
        var prompt = ((Effect.Send) step.effects().getFirst()).message().prompt();
        return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
    }

    /** Of the texts, the first has to be one of the first group, and those of the second have to be among the first two. */
    private void finds(String language, String words, String first, String firstTwo) {
        reads(language);
        var step = looks(words);
        assertThat(saidTo(ADA, step)).first().isIn("library.found", "library.near");
        var found = buttons(step).stream().filter(value -> value.startsWith("read ")).toList();
        assertThat(found.getFirst()).as(words + ": " + found).isIn(names(first));
        assertThat(found.stream().limit(2)).as(words + ": " + found).containsAll(names(firstTwo));
    }

    private static List<String> names(String several) {
        return several.isEmpty() ? List.of() : Arrays.stream(several.split(" ")).map(name -> "read " + name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, confidentiality, confidentiality-model, ''",
        "en, trust, confidentiality-model, ''",
        "en, checklist, checklist-mentor checklist-mentee readiness skill-levels, ''",
        "en, prepare first meeting, checklist-mentor checklist-mentee, checklist-mentor checklist-mentee",
        "en, what to ask, discovery-questions, ''",
        "en, ending, ending-well, ''",
        "en, leaving the company, ending-well, ''",
        "en, goodbye, ending-well, ''",
        "en, boss, discovery-questions executive-guide, ''",
        "en, my partner never shows up, difficult-sentences, ''",
        "en, conflict, difficult-sentences, ''",
        "en, shy, difficult-sentences, ''",
        "en, remote, session-guide, ''",
        "en, example of a goal, goal-examples, ''",
        "en, how do I give feedback, feedback-card, ''",
        "en, onboarding, newcomer-questions, ''",
        "en, notes, notes-template, ''",
        "en, cv, skill-levels, ''",
        "en, confidental, confidentiality-model, ''",
        "fr, confidentialité, confidentiality-model, ''",
        "fr, confiance, confidentiality-model, ''",
        "fr, fin, ending-well, ''",
        "fr, se dire au revoir, ending-well, ''",
        "fr, conflit, difficult-sentences, ''",
        "fr, désaccord, difficult-sentences, ''",
        "fr, stress, difficult-sentences, ''",
        "fr, chef, discovery-questions executive-guide, ''",
        "fr, télétravail, session-guide, ''",
        "fr, cv, skill-levels, ''",
        "fr, première rencontre, checklist-mentor checklist-mentee, checklist-mentor checklist-mentee",
        "fr, liste, checklist-mentor checklist-mentee, checklist-mentor checklist-mentee",
        "fr, un guide pour donner un feedback, feedback-card, ''",
        "fr, exemple d'objectif, goal-examples, ''",
        "fr, mon binôme ne vient jamais, difficult-sentences, ''",
        "fr, quoi demander, discovery-questions, ''",
        "fr, départ à la retraite, handover-of-know-how, ''",
        "fr, compte rendu, notes-template, ''",
        "fr, peur, objections, ''",
        "es, confidencialidad, confidentiality-model, ''",
        "es, confianza, confidentiality-model, ''",
        "es, despedida, ending-well, ''",
        "es, final, ending-well, ''",
        "es, conflicto, difficult-sentences, ''",
        "es, tímida, difficult-sentences, ''",
        "es, jefe, discovery-questions executive-guide, ''",
        "es, teletrabajo, session-guide, ''",
        "es, primera reunión, checklist-mentor checklist-mentee, checklist-mentor checklist-mentee",
        "es, qué preguntar, discovery-questions, ''",
        "es, ejemplo de objetivo, goal-examples, ''",
        "es, dar feedback, feedback-card, ''",
        "es, mi pareja nunca viene, difficult-sentences, ''",
        "es, notas, notes-template, ''",
        "es, cambiar de pareja, ending-well, ''",
        "es, no tengo tiempo, objections, ''",
    })
    void everydayWordsFindWhatTheyMean(String language, String words, String first, String firstTwo) {
        finds(language, words, first, firstTwo);
    }

    @ParameterizedTest
    @CsvSource({
        "en, evidence, evidence, ''",
        "en, statistics, evidence, ''",
        "en, ROI, evidence, ''",
        "en, figures, evidence, ''",
        "en, board, evidence sponsor-kick-off, evidence",
        "en, launch, gatherings sponsor-kick-off running-a-programme, ''",
        "en, kick-off, gatherings sponsor-kick-off, gatherings sponsor-kick-off",
        "fr, chiffres, evidence, ''",
        "fr, retour sur investissement, evidence, ''",
        "fr, statistiques, evidence, ''",
        "fr, direction, evidence executive-guide, evidence",
        "fr, kick-off, gatherings sponsor-kick-off, gatherings sponsor-kick-off",
        "fr, lancement, gatherings sponsor-kick-off running-a-programme, ''",
        "es, cifras, evidence, ''",
        "es, estadísticas, evidence, ''",
        "es, retorno de la inversión, evidence, ''",
        "es, lanzamiento, gatherings sponsor-kick-off running-a-programme, ''",
        "es, kick-off, gatherings sponsor-kick-off, gatherings sponsor-kick-off",
    })
    void adminsFindTheFiguresAndWhatALaunchNeeds(String language, String words, String first, String firstTwo) {
        people.admin(ADA);
        finds(language, words, first, firstTwo);
    }

    @Test
    void whereTheLibraryHasNothingLessonsAreNamedAndBegin() {
        var step = looks("listening");
        assertThat(saidTo(ADA, step)).containsExactly("library.beside");
        assertThat(buttons(step)).containsExactly("begin listening");
        var prompt = PromptId.of(ConversationId.of(library.kind(), ADA), "texts", ADA);
        assertThat(requests(library.on(step.state(), chose(ADA, prompt, "begin listening"), people.at(MONDAY))))
                .containsExactly(new Request.LessonRequested(PROGRAMME.member(ADA), "listening"));
    }

    @Test
    void whatOnlyBeginsAlikeIsNotMentioned() {
        reads("es");
        assertThat(saidTo(ADA, looks("cuántico"))).doesNotContain("library.found");
    }

    @Test
    void andTopicsAre() {
        var step = looks("career");
        var said = ((Effect.Send) step.effects().getFirst()).message().blocks().toString();
        assertThat(said).contains("library.themes");
    }

    @Test
    void whoeverHasNoPairIsNamedNoTopics() {
        people.store.records().remove(people.store.records().find(Pair.class, PAIR).orElseThrow());
        var said = ((Effect.Send) looks("career").effects().getFirst()).message().blocks().toString();
        assertThat(said).doesNotContain("library.themes");
    }
}
