package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as posts. */
class MessagesTest {
    private static final List<Reader> ONE = List.of(Worst.FRENCH);
    private static final List<Reader> TWO = List.of(Worst.FRENCH, Worst.ENGLISH);
    private static final Text ANSWER = Text.of("prompt.answered", "answer", "oui");

    static Stream<String> worst() {
        return Worst.messages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("worst")
    void theWorstKeepsToEveryLimit(String name) {
        var message = Worst.messages().get(name);
        for (var readers : List.of(ONE, TWO)) {
            var posts = Messages.of(message, readers);
            assertThat(posts).isNotEmpty().allSatisfy(MessagesTest::keepsToTheLimits);
            var settled = Messages.settled(message, ANSWER, readers);
            assertThat(settled).hasSameSizeAs(posts).allSatisfy(MessagesTest::keepsToTheLimits);
            assertThat(settled).allSatisfy(post -> assertThat(buttons(post.blocks())).allMatch(
                    button -> button.getUrl() != null));
        }
    }

    @Test
    void nothingOfALongTextIsLost() {
        var words = IntStream.range(0, 3_000).mapToObj(at -> "mot" + at).toList();
        var posts = Messages.of(Message.of(Text.verbatim(String.join(" ", words))), ONE);
        assertThat(posts).hasSizeGreaterThan(1);
        var shown = posts.stream().flatMap(post -> post.blocks().stream()).map(MessagesTest::words).toList();
        assertThat(String.join(" ", shown).split(" ")).containsExactlyElementsOf(words);
        assertThat(String.join("\n", posts.stream().map(Post::text).toList()).split("\\s"))
                .containsExactlyElementsOf(words);
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        var posts = Messages.of(Worst.messages().get("names"), TWO);
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.text()).doesNotContain("<", ">").contains("&lt;!channel&gt;");
            assertThat(Json.of(post).toString()).doesNotContain("mrkdwn").doesNotContain("\"link\"");
        });
    }

    @Test
    void aTitleTooLongForAHeaderIsRunningText() {
        var blocks = blocks(Message.titled(Text.verbatim(Worst.NAME)));
        assertThat(blocks).singleElement().isInstanceOf(SectionBlock.class);
        assertThat(blocks(Message.titled(Text.verbatim("Court")))).singleElement().isInstanceOf(HeaderBlock.class);
    }

    @Test
    void aTitleStaysWithWhatFollows() {
        var posts = Messages.of(Worst.messages().get("sections"), ONE);
        assertThat(posts).hasSizeGreaterThan(1).noneMatch(post -> post.blocks().getLast() instanceof HeaderBlock);
    }

    @Test
    void aMessageOfNothingIsNoPost() {
        assertThat(Messages.of(Message.of(Text.verbatim(" \n ")), ONE)).isEmpty();
    }

    @Nested
    class InTwoLanguages {
        @Test
        void theWholeIsSaidInEachAndAskedOnce() {
            var message = Message.of("prompt.closed")
                    .asking(Prompt.choosing(
                            Worst.PROMPT, io.binome.message.Choice.of("send", "slack.form.send")));
            var blocks = Messages.of(message, TWO).getFirst().blocks();
            assertThat(blocks).extracting(LayoutBlock::getType).containsExactly("section", "divider", "section",
                    "actions");
            assertThat(words(blocks.getFirst()))
                    .isEqualTo("Cette question est close. Pour savoir où vous en êtes, écrivez «\u00a0suite\u00a0».");
            assertThat(buttons(blocks)).extracting(button -> button.getText().getText())
                    .containsExactly("Envoyer / Send");
        }

        @Test
        void aLineAtTheEdgeOfAPostPartsNothing() {
            for (var message : Worst.messages().values()) {
                assertThat(Messages.of(message, TWO)).allSatisfy(post -> {
                    assertThat(post.blocks().getFirst()).isNotInstanceOf(DividerBlock.class);
                    assertThat(post.blocks().getLast()).isNotInstanceOf(DividerBlock.class);
                });
            }
        }
    }

    @Nested
    class Asking {
        @Test
        void theButtonsAreInTheLastPost() {
            var posts = Messages.of(Worst.messages().get("sections"), ONE);
            assertThat(posts.subList(0, posts.size() - 1))
                    .allSatisfy(post -> assertThat(buttons(post.blocks())).isEmpty());
            assertThat(buttons(posts.getLast().blocks())).hasSize(30);
            assertThat(posts.getLast().blocks().getFirst()).isNotInstanceOf(ActionsBlock.class);
        }

        @Test
        void everyButtonCanBeReadBack() {
            var prompt = Worst.choices(300, Worst.NAME);
            var posts = Messages.of(Message.of(Text.verbatim("?")).asking(prompt), ONE);
            var pressed = posts.stream().flatMap(post -> buttons(post.blocks()).stream()).toList();
            assertThat(pressed).extracting(ButtonElement::getActionId).doesNotHaveDuplicates();
            assertThat(pressed)
                    .extracting(button -> Reference.read(button.getActionId(), button.getValue()).orElseThrow())
                    .containsExactlyElementsOf(prompt.choices().stream()
                            .<Reference>map(choice -> new Reference.Answer(Worst.PROMPT, choice.value()))
                            .toList());
        }

        @Test
        void aLabelTooLongIsWrittenOutAboveUnderItsNumber() {
            var blocks = blocks(Worst.messages().get("names"));
            assertThat(blocks).anyMatch(block -> words(block)
                    .equals("1. " + Worst.NAME + " oui\n2. " + Worst.NAME + " non"));
            assertThat(buttons(blocks).getLast().getText().getText()).startsWith("2. Zoë").endsWith("…").hasSize(75);
        }

        @Test
        void whatCannotBeUndoneIsConfirmed() {
            var buttons = buttons(blocks(Worst.messages().get("danger")));
            assertThat(buttons.getFirst().getStyle()).isEqualTo("danger");
            assertThat(buttons.getFirst().getConfirm().getText().getText()).startsWith("Tout effacer – ");
            assertThat(buttons.getLast().getConfirm()).isNull();
            assertThat(buttons.getLast().getStyle()).isNull();
        }

        @Test
        void theTextNamesTheAnswers() {
            var post = Messages.of(Worst.messages().get("danger"), ONE).getFirst();
            assertThat(post.text()).isEqualTo("Tout effacer\u00a0?\nRéponses possibles\u00a0: Tout effacer · Non");
        }

        @Test
        void aValueThatNoButtonHoldsIsRefusedAloud() {
            var message = Message.of(Text.verbatim("?"))
                    .asking(Prompt.choosing(Worst.PROMPT, Worst.choice("v".repeat(2_000), "Oui")));
            assertThatThrownBy(() -> Messages.of(message, ONE)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Settled {
        @Test
        void theAnswerTakesThePlaceOfTheButtons() {
            var post = Messages.settled(Worst.messages().get("danger"), ANSWER, ONE).getFirst();
            assertThat(post.blocks()).extracting(LayoutBlock::getType).containsExactly("section", "context");
            assertThat(words(post.blocks().getLast())).isEqualTo("Réponse\u00a0: oui");
            assertThat(post.text()).isEqualTo("Tout effacer\u00a0?\nRéponse\u00a0: oui");
        }

        @Test
        void aQuestionInWordsShowsItToo() {
            var message = Message.of("prompt.closed").asking(Prompt.text(Worst.PROMPT));
            assertThat(Messages.settled(message, ANSWER, ONE).getFirst().text()).endsWith("Réponse\u00a0: oui");
        }

        @Test
        void anAnswerTooLongForThePostGoesOnInOneMore() {
            var message = Message.of(Text.verbatim("Mots. ".repeat(600))).asking(Prompt.text(Worst.PROMPT));
            var answer = Text.verbatim("Oui. ".repeat(600));
            var settled = Messages.settled(message, answer, ONE);
            assertThat(settled).hasSizeGreaterThan(Messages.of(message, ONE).size());
            assertThat(settled).allSatisfy(MessagesTest::keepsToTheLimits);
        }
    }

    @Nested
    class Charts {
        private final Message message = Message.of(Text.verbatim("Voici.")).and(Worst.chart(5));

        @Test
        void areBarsOfCharactersWithTheirNumbers() {
            var post = Messages.of(message, ONE).getFirst();
            assertThat(post.blocks()).extracting(LayoutBlock::getType)
                    .containsExactly("section", "header", "section", "context");
            assertThat(words(post.blocks().get(2)))
                    .startsWith("█ Offert   ▒ Souhaité\nCompétence 0\n0\n0\nCompétence 1\n");
        }

        @Test
        void areReadOutAsNumbersAndASentence() {
            var post = Messages.of(message, ONE).getFirst();
            assertThat(post.text())
                    .contains("Compétence 4\u00a0: Offert 4, Souhaité 5")
                    .endsWith("Il manque des mentors.")
                    .doesNotContain("█");
        }

        @Test
        void areAPictureWithItsAlternativeWhereThereIsOne() {
            var post = Messages.of(message, ONE, (chart, language) -> Optional.of("F123")).getFirst();
            keepsToTheLimits(post);
            var image = (ImageBlock) post.blocks().get(2);
            assertThat(image.getSlackFile().getId()).isEqualTo("F123");
            assertThat(image.getAltText()).isEqualTo("Il manque des mentors.");
            assertThat(post.text()).contains("Compétence 4\u00a0: Offert 4, Souhaité 5");
        }
    }

    @Test
    void aFormCanBeOfferedLater() {
        var form = new Form(Worst.PROMPT, Text.verbatim("Votre profil"), Text.verbatim("Envoyer"), List.of());
        var post = Messages.formOffer(form, Worst.FRENCH);
        keepsToTheLimits(post);
        assertThat(buttons(post.blocks()))
                .extracting(button -> Reference.read(button.getActionId(), button.getValue()).orElseThrow())
                .containsExactly(new Reference.Opening(Worst.PROMPT));
    }

    @Test
    void anAddressIsAButton() {
        var posts = Messages.of(
                Message.of("prompt.closed")
                        .and(new Block.Link(Text.verbatim("Ouvrir"), "https://example.org/a?b=1&c=2")),
                ONE);
        keepsToTheLimits(posts.getFirst());
        var button = buttons(posts.getFirst().blocks()).getFirst();
        assertThat(button.getUrl()).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(Reference.read(button.getActionId(), button.getValue())).contains(new Reference.Link());
        assertThat(posts.getFirst().text()).contains("https://example.org/a?b=1&amp;c=2");
    }

    @Test
    void anAddressOfEMailIsALinkAndNoMarkup() {
        var post = Messages.of(
                Message.of("prompt.closed").and(new Block.Link(Text.verbatim("<!channel>"), "mailto:a@example.org")),
                ONE)
                .getFirst();
        keepsToTheLimits(post);
        assertThat(Json.of(post).toString())
                .contains("{\"type\":\"link\",\"url\":\"mailto:a@example.org\",\"text\":\"<!channel>\"}");
        assertThat(post.text()).contains("&lt;!channel&gt; a@example.org");
    }

    @Test
    void anAddressStaysWhenTheQuestionBesideItIsAnswered() {
        var message = Message.of("prompt.closed")
                .and(new Block.Link(Text.verbatim("Ouvrir"), "https://example.org"))
                .asking(Worst.thirty());
        var settled = Messages.settled(message, Text.verbatim("Oui"), ONE).getLast();
        assertThat(buttons(settled.blocks())).extracting(ButtonElement::getUrl).containsExactly("https://example.org");
    }

    @Test
    void factsLongerThanABlockGoOnBelowTheirLabel() {
        var fact = new Block.Fact(Text.verbatim("Note"), Text.verbatim("Mot. ".repeat(1_000)));
        var posts = Messages.of(Message.titled(Text.verbatim("A")).and(new Block.Facts(List.of(fact))), ONE);
        assertThat(posts).allSatisfy(MessagesTest::keepsToTheLimits);
        assertThat(String.join(" ", posts.stream().map(Post::text).toList()).split("Mot\\.")).hasSize(1_000);
    }

    private static List<LayoutBlock> blocks(Message message) {
        return Messages.of(message, ONE).getFirst().blocks();
    }

    static void keepsToTheLimits(Post post) {
        assertThat(Limits.ofPost(Json.of(post))).isEmpty();
    }

    private static List<ButtonElement> buttons(List<LayoutBlock> blocks) {
        var buttons = new ArrayList<ButtonElement>();
        for (var block : blocks) {
            if (block instanceof ActionsBlock actions) {
                actions.getElements().forEach(element -> buttons.add((ButtonElement) element));
            }
        }
        return buttons;
    }

    private static String words(LayoutBlock block) {
        return switch (block) {
            case SectionBlock section -> section.getText().getText();
            case ContextBlock context ->
                ((com.slack.api.model.block.composition.PlainTextObject) context.getElements().getFirst()).getText();
            default -> "";
        };
    }
}
