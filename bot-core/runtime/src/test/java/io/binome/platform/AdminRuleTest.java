package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.Mailbox.By;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.store.Accounts.Account;
import io.binome.store.Accounts.Seen;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who is an admin, as {@code docs/identity.md} says. */
class AdminRuleTest {
    private static final InstallationId SLACK = new InstallationId("slack.T1");
    private static final String ADDRESS = "ada@example.org";
    private static final OrganisationId ONE_OF_SEVERAL = new OrganisationId("slack-T1");

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2027-01-04T09:00:00Z");

    private AdminRule rule(String... names) {
        return new AdminRule(store, new AdminList(Set.of(names)), () -> now);
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfThePageHolds() throws IOException {
        return Page.rows('A').stream().map(row -> DynamicTest.dynamicTest(
                String.join(" | ", row),
                () -> assertThat(new AdminRuleTest().isAdmin(row.get(1), row.get(2)))
                        .isEqualTo(row.get(3).equals("yes"))));
    }

    private boolean isAdmin(String where, String who) {
        var organisation = where.equals("the only organisation") ? OrganisationId.HOME : ONE_OF_SEVERAL;
        var ada = organisation.person("ada");
        var leads = who.startsWith("runs") || who.startsWith("ran");
        var isGuest = who.contains("guest");
        var confirmed = !isGuest && !who.contains("not confirmed");
        installed(organisation);
        store.records().put(person(ada, isGuest ? Person.Account.GUEST : Person.Account.COLLEAGUE));
        store.records().put(new Mailbox(
                organisation.mailbox(ADDRESS), ada,
                who.contains("was somebody else's") ? By.ACCOUNT_AFTER_ANOTHER : By.ROSTER));
        put(organisation, ada, "U1", new Seen(
                !isGuest, leads, confirmed ? List.of(organisation.mailbox(ADDRESS)) : List.of(), now));
        if (who.startsWith("was granted")) {
            store.records().put(new Grant(ada, ada));
        }
        if (who.endsWith("has gone") && !who.startsWith("runs")) {
            store.records().amend(ada, before -> before.holding(Person.Account.GONE));
        }
        if (who.contains("whoever was granted it") || who.contains("somebody else was granted it")) {
            var other = organisation.person("bea");
            store.records().put(
                    person(other, who.endsWith("has gone") ? Person.Account.GONE : Person.Account.COLLEAGUE));
            store.records().put(new Grant(other, other));
        }
        if (who.contains("some record")) {
            store.records().amend(ada, before -> before.serving(Set.of(Duty.ADMIN)));
        }
        now = who.contains("eleven minutes") ? now.plus(Duration.ofMinutes(11)) : now;
        return rule(names(who)).isAdmin(ada);
    }

    private static String[] names(String who) {
        if (who.contains("another workspace")) {
            return new String[] {"T2/U1"};
        }
        if (who.contains("workspace and user id")) {
            return new String[] {"T1/U1"};
        }
        if (who.contains("an address")) {
            return new String[] {ADDRESS};
        }
        if (who.contains("user id")) {
            return new String[] {"u1"};
        }
        return who.contains("somebody is named") ? new String[] {"U77"} : new String[] {};
    }

    private void installed(OrganisationId organisation) {
        store.connections()
                .installations()
                .save(new Installation(SLACK, organisation, 1, "", Map.of(), null, null, null));
    }

    private void put(OrganisationId organisation, PersonId person, String user, Seen seen) {
        store.connections()
                .accounts()
                .put(new Account(organisation.account("slack.T1." + user), person, SLACK, user, now, seen));
    }

    private static Person person(PersonId id, Person.Account account) {
        return Person.nobody(id).holding(account);
    }

    @Test
    void whoeverIsNamedNoLongerIsNoAdminTheNextTime() {
        isAdmin("the only organisation", "is named by an address that is confirmed");
        var ada = OrganisationId.HOME.person("ada");

        assertThat(rule(ADDRESS).isAdmin(ada)).isTrue();
        assertThat(rule("somebody@example.org").isAdmin(ada)).isFalse();
    }

    @Test
    void whatThePlatformSaysIsAskedAgainOfThoseForWhomItMatters() {
        isAdmin("the only organisation", "runs the workspace");
        var accounts = store.connections().accounts();
        var ada = accounts.of(OrganisationId.HOME.person("ada")).getFirst();
        var bea =
                new Account(OrganisationId.HOME.account("slack.T1.U2"), OrganisationId.HOME.person("bea"), SLACK, "U2",
                        now, new Seen(true, false, List.of(), now));
        accounts.put(bea);
        assertThat(rule().isOutdated(ada)).isFalse();
        assertThat(rule().aging(OrganisationId.HOME)).isEmpty();

        now = now.plus(Duration.ofMinutes(6));
        assertThat(rule().aging(OrganisationId.HOME)).containsExactly(ada);
        assertThat(rule().isAdmin(ada.person())).isTrue();

        now = now.plus(Duration.ofMinutes(6));
        assertThat(rule().isOutdated(ada)).isTrue();
        assertThat(rule().isOutdated(bea)).isFalse();
    }

    @Test
    void theRegisterIsReadWithWhoIsAnAdminNow() {
        isAdmin("the only organisation", "was an admin in some record");
        var ada = OrganisationId.HOME.person("ada");
        var seen = rule().over(store.records());

        assertThat(seen.find(Person.class, ada)).hasValueSatisfying(person -> assertThat(person.isAdmin()).isFalse());
        store.records().put(new Grant(ada, ada));
        assertThat(rule().over(store.records()).all(Person.class, OrganisationId.HOME))
                .singleElement()
                .satisfies(person -> assertThat(person.duties()).containsExactly(Duty.GRANTED));
    }

    @Test
    void whereTheBotWasRemovedNothingFollowsFromTheAccountsThere() {
        isAdmin("the only organisation", "runs the workspace");
        var installations = store.connections().installations();
        installations.save(new Installation(SLACK, OrganisationId.HOME, 2, "", Map.of(), null, null, now));

        assertThat(rule().isAdmin(OrganisationId.HOME.person("ada"))).isFalse();
    }
}
