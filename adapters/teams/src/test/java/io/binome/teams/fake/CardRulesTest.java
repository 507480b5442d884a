package io.binome.teams.fake;

import static io.binome.teams.fake.FakeTeamsTest.block;
import static io.binome.teams.fake.FakeTeamsTest.card;
import static io.binome.teams.fake.FakeTeamsTest.execute;
import static io.binome.teams.fake.FakeTeamsTest.input;
import static io.binome.teams.fake.FakeTeamsTest.message;
import static io.binome.teams.fake.FakeTeamsTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CardRulesTest {
    private final Records records = new Records(InstantSource.system());
    private final CardRules rules = new CardRules(records);
    private final ActivityRules activities = new ActivityRules(records, rules);
    private final Conversation chat = new Conversation(
            "a:1", Conversation.Kind.PERSONAL, "", new Tenant("t", "Contoso"), null, new Roster());

    private List<String> complaints(ObjectNode card) {
        records.forget();
        rules.check(card, "card");
        return records.violations().stream().map(Violation::what).toList();
    }

    private List<String> complaintsAbout(ObjectNode activity) {
        records.forget();
        activities.check(activity, chat);
        return records.violations().stream().map(Violation::what).toList();
    }

    private static ObjectNode with(ObjectNode node, Object... more) {
        node.setAll(Json.of(more));
        return node;
    }

    @Test
    void a_good_card_is_left_in_peace() {
        var chart = Json.of("type", "Chart.Donut", "title", "T", "data", List.of(), "fallback", block("text"));
        var choice = with(
                input("Input.ChoiceSet", "c", "C", true), "choices", List.of(Json.of("title", "A", "value", "a")));
        var image = Json.of("type", "Image", "url", "https://example.org/a.png", "altText", "A");
        var columns = Json.of("type", "ColumnSet", "columns", List.of(
                Json.of("type", "Column", "width", "auto", "items", List.of(image))));
        var refreshed = with(
                card(List.of(block("Hello"), chart, choice, columns), execute("Go", "go", Json.of())),
                "refresh",
                Json.of("action", execute("Look", "look", Json.of()), "userIds", List.of("29:1a")));

        assertThat(complaints(refreshed)).isEmpty();
        assertThat(complaintsAbout(message(refreshed))).isEmpty();
    }

    @Test
    void each_broken_rule_is_named() {
        assertThat(complaints(with(card(List.of()), "version", "1.6"))).singleElement().asString().contains("1.6");
        assertThat(complaints(with(card(List.of()), "title", "x"))).containsExactly("unknown property title of a card");
        assertThat(complaints(card(List.of(Json.of("type", "Chart.Pie", "data", List.of())))))
                .singleElement().asString().contains("without a fallback");
        assertThat(complaints(card(List.of(Json.of("type", "Image", "url", "https://example.org/a.png")))))
                .containsExactly("Image without altText");
        assertThat(
                complaints(card(List.of(input("Input.Text", "a", "A", false), input("Input.Date", "a", "B", false)))))
                .containsExactly("two inputs have the id a");
        assertThat(complaints(card(List.of(with(input("Input.Text", "a", "A", false), "isRequired", true)))))
                .singleElement().asString().contains("no errorMessage");
        assertThat(complaints(card(List.of(input("Input.ChoiceSet", "a", "A", false)))))
                .containsExactly("a choice set a without choices");
        assertThat(complaints(card(List.of(), with(execute("Go", "go", Json.of()), "style", "destructive"))))
                .containsExactly("Teams knows no destructive actions");
        assertThat(complaints(card(List.of(), Json.of("type", "Action.OpenUrl", "title", "Go"))))
                .containsExactly("Action.OpenUrl without url");
        assertThat(complaints(card(List.of(), Json.of("type", "Action.Http", "title", "Go"))))
                .containsExactly("unknown action Action.Http");
        var inside = Json.of("type", "Container", "items", List.of(Json.of("type", "Carousel")));
        assertThat(complaints(card(List.of(inside)))).containsExactly("unknown element Carousel");
    }

    @Test
    void a_refresh_is_for_sixty_people_by_their_ids() {
        var many = with(card(List.of()), "refresh", Json.of(
                "action", execute("Look", "look", Json.of()), "userIds", Collections.nCopies(61, "29:1a")));
        var wrong = with(card(List.of()), "refresh", Json.of(
                "action", Json.of("type", "Action.Submit"), "userIds", List.of("ada@example.org")));

        assertThat(complaints(many)).containsExactly("refresh for 61 people; Teams does it for 60");
        assertThat(complaints(wrong)).hasSize(2);
    }

    @Test
    void in_a_dialog_there_are_submissions_only() {
        rules.checkDialog(card(List.of(), execute("Go", "go", Json.of())));

        assertThat(records.violations()).extracting(Violation::what)
                .containsExactly("Action.Execute does nothing in a dialog");
    }

    @Test
    void mentions_are_in_the_text_and_tags_are_mentions() {
        var entity =
                Json.of("type", "mention", "text", "<at>Ada</at>", "mentioned", Json.of("id", "29:1", "name", "Ada"));

        assertThat(complaintsAbout(with(text("Hello <at>Ada</at>"), "entities", List.of(entity)))).isEmpty();
        assertThat(complaintsAbout(with(text("Hello"), "entities", List.of(entity)))).hasSize(1);
        assertThat(complaintsAbout(text("Hello <at>Ada</at>"))).hasSize(1);
    }

    @Test
    void what_the_connector_does_not_take_is_refused() {
        assertThatThrownBy(() -> complaintsAbout(Json.of("type", "event", "name", "x"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complaintsAbout(Json.of("type", "message"))).hasMessageContaining("empty");
        assertThatThrownBy(() -> complaintsAbout(text("x".repeat(103_000)))).hasMessageContaining("too large");
        assertThat(complaintsAbout(with(text("x"), "textFormat", "html"))).containsExactly("textFormat knows no html");
    }
}
