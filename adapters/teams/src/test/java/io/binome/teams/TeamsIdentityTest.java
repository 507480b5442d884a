package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.Introduction;
import io.binome.platform.Page;
import io.binome.teams.wire.Member;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is made of what Teams says about somebody, as {@code docs/identity.md} says. */
class TeamsIdentityTest {
    private static final Who WHO = new Who(
            Who.installation("t1"), "object", "29:1", "Ada", "https://smba.trafficmanager.net/emea/", "chat", "28:1",
            "en-GB", "Europe/Paris", true);

    @TestFactory
    Stream<DynamicTest> everyRowOfThePageHolds() throws IOException {
        return Page.rows('T').stream().map(row -> DynamicTest.dynamicTest(
                String.join(" | ", row), () -> assertThat(read(row.get(1))).isEqualTo(row.get(2))));
    }

    private static String read(String said) {
        if (said.equals("not shown")) {
            return words(TeamsUsers.introduction(WHO, TeamsUsers.stranger(WHO), false));
        }
        var tenant = said.contains("another tenant") ? "t2" : said.contains("no `tenantId`") ? "" : "t1";
        var principal = said.contains("#EXT#") ? "mail_example.org#EXT#@t1.onmicrosoft.com" : "principal@example.org";
        var email = said.contains("without `email`") ? "" : "mail@example.org";
        return words(TeamsUsers.introduction(
                WHO,
                new Member("29:1", "object", "Ada", "Ada", email, principal, tenant,
                        said.contains("guest") || said.contains("#EXT#")),
                false));
    }

    private static String words(Introduction introduction) {
        var addresses = introduction.confirmed().stream()
                .map(address -> address.replaceFirst("@.*", ""))
                .collect(Collectors.joining(", "));
        return switch (introduction.standing()) {
            case MEMBER -> "a member's, confirmed: " + addresses;
            case GUEST -> "a guest's";
            case CLOSED -> "a closed one";
        };
    }
}
