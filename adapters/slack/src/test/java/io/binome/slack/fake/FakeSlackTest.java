package io.binome.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Slack's own client talks to the fake as it talks to Slack. */
class FakeSlackTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2027-01-04T08:00:00Z"));
    private final FakeSlack slack = FakeSlack.start(Settings.usual().withClock(clock));
    private final FakePerson ada = slack.person("Ada Lovelace");
    private final Slack sdk = Slack.getInstance(config());

    private SlackConfig config() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setStatsEnabled(false);
        return config;
    }

    private MethodsClient bot() {
        return sdk.methods(slack.botToken());
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
        sdk.close();
    }

    @Nested
    class Tokens {

        @Test
        void the_bot_learns_who_it_is() throws Exception {
            var me = bot().authTest(r -> r);

            assertThat(me.isOk()).isTrue();
            assertThat(me.getTeamId()).isEqualTo(slack.team().id());
            assertThat(me.getUserId()).isEqualTo(slack.team().bot());
            assertThat(me.getBotId()).isEqualTo(slack.team().botId());
            assertThat(slack.violations()).isEmpty();
        }

        @Test
        void a_made_up_token_is_refused() throws Exception {
            assertThat(sdk.methods("xoxb-mine").authTest(r -> r).getError()).isEqualTo("invalid_auth");
        }

        @Test
        void a_revoked_token_is_dead() throws Exception {
            assertThat(bot().authRevoke(r -> r).isRevoked()).isTrue();
            assertThat(bot().authTest(r -> r).getError()).isEqualTo("token_revoked");
        }

        @Test
        void after_uninstalling_the_account_is_inactive() throws Exception {
            var gone = bot().appsUninstall(r -> r.clientId(App.CLIENT_ID).clientSecret(App.CLIENT_SECRET));

            assertThat(gone.isOk()).isTrue();
            assertThat(bot().authTest(r -> r).getError()).isEqualTo("account_inactive");
        }

        @Test
        void a_scope_that_was_not_granted_is_named_and_noticed() throws Exception {
            var channel = slack.channel("books");

            var refused = bot().conversationsJoin(r -> r.channel(channel.id()));

            assertThat(refused.getError()).isEqualTo("missing_scope");
            assertThat(refused.getNeeded()).isEqualTo("channels:join");
            assertThat(refused.getProvided()).contains("chat:write");
            assertThat(slack.violations()).hasSize(1);
        }

        @Test
        void an_app_token_is_for_sockets_only() throws Exception {
            assertThat(sdk.methods(slack.appToken()).usersInfo(r -> r.user(ada.id())).getError())
                    .isEqualTo("not_allowed_token_type");
            assertThat(sdk.methods(slack.appToken()).appsConnectionsOpen(r -> r).getUrl()).startsWith("ws://127.0.0.1");
        }

        @Test
        void a_code_is_good_once() throws Exception {
            var other = slack.team("Globex");
            var code = slack.code(other, ada, Set.of("chat:write"), "https://binome.example.org/back");

            var granted = access(code, "https://binome.example.org/back");

            assertThat(granted.getTeam().getName()).isEqualTo("Globex");
            assertThat(granted.getAuthedUser().getId()).isEqualTo(ada.id());
            assertThat(granted.getBotUserId()).isEqualTo(other.bot());
            assertThat(granted.getExpiresIn()).isEqualTo(43_200);
            assertThat(sdk.methods(granted.getAccessToken()).authTest(r -> r).getTeamId()).isEqualTo(other.id());
            assertThat(access(code, "https://binome.example.org/back").getError()).isEqualTo("invalid_code");
        }

        @Test
        void a_code_is_for_one_address_and_ten_minutes() throws Exception {
            var elsewhere = slack.code(slack.team(), ada, Set.of("chat:write"), "https://binome.example.org/back");
            var late = slack.code(slack.team(), ada, Set.of("chat:write"), "");

            assertThat(access(elsewhere, "https://evil.example.org").getError()).isEqualTo("bad_redirect_uri");
            clock.pass(Duration.ofMinutes(10));
            assertThat(access(late, "").getError()).isEqualTo("invalid_code");
        }

        @Test
        void a_refresh_token_is_good_once_and_kills_the_old_token() throws Exception {
            var first = access(slack.code(slack.team(), ada, Set.of("chat:write"), ""), "");

            var second = refresh(first.getRefreshToken());

            assertThat(sdk.methods(second.getAccessToken()).authTest(r -> r).isOk()).isTrue();
            assertThat(sdk.methods(first.getAccessToken()).authTest(r -> r).getError()).isEqualTo("token_expired");
            assertThat(refresh(first.getRefreshToken()).getError()).isEqualTo("invalid_refresh_token");
        }

        @Test
        void a_token_that_is_not_renewed_expires_after_twelve_hours() throws Exception {
            var granted = access(slack.code(slack.team(), ada, Set.of("chat:write"), ""), "");

            clock.pass(Duration.ofHours(12));

            assertThat(sdk.methods(granted.getAccessToken()).authTest(r -> r).getError()).isEqualTo("token_expired");
        }

        @Test
        void an_organisation_installs_once_for_all_its_workspaces() throws Exception {
            var one = slack.team("One", "E0ACME");
            var two = slack.team("Two", "E0ACME");
            var bea = slack.person(two, "Bea", "bea@example.org", ZoneId.of("UTC"), "en-GB");
            var scopes = Set.of("chat:write", "users:read");

            var granted = access(slack.codeForAll("E0ACME", bea, scopes, ""), "");

            assertThat(granted.isEnterpriseInstall()).isTrue();
            assertThat(granted.getTeam()).isNull();
            assertThat(granted.getEnterprise().getId()).isEqualTo("E0ACME");
            var client = sdk.methods(granted.getAccessToken());
            assertThat(client.usersList(r -> r).getError()).isEqualTo("missing_argument");
            assertThat(client.usersList(r -> r.teamId(two.id())).getMembers())
                    .extracting(com.slack.api.model.User::getId)
                    .contains(bea.id(), one.bot());
            assertThat(two.bot()).isEqualTo(one.bot());
            assertThat(client.chatPostMessage(r -> r.channel(bea.id()).text("hello")).isOk()).isTrue();
            assertThat(bea.reads("hello")).isTrue();
            assertThat(client.chatPostMessage(r -> r.channel(ada.id()).text("hello")).getError())
                    .isEqualTo("channel_not_found");
        }

        private com.slack.api.methods.response.oauth.OAuthV2AccessResponse access(String code, String redirect)
                throws IOException, SlackApiException {
            return sdk.methods()
                    .oauthV2Access(r -> r.clientId(App.CLIENT_ID)
                            .clientSecret(App.CLIENT_SECRET)
                            .redirectUri(redirect)
                            .code(code));
        }

        private com.slack.api.methods.response.oauth.OAuthV2AccessResponse refresh(String token)
                throws IOException, SlackApiException {
            return sdk.methods()
                    .oauthV2Access(r -> r.clientId(App.CLIENT_ID)
                            .clientSecret(App.CLIENT_SECRET)
                            .grantType("refresh_token")
                            .refreshToken(token));
        }
    }

    @Nested
    class Messages {

        @Test
        void a_message_to_a_person_is_in_their_direct_messages() throws Exception {
            var sent = bot().chatPostMessage(r -> r.channel(ada.id())
                    .text("Bonjour")
                    .blocks(List.of(
                            section(s -> s.text(markdownText("Bonjour <@" + ada.id() + "> &amp; bienvenue"))),
                            actions(a -> a.elements(List.of(
                                    button(b -> b.text(plainText("Oui")).actionId("yes").value("1"))))))));

            assertThat(sent.isOk()).isTrue();
            assertThat(sent.getChannel()).isEqualTo(ada.direct().id());
            assertThat(sent.getMessage().getBotId()).isEqualTo(slack.team().botId());
            assertThat(ada.dm()).singleElement().hasToString("Bonjour @Ada Lovelace & bienvenue\n(Oui)");
            assertThat(slack.violations()).isEmpty();
        }

        @Test
        void blocks_without_a_text_for_notifications_are_noticed() throws Exception {
            assertThat(post(List.of(divider())).isOk()).isTrue();

            assertThat(slack.violations()).singleElement().asString().contains("top-level text");
        }

        @Test
        void nothing_at_all_is_no_message() throws Exception {
            assertThat(bot().chatPostMessage(r -> r.channel(ada.id())).getError()).isEqualTo("no_text");
        }

        @Test
        void more_than_fifty_blocks_are_refused() throws Exception {
            List<LayoutBlock> blocks = new ArrayList<>(Collections.nCopies(51, divider()));

            var refused = post(blocks);

            assertThat(refused.getError()).isEqualTo("invalid_blocks");
            assertThat(refused.getResponseMetadata().getMessages().getFirst()).contains("no more than 50");
            assertThat(ada.dm()).isEmpty();
        }

        @Test
        void the_bot_changes_and_deletes_what_it_wrote() throws Exception {
            var ts = bot().chatPostMessage(r -> r.channel(ada.id()).text("old")).getTs();
            var place = ada.direct().id();

            assertThat(bot().chatUpdate(r -> r.channel(place).ts(ts).text("new")).isOk()).isTrue();
            assertThat(ada.dm()).singleElement().hasToString("new");
            assertThat(bot().chatUpdate(r -> r.channel(ada.id()).ts(ts).text("x")).getError())
                    .isEqualTo("channel_not_found");
            assertThat(bot().chatDelete(r -> r.channel(place).ts(ts)).isOk()).isTrue();
            assertThat(ada.dm()).isEmpty();
            assertThat(bot().chatUpdate(r -> r.channel(place).ts(ts).text("x")).getError())
                    .isEqualTo("message_not_found");
        }

        @Test
        void blocks_that_are_not_mentioned_in_a_change_stay_and_an_empty_list_takes_them_away() throws Exception {
            var ts = bot().chatPostMessage(r -> r.channel(ada.id())
                    .text("old")
                    .blocks(List.of(section(s -> s.text(plainText("block"))))))
                    .getTs();
            var place = ada.direct().id();

            bot().chatUpdate(r -> r.channel(place).ts(ts).text("new"));
            assertThat(ada.dm()).singleElement().hasToString("block");
            bot().chatUpdate(r -> r.channel(place).ts(ts).text("new").blocks(List.of()));
            assertThat(ada.dm()).singleElement().hasToString("new");
        }

        @Test
        void whoever_has_left_keeps_old_messages_and_gets_no_new_place() throws Exception {
            var bea = slack.person("Bea");
            assertThat(say(ada.id())).isNull();
            ada.account().isDeactivated();
            bea.account().isDeactivated();

            assertThat(say(ada.id())).isNull();
            assertThat(say(bea.id())).isEqualTo("channel_not_found");
        }

        @Test
        void what_others_wrote_is_theirs() throws Exception {
            ada.says("mine");
            var ts = ada.dm().getFirst().message().ts();

            assertThat(bot().chatUpdate(r -> r.channel(ada.direct().id()).ts(ts).text("x")).getError())
                    .isEqualTo("cant_update_message");
        }

        @Test
        void only_members_write_in_a_channel_and_nobody_in_an_archived_one() throws Exception {
            var books = slack.channel("books", ada);
            var secret = slack.channel(slack.team(), Channel.Kind.PRIVATE, "secret", ada);
            var old = slack.channel("old");
            slack.admit(old);
            slack.archive(old);

            assertThat(say(books.id())).isEqualTo("not_in_channel");
            assertThat(say(secret.id())).isEqualTo("channel_not_found");
            assertThat(say("C0NOWHERE")).isEqualTo("channel_not_found");
            assertThat(say(old.id())).isEqualTo("is_archived");
            slack.admit(books);
            assertThat(say(books.id())).isNull();
        }

        @Test
        void an_ephemeral_message_is_for_one_member_only() throws Exception {
            var bea = slack.person("Bea");
            var books = slack.channel("books", ada, bea);
            slack.admit(books);

            assertThat(bot().chatPostEphemeral(r -> r.channel(books.id()).user(bea.id()).text("psst")).isOk())
                    .isTrue();
            assertThat(bea.ephemerals()).singleElement().hasToString("psst");
            assertThat(ada.sees(books)).isEmpty();
            var cora = slack.person("Cora");
            assertThat(bot().chatPostEphemeral(r -> r.channel(books.id()).user(cora.id()).text("x")).getError())
                    .isEqualTo("user_not_in_channel");
        }

        @Test
        void another_workspace_is_another_world() throws Exception {
            var other = sdk.methods(slack.install(slack.team("Globex"), Settings.usual().scopes()));

            assertThat(other.chatPostMessage(r -> r.channel(ada.id()).text("hello")).getError())
                    .isEqualTo("channel_not_found");
            assertThat(other.usersInfo(r -> r.user(ada.id())).getError()).isEqualTo("user_not_visible");
        }

        private com.slack.api.methods.response.chat.ChatPostMessageResponse post(List<LayoutBlock> blocks)
                throws IOException, SlackApiException {
            return bot().chatPostMessage(r -> r.channel(ada.id()).blocks(blocks));
        }

        private String say(String channel) throws IOException, SlackApiException {
            return bot().chatPostMessage(r -> r.channel(channel).text("hello")).getError();
        }
    }

    @Nested
    class Arguments {

        @Test
        void json_is_as_good_as_a_form_where_slack_takes_it() throws Exception {
            var answer = post("chat.postMessage", "application/json; charset=utf-8",
                    "{\"channel\":\"" + ada.id() + "\",\"text\":\"hello\"}");

            assertThat(answer).contains("\"ok\":true");
            assertThat(post("users.info", "application/json", "{\"user\":\"" + ada.id() + "\"}"))
                    .contains("invalid_post_type");
        }

        @Test
        void an_unknown_argument_is_noticed() throws Exception {
            post("chat.postMessage", Parcel.FORM, "channel=" + ada.id() + "&text=hello&colour=red");

            assertThat(slack.violations()).extracting(Violation::what).containsExactly("unknown argument: colour");
        }

        @Test
        void a_missing_argument_is_named() throws Exception {
            assertThat(post("chat.postMessage", Parcel.FORM, "text=hello"))
                    .contains("invalid_arguments", "missing required field: channel");
        }

        @Test
        void a_method_that_does_not_exist_is_unknown() throws Exception {
            assertThat(post("chat.shout", Parcel.FORM, "text=hello")).contains("unknown_method");
        }

        private String post(String method, String type, String body) throws Exception {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + slack.botToken())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            }
        }
    }

    @Nested
    class PeopleAndPlaces {

        @Test
        void somebody_has_a_name_a_zone_and_a_language() throws Exception {
            var info = bot().usersInfo(r -> r.user(ada.id()).includeLocale(true)).getUser();

            assertThat(info.getRealName()).isEqualTo("Ada Lovelace");
            assertThat(info.getTz()).isEqualTo("Europe/Paris");
            assertThat(info.getLocale()).isEqualTo("fr-FR");
            assertThat(info.getProfile().getEmail()).isEqualTo("ada.lovelace@example.org");
            assertThat(info.isBot()).isFalse();
            assertThat(bot().usersInfo(r -> r.user("U0NOBODY")).getError()).isEqualTo("user_not_found");
        }

        @Test
        void a_stranger_is_seen_through_a_shared_channel_and_without_address() throws Exception {
            var shared = slack.channel("together", ada);
            var eve = slack.stranger("Eve", slack.team("Globex"), shared);

            var info = bot().usersInfo(r -> r.user(eve.id())).getUser();

            assertThat(info.isStranger()).isTrue();
            assertThat(info.getTeamId()).isNotEqualTo(slack.team().id());
            assertThat(info.getProfile().getEmail()).isNull();
        }

        @Test
        void everybody_is_listed_page_by_page() throws Exception {
            for (int i = 0; i < 5; i++) {
                slack.person(slack.team(), "Person " + i, "", ZoneId.of("UTC"), "en-GB");
            }
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var from = cursor;
                var page = bot().usersList(r -> r.limit(3).cursor(from));
                page.getMembers().forEach(member -> seen.add(member.getName()));
                cursor = page.getResponseMetadata().getNextCursor();
            } while (!cursor.isEmpty());

            assertThat(seen).hasSize(8).doesNotHaveDuplicates().contains("slackbot", "binome", "ada.lovelace");
        }

        @Test
        void opening_twice_opens_once() throws Exception {
            var bea = slack.person("Bea");
            var first = bot().conversationsOpen(r -> r.users(List.of(ada.id(), bea.id())));
            var second = bot().conversationsOpen(r -> r.users(List.of(bea.id(), ada.id())).returnIm(true));

            assertThat(first.getChannel().getId()).startsWith("C").isEqualTo(second.getChannel().getId());
            assertThat(second.isAlreadyOpen()).isTrue();
            assertThat(ada.groups()).hasSize(1);
            assertThat(ada.groups().getFirst().members())
                    .containsExactlyInAnyOrder(ada.id(), bea.id(), slack.team().bot());
        }

        @Test
        void who_is_in_a_place_that_is_not_public_takes_a_scope_of_its_own() throws Exception {
            var secret = slack.channel(slack.team(), Channel.Kind.PRIVATE, "secret", ada);
            slack.admit(secret);

            assertThat(bot().conversationsMembers(r -> r.channel(secret.id())).getError()).isEqualTo("missing_scope");
            assertThat(bot().conversationsInfo(r -> r.channel(secret.id())).getNeeded()).isEqualTo("groups:read");
        }

        @Test
        void a_group_has_room_for_eight_and_none_for_those_who_left() throws Exception {
            var many = new ArrayList<String>();
            for (int i = 0; i < 9; i++) {
                many.add(slack.person("Person " + i).id());
            }
            ada.account().isDeactivated();

            assertThat(bot().conversationsOpen(r -> r.users(many)).getError()).isEqualTo("too_many_users");
            assertThat(bot().conversationsOpen(r -> r.users(List.of(ada.id()))).getError()).isEqualTo("user_disabled");
        }

        @Test
        void a_file_goes_up_in_three_steps() throws Exception {
            ada.says("hello");

            var sent = bot().filesUploadV2(r -> r.channel(ada.direct().id())
                    .filename("chart.svg")
                    .title("Chart")
                    .initialComment("Here it is")
                    .fileData("<svg/>".getBytes(StandardCharsets.UTF_8)));

            assertThat(sent.isOk()).isTrue();
            assertThat(ada.dm().getLast()).hasToString("Here it is\n[Chart]");
            assertThat(slack.file(sent.getFile().getId())).hasValueSatisfying(
                    bytes -> assertThat(bytes).asString().isEqualTo("<svg/>"));
            assertThat(slack.violations()).isEmpty();
        }
    }

    @Nested
    class Pace {

        @Test
        void a_channel_takes_a_message_a_second_after_a_small_burst() throws Exception {
            for (int i = 0; i < 3; i++) {
                assertThat(bot().chatPostMessage(r -> r.channel(ada.id()).text("x")).isOk()).isTrue();
            }

            assertThat(waitFor()).isEqualTo("1");
            clock.pass(Duration.ofMillis(600));
            assertThat(waitFor()).isEqualTo("1");
            assertThat(slack.violations()).extracting(Violation::what)
                    .containsExactly("called before Retry-After had passed");
            clock.pass(Duration.ofMillis(400));
            assertThat(bot().chatPostMessage(r -> r.channel(ada.id()).text("x")).isOk()).isTrue();
            assertThat(ada.dm()).hasSize(4);
        }

        @Test
        void a_method_has_its_tier() throws Exception {
            for (int i = 0; i < 20; i++) {
                bot().usersList(r -> r.limit(1));
            }

            assertThatThrownBy(() -> bot().usersList(r -> r.limit(1))).isInstanceOfSatisfying(
                    SlackApiException.class, refused -> assertThat(refused.getResponse().code()).isEqualTo(429));
            clock.pass(Duration.ofMinutes(1));
            assertThat(bot().usersList(r -> r.limit(1)).isOk()).isTrue();
            assertThat(slack.violations()).isEmpty();
        }

        private String waitFor() {
            try {
                bot().chatPostMessage(r -> r.channel(ada.id()).text("x"));
                return "not at all";
            } catch (SlackApiException refused) {
                return refused.getResponse().header("Retry-After");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class BadDays {

        @Test
        void for_a_while_everything_is_too_much() throws Exception {
            slack.trouble(Trouble.tooMany(Duration.ofSeconds(30)).on("chat.postMessage"));

            assertThat(bot().authTest(r -> r).isOk()).isTrue();
            assertThatThrownBy(this::hello).isInstanceOfSatisfying(
                    SlackApiException.class,
                    refused -> assertThat(refused.getResponse().header("Retry-After")).isEqualTo("30"));
            clock.pass(Duration.ofSeconds(30));
            hello();
            assertThat(slack.violations()).isEmpty();
        }

        @Test
        void a_broken_slack_says_five_hundred() {
            slack.trouble(Trouble.broken().times(1));

            assertThatThrownBy(this::hello).isInstanceOfSatisfying(
                    SlackApiException.class, refused -> assertThat(refused.getResponse().code()).isEqualTo(500));
            assertThat(slack.calls()).extracting(Call::outcome).containsExactly("BROKEN");
        }

        @Test
        void a_cut_connection_leaves_nothing_behind() {
            slack.trouble(Trouble.cut());

            assertThatThrownBy(this::hello).isInstanceOf(IOException.class);
            assertThat(ada.dm()).isEmpty();
        }

        @Test
        void an_answer_can_be_lost_when_all_is_done() {
            slack.trouble(Trouble.lost().times(1));

            assertThatThrownBy(this::hello).isInstanceOf(IOException.class);
            assertThat(ada.dm()).hasSize(1);
        }

        private void hello() throws IOException, SlackApiException {
            bot().chatPostMessage(r -> r.channel(ada.id()).text("hello"));
        }
    }
}
