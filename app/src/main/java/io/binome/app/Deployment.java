package io.binome.app;

import io.binome.app.Settings.From;
import io.binome.embedded.file.OwnerOnly;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands open around Binôme, told from the settings as they are, right or wrong: also one that cannot start yet may be
 * careless.
 */
record Deployment(From from) {
    private static final Set<String> ON = Set.of("true", "yes", "on", "1");
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ALL = "0.0.0.0";

    /** Credentials, hosts and options of a MongoDB address. */
    private static final Pattern MONGODB =
            Pattern.compile("mongodb(\\+srv)?://(?:(.*)@)?([^/?]*)/?[^?]*\\??(.*)", Pattern.DOTALL);

    boolean isConfigured() {
        return PlatformPart.all(from).stream().anyMatch(Deployment::isSet);
    }

    private static boolean isSet(PlatformPart platform) {
        try {
            return platform.isSet();
        } catch (Misconfigured mistaken) {
            return false;
        }
    }

    boolean hasOauth() {
        return has("slack.client-id", "slack.client-secret");
    }

    boolean hasKey() {
        return has("binome.encryption-key");
    }

    /** Whether people of Teams are those of one tenant: they are who their address says. */
    boolean hasTenant() {
        return has("microsoft.app-tenant-id");
    }

    boolean isTeamsLocal() {
        return from.text("binome.teams-local").filter(Deployment::isOn).isPresent();
    }

    boolean hasPlayground() {
        return from.text("binome.playground").map(Deployment::isOn).orElse(!isConfigured());
    }

    /** Where the port listens. */
    String address() {
        return from.text("server.address").orElse(isConfigured() ? ALL : LOOPBACK);
    }

    /** Whether other machines reach the port. */
    boolean isOpen() {
        return !isHere(address());
    }

    Path directory() {
        try {
            return Path.of(from.text("binome.data-dir").orElse("data")).toAbsolutePath().normalize();
        } catch (InvalidPathException none) {
            return Path.of("data");
        }
    }

    boolean hasOpenDirectory() {
        return from.text("mongodb.uri").isEmpty() && OwnerOnly.isOpen(directory());
    }

    /** Those of the admins who are named by their e-mail address. */
    List<String> addresses() {
        return from.admins().stream().filter(name -> name.contains("@")).sorted().toList();
    }

    /** Whether what is stored goes over a network in the clear, or to a server that asks nobody who they are. */
    boolean hasOpenDatabase() {
        var parts = MONGODB.matcher(from.text("mongodb.uri").orElse(""));
        if (!parts.matches() || Stream.of(parts.group(3).split(",")).allMatch(Deployment::isHostHere)) {
            return false;
        }
        var options = "&" + parts.group(4).toLowerCase(Locale.ROOT) + "&";
        var tls = parts.group(1) != null
                ? !options.matches(".*&(tls|ssl)=false&.*")
                : options.matches(".*&(tls|ssl)=true&.*");
        return !tls || (parts.group(2) == null && !options.contains("&authmechanism="));
    }

    boolean hasOpenSlackApi() {
        return from.text("slack.api-url").filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http:")).isPresent();
    }

    private boolean has(String... names) {
        return Stream.of(names).anyMatch(name -> from.text(name).isPresent());
    }

    private static boolean isOn(String value) {
        return ON.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A host of a MongoDB address, with or without its port; a socket of this machine begins with a slash. */
    private static boolean isHostHere(String host) {
        return host.startsWith("%2F")
                || host.matches("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
