package io.binome.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The word {@code teams-app}: writes the package that is uploaded to Microsoft Teams, over an earlier one if need be. */
@Command(name = "teams-app", mixinStandardHelpOptions = true)
final class TeamsAppWord implements Callable<Integer> {
    /** What Teams takes of an address. */
    private static final int LONGEST_SITE = 2_048;

    private final Operator operator;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--id", paramLabel = "ID", defaultValue = "${env:MICROSOFT_APP_ID}")
    private @Nullable String id;

    @Option(names = "--site", paramLabel = "ADDRESS")
    private @Nullable String site;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "binome-teams.zip")
    private Path file = Path.of("");

    TeamsAppWord(Operator operator, PrintWriter out, PrintWriter err) {
        this.operator = operator;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        var made = new TeamsPackage(bot(), site == null ? TeamsPackage.NO_SITE : page(site.strip()));
        write(made.bytes());
        if (site == null) {
            err.println(operator.say("teamsapp.nosite", "site", TeamsPackage.NO_SITE.toString()));
        }
        out.println(operator.say("teamsapp.written", "file", file.toString()));
        return 0;
    }

    private UUID bot() {
        if (id == null || id.isBlank()) {
            throw mistake("teamsapp.noid");
        }
        var given = id.strip();
        var bot = TeamsPart.ID.matcher(given).matches() ? UUID.fromString(given) : new UUID(0, 0);
        if (bot.equals(new UUID(0, 0))) {
            throw mistake("teamsapp.id", "given", given);
        }
        return bot;
    }

    private URI page(String given) {
        try {
            var page = new URI(given);
            if ("https".equalsIgnoreCase(page.getScheme())
                    && page.getHost() != null
                    && page.getUserInfo() == null
                    && given.length() <= LONGEST_SITE) {
                return page;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below, as for any other that will not do.
        }
        throw mistake("teamsapp.site", "given", given);
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Misconfigured(
                    Exit.DATA_DIRECTORY, operator.say("teamsapp.unwritable", "file", file.toString()));
        }
    }

    private Misconfigured mistake(String key, Object... namesAndValues) {
        return new Misconfigured(Exit.USAGE, operator.say(key, namesAndValues));
    }
}
