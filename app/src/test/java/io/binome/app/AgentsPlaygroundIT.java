package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.app.AgentsPlayground.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * The started application in Microsoft's own Agents Playground, which shows the cards with Microsoft's renderer and sends
 * what Teams would send. Two colleagues, one of them the admin, go from the installation to the figures. What takes days,
 * such as being asked after a session, is shown by the transcripts; here it is told by the word {@code feedback}. Forms as
 * dialogs and cards that differ from reader to reader are not for this playground; the tests of the adapter show those.
 */
class AgentsPlaygroundIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "teams");
    private static final String BOT = "Binôme";

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() {
        AgentsPlayground.prepare(folder);
    }

    @Test
    void carriesAProgrammeFromTheInstallationToTheFigures() {
        var chromium = Chromium.start(folder.resolve("profile"), "en");
        try (var binome = Started.with(settings());
                var forAlex = AgentsPlayground.of(Person.ALEX, binome.uri("/api/messages"), folder);
                var forMegan = AgentsPlayground.of(Person.MEGAN, binome.uri("/api/messages"), folder)) {
            try {
                var alex = Teammate.at(chromium, forAlex.page(), 1280, 800);
                var megan = Teammate.at(chromium, forMegan.page(), 1280, 800);
                new Story(alex, megan).happens();
                assertThat(binome.said()).doesNotContain("ERROR", "WARN", "Exception", "\tat ");
                assertThat(errors(chromium)).isEmpty();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        failure.getMessage() + "\nBinôme's own log:\n" + binome.said() + "\nThe playgrounds':\n"
                                + forAlex.said() + forMegan.said(),
                        failure);
            }
        } finally {
            chromium.quit();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "BINOME_TEAMS_LOCAL", "true",
                "BINOME_ADMINS", Person.ALEX.email(),
                "BINOME_DATA_DIR", folder.resolve("data").toString(),
                "BINOME_LANGUAGE", "en",
                "BINOME_TICK_SECONDS", "1",
                "SERVER_ADDRESS", "127.0.0.1",
                "PORT", "0");
    }

    /** What went wrong on the pages, but for Microsoft's fonts, which are on the internet, and an icon that is nowhere. */
    private static List<String> errors(ChromeDriver chromium) {
        return chromium.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("cdn.office.net") && !message.contains("/favicon.ico"))
                .toList();
    }

    /** Alex runs the programme and takes part in it; Megan does the latter. */
    private record Story(Teammate alex, Teammate megan) {
        void happens() {
            areWelcomed();
            createAProgramme();
            workAlways();
            inviteTheChat();
            answerTheSurvey();
            formThePair();
            agreeOnADate();
            giveFeedback();
            askForFigures();
            speakFrench();
        }

        private void areWelcomed() {
            alex.reads("Hello Alex. I’m Binôme: I run mentoring programmes");
            megan.reads("Hello Megan. I’m Binôme.");
            assertThat(megan.hasRead("Four short questions")).isFalse();
            megan.says("help");
            megan.readsLast("Hello Megan. Here is what you can ask me");
            assertThat(megan.last()).doesNotContain("• stats:");
            alex.closesLog();
            megan.closesLog();
        }

        private void createAProgramme() {
            alex.presses("Cross-mentoring");
            alex.readsLast("What should it be called?");
            alex.says("Brand duos");
            alex.readsLast("How long should “Brand duos” run?");
            alex.presses("6 months");
            alex.readsLast("How often should pairs meet?");
            alex.presses("Every 4 weeks");
            alex.readsLast("“Brand duos” is ready.");
            alex.reads("Answer: Cross-mentoring");
        }

        /** So that nothing waits for their open hours. */
        private void workAlways() {
            for (var each : List.of(alex, megan)) {
                each.says(AnyHour.HOURS);
                each.readsLast(AnyHour.NOTED);
            }
        }

        /** In a group chat with five more people, of whom only Megan has the bot. */
        private void inviteTheChat() {
            alex.opens("Mentoring");
            alex.mentions(BOT, "invite here");
            alex.sees("I’ve answered in our conversation.");
            alex.opens("Personal Chat");
            alex.reads("Invite 6 people from this conversation to “Brand duos”?");
            alex.presses("Send");
            alex.reads("I’m inviting 6 people");
            megan.readsLast("Hello Megan. I’m Binôme, and I’m writing on behalf of Alex Wilber.");
            megan.picture(SCREENSHOTS, "invitation");
        }

        private void answerTheSurvey() {
            megan.presses("Yes, count me in");
            megan.readsLast("How would you like to answer?");
            megan.presses("In one form");
            megan.readsLast("Your profile");
            megan.fills("What you could share", "SEO 4");
            megan.chooses("2 hours");
            megan.presses("Next");
            megan.readsLast("An answer is missing here.");
            megan.picture(SCREENSHOTS, "form");
            megan.fills("What you would like to learn", "Excel 3");
            megan.presses("Next");
            megan.readsLast("Page 2 of 2");
            megan.presses("Previous page");
            megan.readsLast("Page 1 of 2");
            megan.presses("Next");
            megan.readsLast("Page 2 of 2");
            megan.presses("Send");
            megan.readsLast("Thank you, Megan. Your profile is complete");

            alex.presses("Yes, count me in");
            alex.readsLast("How would you like to answer?");
            alex.presses("In one form");
            alex.readsLast("Your profile");
            alex.fills("What you could share", "Excel 5");
            alex.fills("What you would like to learn", "SEO 3");
            alex.chooses("2 hours");
            alex.presses("Next");
            alex.readsLast("Page 2 of 2");
            alex.presses("Send");
            alex.readsLast("Thank you, Alex. Your profile is complete");
        }

        private void formThePair() {
            alex.says("match");
            alex.readsLast("Round 1, draft");
            assertThat(megan.hasRead("Good news")).isFalse();
            alex.picture(SCREENSHOTS, "round");
            alex.presses("Publish this round");
            alex.reads("The round is published: one pair is being asked.");
            alex.readsLast("I’d like to pair you with Megan Bowen");
            megan.readsLast("I’d like to pair you with Alex Wilber");
            megan.picture(SCREENSHOTS, "proposal");
            alex.presses("Yes, gladly");
            alex.readsLast("I’m waiting for Megan Bowen’s answer");
            megan.presses("Yes, gladly");
            alex.reads("you’re now paired with Megan Bowen");
            megan.reads("you’re now paired with Alex Wilber");
            megan.reads("You and Alex Wilber have your own chat to talk in.");
        }

        /** One of the two is asked first: which, is a matter of chance. */
        private void agreeOnADate() {
            var question = "when could you meet";
            alex.waitsFor(() -> alex.last().contains(question) || megan.last().contains(question));
            if (alex.last().contains(question)) {
                suggests(alex, "Alex Wilber", megan, "Megan Bowen");
            } else {
                suggests(megan, "Megan Bowen", alex, "Alex Wilber");
            }
            alex.picture(SCREENSHOTS, "agenda");
        }

        private static void suggests(Teammate one, String oneName, Teammate other, String otherName) {
            one.readsLast("when could you meet " + otherName);
            var day = one.last().lines().filter(line -> line.matches("\\w+day \\d.*")).findFirst().orElseThrow();
            one.presses(day);
            other.readsLast(oneName + " suggests meeting on " + day);
            other.presses("That works");
            other.readsLast("you’re meeting " + oneName + " on " + day);
            one.readsLast("you’re meeting " + otherName + " on " + day);
            one.says("agenda");
            one.readsLast("Your next session with " + otherName + ": " + day);
        }

        private void giveFeedback() {
            megan.says("feedback");
            megan.readsLast("Have you already met at another time");
            megan.presses("Yes, instead of that session");
            megan.reads("I’m asking Alex Wilber too");
            megan.readsLast("How useful was this session");
            // Out of office hours Alex is not asked, but may answer all the same.
            alex.says("feedback");
            alex.readsLast("did you get to meet Megan Bowen?");
            alex.presses("Yes");
            alex.readsLast("How useful was this session");
            megan.presses("Extremely useful");
            megan.readsLast("What would you keep, or do differently");
            megan.says("More time for questions");
            megan.readsLast("Noted, thank you.");
            alex.presses("Very useful");
            alex.readsLast("What would you keep, or do differently");
            alex.presses("Skip");
            alex.readsLast("Noted, thank you.");
        }

        private void askForFigures() {
            alex.says("stats");
            alex.readsLast("“Brand duos” in numbers");
            assertThat(alex.last()).contains("Invited: 6", "Pairs formed: 1", "Confirmed by both: 1",
                    "counted on Mondays");
            assertThat(alex.last()).doesNotContain("More time for questions");
            alex.picture(SCREENSHOTS, "figures");
            megan.says("stats");
            megan.readsLast("This command is for programme admins.");
        }

        private void speakFrench() {
            megan.says("langue français");
            megan.readsLast("français");
            megan.says("aide");
            megan.readsLast("Bonjour Megan. Voici ce que vous pouvez");
            megan.says("accueil");
            megan.reads("Bonjour Megan\n");
            megan.readsLast("Vos réglages");
            megan.picture(SCREENSHOTS, "home");
        }
    }
}
