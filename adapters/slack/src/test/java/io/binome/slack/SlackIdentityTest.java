package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import com.slack.api.model.User.EnterpriseUser;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.platform.Introduction;
import io.binome.platform.Page;
import io.binome.store.Installations.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is made of what Slack says about a user, as {@code docs/identity.md} says. */
class SlackIdentityTest {
    @TestFactory
    Stream<DynamicTest> everyRowOfThePageHolds() throws IOException {
        return Page.rows('S').stream().map(row -> DynamicTest.dynamicTest(
                String.join(" | ", row), () -> assertThat(read(row.get(1))).isEqualTo(row.get(2))));
    }

    private static String read(String said) {
        var user = new User();
        user.setId("U1");
        user.setTeamId("T1");
        user.setRealName("Ada");
        user.setEmailConfirmed(!said.contains("is_email_confirmed"));
        user.setRestricted(said.contains("is_restricted"));
        user.setUltraRestricted(said.contains("is_ultra_restricted"));
        user.setInvitedUser(said.contains("is_invited_user"));
        user.setDeleted(said.contains("deleted"));
        user.setStranger(said.contains("is_stranger"));
        user.setBot(said.contains("is_bot"));
        var profile = new User.Profile();
        profile.setEmail(said.contains("no `profile.email`") ? null : "ada@example.org");
        user.setProfile(profile);
        var isWhole = said.contains("for which the bot was installed") || said.contains("in such an organisation");
        if (said.contains("another company") || said.contains("another workspace") || said.contains("the same")
                || isWhole) {
            user.setTeamId("T2");
        }
        if (said.contains("Grid") || said.contains("the same") || isWhole) {
            var enterprise = new EnterpriseUser();
            enterprise.setEnterpriseId("E1");
            enterprise.setTeams(said.contains("has the bot's workspace") ? List.of("T2", "T1") : List.of("T2"));
            user.setEnterpriseUser(enterprise);
        }
        var facts = isWhole
                ? Map.of("enterprise", "E1", "orgWide", "true")
                : Map.of("team", "T1", "enterprise", "E1");
        var home = new Installation(
                new InstallationId(isWhole ? "slack.E1" : "slack.T1"), OrganisationId.HOME, 1, "", facts, null, null,
                null);
        return SlackUsers.introduction(home, user).map(SlackIdentityTest::words).orElse("nobody's");
    }

    private static String words(Introduction introduction) {
        var confirmed = introduction.confirmed().isEmpty() ? ", not confirmed" : ", confirmed";
        return switch (introduction.standing()) {
            case MEMBER -> "a member's" + confirmed;
            case GUEST -> "a guest's";
            case CLOSED -> "a closed one";
        };
    }
}
