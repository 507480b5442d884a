package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is careless is said in one sentence each, whether or not something is wrong besides. */
class CheckTest {
    private static final String KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    private static final String TOKEN = "0123456789abcdef";
    private static final Map<String, String> OAUTH = Map.of(
            "SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "secret", "SLACK_SIGNING_SECRET", "secret");

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    /** What it said, and its exit code. */
    private record Said(int exitCode, List<String> out, List<String> err) {}

    @BeforeEach
    void ownDirectory() {
        environment.put("BINOME_DATA_DIR", directory.resolve("data").toString());
    }

    private Said check(Language language) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new Check(environment::get, new Operator(language))
                .run(new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private List<Careless> careless() {
        return Careless.in(new Deployment(new Settings.From(
                property -> environment.get(property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_")),
                new Operator(Languages.ENGLISH))));
    }

    @Test
    void aPlaygroundOnThisMachineIsCareful() {
        var said = check(Languages.ENGLISH);
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).hasSize(4);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCarelessDeploymentIsToldEachThingInOneSentence() throws IOException {
        Files.setPosixFilePermissions(
                Files.createDirectory(directory.resolve("data")), PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.putAll(OAUTH);
        environment.put("BINOME_ADMINS", "ada@example.org");
        var said = check(Languages.ENGLISH);
        assertThat(said.exitCode()).isEqualTo(Exit.CONFIGURATION);
        assertThat(said.err()).hasSize(3).allMatch(line -> line.endsWith("."));
        assertThat(said.err().get(0)).contains("BINOME_ENCRYPTION_KEY is missing");
        assertThat(said.err().get(1)).startsWith("Careless: the data directory").contains("/data is open", "chmod 700");
        assertThat(said.err().get(2)).contains("BINOME_ADMINS (ada@example.org)");
        assertThat(check(Languages.FRENCH).err()).hasSize(3).last().asString().startsWith("Imprudent")
                .contains("OAuth");
    }

    @Test
    void aCarefulOneIsNot() {
        environment.putAll(OAUTH);
        environment.putAll(Map.of(
                "BINOME_ENCRYPTION_KEY", KEY,
                "BINOME_METRICS_TOKEN", TOKEN,
                "BINOME_ADMINS", "U0123ABCD",
                "MONGODB_URI", "mongodb+srv://binome:secret@db.example.org/binome"));
        assertThat(careless()).isEmpty();
    }

    @Test
    void whatIsOnlyCarelessDoesNotFail() {
        environment.put("BINOME_TEAMS_LOCAL", "true");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("BINOME_ADMINS", "ada@example.org");
        var said = check(Languages.ENGLISH);
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).hasSize(2).allMatch(line -> line.startsWith("Careless: "));
        assertThat(said.err().getFirst()).contains("BINOME_TEAMS_LOCAL");
    }

    @Test
    void everythingIsTriedThoughTheDatabaseIsAway() throws IOException {
        Files.createFile(Files.createDirectory(directory.resolve("data")).resolve("binome.db"));
        environment.put("BINOME_TEAMS_LOCAL", "yes");
        var said = check(Languages.ENGLISH);
        assertThat(said.exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
        assertThat(said.err().getFirst()).contains("binome.db is empty");
        assertThat(said.out()).anyMatch(line -> line.startsWith("Teams:"));
    }

    @Nested
    class Settingwise {
        @ParameterizedTest
        @CsvSource(nullValues = "-", value = {
            "PLAYGROUND,SERVER_ADDRESS,0.0.0.0", "PLAYGROUND,SERVER_ADDRESS,::",
            "TEAMSLOCAL,BINOME_TEAMS_LOCAL,1", "KEY,SLACK_BOT_TOKEN,xoxb-1", "KEY,MICROSOFT_APP_ID,x",
            "SLACKAPI,SLACK_API_URL,http://localhost:1/",
            "DATABASE,MONGODB_URI,mongodb://db.example.org/", "DATABASE,MONGODB_URI,mongodb://u:p@db.example.org/b",
            "DATABASE,MONGODB_URI,mongodb://db.example.org/?tls=true",
            "DATABASE,MONGODB_URI,'mongodb://localhost:1,10.0.0.1:1'",
            "DATABASE,MONGODB_URI,mongodb+srv://u:p@db.example.org/?tls=false"
        })
        void thisIsCareless(Careless what, String variable, String value) {
            environment.put(variable, value);
            assertThat(careless()).contains(what);
        }

        @ParameterizedTest
        @CsvSource({
            "SERVER_ADDRESS,127.0.0.1", "SERVER_ADDRESS,localhost", "BINOME_TEAMS_LOCAL,false",
            "SLACK_API_URL,https://slack.example.org/",
            "MONGODB_URI,mongodb://localhost:27017", "MONGODB_URI,'mongodb://127.0.0.1:1,[::1]:2/b?x=y'",
            "MONGODB_URI,mongodb://%2Ftmp%2Fmongodb-27017.sock/",
            "MONGODB_URI,mongodb://u:p@db.example.org/b?w=1&tls=true",
            "MONGODB_URI,mongodb://db.example.org/?tls=true&authMechanism=MONGODB-X509"
        })
        void thisIsNot(String variable, String value) {
            environment.put(variable, value);
            assertThat(careless()).isEmpty();
        }

        /** Nobody but this machine reads figures and details then. */
        @Test
        void withoutATokenNothingIsCareless() {
            environment.putAll(OAUTH);
            environment.putAll(Map.of("BINOME_ENCRYPTION_KEY", KEY, "SERVER_ADDRESS", "0.0.0.0"));
            assertThat(careless()).isEmpty();
        }

        @Test
        void anAddressCountsInTheOneTenantOfTeams() {
            environment.putAll(OAUTH);
            environment.put("BINOME_ADMINS", "ada@example.org");
            assertThat(careless()).contains(Careless.ADDRESSES);
            environment.put("MICROSOFT_APP_TENANT_ID", "7a3a2c9e-1f07-4d0b-9a43-0d2ab5c0f5ff");
            assertThat(careless()).doesNotContain(Careless.ADDRESSES);
        }

        @ParameterizedTest
        @CsvSource({"notanemail", "@", "ada@", "u0123abcd", "U1", "1b2c3d4e-1234", "ada@example.org;bob@example.org x"})
        void anAdminWhoIsNobodyIsRefused(String name) {
            environment.put("BINOME_ADMINS", "ada@example.org, " + name);
            var said = check(Languages.ENGLISH);
            assertThat(said.exitCode()).isEqualTo(Exit.CONFIGURATION);
            assertThat(said.err()).singleElement().asString().contains("BINOME_ADMINS", "“" + name + "”");
        }

        @ParameterizedTest
        @CsvSource({"ada@example.org", "U0123ABCD", "W0123ABCD", "1b2c3d4e-1234-5678-9abc-1b2c3d4e5f60"})
        void anAdminWhoMayBeSomebodyIsTaken(String name) {
            environment.put("BINOME_ADMINS", name);
            assertThat(check(Languages.ENGLISH).exitCode()).isZero();
        }
    }
}
