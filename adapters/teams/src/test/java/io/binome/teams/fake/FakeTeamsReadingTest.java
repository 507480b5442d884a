package io.binome.teams.fake;

import static io.binome.teams.fake.FakeTeamsTest.block;
import static io.binome.teams.fake.FakeTeamsTest.card;
import static io.binome.teams.fake.FakeTeamsTest.input;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a person reads in a card, and what of it can be filled in and pressed. */
class FakeTeamsReadingTest {
    private static final Tenant TENANT = new Tenant("t", "Contoso");
    private static final User ADA =
            new User("29:ada", "o", "Ada", "ada@example.org", ZoneId.of("Europe/Paris"), "fr-FR", TENANT, false);

    private static Shown read(ObjectNode card, Client client) {
        var chat = new Conversation("a:1", Conversation.Kind.PERSONAL, "", TENANT, null, new Roster());
        var post = new Post(chat, "1", "28:bot", Instant.EPOCH, "1", FakeTeamsTest.message(card));
        return Eyes.message(post, ADA, client, Filling::initial);
    }

    private static ObjectNode with(ObjectNode element, Object... more) {
        element.setAll(Json.of(more));
        return element;
    }

    @Test
    void markup_is_read_and_what_is_escaped_is_not() {
        var read = read(
                card(List.of(
                        block("**Bold** and _thin_, a [link](https://example.org)"),
                        block("2 \\* 3 \\* 4 and snake_case_name \\[no\\](link)\n- one\n- two"))),
                Client.NEW);

        assertThat(read.lines())
                .containsExactly(
                        "Bold and thin, a link", "2 * 3 * 4 and snake_case_name [no](link)", "- one", "- two");
    }

    @Test
    void headings_small_print_facts_and_tables_are_told_apart() {
        var cell = Json.of("type", "TableCell", "items", List.of(block("A")));
        var read = read(
                card(List.of(
                        with(block("Title"), "size", "Large", "weight", "Bolder"),
                        with(block("Small"), "isSubtle", true),
                        with(block("Hidden"), "isVisible", false),
                        Json.of("type", "FactSet", "facts", List.of(Json.of("title", "When", "value", "Now"))),
                        Json.of("type", "Table", "rows", List.of(
                                Json.of("type", "TableRow", "cells", List.of(cell, cell.deepCopy())))),
                        Json.of("type", "ColumnSet", "columns", List.of(
                                Json.of("type", "Column", "items", List.of(block("Left"))),
                                Json.of("type", "Column", "items", List.of(block("Right"))))))),
                Client.NEW);

        assertThat(read.script())
                .containsExactly("## Title", "~ Small", "When Now", "A | A", "Left", "Right");
        assertThat(read.lines()).startsWith("Title", "Small");
    }

    @Test
    void dates_are_in_the_readers_language_and_zone() {
        var read = read(
                card(List.of(block("{{DATE(2026-07-01T22:30:00Z, SHORT)}} {{TIME(2026-07-01T22:30:00Z)}}"))),
                Client.NEW);

        assertThat(read.text()).isEqualTo("02/07/2026 00:30");
    }

    @Test
    void a_chart_is_what_it_falls_back_to_in_an_old_client() {
        var chart = Json.of(
                "type", "Chart.Pie", "title", "Meetings", "data", List.of(), "fallback", block("Seven meetings"));

        assertThat(read(card(List.of(chart)), Client.NEW).lines()).containsExactly("Meetings");
        assertThat(read(card(List.of(chart)), Client.OLD).lines()).containsExactly("Seven meetings");
    }

    @Test
    void inputs_are_listed_with_what_is_in_them_also_on_cards_that_unfold() {
        var toggle =
                with(input("Input.Toggle", "ok", "", false), "title", "I agree", "valueOn", "yes", "valueOff", "no");
        var inner =
                Json.of("type", "AdaptiveCard", "body", List.of(input("Input.Text", "why", "Why", false)), "actions",
                        List.of(Json.of("type", "Action.Submit", "title", "Send")));
        var read = read(
                card(List.of(toggle), Json.of("type", "Action.ShowCard", "title", "More", "card", inner)), Client.NEW);

        assertThat(read.buttons()).containsExactly("More", "Send");
        assertThat(read.inputs())
                .containsExactly(
                        new Shown.Input("ok", "", "Input.Toggle", false, List.of(), "no"),
                        new Shown.Input("why", "Why", "Input.Text", false, List.of(), ""));
    }

    @Test
    void values_out_of_bounds_and_of_the_wrong_pattern_are_wrong() {
        var number = with(input("Input.Number", "n", "Hours", true), "min", 1, "max", 5);
        var text = with(input("Input.Text", "t", "Mail", false), "regex", "^\\S+@\\S+$", "errorMessage", "No address");
        var day = with(input("Input.Date", "d", "Day", false), "min", "2026-03-01", "errorMessage", "Too early");

        assertThat(Filling.wrong(number, "")).isEqualTo("Hours is missing");
        assertThat(Filling.wrong(number, "6")).isEqualTo("Hours is missing");
        assertThat(Filling.wrong(number, "5")).isEmpty();
        assertThat(Filling.wrong(text, "")).isEmpty();
        assertThat(Filling.wrong(text, "ada")).isEqualTo("No address");
        assertThat(Filling.wrong(day, "2026-02-28")).isEqualTo("Too early");
        assertThat(Filling.wrong(day, "2026-03-01")).isEmpty();
    }
}
