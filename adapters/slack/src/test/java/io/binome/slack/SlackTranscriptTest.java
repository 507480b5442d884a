package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.play.Play;
import io.binome.play.Stage;
import io.binome.slack.Alike.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in {@code docs/transcripts} is played in Slack, and reads there as it is written. Read as the same are:
 *
 * <ul>
 * <li>what {@link Alike} says about spaces, and a line between the two languages of a room, which is not written down;
 * <li>a message, and the several posts into which Slack's limits split it;
 * <li>an answer to a command in a channel, which Slack shows there to one person, and a message to them;
 * <li>a chart, and its picture with the title above, the sentence below and the numbers in the words read out;
 * <li>a form that is shown, and the dialog that opens, where Slack wants it after a press on the button that offers it;
 * <li>a button that was answered and is gone, and one pressed on a screen that has not heard of that.
 * </ul>
 *
 * Nothing else differs but the {@link #DIFFERENCES}.
 */
class SlackTranscriptTest {
    private static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");

    private static final String NOWHERE = "a programme that has chosen no channel announces nothing in Slack";
    private static final String ASKED = "Slack itself asks for an answer that is missing, before the app hears of it";

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference("admin.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    “Brand duos” is open until Saturday 3 July. Invitations come by direct message."), List.of()),
            new Difference("admin.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    « Duos de la marque » est ouvert, jusqu’au samedi 3 juillet. Les invitations arrivent en"
                            + " message direct."),
                    List.of()),
            new Difference("channel.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    “Brand duos” is open until Saturday 3 July. Invitations come by direct message."), List.of()),
            new Difference("channel.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    « Duos de la marque » est ouvert, jusqu’au samedi 3 juillet. Les invitations arrivent en"
                            + " message direct."),
                    List.of()),
            new Difference("survey.en.txt", ASKED,
                    List.of("    ! roles: An answer is missing here."),
                    List.of("    ! roles: " + SlackVenue.ASKS)),
            new Difference("survey.fr.txt", ASKED,
                    List.of("    ! offers: Il manque une réponse ici."),
                    List.of("    ! offers: " + SlackVenue.ASKS)));

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInSlack() throws IOException {
        return transcripts().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), file.toUri(), () -> perform(file)));
    }

    @Test
    void everyDifferenceIsOfATranscriptThatThereIs() throws IOException {
        assertThat(transcripts().stream().map(file -> file.getFileName().toString()))
                .containsAll(DIFFERENCES.stream().map(Difference::file).toList());
    }

    private static List<Path> transcripts() throws IOException {
        try (var files = Files.list(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static void perform(Path file) throws IOException {
        var name = file.getFileName().toString();
        var written = Files.readAllLines(file);
        var play = Play.read(name, written);
        var spoken = new ArrayList<>(play.preamble());
        for (var scene : play.scenes()) {
            spoken.add("== " + scene.title());
            try (var venue = new SlackVenue()) {
                spoken.addAll(new Stage(venue, play.preamble()).play(scene));
                assertThat(venue.pressableInVain()).isEmpty();
                assertThat(venue.homeless()).isEmpty();
                assertThat(venue.slack().violations()).isEmpty();
            }
            spoken.add("");
        }
        var expected = Alike.of(written);
        for (var difference : DIFFERENCES) {
            expected = difference.file().equals(name) ? difference.in(expected) : expected;
        }
        assertThat(Alike.of(spoken)).containsExactlyElementsOf(expected);
    }
}
