package io.binome.teams.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.credentials.TokenCredentials;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Microsoft's own client finds nothing missing. */
class FakeTeamsSdkTest {

    @Test
    void the_sdk_creates_sends_replies_updates_deletes_and_reads_the_roster() {
        try (var teams = FakeTeams.start(); var bot = new TinyBot()) {
            teams.deliverTo(bot.messages());
            var ada = teams.colleague("Ada Lovelace");
            ada.installs();
            var login = bot.call(
                    "POST",
                    teams.loginUrl() + "/botframework.com/oauth2/v2.0/token",
                    "",
                    "application/x-www-form-urlencoded",
                    "grant_type=client_credentials&client_id=" + teams.appId() + "&client_secret="
                            + teams.appSecret() + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default");
            var token = Json.text(Json.object(login.body()), "access_token");
            var connector = new RestConnectorClient(teams.serviceUrl(), new TokenCredentials("Bearer", token));
            var conversations = connector.getConversations();

            var parameters = new ConversationParameters();
            parameters.setIsGroup(false);
            parameters.setBot(new ChannelAccount(teams.botId()));
            parameters.setMembers(List.of(new ChannelAccount(ada.id())));
            parameters.setTenantId(teams.tenant().id());
            var made = conversations.createConversation(parameters).join();
            assertThat(made.getId()).isEqualTo(ada.personal().id());

            var sent = conversations.sendToConversation(made.getId(), message("One")).join();
            conversations.replyToActivity(made.getId(), sent.getId(), message("Two")).join();
            conversations.updateActivity(made.getId(), sent.getId(), message("Three")).join();
            var third = conversations.sendToConversation(made.getId(), message("Four")).join();
            conversations.deleteActivity(made.getId(), third.getId()).join();
            assertThat(ada.chat()).extracting(Shown::text).containsExactly("Three", "Two");

            var member = conversations.getConversationMember(ada.id(), made.getId()).join();
            assertThat(member.getName()).isEqualTo("Ada Lovelace");
            assertThat(member.getAadObjectId()).isEqualTo(ada.objectId());
            assertThat(conversations.getConversationMembers(made.getId()).join()).hasSize(1);

            var room = teams.channel("all", ada, teams.colleague("B"), teams.colleague("C"), teams.colleague("D"));
            ada.invites(room);
            var page = conversations.getConversationPagedMembers(room.id()).join();
            assertThat(page.getMembers()).hasSize(3);
            assertThat(page.getContinuationToken()).isNotBlank();
            assertThat(teams.violations()).isEmpty();
        }
    }

    private static Activity message(String words) {
        var activity = new Activity("message");
        activity.setText(words);
        return activity;
    }
}
