package io.binome.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.binome.id.InstallationId;
import io.binome.shell.Delivery.Reason;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.WorkSlots;
import io.binome.slack.fake.Channel;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Trouble;
import io.binome.slack.install.Scopes;
import io.binome.store.sorted.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls that Slack does not take. */
class WebApiTest {
    private static final InstallationId HERE = new InstallationId("slack.here");
    private static final InstallationId THERE = new InstallationId("slack.there");

    private final MemoryStore store = new MemoryStore();
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private FakeSlack slack;
    private FakePerson ada;
    private FakePerson gus;
    private Map<InstallationId, String> tokens;
    private WebApi api;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
        var globex = slack.team("Globex");
        ada = slack.person("Ada");
        gus = slack.person(globex, "Gus", "gus@globex.example", ZoneId.of("UTC"), "en-GB");
        tokens = Map.of(HERE, slack.botToken(), THERE, slack.install(globex, Set.copyOf(Scopes.BOT)));
        api = restarted();
    }

    private WebApi restarted() {
        return new WebApi(
                WebApi.slack(slack.apiUrl()), at -> Objects.requireNonNull(tokens.get(at)),
                store.connections().tickets(), () -> Clock.systemUTC().instant().plus(passed));
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private void post(InstallationId at, String channel) {
        api.<ChatPostMessageResponse>post(
                at, Method.POST, channel, client -> client.chatPostMessage(r -> r.channel(channel).text("hello")),
                response -> posted.add(response.getTs()));
    }

    private Duration wait(InstallationId at, String channel) {
        return catchThrowableOfType(TryLater.class, () -> post(at, channel)).after();
    }

    private Reason refusal(InstallationId at, String channel) {
        return catchThrowableOfType(Undeliverable.class, () -> post(at, channel)).reason();
    }

    @Test
    void slackIsNotCalledBeforeTheTimeItAsksForNotEvenAfterARestart() {
        slack.trouble(Trouble.tooMany(Duration.ofSeconds(30)).on("chat.postMessage").times(1));
        assertThat(wait(HERE, ada.id())).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));

        api = restarted();

        assertThat(wait(HERE, ada.id())).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(50));
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(posted).isEmpty();
    }

    @Test
    void oneWorkspaceNeverWaitsForAnother() {
        slack.trouble(Trouble.tooMany(Duration.ofSeconds(30)).on("chat.postMessage").times(1));
        wait(HERE, ada.id());

        post(THERE, gus.id());

        assertThat(posted).hasSize(1);
    }

    @Test
    void whileOneWorkspaceHangsItsSeatIsAnothers() throws InterruptedException {
        slack.trouble(Trouble.slow(Duration.ofSeconds(2)).on("chat.postMessage").in(slack.team()));
        var order = Collections.synchronizedList(new ArrayList<InstallationId>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seat = new WorkSlots(1).over(threads);
            var hangs = new CountDownLatch(1);
            var done = new CountDownLatch(2);
            seat.execute(() -> {
                hangs.countDown();
                post(HERE, ada.id());
                order.add(HERE);
                done.countDown();
            });
            hangs.await();
            seat.execute(() -> {
                post(THERE, gus.id());
                order.add(THERE);
                done.countDown();
            });
            // Whoever waits for a seat is not taken by threads that are closed.
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(order).containsExactly(THERE, HERE);
    }

    @Test
    void troubleOfSlacksOwnIsWaitedForLongerEachTime() {
        slack.trouble(Trouble.broken().on("chat.postMessage"));

        var first = wait(HERE, ada.id());
        var beside = wait(HERE, ada.id());
        passed = Duration.ofSeconds(3);
        var second = wait(HERE, ada.id());

        assertThat(first).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(beside).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(second).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        slack.calm();
        post(HERE, ada.id());
        assertThat(posted).hasSize(1);
    }

    @Test
    void whoIsNotThereIsGoneForGood() {
        Channel old = slack.channel("old", ada);
        slack.admit(old);
        slack.archive(old);

        assertThat(refusal(HERE, old.id())).isEqualTo(Reason.CLOSED);
        assertThat(refusal(HERE, slack.channel("private").id())).isEqualTo(Reason.CLOSED);
    }

    @Test
    void aMissingScopeKeepsPostsWaitingAndEndsWhatIsOnlyLookedUp() {
        tokens = Map.of(HERE, slack.install(slack.team(), Set.of("users:read")));

        assertThat(wait(HERE, ada.id())).isGreaterThan(Duration.ofMinutes(1));
        var general = slack.channel("general", ada);
        var refused = catchThrowableOfType(Undeliverable.class, () -> api.call(
                HERE, Method.MEMBERS, "", client -> client.conversationsMembers(r -> r.channel(general.id()))));
        assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    }
}
