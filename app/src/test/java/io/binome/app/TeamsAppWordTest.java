package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word {@code teams-app}: what is in the package that Teams is given, and what it refuses to make one of. */
class TeamsAppWordTest {
    private static final Path FOLDER = Path.of("..", "manifest", "teams");
    private static final String BOT = "1b2c3d4e-1234-5678-9abc-1b2c3d4e5f60";
    private static final String SITE = "https://intranet.example.com/mentoring/binome";

    @TempDir
    private Path directory;

    /** What it said, and its exit code. */
    private record Said(int exitCode, String out, String err) {}

    private static Said say(Language language, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<>(List.of("teams-app"));
        words.addAll(List.of(arguments));
        var code = Words.run(
                words.toArray(String[]::new),
                new Operator(language),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(out + "\n" + err).doesNotContain("\tat ", "Exception", "operator.", "null");
        return new Said(code, out.toString(), err.toString());
    }

    private Path zip() {
        return directory.resolve("binome-teams.zip");
    }

    private Said make(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", zip().toString()));
        return say(Languages.ENGLISH, all.toArray(String[]::new));
    }

    private Map<String, byte[]> content() throws IOException {
        var content = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        }
        return content;
    }

    private String manifest() throws IOException {
        return new String(content().get("manifest.json"), StandardCharsets.UTF_8);
    }

    @Test
    void thePackageHoldsTheFilesOfTheFolderAtItsRoot() throws IOException {
        assertThat(make("--id", BOT, "--site", SITE).exitCode()).isZero();
        try (var files = Files.list(FOLDER)) {
            assertThat(content().keySet())
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString())
                            .toList());
        }
        for (var unchanged : List.of("fr.json", "es.json", "color.png", "outline.png")) {
            assertThat(content().get(unchanged)).isEqualTo(Files.readAllBytes(FOLDER.resolve(unchanged)));
        }
    }

    @Test
    void theManifestNamesTheBotAndThePageAndIsTheSameOtherwise() throws IOException {
        make("--id", BOT, "--site", SITE);
        assertThat(manifest())
                .contains("\"id\": \"" + BOT + "\"", "\"botId\": \"" + BOT + "\"", "\"privacyUrl\": \"" + SITE + "\"")
                .doesNotContain("00000000-", "binome.example.org");
        assertThat(manifest().replace(BOT, new UUID(0, 0).toString()).replace(SITE, "https://binome.example.org"))
                .isEqualTo(Files.readString(FOLDER.resolve("manifest.json")));
    }

    @Test
    void whatWasWrittenAndWhatToDoWithItIsSaid() {
        var said = make("--id", BOT, "--site", SITE);
        assertThat(said.out()).contains(zip().toString(), "Upload");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void withoutAPageThePackageIsMadeAndTheOperatorIsToldWhatItLacks() throws IOException {
        var said = make("--id", BOT);
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).contains("--site", "https://binome.example.org");
        assertThat(manifest()).contains("\"privacyUrl\": \"https://binome.example.org\"");
    }

    @Test
    void theSameBotAndPageGiveTheSameBytesInEveryTimeZone() {
        var here = new TeamsPackage(UUID.fromString(BOT), URI.create(SITE)).bytes();
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(new TeamsPackage(UUID.fromString(BOT), URI.create(SITE)).bytes()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anEarlierPackageIsReplaced() throws IOException {
        Files.writeString(zip(), "an earlier one");
        assertThat(make("--id", BOT.toUpperCase(Locale.ROOT)).exitCode()).isZero();
        assertThat(manifest()).as("ids are written in small letters").contains(BOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "binome",
        "1b2c3d4e123456789abc1b2c3d4e5f60",
        "{1b2c3d4e-1234-5678-9abc-1b2c3d4e5f60}",
        "1-1-1-1-1",
        "00000000-0000-0000-0000-000000000000"
    })
    void whatIsNoIdOfABotIsRefused(String id) {
        var said = make("--id", id);
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).contains(id, "Microsoft App ID");
        assertThat(zip()).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void withoutAnIdItIsSaidWhereToFindIt(Language language) {
        var said = say(language, "--id", "", "--out", zip().toString());
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).contains("--id", "Microsoft App ID", "Azure");
        assertThat(zip()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://intranet.example.com",
        "intranet.example.com",
        "https://",
        "https://a b",
        "https://somebody:secret@intranet.example.com/",
        "https://intranet.example.com/\"",
        ""
    })
    void whatIsNoPageOfTheWebIsRefused(String site) {
        var said = make("--id", BOT, "--site", site);
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).contains("--site", "https://");
        assertThat(zip()).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsRefused() {
        var said = say(Languages.ENGLISH, "--id", BOT, "--out", directory.toString());
        assertThat(said.exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
        assertThat(said.err()).contains(directory.toString(), "--out");
        assertThat(say(Languages.ENGLISH, "--id", BOT, "--out", directory.resolve("a/b.zip").toString())
                .exitCode())
                .isEqualTo(Exit.DATA_DIRECTORY);
    }

    @Test
    void theWordIsNamedWhereWordsAreNamed() {
        assertThat(say(Languages.ENGLISH, "--nonsense").err()).contains("teams-app");
    }
}
