package io.binome.app;

import io.binome.app.Settings.From;
import io.binome.slack.SlackAdapter;
import io.binome.slack.SlackSettings;
import io.binome.slack.SlackSettings.Client;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings of Slack, which make sense only together: what is missing is named, with what it is for. */
final class SlackPart implements PlatformPart {
    private static final Pattern ID = Pattern.compile("([TE][A-Z0-9]{2,}/)?[UW][A-Z0-9]{2,}");

    private final From from;

    SlackPart(From from) {
        this.from = from;
    }

    @Override
    public String name() {
        return SlackAdapter.PLATFORM;
    }

    @Override
    public boolean isSet() {
        return Stream.of(
                "slack.signing-secret", "slack.bot-token", "slack.app-token", "slack.client-id",
                "slack.client-secret").anyMatch(name -> from.text(name).isPresent());
    }

    @Override
    public boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    @Override
    public SetUp read() {
        return new SlackSetUp(settings(), from.operator());
    }

    private SlackSettings settings() {
        var signing = from.text("slack.signing-secret");
        var bot = from.text("slack.bot-token");
        var socket = from.text("slack.app-token");
        var id = from.text("slack.client-id");
        var secret = from.text("slack.client-secret");
        if (id.isPresent() || secret.isPresent()) {
            require(id, "SLACK_CLIENT_ID");
            require(secret, "SLACK_CLIENT_SECRET");
            require(signing, "SLACK_SIGNING_SECRET");
            require(from.text("binome.encryption-key"), "BINOME_ENCRYPTION_KEY");
            refuse(bot, "SLACK_BOT_TOKEN");
            refuse(socket, "SLACK_APP_TOKEN");
        } else {
            require(bot, "SLACK_BOT_TOKEN");
            prefix(bot, "SLACK_BOT_TOKEN", "xoxb-");
            prefix(socket, "SLACK_APP_TOKEN", "xapp-");
            if (socket.isEmpty() && signing.isEmpty()) {
                throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("slack.way"));
            }
        }
        return new SlackSettings(
                api(),
                signing,
                bot,
                socket,
                id.map(client -> new Client(
                        client, secret.orElseThrow(), from.text("binome.encryption-key").orElseThrow())),
                from.admins());
    }

    /** Tokens go to this address: over TLS, or no further than this machine. */
    private String api() {
        var url = from.text("slack.api-url").orElse(SlackSettings.SLACK);
        try {
            var uri = URI.create(url);
            var isPrivate = "https".equals(uri.getScheme()) && uri.getHost() != null;
            if (isPrivate || ("http".equals(uri.getScheme()) && isHere(uri.getHost()))) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // The sentence below says what is expected.
        }
        throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("slack.api"));
    }

    private static boolean isHere(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    private void require(Optional<String> value, String variable) {
        if (value.isEmpty()) {
            throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("slack.missing", "variable", variable));
        }
    }

    private void refuse(Optional<String> value, String variable) {
        if (value.isPresent()) {
            throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("slack.both", "variable", variable));
        }
    }

    private void prefix(Optional<String> value, String variable, String prefix) {
        if (value.isPresent() && !value.get().startsWith(prefix)) {
            throw new Misconfigured(
                    Exit.CONFIGURATION,
                    from.operator().say("slack.prefix", "variable", variable, "prefix", prefix));
        }
    }
}
