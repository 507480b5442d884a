package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.teams.Locker;
import io.binome.teams.fake.Client;
import io.binome.teams.fake.Conversation;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Shown;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The started application as people in Teams meet it: a programme from the first hello to the last. */
class TeamsIT {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private ConnectedToTeams connected;
    private FakeTeams teams;
    private FakeColleague claire;
    private FakeColleague ada;
    private FakeColleague bea;

    @BeforeEach
    void hire() {
        teams = FakeTeams.local();
        claire = person("Claire Petit", "claire@example.org");
        ada = person("Ada Martin", "ada@example.org");
        bea = person("Bea Roy", "bea@example.org");
        connected = new ConnectedToTeams(teams, data, "claire@example.org");
    }

    private FakeColleague person(String name, String email) {
        return teams.colleague(name, email, AnyHour.ZONE, "en-GB");
    }

    @AfterEach
    void close() {
        connected.close();
        teams.close();
    }

    @Test
    void carriesAProgrammeFromTheFirstHelloToTheLast() {
        createAProgramme();
        var mentoring = teams.channel("mentoring", claire, ada, bea);
        invite(mentoring);
        answerTheSurvey(ada, "SEO 4", "Excel 3");
        answerTheSurvey(bea.uses(Client.OLD), "Excel 5", "SEO 3");
        formThePair();
        agreeOnADate();
        giveFeedback();
        keepGoals();
        askForFigures();
        takeTheirData();
        assertThat(ada.failures()).isEmpty();
        assertThat(bea.failures()).isEmpty();
        assertThat(teams.violations()).isEmpty();
        assertThat(connected.said()).doesNotContain("ERROR", "Exception", "\tat ");
    }

    @Test
    void turnsAwayWhatIsNotForIt() {
        var binome = connected.life();
        assertThat(status("GET")).isEqualTo(405);
        assertThat(status("HEAD")).isEqualTo(405);
        assertThat(status("PUT")).isEqualTo(405);
        var ivy = person("Ivy Intruder", "ivy.intruder@example.org");
        var body = teams.activity(ivy, "gatecrash");
        assertThat(send(body, Map.of("X-Forwarded-For", "203.0.113.7"))).isEqualTo(401);
        assertThat(send(body, Map.of("Origin", "https://collector.example"))).isEqualTo(401);
        assertThat(send(body.replace(teams.serviceUrl(), "https://smba.trafficmanager.net/emea/"), Map.of()))
                .isEqualTo(401);
        assertThat(send("{", Map.of())).isEqualTo(400);
        assertThat(send("{\"text\":\"" + "x".repeat(300_000) + "\"}", Map.of())).isEqualTo(413);

        claire.installs();
        until(() -> claire.reads("Which kind would you like"));

        assertThat(ivy.chat()).isEmpty();
        assertThat(teams.calls()).noneMatch(call -> call.body().toString().contains(ivy.id()));
        assertThat(binome.said()).doesNotContain("\tat ", "ERROR", "Intruder", "gatecrash");
    }

    private int status(String method) {
        return Started.send(HttpRequest.newBuilder(connected.messages())
                .timeout(AT_MOST)
                .method(method, BodyPublishers.noBody())
                .build())
                .statusCode();
    }

    private int send(String body, Map<String, String> headers) {
        var all = new HashMap<>(teams.headers());
        all.putAll(headers);
        var ack = teams.send(connected.messages(), body, all);
        assertThat(ack.body()).doesNotContain("Exception", "\\tat ", "gatecrash");
        return ack.status();
    }

    private void createAProgramme() {
        claire.installs();
        until(() -> claire.reads("Which kind would you like"));
        claire.presses("Cross-mentoring");
        until(() -> claire.reads("What should it be called?"));
        claire.says("Brand duos");
        until(() -> claire.reads("How long should “Brand duos” run?"));
        claire.presses("6 months");
        until(() -> claire.reads("How often should pairs meet?"));
        claire.presses("Every 4 weeks");
        until(() -> claire.reads("“Brand duos” is ready."));
    }

    /**
     * Bea has not added the bot: she is in a team where it is installed, which is enough to be answered and asked. To write
     * to it on her own, she adds it.
     */
    private void invite(Conversation mentoring) {
        var guest = teams.guest("Gus Guest", "gus@elsewhere.example", AnyHour.ZONE, "en-GB");
        guest.joins(mentoring);
        ada.installs();
        until(() -> ada.reads("I’m Binôme"));
        claire.invites(mentoring);
        connected.workAlways(mentoring, List.of(claire, ada, bea));
        claire.mentions(mentoring, "invite here");
        until(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        until(() -> ada.reads("“Brand duos”") && bea.reads("on behalf of Claire"));
        until(() -> claire.reads("I’m inviting 3 people"));
        assertThat(guest.chat()).isEmpty();
        bea.installs();
    }

    private void answerTheSurvey(FakeColleague person, String offers, String wants) {
        person.presses("Yes, count me in");
        until(() -> person.reads("How would you like to answer?"));
        person.presses("In one form");
        until(() -> person.reads("What you could share"));
        fillIn(person, offers, "   ");
        person.presses("Send");
        until(() -> person.reads("One point needs another look"));
        fillIn(person, offers, wants);
        person.presses("Send");
        until(() -> person.reads("Your profile is complete"));
    }

    private void fillIn(FakeColleague person, String offers, String wants) {
        person.fills("field:offers", offers).fills("field:wants", wants).fills("field:hours", "2 hours");
        person.presses("Next");
        until(() -> person.reads("Page 2 of 2"));
    }

    private void formThePair() {
        // What somebody has answered is understood a moment after they were thanked for it.
        until(() -> {
            var before = claire.chat().size();
            claire.says("readiness");
            until(() -> claire.chat().size() >= before + 2);
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
        until(() -> offers(ada, "Write to Bea Roy") && offers(bea, "Write to Ada Martin"));
        ada.presses("Write to Bea Roy");
        assertThat(ada.links().getLast()).startsWith("https://teams.microsoft.com/l/chat/0/0?users=bea%40example.org");
    }

    private static boolean offers(FakeColleague person, String button) {
        return person.chat().stream().anyMatch(shown -> shown.buttons().contains(button));
    }

    private void agreeOnADate() {
        until(() -> offers(ada, "Other times") || offers(bea, "Other times"));
        var first = offers(ada, "Other times") ? ada : bea;
        var second = first.equals(ada) ? bea : ada;
        var dates = first.chat()
                .stream()
                .filter(shown -> shown.buttons().contains("Other times"))
                .findFirst()
                .orElseThrow();
        first.presses(dates.post(), dates.buttons().getFirst());
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
        until(() -> offers(bea, "Yes"));
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

    private void keepGoals() {
        ada.says("goals Write three articles for the blog by the end of May");
        until(() -> ada.reads("This is what Bea Roy will read:"));
        ada.presses("Share with Bea Roy");
        until(() -> ada.reads("Added:"));
        ada.says("goals");
        until(() -> ada.reads("Your goals with Bea Roy:"));
    }

    private void askForFigures() {
        claire.says("stats");
        until(() -> claire.reads("“Brand duos” in numbers"));
        ada.says("stats");
        until(() -> ada.reads("This command is for programme admins."));
        assertThat(ada.reads("in numbers")).isFalse();
        assertThat(claire.reads("This command is for")).isFalse();
        ada.says("home");
        until(() -> newest(ada).says("Bea Roy"));
        assertThat(ada.reads("at a glance")).isFalse();
    }

    private void takeTheirData() {
        try (var locker = new Locker()) {
            ada.says("export");
            until(() -> Locker.isOffered(ada));
            var ack = Locker.takes(
                    teams, connected.messages(), ada, Locker.offered(ada), locker.address("/ada"));
            assertThat(ack.status()).isEqualTo(200);
            until(() -> newest(ada).post().activity().toString().contains("file.info"));
            assertThat(locker.files()).containsOnlyKeys("/ada");
            assertThat(locker.files().get("/ada"))
                    .contains("Ada Martin", "Write three articles")
                    .doesNotContain("claire@example.org");
        }
        bea.says("erase");
        until(() -> bea.reads("Do you really want everything erased?"));
        bea.presses("Yes, erase everything");
        assertThat(bea.reads("within a quarter of an hour")).isFalse();
        bea.presses("Yes, I’m sure");
        until(() -> bea.reads("within a quarter of an hour"));
        until(() -> ada.reads("Bea Roy is leaving the programme"));
    }

    private static Shown newest(FakeColleague person) {
        return person.chat().reversed().stream().filter(Shown::byBot).findFirst().orElseThrow();
    }

    private void until(BooleanSupplier condition) {
        try {
            teams.await(AT_MOST, condition);
        } catch (AssertionError never) {
            throw new AssertionError(
                    "Claire: " + tail(claire) + "\nAda: " + tail(ada) + "\nBea: " + tail(bea) + "\nBinôme's own log:\n"
                            + connected.said() + "\n" + never.getMessage(),
                    never);
        }
    }

    private static String tail(FakeColleague person) {
        var chat = person.chat();
        return chat.subList(Math.max(0, chat.size() - 3), chat.size()).toString();
    }
}
