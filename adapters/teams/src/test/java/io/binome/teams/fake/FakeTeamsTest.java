package io.binome.teams.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.teams.fake.TinyBot.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** People, cards and dialogs, in the local mode without tokens. */
class FakeTeamsTest {
    private FakeTeams teams;
    private TinyBot bot;
    private FakeColleague ada;

    @BeforeEach
    void start() {
        teams = FakeTeams.local();
        bot = new TinyBot();
        teams.deliverTo(bot.messages());
        ada = teams.colleague("Ada Lovelace", "ada@example.org", ZoneId.of("Europe/London"), "en-GB");
    }

    @AfterEach
    void stop() {
        bot.close();
        teams.close();
    }

    private HttpResponse<String> call(String method, String path, ObjectNode body) {
        return bot.call(
                method, teams.serviceUrl() + path, "", "application/json", body == null ? "" : Json.write(body));
    }

    private String post(FakeColleague to, ObjectNode activity) {
        return post(to.personal(), activity);
    }

    private String post(Conversation to, ObjectNode activity) {
        var answer = call("POST", "v3/conversations/" + encoded(to.id()) + "/activities", activity);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.text(Json.object(answer.body()), "id");
    }

    private HttpResponse<String> update(FakeColleague whose, String id, ObjectNode activity) {
        return call("PUT", "v3/conversations/" + encoded(whose.personal().id()) + "/activities/" + id, activity);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    static ObjectNode text(String words) {
        return Json.of("type", "message", "text", words);
    }

    static ObjectNode card(List<ObjectNode> body, ObjectNode... actions) {
        return Json.of(
                "type", "AdaptiveCard",
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "version", "1.5",
                "fallbackText", "A card",
                "body", body,
                "actions", List.of(actions));
    }

    static ObjectNode block(String words) {
        return Json.of("type", "TextBlock", "text", words, "wrap", true);
    }

    static ObjectNode message(ObjectNode card) {
        return Json.of(
                "type", "message",
                "summary", "A card",
                "attachments", List.of(Json.of("contentType", Post.CARD, "content", card)));
    }

    static ObjectNode execute(String title, String verb, ObjectNode data) {
        return Json.of(
                "type", "Action.Execute",
                "title", title,
                "verb", verb,
                "data", data,
                "fallback", Json.of("type", "Action.Submit", "title", title, "data", data));
    }

    static ObjectNode input(String type, String id, String label, boolean required) {
        var input = Json.of("type", type, "id", id, "label", label, "isRequired", required);
        if (required) {
            input.put("errorMessage", label + " is missing");
        }
        return input;
    }

    private List<String> complaints() {
        return teams.violations().stream().map(Violation::what).toList();
    }

    @Test
    void an_installation_is_told_twice_in_microsofts_shapes() {
        ada.installs();

        var installation = bot.heard("installationUpdate").getFirst();
        assertThat(Json.text(installation, "action")).isEqualTo("add");
        assertThat(Json.text(installation, "channelId")).isEqualTo("msteams");
        assertThat(Json.text(installation, "serviceUrl")).isEqualTo(teams.serviceUrl());
        assertThat(Json.text(installation, "from", "id")).startsWith("29:").isEqualTo(ada.id());
        assertThat(Json.text(installation, "from", "aadObjectId")).hasSize(36);
        assertThat(Json.text(installation, "recipient", "id")).isEqualTo(teams.botId());
        assertThat(Json.text(installation, "conversation", "conversationType")).isEqualTo("personal");
        assertThat(Json.text(installation, "conversation", "id")).startsWith("a:1");
        assertThat(Json.text(installation, "channelData", "tenant", "id")).isEqualTo(teams.tenant().id());
        assertThat(Json.objects(bot.heard("conversationUpdate").getFirst(), "membersAdded"))
                .extracting(member -> Json.text(member, "id"))
                .containsExactly(ada.id(), teams.botId());
        assertThat(bot.tokens()).containsOnly("");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void words_come_with_language_and_zone_and_the_bot_answers() {
        ada.installs();
        bot.answers(activity -> {
            post(ada, text("You said **" + Json.text(activity, "text") + "**, at {{TIME(2026-07-01T10:00:00Z)}}"));
            return new Reply(200, "");
        });

        ada.says("hello");

        var heard = bot.heard("message").getFirst();
        assertThat(Json.text(heard, "locale")).isEqualTo("en-GB");
        assertThat(Json.text(heard, "localTimezone")).isEqualTo("Europe/London");
        assertThat(Json.objects(heard, "entities").getFirst())
                .isEqualTo(Json.of(
                        "type", "clientInfo", "locale", "en-GB", "country", "GB", "platform", "Web", "timezone",
                        "Europe/London"));
        assertThat(ada.chat()).extracting(Shown::text).containsExactly("hello", "You said hello, at 11:00");
        assertThat(ada.reads("You said hello")).isTrue();
        assertThat(ada.reads("You said goodbye")).isFalse();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void a_pressed_action_is_replaced_by_the_card_in_the_answer_and_comes_back_on_another_device() {
        ada.installs();
        post(ada, message(card(List.of(block("Have you met?")), execute("Yes", "met", Json.of("pair", 7)))));
        bot.answers(Json.of(
                "statusCode", 200, "type", Post.CARD, "value", card(List.of(block("Lovely.")))));

        ada.presses("Yes");

        var invoke = bot.heard("invoke").getFirst();
        assertThat(Json.text(invoke, "name")).isEqualTo("adaptiveCard/action");
        assertThat(Json.object(invoke, "value"))
                .isEqualTo(Json.of(
                        "action",
                        Json.of("type", "Action.Execute", "title", "Yes", "verb", "met", "data", Json.of("pair", 7)),
                        "trigger",
                        "manual"));
        assertThat(Json.text(invoke, "replyToId")).isEqualTo(ada.chat().getLast().post().id());
        assertThat(ada.chat().getLast().text()).isEqualTo("Lovely.");
        assertThat(ada.chat().getLast().updated()).isTrue();
        assertThat(ada.chat().getLast().buttons()).isEmpty();
        assertThat(ada.looksAgain()).isEmpty();
        assertThat(ada.chat().getLast().text()).isEqualTo("Have you met?");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void an_old_client_submits_instead() {
        ada.installs();
        ada.uses(Client.OLD);
        post(ada, message(card(List.of(block("Have you met?")), execute("Yes", "met", Json.of("pair", 7)))));

        ada.presses("Yes");

        var said = bot.heard("message").getFirst();
        assertThat(Json.object(said, "value")).isEqualTo(Json.of("pair", 7));
        assertThat(said.has("text")).isFalse();
        assertThat(Json.text(said, "replyToId")).isNotEmpty();
    }

    @Test
    void answers_that_are_no_card_are_shown_or_recorded() {
        ada.installs();
        post(ada, message(card(List.of(block("Have you met?")), execute("Yes", "met", Json.of()))));
        bot.answers(Json.of("statusCode", 200, "type", "application/vnd.microsoft.activity.message", "value", "Done"));
        ada.presses("Yes");
        bot.answers(Json.of(
                "statusCode", 400, "type", "application/vnd.microsoft.error", "value",
                Json.of("code", "stale", "message", "Too late")));
        ada.presses("Yes");
        assertThat(teams.violations()).isEmpty();
        bot.answers(activity -> new Reply(200, ""));
        ada.presses("Yes");

        assertThat(ada.notices()).containsExactly("Done");
        assertThat(ada.failures()).containsExactly("400 stale: Too late");
        assertThat(complaints()).singleElement().asString().contains("does not know");
    }

    @Test
    void a_form_is_checked_as_the_client_does_before_it_is_sent() {
        ada.installs();
        var goal = input("Input.Text", "goal", "Goal", true);
        goal.put("maxLength", 10);
        var day = input("Input.ChoiceSet", "day", "Day", false);
        day.set("choices", Json.array(List.of(Json.of("title", "Monday", "value", "mon"))));
        post(ada, message(card(List.of(goal, day), execute("Send", "form", Json.of("form", "x")))));

        assertThat(ada.submits().sent()).isFalse();
        assertThat(ada.errors()).isEqualTo(Map.of("goal", "Goal is missing"));
        assertThatThrownBy(() -> ada.fills("Goal", "far too long for this")).hasMessageContaining("10 characters");
        assertThatThrownBy(() -> ada.chooses("Day", "Sunday")).hasMessageContaining("[Monday]");
        ada.fills(Map.of("goal", "Listen", "Day", "Monday")).submits();

        assertThat(Json.object(bot.heard("invoke").getFirst(), "value", "action", "data"))
                .isEqualTo(Json.of("form", "x", "goal", "Listen", "day", "mon"));
        assertThat(ada.errors()).isEmpty();
    }

    @Test
    void a_dialog_is_fetched_filled_in_and_submitted() {
        ada.installs();
        var open = Json.of("msteams", Json.of("type", "task/fetch"), "what", "goal");
        post(ada, message(card(List.of(block("Set a goal")), Json.of(
                "type", "Action.Submit", "title", "Open", "data", open))));
        bot.answers(activity -> new Reply(200, Json.write(
                Json.text(activity, "name").equals("task/fetch")
                        ? Json.of("task", Json.of("type", "continue", "value", Json.of(
                                "title", "Goal", "height", "medium", "width", "medium", "card", Json.of(
                                        "contentType", Post.CARD, "content", card(
                                                List.of(input("Input.Text", "goal", "Your goal", true)), Json.of(
                                                        "type", "Action.Submit", "title", "Save", "data",
                                                        Json.of("k", 1)))))))
                        : Json.of("task", Json.of("type", "message", "value", "Saved")))));

        var shown = ada.opens("Open");
        ada.fills("Your goal", "Listen").presses("Save");

        assertThat(shown.lines()).containsExactly("Your goal");
        assertThat(bot.heard("invoke")).extracting(each -> Json.text(each, "name"))
                .containsExactly("task/fetch", "task/submit");
        assertThat(Json.object(bot.heard("invoke").getFirst(), "value", "data")).isEqualTo(open);
        assertThat(Json.object(bot.heard("invoke").getLast(), "value", "data"))
                .isEqualTo(Json.of("k", 1, "goal", "Listen"));
        assertThat(ada.dialog()).isEmpty();
        assertThat(ada.notices()).containsExactly("Saved");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void a_card_that_wants_to_be_refreshed_asks_by_itself() {
        ada.installs();
        var card = card(List.of(block("Old")));
        card.set("refresh", Json.of("action", execute("", "look", Json.of()), "userIds", List.of(ada.id())));
        post(ada, message(card));
        bot.answers(Json.of("statusCode", 200, "type", Post.CARD, "value", card(List.of(block("Fresh")))));

        assertThat(ada.looksAgain()).hasSize(1);

        assertThat(Json.text(bot.heard("invoke").getFirst(), "value", "trigger")).isEqualTo("automatic");
        assertThat(ada.chat().getLast().text()).isEqualTo("Fresh");
    }

    @Test
    void an_update_is_for_everybody_and_of_what_there_is() {
        ada.installs();
        var id = post(ada, text("One"));

        assertThat(update(ada, id, text("Two")).statusCode()).isEqualTo(200);
        assertThat(update(ada, "17", text("Three")).statusCode()).isEqualTo(404);

        assertThat(ada.chat()).singleElement().matches(shown -> shown.text().equals("Two") && shown.updated());
        assertThat(complaints()).singleElement().asString().contains("there is no activity 17");
    }

    @Test
    void what_breaks_the_rules_is_complained_about() {
        ada.installs();
        var strange = card(List.of(Json.of("type", "Marquee"), Json.of("type", "TextBlock", "txt", "x")));
        strange.remove("fallbackText");
        var many = strange.putArray("actions");
        for (int i = 0; i < 7; i++) {
            many.add(Json.of("type", "Action.Execute", "title", "B" + i, "verb", "b"));
        }
        var message = message(strange);
        message.remove("summary");
        message.put("colour", "red");
        message.put("from", "me");
        post(ada, message);
        post(ada, message(card(List.of(block("x".repeat(29_000))))));

        assertThat(complaints())
                .anyMatch(each -> each.equals("unknown property colour"))
                .anyMatch(each -> each.contains("from has the wrong type"))
                .anyMatch(each -> each.contains("without summary"))
                .anyMatch(each -> each.contains("without fallbackText"))
                .anyMatch(each -> each.contains("unknown element Marquee"))
                .anyMatch(each -> each.contains("TextBlock without text"))
                .anyMatch(each -> each.contains("unknown property txt"))
                .anyMatch(each -> each.contains("7 actions"))
                .anyMatch(each -> each.contains("without Action.Submit"))
                .anyMatch(each -> each.contains("more than 28672"));
    }

    @Test
    void nobody_hears_from_a_bot_they_have_not_installed() {
        var bob = teams.colleague("Bob");
        var body = Json.of(
                "bot", Json.of("id", teams.botId()), "members", List.of(Json.of("id", bob.id())), "tenantId",
                teams.tenant().id());

        assertThat(call("POST", "v3/conversations", body).statusCode()).isEqualTo(403);
        bob.installs();
        assertThat(Json.text(Json.object(call("POST", "v3/conversations", body).body()), "id"))
                .isEqualTo(bob.personal().id());
        bob.uninstalls();
        var refused = call("POST", "v3/conversations/" + encoded(bob.personal().id()) + "/activities", text("Hi"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("MessageWritesBlocked");
        assertThat(bob.says("hello?").sent()).isFalse();
    }

    @Test
    void in_a_channel_the_bot_hears_what_mentions_it_and_reads_the_roster_page_by_page() {
        var bob = teams.colleague("Bob");
        var room = teams.channel("mentoring", ada, bob, teams.colleague("C"), teams.colleague("D"));
        ada.invites(room);
        bot.answers(activity -> {
            if (Json.text(activity, "type").equals("message")) {
                var where = Json.text(activity, "conversation", "id");
                call("POST", "v3/conversations/" + encoded(where) + "/activities", text("Here"));
            }
            return new Reply(200, "");
        });

        bob.says(room, "not for the bot");
        bob.mentions(room, "hello");

        assertThat(bot.heard("message")).hasSize(1);
        var heard = bot.heard("message").getFirst();
        assertThat(Json.text(heard, "text")).isEqualTo("<at>Binôme</at> hello");
        assertThat(Json.text(heard, "conversation", "id")).startsWith(room.id() + ";messageid=");
        assertThat(Json.text(heard, "channelData", "team", "id")).isEqualTo(room.team().orElseThrow().id());
        assertThat(Json.text(Json.objects(heard, "entities").getFirst(), "mentioned", "id")).isEqualTo(teams.botId());
        assertThat(ada.sees(room)).extracting(Shown::text).contains("Here");
        assertThat(room.posts().getLast().thread()).isEqualTo(room.posts().get(1).id());

        var first =
                Json.object(call("GET", "v3/conversations/" + encoded(room.id()) + "/pagedmembers?pageSize=500", null)
                        .body());
        assertThat(Json.objects(first, "members")).hasSize(3);
        var second = Json.object(call("GET", "v3/conversations/" + encoded(room.id()) + "/pagedmembers?pageSize=500"
                + "&continuationToken=" + encoded(Json.text(first, "continuationToken")), null).body());
        assertThat(Json.objects(second, "members")).hasSize(1);
        assertThat(Json.has(second, "continuationToken")).isFalse();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void a_message_that_fails_comes_again_and_an_invoke_does_not() {
        ada.installs();
        bot.heard().clear();
        bot.answers(activity -> new Reply(bot.heard("message").size() == 1 ? 500 : 200, ""));

        assertThat(ada.says("hello").status()).isEqualTo(500);
        teams.await(() -> bot.heard("message").size() == 2 && teams.quiet());

        assertThat(bot.heard("message").getFirst()).isEqualTo(bot.heard("message").getLast());
        post(ada, message(card(List.of(block("?")), execute("Yes", "y", Json.of()))));
        bot.answers(activity -> new Reply(500, ""));
        ada.presses("Yes");
        assertThat(teams.quiet()).isTrue();
        assertThat(bot.heard("invoke")).hasSize(1);
        assertThat(ada.failures()).containsExactly("HTTP 500 http_error");
        assertThat(teams.violationsOfTheApp()).isEmpty();
    }

    @Test
    void a_token_is_wrong_where_there_are_none() {
        ada.installs();

        bot.call(
                "GET",
                teams.serviceUrl() + "v3/conversations/" + encoded(ada.personal().id()) + "/members",
                "abc",
                "application/json",
                "");

        assertThat(complaints()).singleElement().asString().contains("a token where there are none");
        assertThat(teams.send(URI.create("http://127.0.0.1:1/api/messages"), "{}", Map.of()).reason())
                .isEqualTo("connection_failed");
    }

    @Test
    void links_are_followed_elements_unfold_and_words_are_put_into_the_mouth() {
        ada.installs();
        var hidden = block("More");
        hidden.put("id", "more");
        hidden.put("isVisible", false);
        post(ada, message(card(
                List.of(hidden),
                Json.of("type", "Action.OpenUrl", "title", "Chat", "url", "https://teams.example/l/chat"),
                Json.of("type", "Action.ToggleVisibility", "title", "Unfold", "targetElements", List.of("more")),
                Json.of("type", "Action.Submit", "title", "Help", "data", Json.of(
                        "msteams", Json.of("type", "imBack", "value", "help"))),
                Json.of("type", "Action.Submit", "title", "Stop", "data", Json.of(
                        "msteams", Json.of("type", "messageBack", "text", "stop", "value", Json.of("k", 1)))))));
        var shown = ada.chat().getLast().post();

        assertThat(ada.presses("Chat").sent()).isFalse();
        ada.presses("Unfold");
        ada.presses(shown, "Help");
        ada.presses(shown, "Stop");

        assertThat(ada.links()).containsExactly("https://teams.example/l/chat");
        assertThat(ada.chat().getFirst().text()).isEqualTo("More");
        assertThat(ada.chat().getLast().text()).isEqualTo("help");
        assertThat(bot.heard("message")).extracting(each -> Json.text(each, "text")).containsExactly("help", "stop");
        assertThat(Json.object(bot.heard("message").getLast(), "value")).isEqualTo(Json.of("k", 1));
        assertThatThrownBy(() -> ada.presses("Nothing")).hasMessageContaining("sees no button Nothing");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void lines_typed_by_hand_are_done() {
        var main = new FakeTeamsMain(teams);
        bot.answers(activity -> {
            if (Json.text(activity, "type").equals("message")) {
                var where = Json.text(activity, "conversation", "id");
                call("POST", "v3/conversations/" + encoded(where) + "/activities", text("Hello to you"));
            }
            return new Reply(200, "");
        });

        assertThat(main.does("Zoe installs")).isEmpty();
        assertThat(main.does("Zoe says hello there")).isEqualTo("hello there\n--\nHello to you");
        assertThat(main.does("Zoe presses Yes")).contains("sees no button Yes");
        assertThat(main.does("Zoe dances")).contains("nobody can do that");
    }
}
