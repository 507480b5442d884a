package io.binome.teams.wire;

import io.binome.shell.Delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.store.sorted.MemoryStore;
import io.binome.teams.token.ServiceHosts;
import io.binome.teams.wire.LocalServer.Call;
import io.binome.teams.wire.LocalServer.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot's own token: where it comes from, and where it never goes. */
class LoginTest {
    private static final String APP = "5f2b7e30-1111-4222-8333-444455556666";
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String PASSWORD = "s3cr3t~&=+%";
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** For a call that is never answered. */
    private static final Duration SHORT = Duration.ofMillis(500);

    private final MemoryStore store = new MemoryStore();
    private final AtomicInteger tokens = new AtomicInteger();
    private final LocalServer login = new LocalServer(this::token);
    private final LocalServer teams = new LocalServer(call -> Reply.json("{\"id\":\"1:a\"}"));
    private final List<Wire> wires = new ArrayList<>();
    private volatile Duration passed = Duration.ZERO;
    private final InstantSource clock = () -> Clock.systemUTC().instant().plus(passed);

    private Reply token(Call asked) {
        return Reply
                .json("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\"token-"
                        + tokens.incrementAndGet() + "-of-the-bot\"}");
    }

    @AfterEach
    void stop() {
        wires.forEach(Wire::close);
        teams.close();
        login.close();
    }

    private Wire wire(String tenant, ServiceHosts hosts) {
        return wire(tenant, hosts, LIMIT);
    }

    private Wire wire(String tenant, ServiceHosts hosts, Duration limit) {
        var settings = WireSettings.microsoft(APP, PASSWORD, tenant)
                .withLogin(login.root()).withHosts(hosts).withLimit(limit);
        var wire = new Wire(settings, store.connections().tickets(), clock, Pace.none());
        wires.add(wire);
        return wire;
    }

    private Wire wire() {
        return wire(TENANT, ServiceHosts.andLoopback());
    }

    private Where to(String person) {
        return new Where(TENANT, teams.url(), "a:" + person);
    }

    private static void post(Wire wire, Where where) {
        wire.post(where, Outgoing.plain("x", "en"), id -> {});
    }

    private static Duration wait(Wire wire, Where where) {
        return catchThrowableOfType(TryLater.class, () -> post(wire, where)).after();
    }

    @Test
    void aSingleTenantBotAsksItsOwnTenant() {
        post(wire(), to("ada"));

        var asked = login.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/" + TENANT + "/oauth2/v2.0/token");
        assertThat(URLDecoder.decode(asked.body(), StandardCharsets.UTF_8))
                .contains("grant_type=client_credentials", "client_id=" + APP, "client_secret=" + PASSWORD)
                .contains("https://api.botframework.com/.default");
        assertThat(login.calls()).hasSize(1);
        assertThat(teams.last().authorization()).isEqualTo("Bearer token-1-of-the-bot");
    }

    @Test
    void aMultiTenantBotAsksTheBotFrameworks() {
        post(wire("", ServiceHosts.andLoopback()), to("ada"));

        assertThat(login.calls()).extracting(Call::path).containsExactly("/botframework.com/oauth2/v2.0/token");
        assertThat(teams.last().authorization()).isEqualTo("Bearer token-1-of-the-bot");
    }

    @Test
    void everyCallCarriesTheTokenAndOneIsEnoughForAll() throws Exception {
        var wire = wire();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> many = new ArrayList<>();
            for (var i = 0; i < 30; i++) {
                var where = to("person-" + i);
                many.add(() -> {
                    post(wire, where);
                    return true;
                });
            }
            for (var each : threads.invokeAll(many)) {
                each.get();
            }
        }
        wire.update(to("ada"), "1", Outgoing.plain("x", "en"));
        wire.typing(to("ada"));
        wire.create(teams.url(), TENANT, "29:1", "28:1");
        wire.member(to("ada"), "29:1");
        wire.members(to("ada"));

        assertThat(login.calls()).hasSize(1);
        assertThat(teams.calls()).hasSize(35)
                .allMatch(call -> call.authorization().equals("Bearer token-1-of-the-bot"));
    }

    @Test
    void aTokenIsRenewedBeforeItsEndAndUsedToItsEndWhereNoneCanBeHad() {
        var wire = wire();
        post(wire, to("ada"));
        passed = Duration.ofMinutes(54);
        post(wire, to("ada"));
        assertThat(login.calls()).hasSize(1);

        login.answers(Reply.status(500));
        passed = Duration.ofMinutes(56);
        post(wire, to("ada"));
        assertThat(teams.last().authorization()).isEqualTo("Bearer token-1-of-the-bot");

        passed = Duration.ofMinutes(61);
        var sent = teams.calls().size();
        assertThat(wait(wire, to("ada"))).isPositive();
        assertThat(teams.calls()).hasSize(sent);
    }

    @Test
    void aTokenThatIsRefusedIsFollowedByANewOneButNotAtEveryRefusal() {
        var wire = wire();
        post(wire, to("ada"));
        teams.answers(call -> call.authorization().contains("token-1") ? Reply.status(401) : Reply.json("{}"));
        passed = Duration.ofMinutes(10);

        assertThat(wait(wire, to("ada"))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        post(wire, to("ada"));
        assertThat(teams.last().authorization()).isEqualTo("Bearer token-2-of-the-bot");

        teams.answers(Reply.status(401));
        for (var i = 0; i < 10; i++) {
            wait(wire, to("person-" + i));
        }
        assertThat(login.calls()).hasSize(2);
    }

    @Test
    void aWrongPasswordIsSaidOnceAndNobodyIsAskedAgainForMinutes() {
        login.answers(new Reply(401, java.util.Map.of("Content-Type", "application/json"),
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret\"}"));
        var wire = wire();
        try (var words = new Words()) {
            assertThat(wait(wire, to("ada"))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
            for (var i = 0; i < 10; i++) {
                assertThat(wait(wire, to("ada"))).isGreaterThan(Duration.ofMinutes(4));
            }
            assertThat(words.errors()).hasSize(1).first().asString().contains("invalid_client");
        }
        assertThat(login.calls()).hasSize(1);
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void aLoginThatHangsHoldsUpTheFirstAndNotTheNext() {
        login.answers(Reply.never());
        var wire = wire(TENANT, ServiceHosts.andLoopback(), SHORT);
        var begun = System.nanoTime();
        assertThat(wait(wire, to("ada"))).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.multipliedBy(4));

        begun = System.nanoTime();
        assertThat(wait(wire, to("ada"))).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void inLocalModeNoTokenIsSentAndNoneIsAskedFor() {
        var wire = new Wire(
                WireSettings.local("").withLogin(login.root()), store.connections().tickets(), clock, Pace.none());
        wires.add(wire);
        post(wire, to("ada"));
        assertThat(teams.last().authorization()).isEqualTo("null");
        assertThat(login.calls()).isEmpty();
    }

    @Test
    void theTokenNeverReachesAHostThatIsNotAllowed() {
        var wire = wire(TENANT, ServiceHosts.microsoft());
        for (var url : List.of(teams.url(), "https://smba.trafficmanager.net.attacker.invalid/", "nonsense", "")) {
            var where = new Where(TENANT, url, "a:ada");
            assertThat(catchThrowableOfType(Undeliverable.class, () -> post(wire, where)).reason())
                    .isEqualTo(Delivery.Reason.REFUSED);
            assertThat(catchThrowableOfType(Undeliverable.class, () -> wire.members(where))).isNotNull();
            assertThat(catchThrowableOfType(Undeliverable.class, () -> wire.create(url, TENANT, "29:1", "28:1")))
                    .isNotNull();
            wire.typing(where);
        }
        assertThat(teams.calls()).isEmpty();
        assertThat(login.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void theTokenFollowsNoRedirect(int status) {
        try (var foreign = new LocalServer(call -> Reply.json("{}"))) {
            teams.answers(Reply.status(status).with("Location", foreign.url() + "v3/conversations/a:ada/activities"));

            assertThat(wait(wire(), to("ada"))).isPositive();

            assertThat(foreign.calls()).isEmpty();
        }
    }

    @Test
    void neitherPasswordNorTokenIsInALogOrInWhatIsThrown() {
        var wire = wire();
        try (var words = new Words()) {
            for (var status : List.of(200, 400, 401, 403, 404, 429, 500)) {
                teams.answers(Reply.error(status, "Some" + status));
                try {
                    post(wire, to("person-" + status));
                } catch (TryLater | Undeliverable no) {
                    assertThat(no).message().doesNotContain("of-the-bot");
                    assertThat(no).hasNoCause();
                }
            }
            teams.answers(Reply.never());
            wait(wire(TENANT, ServiceHosts.andLoopback(), SHORT), to("hanging"));
            login.answers(Reply.status(500));
            wait(wire("another", ServiceHosts.andLoopback()), to("ada"));
            assertThat(words.all()).isNotEmpty().doesNotContain("of-the-bot").doesNotContain("s3cr3t");
        }
        assertThat(WireSettings.microsoft(APP, PASSWORD, TENANT).toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aBotWithoutAPasswordOrWithAnOpenLoginIsNone() {
        assertThatThrownBy(() -> WireSettings.microsoft(" ", PASSWORD, TENANT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WireSettings.microsoft(APP, "", TENANT))
                .isInstanceOf(IllegalArgumentException.class);
        var settings = WireSettings.microsoft(APP, PASSWORD, TENANT);
        assertThatThrownBy(() -> settings.withLogin(URI.create("http://login.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
