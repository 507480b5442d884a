package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be refused is noticed: otherwise the other tests prove nothing. */
class LimitsTest {
    private static final String WORDS = "{'type':'plain_text','text':'%s'}";
    private static final String SECTION = "{'type':'section','text':%s}".formatted(WORDS);
    private static final String BUTTON =
            "{'type':'button','text':%s,'action_id':'a','value':'v'}".formatted(WORDS.formatted("Oui"));

    @Test
    void aPostThatSlackTakesBreaksNothing() {
        assertThat(post("A", SECTION.formatted("A"))).isEmpty();
    }

    @Test
    void aPostNeedsWordsAndNotTooMany() {
        assertThat(post(" ", SECTION.formatted("A"))).isNotEmpty();
        assertThat(post("A".repeat(4_001), SECTION.formatted("A"))).isNotEmpty();
        assertThat(post("A", SECTION.formatted(""))).isNotEmpty();
        assertThat(post("A", SECTION.formatted("A".repeat(3_001)))).isNotEmpty();
    }

    @Test
    void aPostHasFiftyBlocksAndAboutThirteenThousandCharacters() {
        assertThat(post("A", blocks(50, SECTION.formatted("A")))).isEmpty();
        assertThat(post("A", blocks(51, SECTION.formatted("A")))).isNotEmpty();
        assertThat(post("A", blocks(5, SECTION.formatted("A".repeat(2_900))))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'type':'header','text':{'type':'mrkdwn','text':'A'}}",
        "{'type':'input','label':{'type':'plain_text','text':'A'},'element':{'type':'plain_text_input','action_id':'a'}}",
        "{'type':'image','slack_file':{'id':'F'}}",
        "{'type':'context','elements':[]}",
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'A'}}]}",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}",
        "{'type':'section'}",
        "{'type':'poem'}"
    })
    void aBlockThatIsNotWholeIsRefused(String block) {
        assertThat(post("A", block)).isNotEmpty();
    }

    @Test
    void anActionIdIsUnique() {
        var actions = "{'type':'actions','elements':[%s]}";
        assertThat(post("A", actions.formatted(BUTTON))).isEmpty();
        assertThat(post("A", actions.formatted(BUTTON + "," + BUTTON))).isNotEmpty();
    }

    @Test
    void whatIsChosenFirstIsOneOfTheOptions() {
        var select = "{'type':'modal','title':%1$s,'submit':%1$s,'blocks':[{'type':'input','label':%1$s,'element':"
                + "{'type':'static_select','action_id':'a','options':[{'text':%1$s,'value':'1'}],"
                + "'initial_option':{'text':%1$s,'value':'%2$s'}}}]}";
        assertThat(view(select.formatted(WORDS.formatted("A"), "1"))).isEmpty();
        assertThat(view(select.formatted(WORDS.formatted("A"), "2"))).isNotEmpty();
        assertThat(view(select.formatted(WORDS.formatted("A".repeat(25)), "1"))).isNotEmpty();
    }

    @Test
    void aHomePageHasNoTitle() {
        assertThat(view("{'type':'home','blocks':[]}")).isEmpty();
        assertThat(view("{'type':'home','blocks':[],'title':%s}".formatted(WORDS.formatted("A")))).isNotEmpty();
    }

    private static String blocks(int count, String block) {
        return String.join(",", Collections.nCopies(count, block));
    }

    private static Iterable<String> post(String text, String blocks) {
        return Limits.ofPost(JsonParser.parseString("{'text':'%s','blocks':[%s]}".formatted(text, blocks))
                .getAsJsonObject());
    }

    private static Iterable<String> view(String view) {
        return Limits.ofView(JsonParser.parseString(view).getAsJsonObject());
    }
}
