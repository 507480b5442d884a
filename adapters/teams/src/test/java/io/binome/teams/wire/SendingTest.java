package io.binome.teams.wire;

import io.binome.shell.Delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.store.sorted.MemoryStore;
import io.binome.teams.wire.LocalServer.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, with the SDK as it is and its libraries as they have become. */
class SendingTest {
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String CHANNEL = "19:ab/c+d@thread.tacv2;messageid=1700000000000";

    private final LocalServer teams = new LocalServer(call -> Reply.json("{\"id\":\"1:activity\"}"));
    private final Wire wire = new Wire(
            WireSettings.local("app"), new MemoryStore().connections().tickets(), InstantSource.system(), Pace.none());
    private final Where chat = new Where(TENANT, teams.url(), "a:1chat");
    private final List<String> kept = new ArrayList<>();

    @AfterEach
    void stop() {
        wire.close();
        teams.close();
    }

    @Test
    void textIsPosted() {
        var id = wire.post(chat, Outgoing.plain("Bonjour « Ada » <b>& *co*</b>", "fr-FR"), kept::add);

        assertThat(id).isEqualTo("1:activity");
        assertThat(kept).containsExactly("1:activity");
        var call = teams.last();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/emea/v3/conversations/a:1chat/activities");
        assertThat(call.contentType()).startsWith("application/json");
        assertThat(call.authorization()).isEqualTo("null");
        assertThat(Json.read(call.body())).isEqualTo(Json.of(Map.of(
                "type", "message", "channelId", "msteams", "serviceUrl", teams.url(), "from", Map.of("id", "28:app"),
                "conversation", Map.of("id", "a:1chat", "isGroup", false), "historyDisclosed", false,
                "text", "Bonjour « Ada » <b>& *co*</b>", "textFormat", "plain", "locale", "fr-FR")));
    }

    @Test
    void allThreadsOfAChannelCountAsOneConversation() {
        var counted = new ArrayList<String>();
        try (var paced = new Wire(
                WireSettings.local("app"), new MemoryStore().connections().tickets(), InstantSource.system(),
                (tenant, conversation, doing) -> counted.add(conversation))) {
            for (var thread : List.of("", ";messageid=1", ";messageid=2")) {
                paced.post(new Where(TENANT, teams.url(), "19:c@thread.tacv2" + thread), Outgoing.plain("Hi", "en"),
                        kept::add);
            }
        }

        assertThat(counted).containsExactly("19:c@thread.tacv2", "19:c@thread.tacv2", "19:c@thread.tacv2");
        assertThat(teams.last().path()).contains(";messageid=2");
    }

    @Test
    void aCardIsPostedAsItWasMade() {
        Map<String, Object> card = Map.of(
                "type", "AdaptiveCard", "version", "1.5", "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "refresh", Map.of("userIds", List.of("29:1", "29:2")),
                "body", List.of(
                        Map.of("type", "TextBlock", "text", "Étonné ? 😀", "wrap", true, "maxLines", 3),
                        Map.of("type", "Chart.Donut", "data", List.of(Map.of("value", 2.5), Map.of("value", 10L))),
                        Map.of("type", "Input.Text", "id", "a.b.c", "isRequired", false, "items", List.of())),
                "msteams", Map.of("width", "Full"));

        wire.post(new Where(TENANT, teams.url(), CHANNEL), Outgoing.card(card, "Étonné", "fr-FR"),
                kept::add);

        assertThat(teams.last().path())
                .isEqualTo("/emea/v3/conversations/19:ab%2Fc+d@thread.tacv2;messageid=1700000000000/activities");
        var sent = Json.read(teams.last().body());
        assertThat(sent.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(sent.at("/attachments/0/content")).isEqualTo(Json.of(card));
        assertThat(sent.at("/summary").asString()).isEqualTo("Étonné");
        assertThat(sent.has("text")).isFalse();
    }

    @Test
    void whatWasPostedIsReplaced() {
        wire.update(chat, "1:activity", Outgoing.plain("Fini.", "fr"));

        assertThat(teams.last().method()).isEqualTo("PUT");
        assertThat(teams.last().path()).isEqualTo("/emea/v3/conversations/a:1chat/activities/1:activity");
        assertThat(Json.read(teams.last().body()).at("/text").asString()).isEqualTo("Fini.");
    }

    @Test
    void typingIsShownAndItsFailureIsNobodysTrouble() {
        wire.typing(chat);
        assertThat(Json.read(teams.last().body()).at("/type").asString()).isEqualTo("typing");

        teams.answers(Reply.status(500));
        wire.typing(chat);
        teams.answers(Reply.error(403, "MessageWritesBlocked"));
        wire.typing(new Where(TENANT, teams.url(), "a:2"));
        assertThat(teams.calls()).hasSize(3);
    }

    @Test
    void aPersonalChatIsOpened() {
        teams.answers(new Reply(201, Map.of(), "{\"id\":\"a:new\",\"serviceUrl\":\"x\"}"));

        assertThat(wire.create(teams.url(), TENANT, "29:ada", "28:bot")).isEqualTo("a:new");

        assertThat(teams.last().path()).isEqualTo("/emea/v3/conversations");
        var sent = Json.read(teams.last().body());
        assertThat(sent.at("/isGroup").asBoolean()).isFalse();
        assertThat(sent.at("/bot/id").asString()).isEqualTo("28:bot");
        assertThat(sent.at("/members").size()).isEqualTo(1);
        assertThat(sent.at("/members/0/id").asString()).isEqualTo("29:ada");
        assertThat(sent.at("/tenantId").asString()).isEqualTo(TENANT);
        assertThat(sent.at("/channelData/tenant/id").asString()).isEqualTo(TENANT);
    }

    @Test
    void somebodyWhoCannotBeReachedIsGone() {
        teams.answers(Reply.error(403, "ForbiddenOperationException"));

        var no = Assertions.catchThrowableOfType(
                Undeliverable.class, () -> wire.create(teams.url(), TENANT, "29:ada", ""));

        assertThat(no.reason()).isEqualTo(Delivery.Reason.GONE);
        assertThat(Json.read(teams.last().body()).at("/bot/id").asString()).isEqualTo("28:app");
    }

    @Test
    void aChatWithoutANameIsAskedForAgain() {
        teams.answers(Reply.json("{}"));
        assertThat(Assertions.catchThrowableOfType(
                TryLater.class, () -> wire.create(teams.url(), TENANT, "29:ada", ""))).isNotNull();
    }

    @Test
    void somebodyIsDescribed() {
        teams.answers(Reply.json(
                "{\"id\":\"29:ada\",\"name\":\"Ada Lovelace\",\"objectId\":\"oid\",\"givenName\":\"Ada\",\"email\":"
                        + "\"ada@corp.example\",\"userPrincipalName\":\"ada@corp.example\",\"tenantId\":\"t\","
                        + "\"userRole\":\"user\",\"more\":{\"x\":1}}"));

        assertThat(wire.member(chat, "29:ada")).contains(
                new Member("29:ada", "oid", "Ada Lovelace", "Ada", "ada@corp.example", "ada@corp.example", "t", false));
        assertThat(teams.last().path()).isEqualTo("/emea/v3/conversations/a:1chat/members/29:ada");
    }

    @Test
    void aGuestIsKnownByTheirRoleOrTheirName() {
        teams.answers(Reply.json("{\"id\":\"29:1\",\"aadObjectId\":\"oid\",\"userRole\":\"Guest\"}"));
        assertThat(wire.member(chat, "29:1")).contains(new Member("29:1", "oid", "", "", "", "", "", true));

        teams.answers(Reply.json("{\"id\":\"29:1\",\"userPrincipalName\":\"gus_x.example#EXT#@corp.example\"}"));
        assertThat(wire.member(chat, "29:1").orElseThrow().isGuest()).isTrue();
    }

    @Test
    void whoIsNotThereIsNoMember() {
        teams.answers(Reply.error(404, "MemberNotFoundInConversation"));
        assertThat(wire.member(chat, "29:nobody")).isEmpty();
    }

    @Test
    void aRosterIsReadPageByPage() {
        var token = "a+b/c==&d é";
        teams.answers(call -> !call.path().contains("continuationToken")
                ? Reply.json(
                        "{\"continuationToken\":\"" + token + "\",\"members\":[{\"id\":\"29:1\",\"objectId\":\"o1\"}]}")
                : Reply.json("{\"members\":[{\"id\":\"29:2\",\"email\":\"b@corp.example\"},{\"id\":\"29:3\"}]}"));

        var all = wire.members(new Where(TENANT, teams.url(), "19:team@thread.tacv2"));

        assertThat(all).extracting(Member::id).containsExactly("29:1", "29:2", "29:3");
        assertThat(all.getFirst().aadObjectId()).isEqualTo("o1");
        assertThat(teams.calls()).hasSize(2);
        assertThat(teams.calls().getFirst().path())
                .startsWith("/emea/v3/conversations/19:team@thread.tacv2/pagedmembers?");
        assertThat(java.net.URLDecoder.decode(teams.last().path(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(token);
    }

    @Test
    void aRosterThatMayNotBeReadIsClosed() {
        teams.answers(Reply.error(403, "BotNotInConversationRoster"));
        var no = Assertions.catchThrowableOfType(
                Undeliverable.class, () -> wire.members(new Where(TENANT, teams.url(), "19:team@thread.tacv2")));
        assertThat(no.reason()).isEqualTo(Delivery.Reason.CLOSED);
    }

    @Test
    void anAnswerWithoutAnIdIsAnAnswer() {
        for (var reply : List.of(Reply.status(200), Reply.status(202), Reply.status(204), Reply.json("{}"))) {
            teams.answers(reply);
            assertThat(wire.post(chat, Outgoing.plain("x", "en"), kept::add)).isEmpty();
        }
        assertThat(kept).containsExactly("", "", "", "");
    }
}
