package io.binome.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Slack sends, signed: of ten requests five messages to the bot, three pressed buttons and two slash commands, from
 * the same few people in turn. No two are the same.
 */
final class Petition {
    static final String SECRET = "the signing secret of a benchmark";
    static final String TEAM = "T00000001";
    static final String BOT = "U00000BOT";
    /** As many as Binôme gets to know within a short warm-up: it asks Slack about new people at most 100 times a minute. */
    static final int PEOPLE = 40;

    private static final String HMAC = "HmacSHA256";
    /** As Slack writes them, in ASCII. */
    private static final String[] WORDS = {"status", "help", "what can you do", "thank you, Bin\\u00f4me"};
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() * 1_000);

    private final int port;
    private final InstantSource clock;
    private final String replies;

    /** @param replies where a button or a command may be answered */
    Petition(int port, String replies, InstantSource clock) {
        this.port = port;
        this.replies = replies;
        this.clock = clock;
    }

    /** The next one, as it goes over the wire. */
    byte[] next() {
        var number = NUMBERS.incrementAndGet();
        var user = String.format("U%08d", 1 + (int) (number % PEOPLE));
        // Of a person's ten in a row, too, five are messages.
        return switch ((int) ((number + number / PEOPLE) % 10)) {
            case 0, 1, 2, 3, 4 -> signed("application/json", message(number, user));
            case 5, 6, 7 -> signed("application/x-www-form-urlencoded", "payload=" + form(pressed(number, user)));
            default -> signed("application/x-www-form-urlencoded", command(number, user));
        };
    }

    private static String message(long number, String user) {
        return """
                {"token":"t","team_id":"%s","api_app_id":"A00000001","type":"event_callback","event_id":"Ev%d",\
                "event_time":%d,"authorizations":[{"enterprise_id":null,"team_id":"%s","user_id":"%s","is_bot":true,\
                "is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-%d",\
                "event":{"type":"message","channel":"D%s","channel_type":"im","user":"%s","team":"%s","text":"%s",\
                "ts":"%d.%06d","event_ts":"%d.%06d","client_msg_id":"m-%d"}}"""
                .formatted(
                        TEAM, number, number / 1_000_000, TEAM, BOT, number, user, user, TEAM,
                        WORDS[(int) (number % WORDS.length)], number / 1_000_000, number % 1_000_000,
                        number / 1_000_000, number % 1_000_000, number);
    }

    private String pressed(long number, String user) {
        return """
                {"type":"block_actions","user":{"id":"%s","username":"%s","name":"%s","team_id":"%s"},\
                "api_app_id":"A00000001","token":"t","team":{"id":"%s","domain":"bench"},"enterprise":null,\
                "is_enterprise_install":false,"trigger_id":"%d.1.x","response_url":"%s",\
                "container":{"type":"message","message_ts":"1.000001","channel_id":"D%s","is_ephemeral":false},\
                "channel":{"id":"D%s","name":"directmessage"},"state":{"values":{}},\
                "message":{"type":"message","user":"%s","ts":"1.000001","text":"Hello","blocks":[]},\
                "actions":[{"type":"button","action_id":"command:1","block_id":"b","value":"help",\
                "text":{"type":"plain_text","text":"Help"},"action_ts":"%d.000001"}]}"""
                .formatted(user, user, user, TEAM, TEAM, number, replies, user, user, BOT, number);
    }

    private String command(long number, String user) {
        return "token=t&team_id=" + TEAM + "&team_domain=bench&channel_id=C00000001&channel_name=general&user_id="
                + user
                + "&user_name=" + user + "&command=%2Fbinome&text=status&api_app_id=A00000001"
                + "&is_enterprise_install=false&response_url=" + form(replies) + "&trigger_id=" + number + ".2.x";
    }

    private byte[] signed(String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var stamp = Long.toString(clock.instant().getEpochSecond());
        var head = "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: */*\r\nContent-Type: " + type
                + "\r\nX-Slack-Request-Timestamp: " + stamp + "\r\nX-Slack-Signature: " + signature(stamp, bytes)
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        return whole;
    }

    private static String signature(String stamp, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
