package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.play.Alike;
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
 * Every story in {@code docs/transcripts} is played in Teams, in the one language or the other by turns, and reads there as
 * it is written. Read as the same are:
 *
 * <ul>
 * <li>what {@link Alike} says about spaces;
 * <li>a message, and the several cards into which Teams' limits split it;
 * <li>the room of a pair, which Teams has not, and their own chats: to open it is a card with a link for each of the two,
 * and what is said in it is said to each;
 * <li>an answer to a command in a channel, of which stands there only that it is elsewhere;
 * <li>a chart, and Teams' own with the sentence below and the numbers in the words that are read out;
 * <li>a file, and the card that asks whether one wants it;
 * <li>a form that is shown, and the card with inputs, which the client finds incomplete or the bot answers with faults; its
 * pages, for which whoever wants to see them leafs through it; and the label that says what must be filled in;
 * <li>a label that is too long for a button, and the same words above it under its number; a choice that cannot be undone,
 * and the same asked again; many buttons, and a list to pick from;
 * <li>a button that was answered and is gone, and one pressed on a screen that has not heard of that.
 * </ul>
 *
 * Nothing else differs but the {@link #DIFFERENCES}.
 */
class TeamsTranscriptTest {
    private static final String NOWHERE = "a programme that has chosen no channel announces nothing in Teams";
    private static final String MEMBER =
            "the bot hears only in channels to which it has been added, and sees who is there";
    private static final String OWN_TIME =
            "what would be said in a room is said to each of the two, in their own time zone";
    private static final String FINAL_LAST =
            "of more buttons than a card holds, those that cannot be undone come after the others";
    private static final String HERE = "who plays in Teams is known there";

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
            new Difference("channel.en.txt", MEMBER, List.of(
                    "    I cannot see who is in this channel: I am not in it, or it is private, and then I may not look. Add"
                            + " me to a public one and write “/binome invite here” there."),
                    List.of(
                            "    I see nobody in #brand but you whom I could invite. Guest accounts and bots are not invited.")),
            new Difference("channel.fr.txt", MEMBER, List.of(
                    "    Je ne vois pas qui est dans ce canal : je n’y suis pas, ou il est privé, et je n’ai pas à y regarder."
                            + " Ajoutez-moi à un canal public et écrivez-y « /binome inviter ici »."),
                    List.of(
                            "    Je ne vois dans #marque personne d’autre que vous que je puisse inviter. Les comptes invités et les"
                                    + " robots ne reçoivent pas d’invitation.")),
            new Difference("channel.en.txt", MEMBER,
                    List.of("    Noted: “Brand duos” now announces in this channel what concerns everybody."),
                    List.of("    Noted: “Brand duos” now announces in #elsewhere what concerns everybody.")),
            new Difference("channel.fr.txt", MEMBER,
                    List.of("    C’est noté : « Duos de la marque » annonce désormais dans ce canal ce qui concerne tout le"
                            + " monde."),
                    List.of("    C’est noté : « Duos de la marque » annonce désormais dans #ailleurs ce qui concerne tout le"
                            + " monde.")),
            twoGoals("goals.en.txt", "reached", "remove", "Add a goal"),
            twoGoals("goals.en.txt", "reached", "remove", "Add a goal"),
            twoGoals("goals.fr.txt", "atteint", "retirer", "Ajouter un objectif"),
            new Difference("notebook.en.txt", FINAL_LAST, List.of(
                    "    (1: delete) (2: delete) (3: delete) (4: delete) (5: delete) (6: delete) (7: delete) (8: delete)"
                            + " (9: delete) (10: delete) (Older notes)"),
                    List.of(
                            "    (Older notes) (1: delete) (2: delete) (3: delete) (4: delete) (5: delete) (6: delete) (7: delete)"
                                    + " (8: delete) (9: delete) (10: delete)")),
            starting("journey.en.txt", "Thursday 18 February", "15:00", "09:00"),
            starting("journey.en.txt", "Tuesday 16 March", "14:30", "09:30"),
            starting("journey.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("journey.en.txt", "Friday 5 February", "15:00", "09:00"),
            starting("journey.en.txt", "Wednesday 3 February", "15:00", "09:00"),
            starting("journey.en.txt", "Wednesday 9 June", "15:00", "09:00"),
            starting("session.en.txt", "Tuesday 16 March", "14:30", "09:30"),
            starting("session.en.txt", "Tuesday 30 March", "15:00", "09:00"),
            starting("session.en.txt", "Monday 8 February", "23:00", "17:00"),
            starting("session.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("session.en.txt", "Tuesday 9 February", "18:00", "12:00"),
            beginning("jeudi 4 février"),
            beginning("jeudi 4 février"),
            beginning("mercredi 3 février"),
            beginning("mardi 9 février"),
            beginning("mercredi 9 juin"),
            new Difference("where.en.txt", HERE, List.of(
                    "    I do not know you on Microsoft Teams yet. Write to me there once: if your address there is the same, I"
                            + " will ask, there and here, whether it is you.",
                    "    For now, I write to you here."),
                    List.of(
                            "    I write to you here. Should you ever write to me from another platform as well, with the same"
                                    + " address, I will ask whether it is you, and “where” will let you choose between the"
                                    + " two.")),
            new Difference("where.fr.txt", HERE, List.of(
                    "    Je ne vous connais pas encore sur Microsoft Teams. Écrivez-moi une première fois là-bas : si votre"
                            + " adresse y est la même, je demanderai, là-bas et ici, si c’est bien vous.",
                    "    Pour l’instant, je vous écris ici."),
                    List.of(
                            "    Je vous écris ici. Si un jour vous m’écrivez aussi depuis une autre plateforme, avec la même"
                                    + " adresse, je vous demanderai si c’est bien vous, puis « où » vous laissera choisir entre"
                                    + " les deux.")));

    /** Whoever is asked whether they are somebody known elsewhere, when they are asked first; here, all play in Teams. */
    private static final List<Difference> ELSEWHERE = Stream.of(
            elsewhere("recognition.en.txt", "I already know someone with your address, on %s. Is that you?",
                    "another platform"),
            elsewhere("recognition.fr.txt", "Je connais déjà quelqu’un qui a votre adresse, sur %s. Est-ce vous ?",
                    "une autre plateforme"))
            .flatMap(List::stream)
            .toList();

    private static List<Difference> elsewhere(String file, String question, String otherwise) {
        return Stream.of("09:00", "09:00", "09:00", "09:00", "09:01")
                .map(time -> {
                    var asked = "[Mon 4 Jan " + time + "] bot -> adam";
                    return new Difference(file, HERE,
                            List.of(asked, "    " + question.formatted("Slack")),
                            List.of(asked, "    " + question.formatted(otherwise)));
                })
                .toList();
    }

    private static Difference twoGoals(String file, String reached, String drop, String add) {
        return new Difference(file, FINAL_LAST, List.of(
                "    (1: %1$s) (1: %2$s) (2: %1$s) (2: %2$s) (%3$s)".formatted(reached, drop, add)),
                List.of(
                        "    (1: %1$s) (2: %1$s) (%2$s)".formatted(reached, add),
                        "    (1: %1$s) (2: %1$s)".formatted(drop)));
    }

    private static Difference starting(String file, String day, String inParis, String inMontreal) {
        var line = "    Your session starts in a quarter of an hour: " + day + " at %s. Enjoy your conversation!";
        return new Difference(file, OWN_TIME,
                List.of(line.formatted(inParis + " (Paris), " + inMontreal + " (Montreal)")),
                List.of(line.formatted(inParis), line.formatted(inMontreal)));
    }

    private static Difference beginning(String day) {
        var line = "    Votre rencontre commence dans un quart d’heure : " + day + " à %s. Bon échange !";
        return new Difference("journey.fr.txt", OWN_TIME,
                List.of(line.formatted("15 h (Paris), 9 h (Montréal)")),
                List.of(line.formatted("15 h"), line.formatted("9 h")));
    }

    private static final Performance TEAMS = new Performance(
            Path.of("..", "..", "docs", "transcripts"), () -> new PlatformVenue(List.of(TeamsPlatform::new)),
            Stream.concat(DIFFERENCES.stream(), ELSEWHERE.stream()).toList());

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInTeams() throws IOException {
        return TEAMS.byTurns(0);
    }

    @Test
    void everyDifferenceIsOfATranscriptThatThereIs() throws IOException {
        assertThat(TEAMS.names()).containsAll(DIFFERENCES.stream().map(Difference::file).toList());
    }
}
