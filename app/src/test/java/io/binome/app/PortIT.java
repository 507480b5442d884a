package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.fake.FakeSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The port of the started application as strangers meet it, well meaning or not. */
class PortIT {
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private static Path data;

    private static FakeSlack slack;
    private static Started binome;

    @BeforeAll
    static void start() {
        slack = FakeSlack.start();
        binome = Started.with(settings(slack, data));
        binome.port();
    }

    /** Of one workspace over HTTP, in what seems to be a cluster. */
    static Map<String, String> settings(FakeSlack slack, Path data) {
        return Map.of(
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "BINOME_ADMINS", "claire@example.org",
                "BINOME_DATA_DIR", data.toString(),
                "BINOME_LANGUAGE", "en",
                "BINOME_METRICS_TOKEN", TOKEN,
                "KUBERNETES_SERVICE_HOST", "10.0.0.1",
                "KUBERNETES_SERVICE_PORT", "443",
                "PORT", "0");
    }

    @AfterAll
    static void stop() {
        slack.close();
        binome.close();
    }

    private static String said(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), binome.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String... headers) throws IOException {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return said("GET " + path + " HTTP/1.1\r\nHost: binome.example\r\nConnection: close\r\n" + lines + "\r\n");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health,200", "/actuator/health/liveness,200", "/actuator/health/readiness,200"})
    void strangersLearnWhetherItIsUpAndNothingElse(String path, int status) throws IOException {
        var answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(body(answer)).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/prometheus,401", "/actuator/health/database,404", "/actuator,404", "/actuator/env,404",
        "/actuator/health/liveness/,404", "/actuator/../actuator/prometheus,404", "/actuator//prometheus,404",
        "/actuator/prometheus;x=1,404", "/%61ctuator/prometheus,404"})
    void theRestIsClosedToThem(String path, int status) throws IOException {
        var answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("jvm_", "components");
    }

    @Test
    void operatorsShowTheirToken() throws IOException {
        assertThat(get("/actuator/prometheus", "Authorization: Bearer " + TOKEN))
                .startsWith("HTTP/1.1 200")
                .contains("binome_refused_total{bound=\"connections\"}", "binome_connections");
        assertThat(get("/actuator/health", "Authorization: Bearer " + TOKEN)).contains("\"database\"");
        assertThat(get("/actuator/prometheus", "Authorization: Bearer " + TOKEN + "0")).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "X-Real-IP: 127.0.0.1", "Via: a"})
    void whatAProxyPassesOnIsNotFromThisMachine(String header) throws IOException {
        var here = "GET /actuator/prometheus HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(said(here + "\r\n")).startsWith("HTTP/1.1 200");
        assertThat(said(here + header + "\r\n\r\n")).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/error,404", "/favicon.ico,404", "/slack/events,404", "/playground,404"})
    void whatIsNotThereIsSaidPlainlyInTheLanguageOfTheReader(String path, int status) throws IOException {
        var french = get(path, "Accept: text/html", "Accept-Language: fr-CA,fr;q=0.9");
        assertThat(french)
                .startsWith("HTTP/1.1 " + status)
                .contains("<html lang=\"fr\">", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
                        "default-src 'none'")
                .doesNotContain("Exception", "Tomcat", "Whitelabel");
        assertThat(body(get(path))).startsWith("{\"message\":\"").contains("\"status\":" + status);
        assertThat(binome.said()).doesNotContain("\tat ", "Exception");
    }

    /** Each of these was read past every bound, or failed with a trace in the log, whoever sent it. */
    @Test
    void whatNothingHereTakesIsRefusedPlainly() throws IOException {
        var parts = "Content-Type: multipart/form-data; boundary=b";
        assertThat(get("/nowhere", "Accept-Language: a,b,c,d,e,f,g,h,i,j,k")).startsWith("HTTP/1.1 404");
        assertThat(get("/slack/install", parts, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 415");
        assertThat(get("/slack/install", "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 400");
        assertThat(get("/slack/oauth_redirect", parts)).startsWith("HTTP/1.1 415");
        assertThat(get("/slack/install?a=%zz")).startsWith("HTTP/1.1 404");
        assertThat(get("/slack/install?%ff=%ff&%")).startsWith("HTTP/1.1 404");
        for (var path : List.of("/slack/events", "/api/messages", "/nowhere")) {
            assertThat(
                    said("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + parts + "\r\nContent-Length: 9000\r\n\r\n--b"))
                    .startsWith("HTTP/1.1 415");
        }
        assertThat(body(said("GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n"))).startsWith("{\"message\":\"");
        assertThat(binome.said()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() throws IOException {
        var headers = "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: "
                + System.currentTimeMillis() / 1_000 + "\r\nX-Slack-Signature: v0=" + "0".repeat(64) + "\r\n";
        assertThat(said(headers + "Content-Length: 1000001\r\n\r\n")).startsWith("HTTP/1.1 413");
        assertThat(said("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(5_000)))
                .startsWith("HTTP/1.1 401");
        assertThat(said("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    /** Somebody on the network, where this machine has an address there, however they call themselves. */
    @Test
    void noHeaderMakesAStrangerSomebodyOfThisMachine() throws IOException {
        var outside = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(each -> each instanceof java.net.Inet4Address && !each.isLoopbackAddress())
                .findFirst();
        if (outside.isEmpty()) {
            return; // there is no network to come from
        }
        try (var socket = new Socket()) {
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress(outside.get(), binome.port()), 5_000);
            socket.getOutputStream().write(("GET /actuator/prometheus HTTP/1.1\r\nHost: localhost\r\n"
                    + "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 401");
        }
    }
}
