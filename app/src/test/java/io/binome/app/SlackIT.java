package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.slack.fake.Channel;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Shown;
import io.binome.slack.fake.User;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The started application as people in Slack meet it: a programme from the first hello to the last. */
class SlackIT {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private Connected connected;
    private FakeSlack slack;
    private FakePerson claire;
    private FakePerson ada;
    private FakePerson bea;

    @BeforeEach
    void hire() {
        slack = FakeSlack.start();
        claire = person("Claire Petit", "claire@example.org");
        ada = person("Ada Martin", "ada@example.org");
        bea = person("Bea Roy", "bea@example.org");
    }

    private FakePerson person(String name, String email) {
        return slack.person(slack.team(), name, email, AnyHour.ZONE, "en-GB");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void carriesAProgrammeFromTheFirstHelloToTheLast() {
        try (var binome = Connected.overHttp(slack, data, "claire@example.org")) {
            connected = binome;
            createAProgramme();
            binome.workAlways(List.of(claire, ada, bea));
            var mentoring = slack.channel("mentoring", claire, ada, bea);
            invite(mentoring);
            answerTheSurvey(ada, "SEO 4", "Excel 3");
            answerTheSurvey(bea, "Excel 5", "SEO 3");
            formThePair();
            agreeOnADate();
            giveFeedback();
            keepGoalsAndNotes(mentoring);
            askTheAdmin();
            askForFigures(mentoring);
            lookAtHome();
            beHelped(mentoring);
            takeTheirData();
            assertThat(slack.violations()).isEmpty();
            assertThat(binome.said()).doesNotContain("ERROR", "Exception", "\tat ", slack.botToken());
        }
    }

    @Test
    void saysTheSameWithoutAPublicAddress() {
        try (var binome = Connected.overSocket(slack, data, "claire@example.org")) {
            connected = binome;
            assertThat(claire.says("hello").accepted()).isTrue();
            until(() -> claire.reads("Hello Claire. What can I do for you?"));
            claire.opensHome();
            until(() -> claire.home().isPresent());
            assertThat(claire.home().orElseThrow().buttons()).contains("Create a programme");

            var general = slack.channel("general", claire, ada);
            ada.types("/binome", "help", general);
            until(() -> whispered(ada, "Hello Ada. Here is what you can ask me"));
            assertThat(claire.ephemerals()).isEmpty();
            assertThat(ada.reads("Here is what you can ask me")).isFalse();

            assertThat(slack.violations()).isEmpty();
            assertThat(binome.said()).doesNotContain("ERROR", "Exception", "\tat ", slack.appToken(), slack.botToken());
        }
    }

    private void createAProgramme() {
        claire.opensHome();
        until(() -> claire.home().isPresent());
        assertThat(claire.home().orElseThrow().buttons()).contains("Create a programme");
        claire.says("programme create");
        until(() -> claire.reads("What kind of programme would you like to set up?"));
        claire.presses("Cross-mentoring");
        until(() -> claire.reads("What should it be called?"));
        claire.says("Brand duos");
        until(() -> claire.reads("How long should “Brand duos” run?"));
        claire.presses("6 months");
        until(() -> claire.reads("How often should pairs meet?"));
        claire.presses("Every 4 weeks");
        until(() -> claire.reads("“Brand duos” is ready."));
    }

    private void invite(Channel mentoring) {
        var guest = person("Gus Guest", "gus@example.org");
        guest.account().becomesGuest(User.Guest.MULTI_CHANNEL);
        guest.joins(mentoring);
        var gone = person("Dan Gone", "dan@example.org");
        gone.account().isDeactivated();
        gone.joins(mentoring);
        var stranger = slack.stranger("Stan Stranger", slack.team("Elsewhere"), mentoring);
        slack.admit(mentoring);

        claire.types("/binome", "invite here", mentoring);
        until(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        until(() -> ada.reads("Hello Ada.") && bea.reads("Hello Bea."));
        until(() -> claire.reads("I’m inviting 3 people"));

        assertThat(List.of(guest, gone, stranger)).allSatisfy(nobody -> assertThat(nobody.dm()).isEmpty());
    }

    private void answerTheSurvey(FakePerson person, String offers, String wants) {
        person.presses("Yes, count me in");
        until(() -> person.reads("How would you like to answer?"));
        person.presses("In one form");
        until(() -> person.modal().isPresent());

        person.fills("What you could share", offers);
        person.fills("What you would like to learn", "   ");
        person.fills("Time per month", "2 hours");
        person.submits();
        assertThat(person.errors().values()).containsExactly("An answer is missing here.");

        person.fills("What you would like to learn", wants);
        person.closes();
        assertThat(person.modals()).isZero();
        person.presses("In one form");
        until(() -> person.modal().isPresent());
        assertThat(person.modal().orElseThrow().body().toString()).contains("\"" + offers + "\"", "\"" + wants + "\"");
        person.submits();
        assertThat(person.errors()).isEmpty();
        until(() -> person.reads("Your profile is complete"));
    }

    private void formThePair() {
        // What a survey says reaches the programme a moment after the thanks for it.
        until(() -> {
            var before = claire.dm().size();
            claire.says("readiness");
            until(() -> claire.dm().size() >= before + 2);
            return claire.reads("2 people can take part in a round.");
        });
        claire.says("match");
        until(() -> claire.reads("Round 1, draft"));
        assertThat(ada.reads("Good news")).isFalse();
        claire.presses("Publish this round");
        until(() -> claire.reads("The round is published: one pair is being asked."));
        until(() -> ada.reads("I’d like to pair you with Bea Roy")
                && bea.reads("I’d like to pair you with Ada Martin"));
        ada.presses("Yes, gladly");
        until(() -> ada.reads("I’m waiting for Bea Roy’s answer"));
        bea.presses("Yes, gladly");
        until(() -> ada.reads("you’re now paired with Bea Roy") && bea.reads("you’re now paired with Ada Martin"));
        until(() -> ada.groups().size() == 1 && ada.groups().equals(bea.groups()));
        var room = ada.groups().getFirst();
        until(() -> ada.sees(room).stream().anyMatch(shown -> shown.says("You now have a private space")));
        assertThat(claire.groups()).isEmpty();
    }

    private void agreeOnADate() {
        until(() -> newest(ada).buttons().contains("Other times") || newest(bea).buttons().contains("Other times"));
        var first = newest(ada).buttons().contains("Other times") ? ada : bea;
        var second = first.equals(ada) ? bea : ada;
        first.presses(newest(first).buttons().getFirst());
        until(() -> second.reads("Does that work for you?"));
        second.presses("That works");
        until(() -> ada.reads("you’re meeting Bea Roy on") && bea.reads("you’re meeting Ada Martin on"));
        ada.says("agenda");
        until(() -> ada.reads("Your next session with Bea Roy:") && ada.reads("Getting to know each other”:"));
    }

    private void giveFeedback() {
        ada.says("feedback");
        until(() -> ada.reads("Have you already met at another time"));
        ada.presses("Yes, instead of that session");
        until(() -> ada.reads("I’m asking Bea Roy too"));
        // Outside of her hours she is not asked, but may answer of her own accord.
        bea.says("feedback");
        until(() -> bea.dm().stream().anyMatch(shown -> shown.buttons().contains("Yes")));
        bea.presses("Yes");
        until(() -> ada.reads("How useful was this session") && bea.reads("How useful was this session"));
        ada.presses("Extremely useful");
        until(() -> ada.reads("What would you keep, or do differently"));
        ada.says("More time for questions");
        until(() -> ada.reads("Noted, thank you."));
        bea.presses("Very useful");
        until(() -> bea.reads("What would you keep, or do differently"));
        bea.presses("Skip");
        until(() -> bea.reads("Noted, thank you."));
    }

    private void keepGoalsAndNotes(Channel mentoring) {
        ada.says("goals Write three articles for the blog by the end of May");
        until(() -> ada.reads("This is what Bea Roy will read:"));
        ada.presses("Share with Bea Roy");
        until(() -> ada.reads("Added:"));
        ada.says("goals");
        until(() -> ada.reads("Your goals with Bea Roy:"));

        bea.says(mentoring, "The media plan is on page 4");
        ada.messageShortcut("note", mentoring.messages().getLast());
        until(() -> whispered(ada, "Saved in your notebook."));
        ada.says("notes");
        until(() -> newest(ada).says("The media plan is on page 4"));
        assertThat(bea.reads("media plan")).isFalse();
    }

    private void askTheAdmin() {
        ada.shortcut("ask");
        until(() -> ada.reads("What would you like to ask Claire Petit?"));
        ada.says("How much time does it take in a month?");
        until(() -> ada.reads("To Claire Petit, with your name:"));
        assertThat(claire.reads("How much time")).isFalse();
        ada.presses("Send");
        until(() -> claire.reads("“How much time does it take in a month?”"));
        claire.says("About an hour and a half.");
        until(() -> claire.reads("To Ada Martin, in reply to"));
        claire.presses("Send");
        until(() -> ada.reads("“About an hour and a half.”"));
        assertThat(bea.reads("an hour and a half")).isFalse();
    }

    private void askForFigures(Channel mentoring) {
        assertThat(claire.types("/binome", "stats", mentoring).status()).isEqualTo(200);
        until(() -> whispered(claire, "“Brand duos” in numbers"));
        assertThat(ada.types("/binome", "stats", mentoring).status()).isEqualTo(200);
        until(() -> whispered(ada, "This command is for programme admins."));
        assertThat(ada.ephemerals()).noneMatch(shown -> shown.says("in numbers"));
        assertThat(claire.ephemerals()).noneMatch(shown -> shown.says("This command is for"));
    }

    private void lookAtHome() {
        ada.opensHome();
        until(() -> ada.home().isPresent());
        assertThat(ada.home().orElseThrow().text()).contains("Hello Ada", "Bea").doesNotContain("at a glance");
        claire.opensHome();
        until(() -> claire.home().orElseThrow().says("“Brand duos” at a glance"));
    }

    private void beHelped(Channel mentoring) {
        bea.types("/binome", "help", mentoring);
        until(() -> whispered(bea, "Hello Bea. Here is what you can ask me"));
        bea.says("leeve");
        until(() -> bea.reads("Leave the programme"));
        bea.mentions(mentoring, "hello there");
        until(() -> whispered(bea, "I run the mentoring programme."));
    }

    private void takeTheirData() {
        ada.says("export");
        until(() -> newest(ada).message().json().has("files"));
        var file = newest(ada).message().json().getAsJsonArray("files").get(0).getAsJsonObject();
        assertThat(slack.file(file.get("id").getAsString()).orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .contains("Ada Martin", "The media plan is on page 4")
                .doesNotContain("claire@example.org");

        bea.says("erase");
        until(() -> bea.reads("Do you really want everything erased?"));
        assertThatThrownBy(() -> bea.presses("Yes, erase everything")).hasMessageContaining("asks first");
        bea.pressesAndConfirms("Yes, erase everything");
        until(() -> bea.reads("within a quarter of an hour"));
        until(() -> ada.reads("Bea Roy is leaving the programme"));
    }

    private static Shown newest(FakePerson person) {
        return person.dm()
                .stream()
                .filter(shown -> shown.message().user().equals(person.team().bot()))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static boolean whispered(FakePerson person, String words) {
        return person.ephemerals().stream().anyMatch(shown -> shown.says(words));
    }

    private void until(BooleanSupplier condition) {
        try {
            slack.await(AT_MOST, condition);
        } catch (AssertionError never) {
            throw new AssertionError(
                    "Binôme's own log:\n" + (connected == null ? "" : connected.said()) + "\n" + never.getMessage(),
                    never);
        }
    }
}
