package io.binome.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each documented limit: what just fits passes, one more does not. */
class BlockRulesTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("a section's text", 3000, n -> section(mrkdwn(n))),
                limit("a header", 150, n -> Json.of("type", "header", "text", plain(n))),
                limit("a field of a section", 2000, n -> Json.of("type", "section", "fields", List.of(plain(n)))),
                limit("fields of a section", 10, n -> Json.of("type", "section", "fields", times(n, plain(1)))),
                limit("parts of a context", 10, n -> Json.of("type", "context", "elements", times(n, plain(1)))),
                limit("buttons in a row", 25, n -> actions(IntStream.range(0, n).mapToObj(i -> button(1, 1, "a" + i))
                        .toList())),
                limit("a button's text", 75, n -> actions(List.of(button(n, 1, "a")))),
                limit("a button's value", 2000, n -> actions(List.of(button(1, n, "a")))),
                limit("an action's id", 255, n -> actions(List.of(button(1, 1, "x".repeat(n))))),
                limit("a block's id", 255, n -> Json.of("type", "divider", "block_id", "x".repeat(n))),
                limit("options of a menu", 100, n -> actions(List.of(menu("static_select", n, 1, 1)))),
                limit("an option's text", 75, n -> actions(List.of(menu("static_select", 1, n, 1)))),
                limit("an option's value", 150, n -> actions(List.of(menu("static_select", 1, 1, n)))),
                limit("radio buttons", 10, n -> actions(List.of(menu("radio_buttons", n, 1, 1)))),
                limit("checkboxes", 10, n -> actions(List.of(menu("checkboxes", n, 1, 1)))),
                limit("an overflow menu", 5, n -> actions(List.of(menu("overflow", n, 1, 1)))),
                limit("an image's description", 2000, n -> Json.of(
                        "type", "image", "image_url", "https://example.org/a.png", "alt_text", "x".repeat(n))));
    }

    private static Arguments limit(String what, int most, java.util.function.IntFunction<JsonObject> block) {
        return Arguments.of(what, block.apply(most), block.apply(most + 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void what_just_fits_passes_and_one_more_does_not(String what, JsonObject fits, JsonObject tooMuch) {
        assertThat(faults(List.of(fits))).as(what).isEmpty();
        assertThat(faults(List.of(tooMuch))).as(what).isNotEmpty();
    }

    @Test
    void ids_are_unique() {
        var block = Json.of("type", "divider", "block_id", "same");

        assertThat(faults(List.of(block, block))).singleElement().asString().contains("block_id already exists");
        assertThat(faults(List.of(actions(List.of(button(1, 1, "same"), button(2, 1, "same"))))))
                .singleElement()
                .asString()
                .contains("action_id already exists");
    }

    @Test
    void an_image_without_words_is_refused() {
        assertThat(faults(List.of(Json.of("type", "image", "image_url", "https://example.org/a.png"))))
                .singleElement()
                .asString()
                .contains("alt_text");
    }

    @Test
    void what_is_chosen_at_first_is_one_of_the_options() {
        var menu = menu("static_select", 2, 1, 1);
        menu.add("initial_option", Json.of("text", plain(3), "value", "elsewhere"));

        assertThat(faults(List.of(actions(List.of(menu)))))
                .singleElement()
                .asString()
                .contains("not among the options");
    }

    @Test
    void a_label_is_plain_and_a_field_that_nobody_knows_is_refused() {
        var button = button(1, 1, "a");
        button.add("text", mrkdwn(1));
        button.addProperty("colour", "red");

        assertThat(faults(List.of(actions(List.of(button))))).hasSize(2);
    }

    @Test
    void a_modal_has_a_short_title_and_something_to_submit_its_fields_with() {
        var input = Json.of(
                "type", "input",
                "label", plain(1),
                "element", Json.of("type", "plain_text_input", "action_id", "a"));
        var view = Json.of("type", "modal", "title", plain(25), "blocks", List.of(input));

        assertThat(BlockRules.ofView(Json.write(view), false)).hasSize(2);
        view.add("title", plain(24));
        view.add("submit", plain(24));
        assertThat(BlockRules.ofView(Json.write(view), false)).isEmpty();
        assertThat(BlockRules.ofView(Json.write(view), true)).isNotEmpty();
    }

    @Test
    void a_view_has_a_hundred_blocks_and_a_message_fifty() {
        var blocks = new ArrayList<>(Collections.nCopies(100, Json.of("type", "divider")));
        var home = Json.of("type", "home", "blocks", blocks);

        assertThat(BlockRules.ofView(Json.write(home), true)).isEmpty();
        assertThat(faults(blocks)).isNotEmpty();
        blocks.add(Json.of("type", "divider"));
        assertThat(BlockRules.ofView(Json.write(Json.of("type", "home", "blocks", blocks)), true)).isNotEmpty();
    }

    private static List<String> faults(List<JsonObject> blocks) {
        return BlockRules.ofMessage(Json.write(Json.array(blocks)));
    }

    private static JsonObject section(JsonObject text) {
        return Json.of("type", "section", "text", text);
    }

    private static JsonObject actions(List<JsonObject> elements) {
        return Json.of("type", "actions", "elements", elements);
    }

    private static JsonObject button(int text, int value, String action) {
        return Json.of("type", "button", "text", plain(text), "value", "v".repeat(value), "action_id", action);
    }

    private static JsonObject menu(String type, int options, int text, int value) {
        return Json.of(
                "type", type,
                "action_id", "menu",
                "options", times(options, Json.of("text", plain(text), "value", "v".repeat(value))));
    }

    private static <T> List<T> times(int number, T one) {
        return Collections.nCopies(number, one);
    }

    private static JsonObject plain(int length) {
        return Json.of("type", "plain_text", "text", "x".repeat(length));
    }

    private static JsonObject mrkdwn(int length) {
        return Json.of("type", "mrkdwn", "text", "x".repeat(length));
    }
}
