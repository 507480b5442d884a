package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The home page as posts. */
class HomeCardTest {
    @Test
    void theWorstKeepsToEveryLimitAndNothingIsLeftOut() {
        var posts = HomeCard.of(Worst.page(), Worst.ENGLISH);
        assertThat(posts).allSatisfy(post -> assertThat(Limits.of(post)).isEmpty());
        assertThat(posts.stream().flatMap(post -> Seen.lines(post).stream()))
                .contains("Titre 0", "Titre 59");
        assertThat(posts.stream().flatMap(post -> Seen.inputs(post).stream())).hasSize(60);
    }

    @Test
    void aPageThatFitsIsOneCard() {
        var page = Page.of()
                .and(new Block.Heading(Text.verbatim("Bonjour")))
                .and(new Page.Part.Waiting(
                        Text.verbatim("Une date ?"), Prompt.choosing(Worst.PROMPT, Worst.choice("yes", "Oui"))))
                .and(new Page.Part.Waiting(Text.verbatim("Un mot ?"), Prompt.text(Worst.PROMPT)))
                .and(new Page.Part.Offered(List.of(
                        new Page.CommandButton(Text.verbatim("Aide"), "help"),
                        new Page.CommandButton(Text.verbatim("Pause"), "pause"))));
        var posts = HomeCard.of(page, Worst.FRENCH);
        assertThat(posts).hasSize(1);
        assertThat(Limits.of(posts.getFirst())).isEmpty();
        assertThat(Seen.types(posts.getFirst())).containsExactly(
                "TextBlock", "RichTextBlock", "ActionSet", "RichTextBlock", "RichTextBlock", "ActionSet");
        assertThat(Seen.references(posts.getFirst())).containsExactly(
                new Reference.Answer(Worst.PROMPT, "yes"),
                new Reference.Order("help"),
                new Reference.Order("pause"));
    }

    @Test
    void whatStandsUnderOneTitleStaysTogether() {
        var offers = List.of("a", "b", "c", "d").stream()
                .map(word -> new Page.CommandButton(Text.verbatim(word), word))
                .toList();
        var page = Page.of();
        for (var title : List.of("Un", "Deux")) {
            page = page.and(new Block.Heading(Text.verbatim(title)))
                    .and(new Block.Paragraph(Text.verbatim("Mots")))
                    .and(new Page.Part.Offered(offers));
        }
        var posts = HomeCard.of(page, Worst.FRENCH);
        assertThat(posts).extracting(Seen::lines).containsExactly(List.of("Un", "Mots"), List.of("Deux", "Mots"));
    }
}
