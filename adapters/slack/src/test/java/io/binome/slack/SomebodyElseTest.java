package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.User.Guest;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody becomes somebody else, or an admin, by having an address. */
class SomebodyElseTest {
    private static final String REFUSED = "for programme admins";
    private static final String CLAIRE = "claire@example.org";

    private FakeSlack slack;
    private Living binome;

    @BeforeEach
    void start() {
        slack = FakeSlack.generous();
        binome = Living.overHttp(slack, CLAIRE);
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    private FakePerson person(String name, String email) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    private void isRefused(FakePerson person) {
        person.says("stats");
        slack.await(() -> person.reads(REFUSED));
    }

    private void isAdmin(FakePerson person) {
        person.says("programme create");
        slack.await(() -> person.reads("What kind of programme would you like to set up"));
    }

    private List<Person> people() {
        return binome.store.records().all(Person.class, OrganisationId.HOME);
    }

    private void isBound(String email) {
        var home = OrganisationId.HOME;
        var line = home.person("line");
        binome.store.records().put(new Mailbox(home.mailbox(email), line, Mailbox.By.ROSTER));
        binome.store.records().put(Person.nobody(line).holding(Person.Account.COLLEAGUE).called("Line"));
    }

    @Test
    void aGuestOfASingleChannelWithTheAdminsAddressIsNoAdminAndNotBound() {
        isBound(CLAIRE);
        var guest = person("Mallory", CLAIRE);
        guest.account().becomesGuest(Guest.SINGLE_CHANNEL);

        isRefused(guest);

        assertThat(binome.store.connections().accounts().of(OrganisationId.HOME.person("line"))).isEmpty();
        assertThat(people()).hasSize(2);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anAccountWhoseAddressIsNotConfirmedIsNoAdminAndNotBound() {
        isBound(CLAIRE);
        var mallory = person("Mallory", CLAIRE);
        mallory.account().isUnconfirmed();

        isRefused(mallory);

        assertThat(binome.store.connections().accounts().of(OrganisationId.HOME.person("line"))).isEmpty();
        assertThat(people()).hasSize(2).allSatisfy(person -> assertThat(person.email()).isEmpty());
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whoHasTheAddressOfAnAdminWhoHasGoneIsNoAdmin() {
        var claire = person("Claire", CLAIRE);
        isAdmin(claire);
        claire.account().isDeactivated();

        var other = person("Claire the Younger", CLAIRE);
        isRefused(other);

        assertThat(people()).hasSize(2);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whoBecomesAGuestIsAnAdminNoLonger() {
        var claire = person("Claire", CLAIRE);
        isAdmin(claire);

        claire.account().becomesGuest(Guest.MULTI_CHANNEL);

        isRefused(claire);
    }

    @Test
    void whoMarriesStaysWhoTheyAre() {
        var ada = person("Ada Roy", "ada.roy@example.org");
        ada.says("help");
        slack.await(() -> ada.reads("Here is what you can ask me"));
        var before = people().getFirst().id();

        ada.account().isCalled("Ada Martin", "ada.martin@example.org");
        slack.await(() -> people().getFirst().email().equals("ada.martin@example.org"));

        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(before);
            assertThat(person.name()).isEqualTo("Ada Martin");
        });
        for (var address : List.of("ada.roy@example.org", "ada.martin@example.org")) {
            assertThat(binome.store.records().find(Mailbox.class, OrganisationId.HOME.mailbox(address)))
                    .hasValueSatisfying(mailbox -> assertThat(mailbox.person()).isEqualTo(before));
        }
    }
}
