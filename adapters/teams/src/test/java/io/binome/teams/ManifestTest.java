package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The files in {@code manifest/teams} are what Teams takes, and offer what the bot understands. */
class ManifestTest {
    /** In Teams a longer name of a command is cut, a longer description too. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_DESCRIPTION = 128;

    private TeamsManifest manifest;

    @BeforeEach
    void read() throws IOException {
        manifest = TeamsManifest.read();
    }

    @Test
    void thereIsNoOtherFile() throws IOException {
        try (var files = Files.list(TeamsManifest.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("manifest.json", "fr.json", "es.json", "color.png", "outline.png");
        }
    }

    /** Microsoft's own schemas, of the version that the manifest names. */
    @Nested
    class TheSchema {

        @ParameterizedTest
        @CsvSource({
            "manifest.json, MicrosoftTeams", "fr.json, MicrosoftTeams.Localization",
            "es.json, MicrosoftTeams.Localization"
        })
        void takesTheFile(String file, String name) throws IOException {
            assertThat(schema(name).validate(text(file), InputFormat.JSON)).isEmpty();
        }

        /** So that the test above is worth something. */
        @ParameterizedTest
        @CsvSource({
            "manifest.json, MicrosoftTeams, '0-0000', '0'",
            "manifest.json, MicrosoftTeams, accentColor, accentColour",
            "manifest.json, MicrosoftTeams, groupChat, groupchats",
            "manifest.json, MicrosoftTeams, 'Runs your', 'Runs, from the invitation to the farewell, your'",
            "fr.json, MicrosoftTeams.Localization, name.short, name.shorter",
            "fr.json, MicrosoftTeams.Localization, 'commandLists[1]', 'commandLists[3]'"
        })
        void refusesWhatIsWrong(String file, String name, String right, String wrong) throws IOException {
            var text = text(file);
            var spoilt = text.replace(right, wrong);
            assertThat(spoilt).isNotEqualTo(text);
            assertThat(schema(name).validate(spoilt, InputFormat.JSON)).isNotEmpty();
        }

        @Test
        void isOfTheVersionThatTheManifestNames() throws IOException {
            var version = manifest.manifest().get("manifestVersion").asString();
            assertThat(resource("MicrosoftTeams")).contains("\"const\": \"" + version + "\"");
            assertThat(manifest.manifest().get("$schema").asString())
                    .endsWith("/teams/v" + version + "/MicrosoftTeams.schema.json");
            assertThat(manifest.others().values())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words.get("$schema").asString())
                            .endsWith("/teams/v" + version + "/MicrosoftTeams.Localization.schema.json"));
        }

        private static Schema schema(String name) throws IOException {
            var configuration = SchemaRegistryConfig.builder()
                    .regularExpressionFactory(TheSchema::expression)
                    .build();
            return SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_4, registry -> registry.schemaRegistryConfig(configuration))
                    .getSchema(resource(name));
        }

        /** Among characters, JavaScript writes a backspace in a way that Java does not know. */
        private static RegularExpression expression(String javaScript) {
            var pattern = Pattern.compile(javaScript.replace("\\f\\b", "\\f\\x08"));
            return value -> pattern.matcher(value).find();
        }

        private static String resource(String name) throws IOException {
            try (var file = ManifestTest.class.getResourceAsStream("/manifest/" + name + ".schema.json")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private static String text(String file) throws IOException {
            return Files.readString(TeamsManifest.FOLDER.resolve(file));
        }
    }

    /** What Teams asks for beside its schema. */
    @Nested
    class TheManifest {

        @ParameterizedTest
        @MethodSource("io.binome.text.Language#all")
        void saysTwoThingsInNamesAndInDescriptions(Language language) {
            for (var part : Set.of("name", "description")) {
                var brief = manifest.text(part + ".short").get(language);
                var full = manifest.text(part + ".full").get(language);
                assertThat(full).isNotEqualTo(brief);
                if (part.equals("description")) {
                    assertThat(full).doesNotContain(brief);
                }
            }
            assertThat(manifest.text("name.short").get(language)).isEqualTo("Binôme").hasSizeLessThanOrEqualTo(30);
            assertThat(manifest.text("description.short").get(language)).hasSizeBetween(20, 80);
        }

        @Test
        void leavesTheBotAndItsPageToWhoeverPacksIt() {
            var nobody = "00000000-0000-0000-0000-000000000000";
            assertThat(manifest.manifest().get("id").asString()).isEqualTo(nobody);
            assertThat(manifest.bot().get("botId").asString()).isEqualTo(nobody);
            var developer = manifest.manifest().get("developer");
            for (var address : Set.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
                assertThat(developer.get(address).asString()).isEqualTo("https://binome.example.org");
            }
        }

        @Test
        void asksForNothingButWhoSomebodyIsAndToWriteToThem() {
            assertThat(TeamsManifest.strings(manifest.manifest().get("permissions")))
                    .containsExactly("identity", "messageTeamMembers");
            assertThat(manifest.manifest().has("authorization"))
                    .as("members of a team are known to its bots without any right of Graph")
                    .isFalse();
            assertThat(manifest.manifest().has("webApplicationInfo")).isFalse();
            assertThat(manifest.manifest().has("devicePermissions")).isFalse();
            assertThat(manifest.manifest().get("validDomains"))
                    .as("no page is opened inside Teams")
                    .isEmpty();
        }

        /** Teams refuses a package of version 1.25 or later without it. */
        @Test
        void saysWhatItCanDoInChannelsSinceItGoesIntoTeams() {
            assertThat(TeamsManifest.strings(manifest.bot().get("scopes")))
                    .containsExactly("groupChat", "personal", "team");
            assertThat(manifest.manifest().path("supportsChannelFeatures").asString()).isEqualTo("tier1");
            assertThat(manifest.manifest().get("defaultInstallScope").asString()).isEqualTo("personal");
        }

        @Test
        void letsFilesBeHandedOver() {
            assertThat(manifest.bot().get("supportsFiles").asBoolean()).isTrue();
            assertThat(manifest.bot().get("isNotificationOnly").asBoolean()).isFalse();
        }

        @Test
        void isInEnglishAndNamesTheFileOfEachOtherLanguage() {
            var languages = manifest.manifest().get("localizationInfo");
            assertThat(languages.get("defaultLanguageTag").asString()).isEqualTo("en");
            var named = new ArrayList<String>();
            languages.get("additionalLanguages").forEach(each -> {
                assertThat(each.get("file").asString()).isEqualTo(each.get("languageTag").asString() + ".json");
                named.add(each.get("languageTag").asString());
            });
            assertThat(named).containsExactlyElementsOf(
                    manifest.others().keySet().stream().map(Language::code).toList());
        }
    }

    @Nested
    class TheFileOfAnotherLanguage {
        static Stream<Language> others() {
            return Language.all().stream().filter(language -> !language.equals(Languages.ENGLISH));
        }

        @ParameterizedTest
        @MethodSource("others")
        void saysWhatTheManifestSaysAndNoMore(Language language) {
            var keys = new TreeSet<>(manifest.toTranslate().keySet());
            keys.add("$schema");
            assertThat(new TreeSet<>(words(language).propertyNames())).isEqualTo(keys);
        }

        @ParameterizedTest
        @MethodSource("others")
        void hasNoSentenceInEnglish(Language language) {
            manifest.toTranslate().forEach((key, english) -> {
                if (key.contains("description") || key.equals("name.full")) {
                    assertThat(words(language).get(key).asString()).as(key).isNotBlank().isNotEqualTo(english);
                }
            });
        }

        @Test
        void keepsFrenchPunctuationWithTheWordBefore() {
            manifest.toTranslate().keySet().forEach(key -> assertThat(
                    words(Languages.FRENCH).get(key).asString())
                    .as(key)
                    .doesNotContainPattern(" [:;?!»]|« |'"));
        }

        private JsonNode words(Language language) {
            return Objects.requireNonNull(manifest.others().get(language));
        }
    }

    @Nested
    class TheCommands {

        @ParameterizedTest
        @MethodSource("io.binome.text.Language#all")
        void areWordsThatTheBotUnderstandsInEveryLanguage(Language language) {
            for (var offered : manifest.commands()) {
                var english = read(offered, Languages.ENGLISH);
                var other = read(offered, language);
                assertThat(other.word()).as(offered.title().toString()).isEqualTo(english.word());
                assertThat(other.rest())
                        .as("what follows the word")
                        .isEqualTo(english.rest().isEmpty() ? "" : Vocabulary.in(language, "command.here").getFirst());
            }
        }

        private static Command read(TeamsManifest.Offered offered, Language language) {
            var title = offered.title().get(language);
            var command = Command.read(title);
            assertThat(command).as(title).isPresent();
            assertThat(Spelling.fold(title))
                    .as("in the language of whoever reads it")
                    .startsWith(command.get().word().in(language));
            assertThat(title).isEqualTo(title.toLowerCase(Locale.ROOT));
            return command.get();
        }

        @Test
        void fitIntoWhatTeamsShows() {
            assertThat(manifest.bot().get("commandLists").size()).isBetween(1, 3);
            manifest.bot().get("commandLists").forEach(list -> assertThat(list.get("commands").size())
                    .isBetween(1, 12));
            for (var offered : manifest.commands()) {
                assertThat(offered.title().values()).allMatch(title -> title.length() <= LONGEST_TITLE);
                assertThat(offered.description().values())
                        .allMatch(words -> words.length() <= LONGEST_DESCRIPTION && !words.endsWith("."));
            }
        }

        @Test
        void areOfferedOnceWhereverTheBotIs() {
            var scopes = new HashSet<String>();
            manifest.bot().get("commandLists").forEach(list -> TeamsManifest.strings(list.get("scopes"))
                    .forEach(scope -> assertThat(scopes.add(scope)).as(scope).isTrue()));
            assertThat(scopes).isEqualTo(TeamsManifest.strings(manifest.bot().get("scopes")));
            for (var scope : scopes) {
                assertThat(words(scope)).startsWith(Word.HELP).doesNotHaveDuplicates();
            }
        }

        @Test
        void areForOneselfInTheChatAndForAdminsAmongOthers() {
            assertThat(words("personal")).noneMatch(Word::forAdmins);
            assertThat(words("team"))
                    .as("what concerns one person is said in private")
                    .allMatch(word -> word == Word.HELP || word.forAdmins());
        }

        private List<Word> words(String scope) {
            return manifest.commands().stream()
                    .filter(offered -> offered.scopes().contains(scope))
                    .map(offered -> read(offered, Languages.ENGLISH).word())
                    .toList();
        }
    }

    @Nested
    class TheIcons {

        @ParameterizedTest
        @CsvSource({"color, 192", "outline, 32"})
        void areSquaresOfTheSizeThatTeamsWants(String name, int side) throws IOException {
            assertThat(manifest.manifest().get("icons").get(name).asString()).isEqualTo(name + ".png");
            assertThat(Map.of("width", icon(name).getWidth(), "height", icon(name).getHeight()))
                    .isEqualTo(Map.of("width", side, "height", side));
        }

        /** Softened edges are white that one sees through a little. */
        @Test
        void haveAnOutlineOfNothingButWhite() throws IOException {
            var outline = icon("outline");
            var opacities = new TreeSet<Integer>();
            for (var argb : pixels(outline)) {
                opacities.add(argb >>> 24);
                assertThat(argb & 0xffffff).isEqualTo(0xffffff);
            }
            assertThat(opacities).contains(0, 255);
        }

        /** Teams cuts the icon to a hexagon or rounds its corners: the sign stays in the middle half. */
        @Test
        void showTheSignInTheMiddleOfTheAccentColour() throws IOException {
            var color = icon("color");
            var accent = Color.decode(manifest.manifest().get("accentColor").asString());
            for (var y = 0; y < 192; y++) {
                for (var x = 0; x < 192; x++) {
                    var pixel = new Color(color.getRGB(x, y), true);
                    assertThat(pixel.getAlpha()).isEqualTo(255);
                    if (x < 46 || x >= 146 || y < 46 || y >= 146) {
                        assertThat(pixel).as("%d, %d", x, y).isEqualTo(accent);
                    }
                }
            }
            assertThat(pixels(color)).hasSizeGreaterThan(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"color", "outline"})
        void areSmall(String name) throws IOException {
            assertThat(Files.size(TeamsManifest.FOLDER.resolve(name + ".png"))).isLessThan(30_000);
        }

        private static BufferedImage icon(String name) throws IOException {
            return ImageIO.read(TeamsManifest.FOLDER.resolve(name + ".png").toFile());
        }

        private static Set<Integer> pixels(BufferedImage image) {
            var pixels = new HashSet<Integer>();
            for (var y = 0; y < image.getHeight(); y++) {
                for (var x = 0; x < image.getWidth(); x++) {
                    pixels.add(image.getRGB(x, y));
                }
            }
            return pixels;
        }
    }
}
