package io.binome.teams;

import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Shown;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** An admin and two colleagues, from the first installation to the form of the survey. */
final class Beginning {
    private static final Pattern PROMPT = Pattern.compile("\"prompt\":\"([^\"]+)\"");

    final FakeColleague claire;
    final FakeColleague ada;
    final FakeColleague bea;
    private final FakeTeams teams;

    Beginning(FakeTeams teams) {
        this.teams = teams;
        claire = person("Claire Petit", "claire@example.org");
        ada = person("Ada Martin", "ada@example.org");
        bea = person("Bea Roy", "bea@example.org");
    }

    FakeColleague person(String name, String email) {
        return teams.colleague(name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    void everybodyInstalls() {
        claire.installs();
        ada.installs();
        bea.installs();
        teams.await(() -> claire.reads("Which kind would you like") && ada.reads("I’m Binôme")
                && bea.reads("I’m Binôme"));
    }

    void aProgrammeIsOpened() {
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        claire.says("Brand duos");
        teams.await(() -> claire.reads("How long"));
        claire.presses("6 months");
        teams.await(() -> claire.reads("How often"));
        claire.presses("Every 4 weeks");
        teams.await(() -> claire.reads("“Brand duos” is ready"));
    }

    void bothAreInvited(Living binome) {
        var mentoring = teams.channel("mentoring", claire, ada, bea);
        claire.invites(mentoring);
        claire.mentions(mentoring, "invite here");
        teams.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("Brand duos") && bea.reads("Brand duos"));
    }

    void theFormIsOpened(FakeColleague by) {
        by.presses("Yes, count me in");
        teams.await(() -> by.reads("How would you like to answer"));
        by.presses("In one form");
        teams.await(() -> by.reads("What you could share"));
    }

    /** The id of the question in somebody's newest message that says this. */
    static String question(FakeColleague of, String words) {
        var shown = of.chat().reversed().stream().filter(each -> each.says(words)).findFirst().orElseThrow();
        return prompt(shown);
    }

    private static String prompt(Shown shown) {
        var found = PROMPT.matcher(shown.post().cards().toString());
        if (!found.find()) {
            throw new AssertionError("asks nothing: " + shown);
        }
        return found.group(1);
    }
}
