package io.binome.app;

import io.binome.app.PlatformPart.SetUp;
import io.binome.platform.Retention;
import io.binome.store.EncryptionKeys;
import io.binome.text.Language;
import io.binome.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param mongodb the database's address, or empty for the file in {@code dataDirectory}
 * @param content a folder of themes, lessons and texts over ours, if there is one
 * @param keys the keys of what is encrypted at rest
 * @param playground whether the playground is on
 * @param platforms those that are configured
 * @param admins those named to run programmes, on whatever platform
 * @param port who may be connected, and who may look at the gauges
 */
record Settings(
        Optional<String> mongodb,
        Path dataDirectory,
        Optional<Path> content,
        EncryptionKeys keys,
        boolean playground,
        List<SetUp> platforms,
        Set<String> admins,
        Duration pace,
        Duration tick,
        PortPart port,
        Retention retention) {

    private static final int KEY_BYTES = 32;
    private static final int LAST_PORT = 65_535;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Reads and checks the settings; the first mistake found is named in one sentence. */
    static Settings read(Function<String, @Nullable String> property, Operator operator) {
        var from = new From(property, operator);
        from.text("port").ifPresent(from::checkPort);
        from.text("binome.language").ifPresent(from::checkLanguage);
        var keys = from.keys();
        from.admins().forEach(from::checkAdmin);
        var mongodb = from.text("mongodb.uri");
        mongodb.ifPresent(from::checkUri);
        var platforms = PlatformPart.all(from).stream().filter(PlatformPart::isSet).toList();
        return new Settings(
                mongodb,
                Path.of(from.text("binome.data-dir").orElse("data")),
                from.content(),
                keys,
                from.yesOrNo("binome.playground").orElse(platforms.isEmpty()),
                platforms.stream().map(PlatformPart::read).toList(),
                from.admins(),
                Duration.ofMillis(from.number("binome.playground-pace", 4)),
                Duration.ofSeconds(Math.max(1, from.number("binome.tick-seconds", 15))),
                PortPart.read(from),
                from.retention());
    }

    /** The variable that sets a property. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** The names of the platforms that are configured. */
    List<String> names() {
        return platforms.stream().map(SetUp::name).toList();
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
                throw new Misconfigured(
                        Exit.CONFIGURATION,
                        operator.say(
                                "language",
                                "variable", variable("binome.language"),
                                "value", code,
                                "languages", Text.listing(Language.all().stream().map(Language::code).toList())));
            }
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
            if (!ADDRESS.matcher(name).matches()
                    && PlatformPart.all(this).stream().noneMatch(platform -> platform.isId(name))) {
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

        Optional<Path> content() {
            return text("binome.content").map(value -> {
                var folder = Path.of(value);
                if (!Files.isDirectory(folder)) {
                    throw mistake("content.folder", "binome.content", value);
                }
                return folder;
            });
        }

        /** The sentence says what is expected; a key is never repeated. */
        EncryptionKeys keys() {
            try {
                return text("binome.encryption-key").map(EncryptionKeys::of).orElse(EncryptionKeys.none());
            } catch (IllegalArgumentException e) {
                throw new Misconfigured(Exit.CONFIGURATION, operator.say("key", "bytes", KEY_BYTES));
            }
        }

        private Misconfigured mistake(String key, String name, String value) {
            return new Misconfigured(
                    Exit.CONFIGURATION,
                    operator.say(key, "variable", variable(name), "value", value, "most", Retention.LONGEST));
        }
    }
}
