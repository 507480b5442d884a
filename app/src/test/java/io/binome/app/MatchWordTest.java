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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.json.JsonParserFactory;

/** The word {@code match}, from the file it reads to what it says, writes and ends with. */
class MatchWordTest {
    private static final String HEADER = "email,name,seniority,location,language,manager_email,offers,wants,roles\n";
    private static final String THREE = HEADER
            + "ada@example.org,Ada Lovelace,4,Paris,fr|en,,SEO:4|Excel:3,Négociation:3,mentor\n"
            + "grace@example.org,Grace Hopper,2,Lyon,fr|en,,Négociation:5,SEO:4,mentee\n"
            + "linus@example.org,Linus Martin,2,Lyon,fr,,Excel:2,Négociation:2,mentee\n";

    @TempDir
    private Path directory;

    /** What it said, and its exit code. */
    private record Said(int exitCode, String out, String err) {}

    private static Said say(Language language, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(
                arguments, new Operator(language), new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(out + "\n" + err).doesNotContain("\tat ", "Exception", "operator.", "matching.", "null");
        return new Said(code, out.toString(), err.toString());
    }

    private Path roster(String text) throws IOException {
        return Files.writeString(directory.resolve("roster.csv"), text);
    }

    private Path shipped() throws IOException {
        try (var file = Language.class.getResourceAsStream("/io/binome/simulation/roster.csv")) {
            return Files.write(directory.resolve("shipped.csv"), file.readAllBytes());
        }
    }

    private Said match(Path roster, String... more) {
        var arguments = new ArrayList<>(List.of("match", roster.toString()));
        arguments.addAll(List.of(more));
        return say(Languages.ENGLISH, arguments.toArray(String[]::new));
    }

    private Map<String, Object> json(Path roster, String... more) throws IOException {
        var file = directory.resolve("out.json");
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--json", file.toString()));
        var said = match(roster, arguments.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.err()).isZero();
        return JsonParserFactory.getJsonParser().parseMap(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
        return (List<Map<String, Object>>) json.get(key);
    }

    @Nested
    class Three {
        @Test
        void skillsAreReadWithTheirLevelsHoweverTheyAreWritten() throws IOException {
            var spaced = THREE.replaceAll(":(?=\\d)", " ");
            assertThat(spaced).contains("SEO 4|Excel 3");
            assertThat(match(roster(spaced)).out()).isEqualTo(match(roster(THREE)).out());
        }

        @Test
        void areAPairAndSomebodyWhoWaits() throws IOException {
            var said = match(roster(THREE));
            assertThat(said.exitCode()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out())
                    .contains(
                            "One pair",
                            "What Ada Lovelace could help Grace Hopper",
                            "One person without a partner",
                            "Linus Martin",
                            "One pair; 2 people out of 3 with a partner.",
                            "the best possible",
                            "Proven: no other set of pairs does better.");
        }

        @Test
        void areReadFromAFrenchSpreadsheet() throws IOException {
            var french = "courriel;nom;offre;recherche;langue\r\n"
                    + "ada@example.org;Ada Lovelace;SEO:4;Négociation:3;fr\r\n"
                    + "grace@example.org;Grace Hopper;Négociation:5;SEO:4;fr\r\n"
                    + "linus;Linus;Excel:2;SEO:1;fr\r\n";
            var said = say(Languages.FRENCH, "match", roster(french).toString());
            assertThat(said.exitCode()).isZero();
            assertThat(said.err()).contains("Ligne 4", "« linus »", "Une ligne est laissée de côté");
            assertThat(said.out()).contains("Un binôme", "Ada Lovelace pourrait apporter",
                    "personnes avec un binôme : 2 sur 2");
        }

        @Test
        void mayBeReadInAnotherLanguageThanTheOperators() throws IOException {
            var json = json(roster(THREE), "--lang", "fr");
            assertThat(list(json, "pairs").getFirst().get("reasons").toString()).contains("pourrait apporter à");
            assertThat(list(json, "leftOut").getFirst().get("reason").toString()).contains("personne");
        }

        @Test
        void inOneWayMentoringHaveTheMentorFirst() throws IOException {
            var json = json(roster(THREE), "--kind", "traditional");
            assertThat(json).containsEntry("kind", "TRADITIONAL");
            assertThat(list(json, "pairs"))
                    .singleElement()
                    .satisfies(pair -> assertThat(pair)
                            .containsEntry("first", "ada@example.org")
                            .containsEntry("second", "grace@example.org"));
            assertThat(list(json, "places"))
                    .contains(Map.of("email", "ada@example.org", "toGive", 1, "toLearn", 0, "load", 1));
        }
    }

    @Nested
    class InItsFiles {
        @ParameterizedTest
        @CsvSource({
            "CROSS,MOST_PEOPLE", "CROSS,BEST_FIT", "TRADITIONAL,MOST_PEOPLE", "TRADITIONAL,BEST_FIT",
            "REVERSE,MOST_PEOPLE"
        })
        void everythingAddsUp(String kind, String objective) throws IOException {
            var edges = directory.resolve("edges.csv");
            var json = json(shipped(), "--kind", kind, "--objective", objective, "--edges", edges.toString());
            var weights = weights(edges);
            var uses = new HashMap<String, Integer>();
            var total = 0L;
            for (var pair : list(json, "pairs")) {
                var addresses = pair.get("first") + "," + pair.get("second");
                assertThat(weights.get(addresses)).as(addresses).isEqualTo(pair.get("weight"));
                uses.merge("gives " + pair.get("first"), 1, Integer::sum);
                uses.merge((kind.equals("CROSS") ? "gives " : "learns ") + pair.get("second"), 1, Integer::sum);
                total += (Integer) pair.get("weight");
                assertThat((Map<?, ?>) pair.get("parts")).hasSize(7);
                assertThat((List<?>) pair.get("reasons")).isNotEmpty();
            }
            assertThat(((Number) json.get("total")).longValue()).isEqualTo(total);
            assertThat(json).containsEntry("bound", json.get("total")).containsEntry("method", "EXACT");
            for (var places : list(json, "places")) {
                var gives = uses.getOrDefault("gives " + places.get("email"), 0);
                var learns = uses.getOrDefault("learns " + places.get("email"), 0);
                assertThat(gives).isLessThanOrEqualTo((Integer) places.get("toGive"));
                assertThat(learns).isLessThanOrEqualTo((Integer) places.get("toLearn"));
                assertThat(gives + learns).isLessThanOrEqualTo((Integer) places.get("load"));
            }
            assertThat((Integer) json.get("matched") + list(json, "leftOut").size()).isEqualTo(json.get("people"));
            assertThat(list(json, "places")).hasSize((Integer) json.get("people"));
        }

        private static Map<String, Integer> weights(Path edges) throws IOException {
            var lines = Files.readAllLines(edges);
            assertThat(lines.getFirst()).isEqualTo("first,second,weight");
            var weights = new HashMap<String, Integer>();
            lines.stream().skip(1).forEach(line -> {
                var comma = line.lastIndexOf(',');
                weights.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
            });
            assertThat(weights).hasSize(lines.size() - 1);
            return weights;
        }

        @ParameterizedTest
        @EnumSource(names = {"CROSS", "TRADITIONAL"})
        void theOrderOfTheRosterMakesNoDifference(io.binome.programme.Programme.Kind kind) throws IOException {
            var straight = json(shipped(), "--kind", kind.name(), "--seed", "7");
            var lines = new ArrayList<>(Files.readAllLines(shipped()));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
            var shuffled = json(roster(String.join("\n", lines)), "--kind", kind.name(), "--seed", "7");
            straight.remove("seconds");
            shuffled.remove("seconds");
            assertThat(shuffled).isEqualTo(straight);
        }

        @Test
        void thePolicyIsTheOneAskedFor() throws IOException {
            var json = json(roster(THREE), "--weights", "skills=60, hours=5", "--least-hours", "9");
            var policy = (Map<?, ?>) json.get("policy");
            assertThat(policy.get("leastHours")).isEqualTo(9);
            assertThat(policy.get("weights").toString()).contains("skills=60", "hours=5", "wishes=12");
        }

        @Test
        void aFileOfSkillsThatIsNotThereIsNamedAsOne() throws IOException {
            var said = match(roster(THREE), "--skills", "nowhere.csv");
            assertThat(said.exitCode()).isEqualTo(Exit.NO_INPUT);
            assertThat(said.err()).contains("nowhere.csv", "--skills");
        }

        @Test
        void skillsOfTheHouseAreKnown() throws IOException {
            var own = HEADER + "ada@example.org,Ada,3,Paris,fr,,Sage X3:4,Négociation:3,\n"
                    + "grace@example.org,Grace,3,Paris,fr,,Négociation:3,le progiciel maison:2,\n";
            var skills = Files.writeString(
                    directory.resolve("skills.csv"),
                    "id,family,english,french,synonyms,near\nsage-x3,tools,Sage X3,Sage X3,le progiciel maison,\n");
            var without = list(json(roster(own)), "pairs").getFirst();
            var with = list(json(roster(own), "--skills", skills.toString()), "pairs").getFirst();
            assertThat((Integer) with.get("fit")).isGreaterThan((Integer) without.get("fit"));
        }
    }

    @Nested
    class InOtherHands {
        private static final String FORMULAS = "email,name,offers,wants\n"
                + "=cmd@example.org,Ada,SEO:4,Excel:3\n+grace@example.org,Grace,Excel:5,SEO:3\n";

        @Test
        void noCellOfTheEdgesIsAFormulaAndTheRosterIsReadBackFromThem() throws IOException {
            var edges = directory.resolve("edges.csv");
            assertThat(match(roster(FORMULAS), "--edges", edges.toString()).exitCode()).isZero();
            var written = Files.readAllLines(edges);
            assertThat(written).hasSize(2).last().asString().contains("'=cmd@example.org", "'+grace@example.org");
            var marked = roster(FORMULAS.replace("=cmd", "'=cmd").replace("+grace", "'+grace"));
            assertThat(list(json(marked), "places"))
                    .extracting(each -> each.get("email"))
                    .containsExactlyInAnyOrder("=cmd@example.org", "+grace@example.org");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void whatIsMadeIsItsOwnersAloneAndWhatWasThereKeepsItsModes() throws IOException {
            var edges = directory.resolve("edges.csv");
            var report = Files.createFile(directory.resolve("report.json"));
            Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
            match(roster(THREE), "--edges", edges.toString(), "--json", report.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(edges))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report))).isEqualTo("rw-r-----");
        }
    }

    @Nested
    class WhoIsLeftAside {
        @Test
        void accountsThatAreNobodyAreNamed() throws IOException {
            var services = HEADER + "bot@example.org,Bot,,,,,,,service\n" + "guest@example.org,Guest,,,,,,,guest\n";
            var said = match(roster(services));
            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .contains("No one in this file can take part", "2 people not taking part")
                    .contains("this is a service account", "this is a guest account");
            assertThat(list(json(roster(services)), "keptOut")).hasSize(2);
            assertThat(list(json(roster(services)), "pairs")).isEmpty();
        }

        @Test
        void aCapacityOfNothingIsRespected() throws IOException {
            var none = "email,offers,wants,capacity\na@example.org,SEO:3,Excel:3,0\nb@example.org,Excel:3,SEO:3,1\n";
            var said = match(roster(none));
            assertThat(said.out()).contains("the file gives them no place (capacity 0)", "No pair");
        }

        @Test
        void whoReportsToTheOtherWaits() throws IOException {
            var team = HEADER + "boss@example.org,Boss,5,Paris,fr,,SEO:5,Excel:2,\n"
                    + "report@example.org,Report,2,Paris,fr,boss@example.org,Excel:4,SEO:3,\n"
                    + "other@example.org,Other,2,Paris,fr,boss@example.org,SEO:4,Excel:3,\n";
            var said = match(roster(team));
            assertThat(said.exitCode()).isZero();
            assertThat(said.out().replaceAll("\\s+", " "))
                    .contains("One pair", "One person without a partner", "one reports to the other");
        }

        @Test
        void linesThatCannotBeReadAreToldByNumberAndTheRestGoesOn() throws IOException {
            var twice = roster(THREE + "ADA@example.org,Ada Again,3,Paris,fr,,SEO:1,Excel:1,\n"
                    + "nowhere,Nobody,3,Paris,fr,,SEO:1,Excel:1,\n");
            var said = match(twice);
            assertThat(said.exitCode()).isZero();
            assertThat(said.err())
                    .contains("Line 5: ada@example.org is already on line 2", "Line 6", "2 lines were left out");
            var json = json(twice);
            assertThat(list(json, "skipped")).extracting(each -> each.get("line")).containsExactly(5, 6);
            assertThat(json).containsEntry("people", 3);
        }
    }

    @Nested
    class Mistakes {
        @Test
        void aMissingFile() {
            var said = match(directory.resolve("nowhere.csv"));
            assertThat(said.exitCode()).isEqualTo(Exit.NO_INPUT);
            assertThat(said.err().lines()).singleElement().asString().contains("nowhere.csv", "Check its name");
            assertThat(said.out()).isEmpty();
        }

        @Test
        void aDirectory() {
            var said = match(directory);
            assertThat(said.exitCode()).isEqualTo(Exit.NO_INPUT);
            assertThat(said.err().lines()).singleElement().asString().contains("can’t be read");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"''|found no one", "email,name|found no one",
            "name,title@Ada,CEO|addresses"})
        void anEmptyRoster(String text, String sentence) throws IOException {
            var said = match(roster(text.replace('@', '\n')));
            assertThat(said.exitCode()).isEqualTo(Exit.BAD_INPUT);
            assertThat(said.err().lines()).singleElement().asString().contains("roster.csv", sentence);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "--kind|SIDEWAYS|CROSS", "--objective|LUCK|BEST_FIT", "--weights|skills=101|skills=60",
            "--weights|charm=3|skills, interests", "--least-hours|200|168", "--limit|0|86", "--lang|de|FR, EN",
            "--json|nowhere/out.json|--json", "--edges|nowhere/out.csv|--edges"
        })
        void anOptionThatMakesNoSense(String option, String value, String help) throws IOException {
            var said = match(roster(THREE), option, value);
            assertThat(said.exitCode()).isIn(Exit.USAGE, Exit.DATA_DIRECTORY);
            assertThat(said.err().lines()).singleElement().asString().contains(help);
            assertThat(said.out()).isEmpty();
        }

        @Test
        void writingOverTheRoster() throws IOException {
            var roster = roster(THREE);
            assertThat(match(roster, "--json", roster.toString()).exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
            assertThat(roster).hasContent(THREE.strip());
        }

        @Test
        void noRosterAtAll() {
            var said = say(Languages.FRENCH, "match");
            assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
            assertThat(said.err()).contains("ROSTER.csv",
                    "match, simulate, roster, understand, messages, content, backup, restore, teams-app, check, version");
        }
    }

    @Test
    void thereIsTimeEnough() throws IOException {
        var json = json(shipped(), "--limit", "600");
        assertThat(json).containsEntry("outOfTime", false).containsEntry("method", "EXACT");
    }
}
