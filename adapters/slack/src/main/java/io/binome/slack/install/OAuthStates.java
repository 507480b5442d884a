package io.binome.slack.install;

import io.binome.id.Digest;
import io.binome.platform.WebRequest;
import io.binome.store.Tickets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Installations under way: each has a state that goes to Slack and back, and a cookie in the browser in which it was begun.
 * Both bear our mark, so that nothing has to be kept of what is only begun; when a state comes back, a hash of it is kept
 * until its ten minutes are over, so that it is good for one use.
 */
final class OAuthStates {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** By how much the clocks of several nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final String COOKIE = "binome-install-";
    private static final String STATE = "install state";
    private static final String BROWSER = "install browser";
    /** When it began, in milliseconds; chance; the mark. */
    private static final Pattern FORM = Pattern.compile("(\\d{13})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Tickets tickets;
    private final Sealing sealing;

    OAuthStates(Tickets tickets, Sealing sealing) {
        this.tickets = tickets;
        this.sealing = sealing;
    }

    /** What goes to Slack, and what to the browser, as the value of a header. */
    record Begun(String state, String cookie) {
        @Override
        public String toString() {
            return "an attempt";
        }
    }

    /** How an attempt began that is to be finished now. */
    enum Beginning {
        BEGUN_HERE, BEGUN_ELSEWHERE, NEVER_BEGUN_OR_OVER
    }

    Begun begin(WebRequest request, Instant now) {
        var unmarked = now.toEpochMilli() + "." + random();
        var state = unmarked + "." + sealing.mark(STATE, unmarked);
        return new Begun(state, cookie(request, state, sealing.mark(BROWSER, state), GOOD_FOR));
    }

    /** Whoever asks again about the same attempt hears that it is over. */
    Beginning finish(WebRequest request, Instant now) {
        var state = request.parameter("state");
        var form = FORM.matcher(state);
        if (!form.matches() || !sealing.isMark(form.group(3), STATE, form.group(1) + "." + form.group(2))) {
            return Beginning.NEVER_BEGUN_OR_OVER;
        }
        var begun = Instant.ofEpochMilli(Long.parseLong(form.group(1)));
        if (now.isBefore(begun.minus(SKEW)) || !now.isBefore(begun.plus(GOOD_FOR))) {
            return Beginning.NEVER_BEGUN_OR_OVER;
        }
        if (!sealing.isMark(browser(request, state), BROWSER, state)) {
            return Beginning.BEGUN_ELSEWHERE;
        }
        return tickets.issue(key(state), "", begun.plus(GOOD_FOR), now)
                ? Beginning.BEGUN_HERE
                : Beginning.NEVER_BEGUN_OR_OVER;
    }

    /** The header value that takes the cookie away again. */
    static String noCookie(WebRequest request) {
        return cookie(request, request.parameter("state"), "", Duration.ZERO);
    }

    private static String cookie(WebRequest request, String state, String value, Duration age) {
        return cookieName(request, state) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (isPlainLoopback(request) ? "" : "; Secure");
    }

    /** Each tab has a cookie of its own; the prefix lets nobody but this host set it. */
    private static String cookieName(WebRequest request, String state) {
        return (isPlainLoopback(request) ? "" : "__Host-") + COOKIE + hash(state).substring(0, 8);
    }

    /** Slack comes back over HTTPS only, but for somebody who tries it on their own machine. */
    private static boolean isPlainLoopback(WebRequest request) {
        var host = request.header("host").replaceFirst(":\\d+$", "");
        return !request.header("x-forwarded-proto").startsWith("https")
                && List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static String browser(WebRequest request, String state) {
        return request.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(each -> each.startsWith(cookieName(request, state) + "="))
                .map(each -> each.substring(each.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static String key(String state) {
        return "slack.install." + hash(state);
    }

    private static String random() {
        var bytes = new byte[16];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Only this is kept: who reads the database learns no state. */
    private static String hash(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(secret));
    }
}
