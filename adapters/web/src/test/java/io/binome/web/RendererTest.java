package io.binome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import io.binome.web.FormView.OptionView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void anOpenQuestionShowsItsButtons() {
        assertThat(shown(asking(3, null)).getLast())
                .isInstanceOfSatisfying(BlockView.Choices.class, choices -> assertThat(choices.menu()).isFalse());
    }

    @Test
    void manyAnswersBecomeAMenu() {
        assertThat(shown(asking(9, null)).getLast())
                .isInstanceOfSatisfying(BlockView.Choices.class, choices -> assertThat(choices.menu()).isTrue());
    }

    @Test
    void anAnsweredQuestionShowsTheAnswerInPlaceOfItsButtons() {
        assertThat(shown(asking(3, Text.verbatim("Oui"))))
                .containsExactly(new BlockView.Paragraph("Quand ?"), new BlockView.Chosen("Oui"));
    }

    @Test
    void theLongestBarOfAChartTakesTheWholeWidth() {
        var chart = new Message.Block.Chart(
                Text.verbatim("Compétences"),
                List.of(Text.verbatim("cherchent"), Text.verbatim("proposent")),
                List.of(new Message.Block.Bar(Text.verbatim("SEO"), List.of(4, 1))),
                Text.verbatim("Quatre personnes cherchent SEO, une le propose."));
        assertThat(Talks.RENDERER.block(chart))
                .isEqualTo(new BlockView.Chart(
                        "Compétences",
                        List.of("cherchent", "proposent"),
                        List.of(new BlockView.BarView("SEO", List.of(
                                new BlockView.ValueView("cherchent", "4", "100%"),
                                new BlockView.ValueView("proposent", "1", "25%")))),
                        "Quatre personnes cherchent SEO, une le propose."));
    }

    @Test
    void whatBringsItsOwnNumberHasNoBullet() {
        assertThat(items("1. Ada", "10. Bea")).isTrue();
        assertThat(items("1. Ada", "Bea")).isFalse();
        assertThat(items("2026 : un bon début")).isFalse();
    }

    private static boolean items(String... words) {
        var block = new Message.Block.Items(Stream.of(words).map(Text::verbatim).toList());
        return ((BlockView.Items) Talks.RENDERER.block(block)).numbered();
    }

    @Test
    void manyQuestionsWithTheSameAnswersAreMenus() {
        assertThat(ranking(8)).containsOnly("menu");
        assertThat(ranking(2)).containsOnly("one");
    }

    private static List<String> ranking(int people) {
        var ranks = IntStream.range(0, 5).mapToObj(i -> new Form.Option("" + i, Text.verbatim("Rang " + i))).toList();
        var form = new Form(
                Talks.ask("wishes"),
                Text.verbatim("Vos souhaits"),
                Text.verbatim("Envoyer"),
                IntStream.range(0, people).<Form.Field>mapToObj(
                        i -> new Form.Field.One("p" + i, Text.verbatim("Collègue " + i), false, ranks, ""))
                        .toList());
        return Talks.RENDERER.form("p1", form).fields().stream().map(FormView.FieldView::sort).toList();
    }

    @Test
    void anAddressIsAWayOut() {
        assertThat(Talks.RENDERER.block(new Message.Block.Link(Text.verbatim("Écrire"), "mailto:a@example.org")))
                .isEqualTo(new BlockView.Link("Écrire", "mailto:a@example.org"));
    }

    @Test
    void aNewDayBeginsWhereTheReaderLives() {
        var late = Talks.post("a", null, "2026-09-28T21:59:00Z", Talks.says("Bonsoir"));
        var early = Talks.post("b", null, "2026-09-28T22:01:00Z", Talks.says("Bonjour"));
        assertThat(Talks.RENDERER.posts(List.of(late, early)))
                .extracting(PostView::time)
                .containsExactly("lundi 28 septembre", "23:59", "mardi 29 septembre", "00:01");
    }

    @Test
    void aRefusedFormKeepsTheAnswersAndNamesTheFaults() {
        var form = Forms.refused();
        assertThat(form.fields().get(0).error()).isEqualTo("Il manque une réponse ici.");
        assertThat(form.fields().get(1).options().stream().filter(OptionView::picked)).hasSize(4);
        assertThat(form.fields().get(3).value()).isEqualTo("Progresser");
    }

    @Test
    void initialsComeFromTheFirstAndTheLastName() {
        assertThat(Face.of("Jean-Baptiste de la Roche").initials()).isEqualTo("JR");
        assertThat(Face.of("élodie").initials()).isEqualTo("É");
        assertThat(Face.of("").initials()).isEqualTo("?");
    }

    private static List<BlockView> shown(Post post) {
        return Talks.RENDERER.post(post).blocks();
    }

    private static Post asking(int choices, Text settled) {
        var answers = IntStream.range(0, choices)
                .mapToObj(i -> Talks.choice("c" + i, "Créneau " + i))
                .toArray(Choice[]::new);
        var post = Talks.post(
                "q", null, "2026-09-28T07:00:00Z",
                Talks.says("Quand ?").asking(Prompt.choosing(Talks.ask("date"), answers)));
        return new Post(post.id(), post.order(), post.to(), null, post.at(), post.message(), settled);
    }
}
