package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.play.Overheard;
import io.binome.play.Spoiling;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Signature;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a body that Slack has signed: it is answered, nobody is held up, and the log stays readable. */
class SpoiltRequestsTest {
    /** How many bodies are spoilt for each seed. */
    private static final int BODIES = Integer.getInteger("binome.spoilt", 500);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final FakeSlack slack = FakeSlack.generous();
    private final FakePerson claire = person("Claire Petit", "claire@example.org");
    private final FakePerson ada = person("Ada Martin", "ada@example.org");
    private final FakePerson bea = person("Béa Roy", "bea@example.org");
    private final Living binome = Living.unhurried(slack, "claire@example.org");

    private FakePerson person(String name, String email) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void whatIsSpoiltIsAnsweredWithoutAFaultAndHoldsNobodyUp(long seed) {
        var bodies = recorded();
        var spoiling = new Spoiling(seed);
        var statuses = new TreeMap<Integer, Integer>();
        var heard = new ArrayList<String>();
        try (var log = new Overheard()) {
            for (var times = 0; times < BODIES; times++) {
                var body = spoiling.any(bodies);
                var json = body.startsWith("{");
                var status = knock(json ? spoiling.json(body) : spoiling.form(body), json);
                statuses.merge(status, 1, Integer::sum);
            }
            binome.until(() -> binome.store.connections().arrivals().waiting(1).isEmpty());
            // Where a response address of somebody else came along, one line says that it is not called.
            assertThat(faults(log)).allMatch(fault -> fault.endsWith("its address is none of Slack's"));
            heard.addAll(log.lines());
        }
        assertThat(heard).noneMatch(line -> line.contains("Brand duos") || line.contains("ada@example.org"));
        assertThat(statuses.keySet()).isSubsetOf(200, 400, 403, 413);
        assertThat(statuses.get(200)).isGreaterThan(BODIES / 4);
        assertThat(binome.inbox.unreadable()).isZero();
        bea.says("help");
        slack.await(() -> bea.reads("Here is what you can ask me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":{}}", "{\"id\":\"V1\"}", "{\"type\":\"workflow_step\"}", "{\"type\":\"\"}"})
    void aViewOfNoKindThatBinomeShowsIsRefused(String view) {
        for (var type : List.of("view_submission", "view_closed", "block_actions", "block_suggestion")) {
            var payload = "{\"type\":\"" + type + "\",\"user\":{\"id\":\"" + ada.id() + "\"},\"team\":{\"id\":\""
                    + slack.team().id() + "\"},\"action_id\":\"a\",\"block_id\":\"b\",\"actions\":[],\"view\":" + view
                    + "}";
            var body = ("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            try (var log = new Overheard()) {
                assertThat(knock(body, false)).isEqualTo(400);
                assertThat(faults(log)).isEmpty();
            }
        }
    }

    /** But for those of the SDK's sockets of other tests, which may look for their Slack once more when it is gone. */
    private List<String> faults(Overheard log) {
        var here = ":" + URI.create(slack.apiUrl()).getPort();
        return log.faults().stream()
                .filter(fault -> !fault.contains("Failed to connect to /127.0.0.1:") || fault.contains(here))
                .toList();
    }

    private int knock(byte[] body, boolean json) {
        var stamp = Long.toString(Instant.now().getEpochSecond());
        var headers = new HashMap<String, List<String>>();
        headers.put("content-type", List.of(json ? "application/json" : FORM));
        headers.put("x-slack-request-timestamp", List.of(stamp));
        headers.put("x-slack-signature", List.of(Signature.of(slack.signingSecret(), stamp, body)));
        return binome.door
                .knock(new WebRequest("POST", "/slack/events", Map.of(), headers, body), new Route.From("", false))
                .status();
    }

    /** What Slack sends on a first day: words, commands, presses, forms, lists, shortcuts, changes. */
    private List<String> recorded() {
        claire.says("programme create");
        slack.await(() -> claire.reads("What kind of programme"));
        claire.presses("Cross-mentoring");
        slack.await(() -> claire.reads("What should it be called"));
        claire.says("Brand duos");
        slack.await(() -> claire.reads("How long"));
        claire.presses("6 months");
        slack.await(() -> claire.reads("How often"));
        claire.presses("Every 4 weeks");
        slack.await(() -> claire.reads("is ready"));
        var mentoring = slack.channel("mentoring", claire, ada);
        slack.admit(mentoring);
        ada.mentions(mentoring, "hello");
        claire.types("/binome", "invite here", mentoring);
        slack.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("on behalf of"));
        ada.presses("Yes, count me in");
        slack.await(() -> ada.reads("How would you like to answer"));
        ada.presses("In one form");
        slack.await(() -> ada.modal().isPresent());
        ada.closes();
        ada.presses("In one form");
        slack.await(() -> ada.modal().isPresent());
        ada.fills("What you could share", "SEO 4").fills("What you would like to learn", "Excel 2");
        ada.fills("Time per month", "2 hours");
        ada.submits();
        ada.opensHome();
        slack.await(() -> ada.home().isPresent());
        ada.shortcut("ask");
        ada.messageShortcut("note", ada.dm().getLast().message());
        ada.account().isRenamed("Ada Martin-Roy");
        binome.until(() -> binome.store.connections().arrivals().waiting(1).isEmpty());
        var bodies = new ArrayList<>(binome.heard.stream()
                .map(request -> new String(request.body(), StandardCharsets.UTF_8))
                .toList());
        bodies.addAll(bodies.stream()
                .filter(body -> body.contains("view_closed"))
                .map(body -> body.replace("view_closed", "block_suggestion")
                        .replace("payload=%7B", "payload=%7B%22value%22%3A%22j%22%2C%22block_id%22%3A%22field%22%2C"))
                .toList());
        return bodies;
    }
}
