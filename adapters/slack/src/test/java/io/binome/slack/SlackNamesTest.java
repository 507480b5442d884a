package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.store.Installations.Installation;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("deprecation")
class SlackNamesTest {
    private static final Installation HOME = new Installation(
            new InstallationId("slack.T1"), OrganisationId.HOME, 1, "", Map.of("team", "T1"), null, null, null);

    @ParameterizedTest
    @CsvSource({"Marie,Dupont,Marie", "DUPONT,Marie,Marie", "MARIE,DUPONT,MARIE", "Jean Pierre,Dupont,Jean Pierre",
        "Marie,'',Marie", "'','',''"})
    void peopleAreGreetedByTheGivenNameAlsoWhereTheFamilyNameComesFirst(String first, String last, String given) {
        var user = new User();
        user.setId("U1");
        user.setTeamId("T1");
        user.setRealName((first + " " + last).strip());
        var profile = new User.Profile();
        profile.setFirstName(first);
        profile.setLastName(last);
        user.setProfile(profile);

        assertThat(SlackUsers.introduction(HOME, user).orElseThrow().given()).isEqualTo(given);
    }
}
