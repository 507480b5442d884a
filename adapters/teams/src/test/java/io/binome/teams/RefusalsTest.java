package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.platform.FormDrafts;
import io.binome.programme.Person;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Genuine activities of colleagues who try what they may not: who did something is never taken from what a card says. */
class RefusalsTest {
    private static final String LATE = "That question has closed in the meantime.";
    private static final String NOT_YOURS = "This question was for someone else";

    private FakeTeams teams;
    private Living binome;
    private Beginning play;
    private Forged forged;
    private FakeColleague claire;
    private FakeColleague bea;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        play = new Beginning(teams);
        binome = Living.inOneTenant(teams, "claire@example.org");
        forged = new Forged(teams, binome.address);
        claire = play.claire;
        bea = play.bea;
        play.everybodyInstalls();
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private void andNothingElse(FakeColleague who) {
        who.says("leeve");
        teams.await(() -> who.reads("Leave the programme"));
        assertThat(teams.violations()).isEmpty();
    }

    private static void nothingShown(Ack ack) {
        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).doesNotContain("Which kind", "Cross-mentoring", "Exception", "\\tat ");
    }

    @Test
    void thePressOfSomebodyElsesButtonChangesNothing() {
        var hers = Beginning.question(claire, "Which kind");
        var seen = claire.chat().size();
        var data = Map.of(
                "binome", "answer", "prompt", hers, "choice", "cross", "user", claire.objectId(), "from",
                Map.of("id", claire.id(), "aadObjectId", claire.objectId()), "aadObjectId", claire.objectId());

        nothingShown(forged.presses(bea, data));
        nothingShown(forged.submits(bea, data));

        teams.await(() -> bea.chat().stream().filter(shown -> shown.says(NOT_YOURS)).count() == 2);
        assertThat(claire.chat()).hasSize(seen);
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        andNothingElse(bea);
    }

    @Test
    void aQuestionMadeOutToBeOnesOwnIsNone() {
        var hers = Beginning.question(claire, "Which kind");
        var seen = claire.chat().size();
        var own = hers.replace(local("claire@example.org"), local("bea@example.org"));
        assertThat(own).isNotEqualTo(hers);

        for (var prompt : List.of(own, hers.replaceFirst("^[^/]+", "elsewhere"),
                own.replaceFirst("^[^/]+", "elsewhere"),
                "nonsense", "../../x", "", "x".repeat(10_000))) {
            for (var verb : List.of("answer", "form", "page", "send", "refresh", "delete")) {
                var data = Map.of("binome", verb, "prompt", prompt, "choice", "cross", "page", 0);
                nothingShown(forged.presses(bea, data));
                nothingShown(forged.invokes(bea, "task/fetch", Map.of("data", data)));
            }
        }

        assertThat(claire.chat()).hasSize(seen);
        andNothingElse(bea);
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "page", "send", "refresh"})
    void somebodyElsesFormIsNeitherShownNorFilledIn(String verb) {
        play.aProgrammeIsOpened();
        play.bothAreInvited(binome);
        play.theFormIsOpened(play.ada);
        var hers = Beginning.question(play.ada, "What you could share");
        var data =
                Map.of("binome", verb, "prompt", hers, "page", 0, "field:offers", "Theft 5", "field:wants", "Gold 5");

        var ack = forged.presses(bea, data);

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).contains(LATE).doesNotContain("What you could share", "Your profile");
        var drafts = new FormDrafts(binome.store.connections().tickets(), Clock.systemUTC());
        assertThat(drafts.of(new PromptId(hers)).toString()).doesNotContain("Theft");
        play.ada.says("leeve");
        teams.await(() -> play.ada.reads("Leave the programme"));
        assertThat(play.ada.reads("Your profile is complete")).isFalse();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void aCommandInAButtonIsNoMoreAllowedThanOneThatIsWritten() {
        nothingShown(forged.presses(bea, Map.of("binome", "command", "command", "programme create")));

        teams.await(() -> bea.reads("for programme admins"));
        assertThat(bea.reads("Which kind")).isFalse();
        andNothingElse(bea);
    }

    @Test
    void aQuestionThatHasBeenAnsweredGetsAFriendlyWordAndKeepsItsAnswer() {
        var asked = Beginning.question(claire, "Which kind");
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));

        forged.presses(claire, Map.of("binome", "answer", "prompt", asked, "choice", "reverse"));
        teams.await(() -> claire.reads("This question no longer needs an answer"));
        var refreshed = forged.presses(claire, Map.of("binome", "refresh", "prompt", asked));

        assertThat(refreshed.body()).doesNotContain("\"choice\":");
        assertThat(claire.chat()).filteredOn(shown -> shown.says("What should it be called")).hasSize(1);
        assertThat(teams.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/query", "signin/verifyState", "actionableMessage/executeAction", "", "x"})
    void whatNobodyAskedForIsNotImplemented(String name) {
        var ack = forged.invokes(bea, name, Map.of("commandId", "help", "data", Map.of("binome", "answer")));

        assertThat(ack.status()).isEqualTo(501);
        assertThat(ack.body()).isEmpty();
        andNothingElse(bea);
    }

    @Test
    void aCardThatSaysNothingOfOursIsPassedOver() {
        for (var data : List.<Map<String, ?>>of(
                Map.of(), Map.of("binome", 7), Map.of("binome", Map.of("a", List.of())), Map.of("x", "y"),
                Map.of("binome", "page", "prompt", "a/b#c?@d", "page", "-1"))) {
            nothingShown(forged.presses(bea, data));
            nothingShown(forged.submits(bea, data));
        }
        nothingShown(forged.invokes(bea, "adaptiveCard/action", Map.of()));
        nothingShown(forged.invokes(bea, "adaptiveCard/action", Map.of("action", "none")));
        nothingShown(forged.invokes(bea, "task/submit", Map.of("data", "none")));
        nothingShown(forged.invokes(bea, "fileConsent/invoke", Map.of("context", "none")));
        andNothingElse(bea);
    }

    /** A file about Ada is hers to take, and it goes to nobody whom she has not named. */
    @Test
    void somebodyElsesFileIsNotHandedOut() {
        try (var locker = new Locker()) {
            play.ada.says("export");
            teams.await(() -> Locker.isOffered(play.ada));
            var file = Locker.offered(play.ada);

            takes(bea, file, locker.address("/bea"));
            takes(play.ada, file + "1", locker.address("/another"));
            takes(play.ada, file, "https://collector.example/ada");
            takes(play.ada, file, "file:///tmp/ada");
            takes(play.ada, file, "http://192.0.2.1/ada");
            andNothingElse(bea);
            takes(play.ada, file, locker.address("/ada"));

            teams.await(() -> play.ada.chat().getLast().post().activity().toString().contains("file.info"));
            assertThat(locker.files()).containsOnlyKeys("/ada");
            assertThat(bea.chat().toString()).doesNotContain("file.info");
        }
    }

    /** A file that was offered goes with whoever is forgotten, and is handed out to nobody afterwards. */
    @Test
    void whatWasOfferedToSomebodyWhoIsForgottenIsGone() {
        try (var locker = new Locker()) {
            play.ada.says("export");
            teams.await(() -> Locker.isOffered(play.ada));
            var file = Locker.offered(play.ada);
            var tickets = binome.store.connections().tickets();
            assertThat(tickets.find("teams.file:" + file, Clock.systemUTC().instant())).isPresent();

            binome.store.forget(new OrganisationId("home").person(local("ada@example.org")));

            assertThat(tickets.find("teams.file:" + file, Clock.systemUTC().instant())).isEmpty();
            takes(play.ada, file, locker.address("/ada"));
            andNothingElse(bea);
            assertThat(locker.files()).isEmpty();
        }
    }

    private void takes(FakeColleague who, String file, String address) {
        assertThat(Locker.takes(teams, binome.address, who, file, address).status()).isEqualTo(200);
    }

    /** The bot is no person, and nobody is nobody. */
    @Test
    void whatNobodyDidIsPassedOver() {
        var known = people();
        var body = teams.activity(bea, "help");
        var from = "\"from\":{\"id\":\"" + bea.id() + '"';
        assertThat(body).contains(from);

        for (var forgery : List.of(
                body.replace(from, "\"from\":{\"id\":\"" + teams.botId() + '"').replace(bea.objectId(), ""),
                body.replace(from, "\"sender\":{\"id\":\"" + bea.id() + '"'))) {
            nothingShown(teams.send(binome.address, forgery, teams.headers()));
        }

        andNothingElse(bea);
        assertThat(people()).isEqualTo(known);
        assertThat(bea.reads("Here is what you can ask me")).isFalse();
    }

    private String local(String email) {
        return binome.store.records().everywhere(Person.class).stream()
                .filter(person -> person.email().equals(email))
                .map(person -> person.id().local())
                .findFirst()
                .orElseThrow();
    }

    private List<PersonId> people() {
        return binome.store.records().everywhere(Person.class).stream()
                .map(Person::id)
                .sorted()
                .toList();
    }
}
