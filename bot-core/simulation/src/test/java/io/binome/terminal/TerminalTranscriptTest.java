package io.binome.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.play.Difference;
import io.binome.play.Performance;
import io.binome.play.PlatformVenue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in {@code docs/transcripts} is played in a terminal, whose whole adapter is in this package: nothing else knows
 * it but the line below. Nothing differs but the {@link #DIFFERENCES}.
 */
class TerminalTranscriptTest {
    private static final String NOWHERE = "a programme that has chosen no channel announces nothing on a platform";

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference("admin.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    “Brand duos” is open until Friday 2 July. Invitations come by direct message."), List.of()),
            new Difference("admin.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    « Duos de la marque » est ouvert, jusqu’au vendredi 2 juillet. Les invitations arrivent en"
                            + " message direct."),
                    List.of()),
            new Difference("channel.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    “Brand duos” is open until Friday 2 July. Invitations come by direct message."), List.of()),
            new Difference("channel.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    « Duos de la marque » est ouvert, jusqu’au vendredi 2 juillet. Les invitations arrivent en"
                            + " message direct."),
                    List.of()),
            here("recognition.en.txt", "    (Wherever I last wrote) (On Slack) (On Microsoft Teams)",
                    " (On the terminal)"),
            here("recognition.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"),
            here("where.en.txt", "    (Wherever I last wrote) (On Slack) (On Microsoft Teams)", " (On the terminal)"),
            here("where.en.txt", "    (Wherever I last wrote) (On Slack) (On Microsoft Teams)", " (On the terminal)"),
            here("where.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"),
            here("where.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"));

    private static Difference here(String file, String line, String more) {
        return new Difference(file, "who plays in a terminal is known there", List.of(line), List.of(line + more));
    }

    private static final Performance TERMINAL = new Performance(
            Path.of("..", "..", "docs", "transcripts"), () -> new PlatformVenue(List.of(TerminalPlatform::new)),
            DIFFERENCES);

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInATerminal() throws IOException {
        return TERMINAL.ofAll();
    }

    @Test
    void thereAreTranscripts() throws IOException {
        assertThat(TERMINAL.names()).isNotEmpty();
    }
}
