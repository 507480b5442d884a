package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.teams.fake.Client;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Shown;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A form as a card: what is wrong is said where it is wrong, and what was filled in stays. */
class FormsTest {
    private static final String MISSING = "An answer is missing here.";
    private static final String SHARE = "What you could share";
    private static final String OFFERS = "field:offers";
    private static final String WANTS = "field:wants";
    private static final String HOURS = "field:hours";

    private FakeTeams teams;
    private Living binome;
    private Beginning play;
    private FakeColleague ada;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        play = new Beginning(teams);
        binome = Living.inOneTenant(teams, "claire@example.org");
        ada = play.ada;
        play.everybodyInstalls();
        play.aProgrammeIsOpened();
        play.bothAreInvited(binome);
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private Shown form() {
        return ada.chat().reversed().stream().filter(shown -> !shown.inputs().isEmpty()).findFirst().orElseThrow();
    }

    private String entered(String field) {
        return form().inputs().stream()
                .filter(input -> input.id().equals(field))
                .map(Shown.Input::value)
                .findFirst()
                .orElse("");
    }

    /** To the second page, where it is sent. */
    private void fillsIn(String offers, String wants) {
        ada.fills(OFFERS, offers).fills(WANTS, wants).fills(HOURS, "2 hours");
        assertThat(ada.presses("Next").accepted()).as(ada.errors().toString()).isTrue();
        teams.await(() -> form().says("Page 2 of 2"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsSaidAtTheFieldAndWhatIsThereStays(Client client) {
        ada.uses(client);
        play.theFormIsOpened(ada);
        fillsIn("SEO 4", "   ");

        ada.presses("Send");
        teams.await(() -> form().says("One point needs another look"));

        assertThat(form().text()).containsSubsequence("Page 1 of 2", MISSING, "What you would like to learn");
        assertThat(entered(OFFERS)).isEqualTo("SEO 4");
        fillsIn("SEO 4", "Excel 3");
        ada.presses("Send");
        teams.await(() -> ada.reads("Your profile is complete"));
        assertThat(ada.failures()).isEmpty();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whatTheClientFindsMissingIsNotEvenSent() {
        play.theFormIsOpened(ada);
        ada.fills(OFFERS, "SEO 4");

        assertThat(ada.presses("Next").sent()).isFalse();

        assertThat(ada.errors().values()).containsOnly(MISSING);
        assertThat(ada.errors()).containsKeys(WANTS, HOURS).doesNotContainKey(OFFERS);
    }

    @Test
    void whatWasFilledInIsThereAgainOnAnotherDevice() {
        play.theFormIsOpened(ada);
        fillsIn("SEO 4", "Excel 3");

        ada.looksAgain();
        assertThat(form().says("Page 1 of 2")).isTrue();
        ada.says("profile");
        teams.await(() -> ada.chat().getLast().buttons().contains("In one form"));
        ada.presses("In one form");
        teams.await(() -> ada.chat().getLast().says("Page 1 of 2"));

        assertThat(entered(OFFERS)).isEqualTo("SEO 4");
        assertThat(entered(WANTS)).isEqualTo("Excel 3");
        assertThat(teams.violations()).isEmpty();
    }

    /** What a client could be made to send, whatever the form allows. */
    @Test
    void whatTheFormDoesNotOfferIsNotTaken() {
        play.theFormIsOpened(ada);
        var prompt = Beginning.question(ada, SHARE);
        var forged = new Forged(teams, binome.address);

        var ack = forged.presses(ada, Map.of(
                "binome", "send", "prompt", prompt, "page", 0, OFFERS, "SEO 4", WANTS, "Excel 3", HOURS, "a life"));

        assertThat(ack.body()).contains("another look", "Please choose one of the answers below.");
        assertThat(ada.reads("Your profile is complete")).isFalse();
    }

    @Test
    void whoeverSendsAFormTwiceIsThankedOnce() {
        play.theFormIsOpened(ada);
        var prompt = Beginning.question(ada, SHARE);
        fillsIn("SEO 4", "Excel 3");
        ada.presses("Send");
        teams.await(() -> ada.reads("Your profile is complete"));

        var again = new Forged(teams, binome.address).presses(ada, Map.of(
                "binome", "send", "prompt", prompt, "page", 0, OFFERS, "SQL 1", WANTS, "SEO 1"));

        assertThat(again.body()).contains("That question has closed in the meantime.");
        ada.says("leeve");
        teams.await(() -> ada.reads("Leave the programme"));
        assertThat(ada.chat()).filteredOn(shown -> shown.says("Your profile is complete")).hasSize(1);
    }
}
