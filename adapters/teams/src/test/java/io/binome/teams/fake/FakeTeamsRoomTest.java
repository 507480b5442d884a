package io.binome.teams.fake;

import static io.binome.teams.fake.FakeTeamsTest.block;
import static io.binome.teams.fake.FakeTeamsTest.card;
import static io.binome.teams.fake.FakeTeamsTest.execute;
import static io.binome.teams.fake.FakeTeamsTest.message;
import static io.binome.teams.fake.FakeTeamsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Teams, channels, group chats, guests and other organisations. */
class FakeTeamsRoomTest {
    private FakeTeams teams;
    private TinyBot bot;
    private FakeColleague ada;
    private FakeColleague bob;

    @BeforeEach
    void start() {
        teams = FakeTeams.local();
        bot = new TinyBot();
        teams.deliverTo(bot.messages());
        ada = teams.colleague("Ada Lovelace");
        bob = teams.colleague("Bob Babbage");
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

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> begin(FakeColleague with, Tenant tenant) {
        return call("POST", "v3/conversations", Json.of(
                "isGroup", false,
                "bot", Json.of("id", teams.botId()),
                "members", List.of(Json.of("id", with.objectId())),
                "channelData", Json.of("tenant", Json.of("id", tenant.id()))));
    }

    @Test
    void a_team_tells_of_the_bot_and_of_who_comes_and_goes() {
        var room = teams.channel("mentoring", ada);

        ada.invites(room);
        bob.joins(room);
        bob.leaves(room);
        ada.expels(room);
        bob.joins(room);

        var updates = bot.heard("conversationUpdate");
        assertThat(updates).hasSize(4);
        assertThat(Json.text(updates.get(0), "conversation", "id")).isEqualTo(room.team().orElseThrow().id());
        assertThat(Json.text(updates.get(0), "channelData", "eventType")).isEqualTo("teamMemberAdded");
        assertThat(Json.objects(updates.get(0), "membersAdded")).containsExactly(Json.of("id", teams.botId()));
        assertThat(Json.objects(updates.get(1), "membersAdded"))
                .containsExactly(Json.of("id", bob.id(), "aadObjectId", bob.objectId()));
        assertThat(Json.objects(updates.get(2), "membersRemoved")).hasSize(1);
        assertThat(Json.text(bot.heard("installationUpdate").getFirst(), "channelData", "settings", "selectedChannel",
                "id"))
                .isEqualTo(room.id());
        assertThat(bot.heard("installationUpdate")).extracting(each -> Json.text(each, "action"))
                .containsExactly("add", "remove");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void the_bot_begins_a_thread_in_a_channel_and_goes_on_in_it() {
        var room = teams.channel("mentoring", ada, bob);
        ada.invites(room);

        var made = Json.object(call("POST", "v3/conversations", Json.of(
                "isGroup", true, "channelData", Json.of("channel", Json.of("id", room.id())), "activity",
                text("Hello")))
                .body());
        var thread = Json.text(made, "id");
        call("POST", "v3/conversations/" + encoded(thread) + "/activities", text("More"));
        bob.mentions(room.posts().getFirst(), "yes");

        assertThat(thread).isEqualTo(room.id() + ";messageid=" + Json.text(made, "activityId"));
        assertThat(room.posts()).extracting(Post::thread).containsOnly(Json.text(made, "activityId"));
        assertThat(Json.text(bot.heard("message").getLast(), "conversation", "id")).isEqualTo(thread);
        assertThat(ada.sees(room)).extracting(Shown::text).containsExactly("Hello", "More", "Binôme yes");
    }

    @Test
    void team_and_channels_can_be_looked_up() {
        var room = teams.channel("mentoring", ada, bob);
        var team = room.team().orElseThrow();
        assertThat(call("GET", "v3/teams/" + encoded(team.id()), null).statusCode()).isEqualTo(403);
        ada.invites(room);

        var found = Json.object(call("GET", "v3/teams/" + encoded(team.id()), null).body());
        assertThat(Json.text(found, "aadGroupId")).isEqualTo(team.groupId());
        assertThat(Json.text(found, "memberCount")).isEqualTo("2");
        var channels = Json.object(call("GET", "v3/teams/" + encoded(team.id()) + "/conversations", null).body());
        assertThat(Json.objects(channels, "conversations"))
                .containsExactly(Json.of("id", team.id()), Json.of("id", room.id(), "name", "mentoring"));
    }

    @Test
    void a_group_chat_hears_only_mentions_and_a_card_in_it_changes_for_who_pressed() {
        var chat = teams.groupChat("A pair", ada, bob);
        ada.invites(chat);
        call("POST", "v3/conversations/" + encoded(chat.id()) + "/activities",
                message(card(List.of(block("Who brings cake?")), execute("I", "cake", Json.of()))));
        bot.answers(Json.of("statusCode", 200, "type", Post.CARD, "value", card(List.of(block("You do.")))));

        bob.presses(chat.posts().getLast(), "I");

        assertThat(chat.id()).endsWith("@thread.v2");
        assertThat(bob.sees(chat).getLast().text()).isEqualTo("You do.");
        assertThat(ada.sees(chat).getLast().text()).isEqualTo("Who brings cake?");
        assertThat(Json.text(bot.heard("invoke").getLast(), "conversation", "conversationType")).isEqualTo("groupChat");
        assertThat(bob.says(chat, "not for the bot").sent()).isFalse();
        assertThat(Json.flag(bot.heard("invoke").getLast(), "conversation", "isGroup")).isTrue();
    }

    @Test
    void who_is_in_a_team_with_the_bot_can_be_written_to_until_they_remove_it() {
        assertThat(begin(bob, teams.tenant()).statusCode()).isEqualTo(403);
        ada.invites(teams.channel("mentoring", ada, bob));
        assertThat(begin(bob, teams.tenant()).statusCode()).isEqualTo(201);
        bob.installs();
        bob.uninstalls();

        assertThat(begin(bob, teams.tenant()).body()).contains("ForbiddenOperationException");
        bob.installs();
        assertThat(begin(bob, teams.tenant()).statusCode()).isEqualTo(201);
        assertThat(bot.heard("conversationUpdate")).hasSize(2);
    }

    @Test
    void tenants_are_kept_apart_and_guests_are_marked() {
        var other = teams.tenant("Fabrikam");
        var eve = teams.colleague(other, "Eve", "eve@fabrikam.example", ZoneId.of("UTC"), "en-US");
        eve.installs();
        var guest = teams.guest("Gus Guest", "gus@elsewhere.example", ZoneId.of("UTC"), "en-US");
        guest.installs();

        assertThat(begin(eve, teams.tenant()).statusCode()).isEqualTo(403);
        assertThat(begin(eve, other).statusCode()).isEqualTo(201);
        assertThat(Json.text(bot.heard("installationUpdate").getFirst(), "channelData", "tenant", "id"))
                .isEqualTo(other.id());
        var member = Json.object(call(
                "GET", "v3/conversations/" + encoded(guest.personal().id()) + "/members/" + encoded(guest.id()), null)
                .body());
        assertThat(Json.text(member, "userPrincipalName"))
                .isEqualTo("gus_elsewhere.example#EXT#@contoso.onmicrosoft.com");
        assertThat(Json.text(member, "email")).isEqualTo("gus@elsewhere.example");
        assertThat(teams.known(guest.objectId())).containsSame(guest);
    }

    @Test
    void a_group_chat_cannot_be_begun_by_a_bot() {
        ada.installs();
        var refused = call("POST", "v3/conversations", Json.of(
                "isGroup", true,
                "bot", Json.of("id", teams.botId()),
                "members", List.of(Json.of("id", ada.id()), Json.of("id", bob.id())),
                "tenantId", teams.tenant().id()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(teams.violations()).singleElement().asString().contains("a bot begins personal chats only");
    }

    @Test
    void people_change() {
        ada.installs();
        ada.speaks("de-DE").moves(ZoneId.of("America/New_York")).isCalled("Ada King", "king@example.org");
        ada.says("hello");

        var heard = bot.heard("message").getLast();
        assertThat(Json.text(heard, "from", "name")).isEqualTo("Ada King");
        assertThat(Json.text(heard, "locale")).isEqualTo("de-DE");
        assertThat(Json.text(heard, "localTimezone")).isEqualTo("America/New_York");
    }
}
