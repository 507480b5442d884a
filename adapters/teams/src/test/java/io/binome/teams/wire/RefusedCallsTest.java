package io.binome.teams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.Delivery.Reason;
import io.binome.store.sorted.MemoryStore;
import io.binome.teams.wire.LocalServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls that Teams does not take, and of the others meanwhile. */
class RefusedCallsTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** For a call that is never answered. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private final MemoryStore store = new MemoryStore();
    private final LocalServer teams = new LocalServer(call -> Reply.json("{\"id\":\"1:a\"}"));
    private final ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
    private final Where ada = new Where("here", teams.url(), "a:ada");
    private final Where ben = new Where("here", teams.url(), "a:ben");
    private final Where cleo = new Where("here", teams.url(), "a:cleo");
    private final Where gus = new Where("there", teams.url(), "a:gus");
    private final Where channel = new Where("here", teams.url(), "19:general@thread.tacv2");
    private volatile Duration passed = Duration.ZERO;
    private final InstantSource clock = () -> Clock.systemUTC().instant().plus(passed);
    private Wire wire = restarted();

    private Wire restarted() {
        return within(LIMIT);
    }

    private Wire within(Duration limit) {
        return new Wire(
                WireSettings.local("app").withLimit(limit), store.connections().tickets(), clock, Pace.none());
    }

    @AfterEach
    void stop() {
        wire.close();
        teams.close();
    }

    private void post(Where where) {
        wire.post(where, Outgoing.plain("hello", "en"), kept::add);
    }

    private Duration wait(Where where) {
        return catchThrowableOfType(TryLater.class, () -> post(where)).after();
    }

    private Undeliverable refusal(Where where) {
        return catchThrowableOfType(Undeliverable.class, () -> post(where));
    }

    private static Duration taken(Runnable what) {
        var begun = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Polls, for what other threads do. */
    private static void eventually(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void nobodyIsCalledBeforeTheTimeThatTeamsAsksForNotEvenAfterARestart() {
        teams.answers(Reply.status(429).with("Retry-After", "30"));
        assertThat(wait(ada)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));

        wire.close();
        wire = restarted();
        teams.answers(Reply.json("{}"));

        assertThat(wait(ada)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(40));
        assertThat(teams.calls()).hasSize(1);
        passed = Duration.ofSeconds(31);
        post(ada);
        assertThat(kept).hasSize(1);
    }

    @Test
    void aDateIsAsGoodAsSeconds() {
        var until = clock.instant().plusSeconds(90).atOffset(ZoneOffset.UTC);
        teams.answers(Reply.status(503).with("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(until)));
        assertThat(wait(ada)).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(95));
        assertThat(wait(ada)).isGreaterThan(Duration.ofSeconds(80));
        assertThat(teams.calls()).hasSize(1);
    }

    @Test
    void oneConversationThatMustWaitDoesNotHoldUpTheOthers() {
        teams.answers(call -> call.isIn("a:ada") ? Reply.status(429).with("Retry-After", "30") : Reply.json("{}"));
        wait(ada);

        post(ben);
        post(gus);

        assertThat(kept).hasSize(2);
    }

    @Test
    void whereTwoConversationsMustWaitTheTenantWaitsAndNoOther() {
        teams.answers(call -> call.isIn("a:gus") ? Reply.json("{}") : Reply.status(429).with("Retry-After", "30"));
        wait(ada);
        wait(ben);

        assertThat(wait(cleo)).isGreaterThan(Duration.ofSeconds(25));
        assertThat(teams.calls()).hasSize(2);
        post(gus);
        assertThat(kept).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 412, 429, 500, 501, 502, 503, 504, 520})
    void whatPassesIsTriedLaterAndOnlyOnceEachTime(int status) {
        teams.answers(Reply.status(status));
        assertThat(wait(ada)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(teams.calls()).hasSize(1);

        teams.answers(new Reply(status, java.util.Map.of(), "<html>Bad gateway</html>"));
        passed = Duration.ofSeconds(4);
        assertThat(wait(ada)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(teams.calls()).hasSize(2);

        teams.answers(Reply.json("{\"id\":\"1\"}"));
        post(ada);
        assertThat(kept).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "403, MessageWritesBlocked", "403, ForbiddenOperationException", "403, BotNotInConversationRoster",
        "403, ConversationBlockedByUser", "404, ConversationNotFound",
        "404, UserNotFound", "410, ''"})
    void whoIsNotReachableIsGoneAndAPlaceClosed(int status, String code) {
        teams.answers(Reply.error(status, code));
        assertThat(refusal(ada).reason()).isEqualTo(Reason.GONE);
        assertThat(refusal(channel).reason()).isEqualTo(Reason.CLOSED);
        assertThat(refusal(ada)).hasMessageContaining(String.valueOf(status)).hasMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadSyntax", "413, MessageSizeTooBig", "404, ActivityNotFoundInConversation", "404, ''", "405, ''",
        "422, Whatever", "403, NotEnoughPermissions"})
    void oneMessageThatCannotBeTakenIsRefused(int status, String code) {
        teams.answers(code.isEmpty() ? Reply.status(status) : Reply.error(status, code));
        assertThat(refusal(ada).reason()).isEqualTo(Reason.REFUSED);
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, ''", "401, BotNotRegistered", "403, ''", "403, BotDisabledByAdmin", "403, InvalidBotApiHost"})
    void whatSomebodyMustPutRightWaitsForMinutesAndIsSaidOncePerTenant(int status, String code) {
        teams.answers(code.isEmpty() ? Reply.status(status) : Reply.error(status, code));
        try (var words = new Words()) {
            assertThat(wait(ada)).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
            assertThat(wait(ben)).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
            assertThat(words.errors()).hasSize(1);
            wait(gus);
            assertThat(words.errors()).hasSize(2);

            teams.answers(Reply.json("{}"));
            post(ada);
            teams.answers(Reply.status(401));
            wait(ada);
            assertThat(words.errors()).hasSize(3);
        }
    }

    @Test
    void whoeverDoesNotAnswerIsLeftWithinTheLimit() {
        teams.answers(Reply.never());
        wire.close();
        wire = within(SHORT);
        assertThat(taken(() -> assertThat(wait(ada)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3))))
                .isBetween(SHORT, SHORT.plusSeconds(3));
        assertThat(teams.calls()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsTriedLater() throws IOException {
        var tries = new AtomicInteger();
        try (var rude = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var thread = Thread.ofVirtual().start(() -> reset(rude, tries));
            var where = new Where("here", "http://127.0.0.1:" + rude.getLocalPort() + "/", "a:1");

            assertThat(wait(where)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));

            assertThat(tries).hasValue(1);
            assertThat(thread.isAlive()).isTrue();
        }
    }

    private static void reset(ServerSocket rude, AtomicInteger tries) {
        try {
            while (!rude.isClosed()) {
                try (var socket = rude.accept()) {
                    tries.incrementAndGet();
                    var unused = socket.getInputStream().read();
                    socket.setSoLinger(true, 0);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    void whereNobodyListensItIsTriedLater() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(wait(new Where("here", "http://127.0.0.1:" + port + "/", "a:1"))).isPositive();
    }

    @Test
    void twentyCallsThatHangHoldUpNoOtherTenant() throws Exception {
        teams.answers(call -> call.path().contains("hanging") ? Reply.never() : Reply.json("{}"));
        post(gus);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Duration>> hanging = new ArrayList<>();
            for (var i = 0; i < 20; i++) {
                var where = new Where("here", teams.url(), "a:hanging-" + i);
                hanging.add(() -> wait(where));
            }
            var all = hanging.stream().map(threads::submit).toList();
            assertThat(taken(() -> eventually(() -> teams.underWay() == 20))).isLessThan(LIMIT);

            assertThat(taken(() -> post(gus))).isLessThan(LIMIT);

            teams.hangUp();
            for (var each : all) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    @Test
    void inAConversationOnePostIsOverAndWrittenDownBeforeTheNextBegins() throws Exception {
        var most = new AtomicInteger();
        var atWork = new AtomicInteger();
        teams.answers(call -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            return Reply.json("{\"id\":\"1\"}");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> posts = new ArrayList<>();
            for (var i = 0; i < 20; i++) {
                posts.add(() -> wire.post(ada, Outgoing.plain("x", "en"), id -> {
                    kept.add(id);
                    atWork.decrementAndGet();
                }));
            }
            for (var each : threads.invokeAll(posts)) {
                each.get();
            }
        }
        assertThat(kept).hasSize(20);
        assertThat(most).hasValue(1);
    }

    @Test
    void oneConversationThatHangsDoesNotHoldUpAnother() throws Exception {
        teams.answers(call -> call.isIn("a:ada") ? Reply.never() : Reply.json("{}"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hanging = threads.submit(() -> wait(ada));
            eventually(() -> teams.underWay() == 1);
            assertThat(taken(() -> post(ben))).isLessThan(LIMIT);
            teams.hangUp();
            assertThat(hanging.get()).isPositive();
        }
    }

    @Test
    void whatCannotBeWrittenDownIsSaidSo() {
        var failure = new IllegalStateException("the store is away");
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> wire.post(
                ada, Outgoing.plain("x", "en"), id -> {
                    throw failure;
                }))).isSameAs(failure);
        post(ada);
        assertThat(kept).hasSize(1);
    }

    @Test
    void aWaitIsNeverShorterThanASecondNorLongerThanADay() {
        var now = Instant.parse("2027-02-01T09:00:00Z");
        assertThat(RetryAfter.of("0", now)).contains(Duration.ofMillis(1_200));
        assertThat(RetryAfter.of("-5", now)).contains(Duration.ofMillis(1_200));
        assertThat(RetryAfter.of("7", now)).contains(Duration.ofMillis(7_200));
        assertThat(RetryAfter.of("999999999", now)).contains(Duration.ofDays(1).plusMillis(200));
        assertThat(RetryAfter.of("Mon, 01 Feb 2027 09:00:20 GMT", now)).contains(Duration.ofMillis(20_200));
        assertThat(RetryAfter.of("Mon, 01 Feb 2027 08:00:00 GMT", now)).contains(Duration.ofMillis(1_200));
        assertThat(RetryAfter.of("soon", now)).isEmpty();
        assertThat(RetryAfter.of(" ", now)).isEmpty();
        assertThat(RetryAfter.of(null, now)).isEmpty();
    }
}
