package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.play.Overheard;
import io.binome.play.Spoiling;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an activity that Microsoft vouches for: it is answered, nobody is held up, and the log stays readable. */
class SpoiltActivitiesTest {
    /** How many bodies are spoilt for each seed. */
    private static final int BODIES = Integer.getInteger("binome.spoilt", 500);

    private final FakeTeams teams = FakeTeams.generous();
    private final FakeColleague claire = person("Claire Petit", "claire@example.org");
    private final FakeColleague ada = person("Ada Martin", "ada@example.org");
    private final FakeColleague bea = person("Béa Roy", "bea@example.org");
    private final Living binome = Living.unhurried(teams, "claire@example.org");

    private FakeColleague person(String name, String email) {
        return teams.colleague(name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 50, 600})
    void whatIsSpoiltIsAnsweredWithoutAFaultAndHoldsNobodyUp(long seed) {
        var bodies = recorded();
        var spoiling = new Spoiling(seed);
        var statuses = new TreeMap<Integer, Integer>();
        var headers = new HashMap<String, List<String>>();
        teams.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        var heard = new ArrayList<String>();
        try (var log = new Overheard()) {
            for (var times = 0; times < BODIES; times++) {
                var body = spoiling.json(spoiling.any(bodies));
                var request = new WebRequest("POST", "/api/messages", Map.of(), headers, body);
                statuses.merge(binome.door.knock(request, new Route.From("", true)).status(), 1, Integer::sum);
            }
            binome.until(() -> binome.store.connections().arrivals().waiting(1).isEmpty());
            // Where a chat was named that there is none of, one line says that nobody was reached there.
            assertThat(log.faults()).allMatch(fault -> fault.contains("cannot be delivered: 404"));
            assertThat(log.faults()).noneMatch(fault -> fault.contains("\n"));
            heard.addAll(log.lines());
        }
        assertThat(heard).noneMatch(line -> line.contains("Brand duos") || line.contains("ada@example.org"));
        assertThat(statuses.keySet()).isSubsetOf(200, 400, 401, 403, 413, 501);
        assertThat(statuses.get(200)).isGreaterThan(BODIES / 4);
        assertThat(binome.inbox.unreadable()).isZero();
        bea.installs();
        bea.says("help");
        teams.await(() -> bea.reads("Here is what you can ask me"));
    }

    /** What Teams sends on a first day: installations, words, presses, forms in chats and windows, files, members. */
    private List<String> recorded() {
        claire.installs();
        teams.await(() -> claire.reads("Which kind would you like"));
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        claire.says("Brand duos");
        teams.await(() -> claire.reads("How long"));
        claire.presses("6 months");
        teams.await(() -> claire.reads("How often"));
        claire.presses("Every 4 weeks");
        teams.await(() -> claire.reads("is ready"));
        ada.installs();
        var mentoring = teams.channel("mentoring", claire, ada);
        claire.invites(mentoring);
        claire.mentions(mentoring, "invite here");
        teams.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("on behalf of Claire"));
        ada.presses("Yes, count me in");
        teams.await(() -> ada.reads("How would you like to answer"));
        ada.presses("In one form");
        teams.await(() -> ada.reads("What you could share"));
        ada.opens("Open in a window");
        ada.submits();
        ada.closes();
        ada.says("export");
        binome.until(() -> ada.chat().stream().anyMatch(shown -> shown.says("Allow")) || binome.heard.size() > 10);
        binome.until(() -> binome.store.connections().arrivals().waiting(1).isEmpty());
        var bodies = new ArrayList<>(binome.heard.stream()
                .map(request -> new String(request.body(), StandardCharsets.UTF_8))
                .toList());
        var invoke = bodies.stream().filter(body -> body.contains("task/fetch")).findFirst().orElseThrow();
        bodies.add(invoke.replace("task/fetch", "fileConsent/invoke").replace(
                "\"value\":{",
                "\"value\":{\"type\":\"fileUpload\",\"action\":\"accept\",\"context\":{\"file\":\"home/x#desk!1.0\"},"
                        + "\"uploadInfo\":{\"contentUrl\":\"https://a.sharepoint.com/x\",\"uploadUrl\":\"https://a.sharepoint.com/u\","
                        + "\"uniqueId\":\"1\",\"fileType\":\"json\"},"));
        return bodies;
    }
}
