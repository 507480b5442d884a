package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportedTest {
    private static String read(Language language, Imported imported) {
        Reader reader = new Reader(language, List.of(ZoneId.of("Europe/Paris")), id -> "");
        Message message = imported.message();
        return String.join("\n", message.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> Stream.of(reader.read(paragraph.text()));
                    case Block.Items items -> items.items().stream().map(item -> "- " + reader.read(item));
                    case Block.Context context -> Stream.of("(" + reader.read(context.text()) + ")");
                    case Block.Heading heading -> Stream.of(reader.read(heading.text()));
                    case Block.Facts facts -> Stream.of(facts.toString());
                    case Block.Chart chart -> Stream.of(chart.toString());
                    case Block.Link link -> Stream.of(link.toString());
                })
                .toList());
    }

    private static RosterFault fault(int line, FaultReason reason, String cell) {
        return RosterFault.of(line, reason, "", cell);
    }

    @Test
    void theNumbersAreToldInBothLanguages() {
        Imported imported = new Imported(51, 1, 0, List.of(), List.of());
        assertThat(read(Languages.ENGLISH, imported))
                .isEqualTo("Import done: 51 new people, 1 updated, 0 unchanged.");
        assertThat(read(Languages.FRENCH, imported))
                .isEqualTo("C’est importé : 51 nouvelles personnes, 1 mise à jour, 0 inchangée.");
    }

    @Test
    void faultsAreToldByLineInBothLanguages() {
        Imported imported = new Imported(
                2,
                0,
                0,
                List.of(
                        fault(3, FaultReason.EMAIL_INVALID, "ada"),
                        fault(4, FaultReason.MANAGER_UNKNOWN, "x@example.org"),
                        fault(5, FaultReason.ADMIN_NOT_GRANTED, "b@example.org")),
                List.of("Badge", "Pointure"));
        assertThat(read(Languages.ENGLISH, imported))
                .isEqualTo(
                        """
                                Import done: 2 new people, 0 updated, 0 unchanged.
                                There are 2 columns I don’t know, so I ignored them: Badge and Pointure.
                                I couldn’t import one of the lines. Here’s what I noticed:
                                - Line 3: “ada” isn’t an e-mail address I can use.
                                - Line 4: I don’t know anyone at x@example.org, the address given for the manager, \
                                so I left it out.
                                - Line 5: I didn’t make b@example.org an admin, because only an admin can do that.
                                (You can correct the file and import it again: no one will be added twice.)""");
        assertThat(read(Languages.FRENCH, imported))
                .isEqualTo(
                        """
                                C’est importé : 2 nouvelles personnes, 0 mise à jour, 0 inchangée.
                                Il y a 2 colonnes que je ne connais pas et que j’ai ignorées : Badge et Pointure.
                                Je n’ai pas pu importer une des lignes. Voici ce que j’ai remarqué :
                                - Ligne 3 : « ada » n’est pas une adresse e-mail que je sais utiliser.
                                - Ligne 4 : je ne connais personne à l’adresse x@example.org, indiquée comme adresse de responsable hiérarchique ; \
                                je n’en tiens pas compte.
                                - Ligne 5 : je n’ai pas nommé b@example.org responsable du programme, car il faut l’être pour en nommer.
                                (Vous pouvez corriger le fichier et l’importer de nouveau : personne ne sera en double.)""");
    }

    @Test
    void afterTwentyFaultsTheRestIsCounted() {
        List<RosterFault> faults = IntStream.range(0, 25)
                .mapToObj(i -> fault(i + 2, FaultReason.EMAIL_MISSING, ""))
                .toList();
        Imported imported = new Imported(0, 0, 0, faults, List.of());
        assertThat(read(Languages.ENGLISH, imported))
                .startsWith("I couldn’t import anyone.\nI couldn’t import 25 of the lines.")
                .contains("- Line 21: ")
                .doesNotContain("Line 22")
                .endsWith(
                        "(There are 5 more points to check. You can correct the file and import it again: no one will be added"
                                + " twice.)");
        assertThat(read(Languages.FRENCH, imported))
                .startsWith("Je n’ai pu importer personne.\n")
                .contains("(Il y a encore 5 remarques. ");
    }

    @Test
    void aRefusedFileIsOneSentence() {
        Roster roster = RosterFile.read("name\nAda".getBytes(StandardCharsets.UTF_8));
        Imported imported = new Imported(0, 0, 0, roster.faults(), List.of());
        assertThat(read(Languages.ENGLISH, imported)).startsWith("I can’t find a column of e-mail addresses")
                .doesNotContain("\n");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.bundle("roster", Languages.FRENCH).stringPropertyNames())
                .isEqualTo(Texts.bundle("roster", Languages.ENGLISH).stringPropertyNames());
    }
}
