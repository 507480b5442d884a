package io.binome.app;

import io.binome.platform.Retention;
import io.binome.slack.SlackSettings;
import io.binome.teams.TeamsSettings;
import io.binome.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set, checked. Each value is an environment variable and, in lower case with dots and hyphens, a
 * Spring property.
 *
 * @param mongodb the database's address, or empty for the embedded one in {@code dataDirectory}
 * @param playground whether the playground is on
 * @param slack how to connect to Slack; empty where it is not configured
 * @param teams how to connect to Microsoft Teams; empty where it is not configured
 * @param platforms names of the platforms that are configured
 * @param port who may be connected, and who may look at the gauges
 */
record Settings(
        Optional<String> mongodb,
        Path dataDirectory,
        boolean playground,
        Optional<SlackSettings> slack,
        Optional<TeamsSettings> teams,
        List<String> platforms,
        Duration pace,
        Duration tick,
        PortPart port,
        Retention retention) {

    private static final int KEY_BYTES = 32;
    private static final int LAST_PORT = 65_535;

    /** An e-mail address, or how Slack writes the id of a person. */
    private static final Pattern ADMIN = Pattern.compile(
            "[^@\\s]+@[^@\\s]+|([TE][A-Z0-9]{2,}/)?[UW][A-Z0-9]{2,}");

    /** Reads and checks the settings; the first mistake found is named in one sentence. */
    static Settings read(Function<String, @Nullable String> property, Operator operator) {
        var from = new From(property, operator);
        from.text("port").ifPresent(from::checkPort);
        from.text("binome.language").ifPresent(from::checkLanguage);
        from.text("binome.encryption-key").ifPresent(from::checkKey);
        from.admins().forEach(from::checkAdmin);
        var mongodb = from.text("mongodb.uri");
        mongodb.ifPresent(from::checkUri);
        var platforms = Stream.of("slack", "teams")
                .filter(from::isConfigured)
                .toList();
        return new Settings(
                mongodb,
                Path.of(from.text("binome.data-dir").orElse("data")),
                from.yesOrNo("binome.playground").orElse(platforms.isEmpty()),
                platforms.contains("slack") ? Optional.of(new SlackPart(from).read()) : Optional.empty(),
                platforms.contains("teams") ? Optional.of(new TeamsPart(from).read()) : Optional.empty(),
                platforms,
                Duration.ofMillis(from.number("binome.playground-pace", 4)),
                Duration.ofSeconds(Math.max(1, from.number("binome.tick-seconds", 15))),
                PortPart.read(from),
                from.retention());
    }

    /** The variable that sets a property. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Those named to run programmes, on whatever platform. */
    Set<String> admins() {
        var named = new HashSet<String>();
        slack.map(SlackSettings::admins).ifPresent(named::addAll);
        teams.map(TeamsSettings::admins).ifPresent(named::addAll);
        return named;
    }

    /** Where a value comes from, and how a mistake in it is said. */
    record From(Function<String, @Nullable String> property, Operator operator) {
        Optional<String> text(String name) {
            return Optional.ofNullable(property.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        Optional<Boolean> yesOrNo(String name) {
            return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "1" -> true;
                case "false", "no", "off", "0" -> false;
                default -> throw mistake("yesno", name, value);
            });
        }

        int number(String name, int otherwise) {
            return text(name)
                    .map(value -> {
                        if (!value.matches("\\d{1,6}")) {
                            throw mistake("number", name, value);
                        }
                        return Integer.parseInt(value);
                    })
                    .orElse(otherwise);
        }

        /** For how long what is no longer needed is kept. */
        Retention retention() {
            var usual = Retention.usual();
            return new Retention(
                    months("binome.retention-never-joined-months", usual.neverJoined()),
                    months("binome.retention-programme-months", usual.programme()),
                    months("binome.retention-conversation-months", usual.conversation()));
        }

        private int months(String name, int otherwise) {
            return text(name)
                    .map(value -> {
                        var months = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
                        if (months < 1 || months > Retention.LONGEST) {
                            throw mistake("months", name, value);
                        }
                        return months;
                    })
                    .orElse(otherwise);
        }

        void checkLanguage(String code) {
            if (Language.of(code).isEmpty()) {
                throw mistake("language", "binome.language", code);
            }
        }

        boolean isConfigured(String platform) {
            var names = platform.equals("slack")
                    ? Stream.of(
                            "slack.signing-secret", "slack.bot-token", "slack.app-token", "slack.client-id",
                            "slack.client-secret")
                    : Stream.of("microsoft.app-id", "microsoft.app-password", "microsoft.app-tenant-id");
            return names.anyMatch(name -> text(name).isPresent())
                    || (platform.equals("teams") && yesOrNo("binome.teams-local").orElse(false));
        }

        /** Those named to run programmes from the first day, on whatever platform. */
        Set<String> admins() {
            return text("binome.admins")
                    .map(list -> Stream.of(list.split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toUnmodifiableSet()))
                    .orElse(Set.of());
        }

        /** Somebody who is written otherwise would never be anybody's admin, and nobody would notice. */
        void checkAdmin(String name) {
            if (!ADMIN.matcher(name).matches() && !TeamsPart.ADMIN.matcher(name).matches()) {
                throw mistake("admins", "binome.admins", name);
            }
        }

        void checkPort(String port) {
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
                throw mistake("portnumber", "port", port);
            }
        }

        void checkUri(String uri) {
            if (!uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
                throw new Misconfigured(Exit.CONFIGURATION, operator.say("uri"));
            }
        }

        void checkKey(String key) {
            try {
                var keys = key.split(",", -1);
                if (Stream.of(keys).allMatch(each -> Base64.getDecoder().decode(each.strip()).length == KEY_BYTES)) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                // The sentence below says what is expected; the key itself is never repeated.
            }
            throw new Misconfigured(Exit.CONFIGURATION, operator.say("key", "bytes", KEY_BYTES));
        }

        private Misconfigured mistake(String key, String name, String value) {
            return new Misconfigured(
                    Exit.CONFIGURATION,
                    operator.say(key, "variable", variable(name), "value", value, "most", Retention.LONGEST));
        }
    }
}
