package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.binome.json.Json;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The word {@code roster}: what would be made of a file, whose names in JSON are a contract. */
class RosterWordTest {
    private static final String ENTRA =
            """
                    userPrincipalName,displayName,surname,mail,givenName,userType,jobTitle,department,accountEnabled,usageLocation,city
                    groy@corp.example.net,Grace Roy,Roy,grace@example.org,Grace,Member,Head,Data,True,FR,Lyon
                    left@corp.example.net,Max Gone,Gone,max@example.org,Max,Member,,Data,False,FR,Paris
                    amartin@corp.example.net,Ada Martin,Martin,,Ada,Member,,Data,True,,Vincennes
                    """;

    @TempDir
    private Path directory;

    private record Said(int exitCode, String out, String err) {}

    private Said say(String file, String... more) throws IOException {
        var path = directory.resolve("people.csv");
        Files.writeString(path, file, StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of("roster", path.toString()));
        all.addAll(List.of(more));
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(
                all.toArray(String[]::new), new Operator(Languages.ENGLISH), new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void showsColumnsPeopleAndRemarks() throws IOException {
        var said = say(ENTRA);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .containsSubsequence(
                        "How I’ll use each column", "mail", "e-mail address", "2 people would be imported.",
                        "grace@example.org", "Grace Roy", "Data", "Europe/Paris", "One point to check", "Vincennes",
                        "One line left out", "Line 3: left out, because the account is switched off");
        assertThat(say(ENTRA, "--lang", "fr").out())
                .contains("Ce que devient chaque colonne", "2 personnes seraient importées", "le compte est désactivé")
                .doesNotContain("What", "Line");
    }

    @Test
    void writesEverythingAsJson() throws IOException {
        var json = directory.resolve("out.json");
        assertThat(say(ENTRA, "--json", json.toString()).exitCode()).isZero();
        var all = Json.object(Files.readString(json));
        assertThat(all).containsOnlyKeys("columns", "people", "left_out", "remarks");
        assertThat((List<?>) all.get("columns")).first().isEqualTo(
                Map.of("header", "userPrincipalName", "becomes", "email"));
        assertThat((List<?>) all.get("people")).extracting("line", "email", "name", "department", "timezone")
                .containsExactly(
                        tuple(2, "grace@example.org", "Grace Roy", "Data", "Europe/Paris"),
                        tuple(
                                4, "amartin@corp.example.net", "Ada Martin", "Data", "Europe/Paris"));
        assertThat((List<?>) all.get("left_out")).extracting("line", "column", "reason").containsExactly(
                tuple(3, "accountEnabled", "account_disabled"));
        assertThat((List<?>) all.get("remarks")).extracting("line", "column", "reason").containsExactly(
                tuple(4, "city", "place_supposed"));
    }

    @Test
    void aFileOfWhichNothingIsUnderstoodEndsWithASentence() throws IOException {
        var said = say("name,title\nAda,Head\n");
        assertThat(said.exitCode()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.err()).contains("I couldn’t read any people from", "I can’t find a column of e-mail addresses");
    }
}
