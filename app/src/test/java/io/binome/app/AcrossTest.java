package io.binome.app;

import io.binome.play.Difference;
import io.binome.play.Performance;
import io.binome.play.Platform;
import io.binome.play.PlatformVenue;
import io.binome.slack.SlackPlatform;
import io.binome.teams.TeamsPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A pair with one person on Slack and the other on Teams goes from the proposal to what each thinks of the session, as it
 * is written for one place. Only the room is another: each is told where the other is, with a link that opens an e-mail,
 * and what would be said in a room is said to each of the two.
 */
class AcrossTest {
    private static final Path TRANSCRIPTS = Path.of("..", "docs", "transcripts");
    private static final String APART = "two people who share no platform have no room";

    private static final String ROOM = "[Mon 4 Jan 10:05] bot -> room 1-1";

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference("across.en.txt", APART, List.of(ROOM), List.of(
                    "[Mon 4 Jan 10:05] bot -> ada",
                    "    You and Bea aren’t on the same platform: Bea is on Microsoft Teams. So I can’t open a shared"
                            + " conversation for the two of you.",
                    "    The simplest way is to write to each other by e-mail.",
                    "    > Write to Bea mailto:bea@example.org",
                    "    ~ I’ll keep writing to each of you where you are.",
                    "[Mon 4 Jan 10:05] bot -> bea",
                    "    You and Ada aren’t on the same platform: Ada is on Slack. So I can’t open a shared conversation for"
                            + " the two of you.",
                    "    The simplest way is to write to each other by e-mail.",
                    "    > Write to Ada mailto:ada@example.org",
                    "    ~ I’ll keep writing to each of you where you are.",
                    ROOM)),
            new Difference("across.es.txt", APART, List.of(ROOM), List.of(
                    "[Mon 4 Jan 10:05] bot -> ada",
                    "    Bea y usted no están en la misma plataforma: Bea está en Microsoft Teams. Por eso no puedo abrirles"
                            + " una conversación común.",
                    "    Lo más sencillo es que se escriban por correo electrónico.",
                    "    > Escribir a Bea mailto:bea@example.org",
                    "    ~ Por mi parte, seguiré escribiendo a cada persona allí donde está.",
                    "[Mon 4 Jan 10:05] bot -> bea",
                    "    Ada y usted no están en la misma plataforma: Ada está en Slack. Por eso no puedo abrirles una"
                            + " conversación común.",
                    "    Lo más sencillo es que se escriban por correo electrónico.",
                    "    > Escribir a Ada mailto:ada@example.org",
                    "    ~ Por mi parte, seguiré escribiendo a cada persona allí donde está.",
                    ROOM)),
            new Difference("across.fr.txt", APART, List.of(ROOM), List.of(
                    "[Mon 4 Jan 10:05] bot -> ada",
                    "    Bea et vous n’êtes pas sur la même plateforme : Bea est sur Microsoft Teams. Je ne peux donc pas vous"
                            + " ouvrir de conversation commune.",
                    "    Le plus simple est de vous écrire par e-mail.",
                    "    > Écrire à Bea mailto:bea@example.org",
                    "    ~ De mon côté, je continue d’écrire à chaque personne là où elle est.",
                    "[Mon 4 Jan 10:05] bot -> bea",
                    "    Ada et vous n’êtes pas sur la même plateforme : Ada est sur Slack. Je ne peux donc pas vous ouvrir de"
                            + " conversation commune.",
                    "    Le plus simple est de vous écrire par e-mail.",
                    "    > Écrire à Ada mailto:ada@example.org",
                    "    ~ De mon côté, je continue d’écrire à chaque personne là où elle est.",
                    ROOM)));

    /** Slack and Teams, connected with one Binôme. */
    static PlatformVenue both() {
        return new PlatformVenue(
                List.<Function<PlatformVenue, Platform>>of(SlackPlatform::new, TeamsPlatform::new));
    }

    @TestFactory
    Stream<DynamicTest> onePersonOnSlackAndOneOnTeamsAreAPairLikeAnyOther() {
        var across = new Performance(TRANSCRIPTS, AcrossTest::both, DIFFERENCES);
        return Stream.of("across.en.txt", "across.es.txt", "across.fr.txt")
                .map(name -> DynamicTest.dynamicTest(name, () -> across.of(TRANSCRIPTS.resolve(name))));
    }
}
