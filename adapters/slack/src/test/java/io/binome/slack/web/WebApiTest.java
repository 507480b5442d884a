package io.binome.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.id.InstallationId;
import io.binome.shell.Messenger.TryLater;
import io.binome.shell.Messenger.Undeliverable;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.SettableClock;
import io.binome.slack.fake.Settings;
import io.binome.slack.fake.Trouble;
import io.binome.store.MemoryStore;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit is kept, whoever else has it to keep, and a no is told from a later. */
class WebApiTest {
    private static final InstallationId HOME = new InstallationId("slack.home");
    private static final InstallationId OTHER = new InstallationId("slack.other");

    private final SettableClock clock = new SettableClock(Instant.parse("2027-02-01T09:00:00Z"));
    private final FakeSlack slack = FakeSlack.start(Settings.usual().withClock(clock));
    private final FakePerson ada = slack.person("Ada Martin");
    private final String elsewhere =
            slack.install(slack.team("Globex"), Set.copyOf(io.binome.slack.install.Scopes.BOT));
    private final Store store = new MemoryStore();

    @AfterEach
    void stop() {
        slack.close();
    }

    /** As a process that has just started sees it. */
    private WebApi api() {
        var tokens = Map.of(HOME, slack.botToken(), OTHER, elsewhere);
        return new WebApi(WebApi.slack(slack.apiUrl()), tokens::get, store.connections().tickets(), clock);
    }

    private void ask(WebApi api, InstallationId at, String user) {
        api.call(at, Method.USER, "", client -> client.usersInfo(request -> request.user(user)));
    }

    private int asked() {
        return slack.calls("users.info").size();
    }

    @Test
    void slackIsNotCalledBeforeTheTimeItAsksForNotEvenAfterARestart() {
        slack.trouble(Trouble.tooMany(Duration.ofSeconds(60)).on("users.info"));
        assertThatThrownBy(() -> ask(api(), HOME, ada.id()))
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofSeconds(60)));
        slack.calm();
        clock.pass(Duration.ofSeconds(59));
        assertThatThrownBy(() -> ask(api(), HOME, ada.id())).isInstanceOf(TryLater.class);
        assertThat(asked()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(2));
        ask(api(), HOME, ada.id());
        assertThat(asked()).isEqualTo(2);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void oneWorkspaceNeverWaitsForAnother() {
        slack.trouble(Trouble.tooMany(Duration.ofSeconds(60)).on("users.info").in(slack.team()));
        var api = api();
        assertThatThrownBy(() -> ask(api, HOME, ada.id())).isInstanceOf(TryLater.class);
        assertThatThrownBy(() -> ask(api, OTHER, "U0NOBODY")).isInstanceOf(Undeliverable.class);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void whoIsNotThereIsGoneForGood() {
        assertThatThrownBy(() -> ask(api(), HOME, "U0NOBODY"))
                .isInstanceOfSatisfying(
                        Undeliverable.class,
                        no -> assertThat(no.reason()).isEqualTo(Undeliverable.Reason.GONE));
    }

    @Test
    void aSlackInTroubleIsWorthTryingLaterAndEachTimeALittleLater() {
        slack.trouble(Trouble.broken().on("users.info").times(3));
        var api = api();
        for (var least : new long[] {2, 4, 8}) {
            assertThatThrownBy(() -> ask(api, HOME, ada.id()))
                    .isInstanceOfSatisfying(
                            TryLater.class,
                            later -> assertThat(later.after()).isBetween(
                                    Duration.ofSeconds(least), Duration.ofSeconds(2 * least)));
        }
    }
}
