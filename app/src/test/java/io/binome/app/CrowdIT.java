package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.app.http.Limits;
import io.binome.slack.fake.FakeSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The port of the started application when somebody, or thousands, mean no good. It runs alone: they leave no time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrowdIT {
    /** Somebody who asks whether all is well, and Slack that looks at the certificate: one without, one with a body. */
    static final List<String> REQUESTS = List.of(
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: binome.example\r\nConnection: close\r\n\r\n",
            "POST /slack/events HTTP/1.1\r\nHost: binome.example\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\nssl_check=1");
    /** A second is promised, where nothing but the crowd and Binôme is at work: see bounds.md. Here all tests are. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private static Path data;

    private static FakeSlack slack;
    private static Started binome;

    @BeforeAll
    static void start() {
        slack = FakeSlack.start();
        binome = Started.with(PortIT.settings(slack, data));
        binome.port();
    }

    @AfterAll
    static void stop() {
        slack.close();
        binome.close();
    }

    @Test
    void aBodyThatDripsIsNotWaitedForLongerThanTenSeconds() throws Exception {
        var begin = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), binome.port())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var dripping = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        out.write('x');
                        Started.sleep(Duration.ofMillis(500));
                    }
                } catch (IOException hungUpOn) {
                    // That is the point.
                }
            });
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length)).isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
            dripping.join(Duration.ofSeconds(5));
        }
    }

    /** Tomcat counts every connection it is handed, and lets nobody in any more when it has counted to the end. */
    @Test
    void thousandsThatAreRefusedLeaveNothingBehind() throws IOException {
        var kept = new ArrayList<Socket>();
        try {
            for (var count = 0; count < 6_000; count++) {
                var socket = new Socket();
                kept.add(socket);
                socket.bind(new InetSocketAddress("127.0.0.77", 0));
                try {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), binome.port()), 5_000);
                } catch (SocketException refusedAtOnce) {
                    assertThat(count).isGreaterThanOrEqualTo(Limits.OF_ONE_ADDRESS);
                }
                if (count >= Limits.OF_ONE_ADDRESS) {
                    kept.removeLast().close();
                }
            }
            for (var request : REQUESTS) {
                assertThat(Crowd.ask(binome.port(), "127.0.0.78", request)).isLessThan(SOON);
            }
        } finally {
            for (var socket : kept) {
                socket.close();
            }
        }
    }

    /** Shortened; the whole run, with figures, is {@link Crowd}'s. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whileACrowdMeansNoGoodSomebodyElseIsServedAllTheSameAndItEndsWhenItIsTold() {
        var worst = Duration.ZERO;
        try (var crowd = new Crowd(binome.port(), 50)) {
            crowd.drip(3_000).bodies(100);
            for (var times = 0; times < 40; times++) {
                Started.sleep(Duration.ofMillis(200));
                for (var request : REQUESTS) {
                    var taken = Crowd.ask(binome.port(), "127.0.0.240", request);
                    worst = taken.compareTo(worst) > 0 ? taken : worst;
                }
            }
            System.out.printf("%s; the worst answer took %d ms%n", crowd, worst.toMillis());
            assertThat(worst).isLessThan(SOON);
            binome.terminate();
            assertThat(binome.exitCode(Duration.ofSeconds(10))).isEqualTo(143);
        }
        assertThat(binome.said()).doesNotContain("OutOfMemoryError", "\tat ");
    }
}
