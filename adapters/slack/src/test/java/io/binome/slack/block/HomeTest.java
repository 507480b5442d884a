package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The home page. */
class HomeTest {
    @Test
    void theWorstKeepsToEveryLimitAndSaysHowMuchIsLeftOut() {
        var view = Home.of(Worst.page(), Worst.ENGLISH);
        assertThat(Limits.ofView(Json.of(view))).isEmpty();
        var last = Json.of(view).getAsJsonArray("blocks").get(view.getBlocks().size() - 1).toString();
        assertThat(last).contains("more items don’t fit on this page").contains("help");
    }

    @Test
    void aPageThatFitsIsWhole() {
        var page = Page.of()
                .and(new Block.Heading(Text.verbatim("Bonjour")))
                .and(new Page.Part.Waiting(
                        Text.verbatim("Une date ?"), Prompt.choosing(Worst.PROMPT, Worst.choice("yes", "Oui"))))
                .and(new Page.Part.Waiting(Text.verbatim("Un mot ?"), Prompt.text(Worst.PROMPT)))
                .and(new Page.Part.Offered(List.of(
                        new Page.CommandButton(Text.verbatim("Aide"), "help"),
                        new Page.CommandButton(Text.verbatim("Pause"), "pause"))));
        var view = Home.of(page, Worst.FRENCH);
        assertThat(Limits.ofView(Json.of(view))).isEmpty();
        assertThat(view.getBlocks())
                .extracting(LayoutBlock::getType)
                .containsExactly("header", "section", "actions", "section", "context", "actions");
        assertThat(Json.of(view).toString()).contains("\"action_id\":\"command:2\",\"value\":\"pause\"");
    }
}
