package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.play.Alike;
import io.binome.play.Difference;
import io.binome.play.Performance;
import io.binome.play.PlatformVenue;
import io.binome.play.Unannounced;
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
    static final String MEMBER =
            "the bot hears only in channels to which it has been added, and sees who is there";
    static final String OWN_TIME =
            "what would be said in a room is said to each of the two, in their own time zone";
    static final String FINAL_LAST =
            "of more buttons than a card holds, those that cannot be undone come after the others";
    static final String COMMANDS =
            "a command in a channel is given in the way of the platform, and files are imported in the playground only";
    static final String HERE = "who plays in Teams is known there";

    private static final Difference ALONE_EN = new Difference("channel.en.txt", COMMANDS,
            List.of("    - Add me to a channel where your colleagues are and type “/binome invite here” there: "
                    + "I’ll show you the message, then invite its members.",
                    "    - Or import a file from your HR tool or directory with “Import people”; “invite” then "
                            + "offers everyone in it a place."),
            List.of("    - Add me to a team or group chat where your colleagues are and type “@Binôme invite "
                    + "here” there: I’ll show you the message, then invite its members."));

    private static final Difference ALONE_FR = new Difference("channel.fr.txt", COMMANDS, List.of(
            "    - Ajoutez-moi à un canal public où sont vos collègues, et écrivez-y « /binome inviter ici » : "
                    + "je vous montre le message, puis j’invite ses membres.",
            "    - Ou importez un fichier de votre outil RH ou de votre annuaire avec « Importer des "
                    + "collègues » ; « inviter » propose ensuite à ces personnes de participer."),
            List.of("    - Ajoutez-moi à une équipe ou une conversation de groupe où sont vos collègues, et "
                    + "écrivez-y « @Binôme inviter ici » : je vous montre le message, puis j’invite ses "
                    + "membres."));

    private static final List<Difference> DIFFERENCES = Unannounced.and(
            new Difference("channel.en.txt", MEMBER,
                    List.of("    I can’t see who’s here: either I haven’t been added, or it’s private. Add me to a "
                            + "public channel and type “/binome invite here” there."),
                    List.of("    Apart from you, I don’t see anyone in #brand I could invite. Guest accounts and bots "
                            + "aren’t invited.")),
            new Difference("channel.en.txt", MEMBER,
                    List.of("    Noted: announcements about “Brand duos” will appear in this channel."),
                    List.of("    Noted: announcements about “Brand duos” will appear in #elsewhere.")),
            new Difference("channel.fr.txt", MEMBER, List
                    .of("    Je ne vois pas qui est ici : on ne m’y a pas ajouté, ou l’accès est privé. Ajoutez-moi "
                            + "à un canal public, et écrivez-y « /binome inviter ici »."),
                    List.of("    À part vous, je ne vois dans #marque personne que je puisse inviter. Les comptes "
                            + "invités et les robots ne reçoivent pas d’invitation.")),
            new Difference("channel.fr.txt", MEMBER,
                    List.of("    C’est noté : les annonces de « Duos de la marque » paraîtront dans cette conversation."),
                    List.of("    C’est noté : les annonces de « Duos de la marque » paraîtront dans #ailleurs.")),
            ALONE_EN,
            ALONE_EN,
            new Difference("channel.en.txt", COMMANDS,
                    List.of("    Use “invite here” in a channel: add me to one where your colleagues are and type "
                            + "“/binome invite here” there. “invite” by itself, wherever you type it, is for the whole "
                            + "list."),
                    List.of("    Use “invite here” in a team or group chat: add me to one where your colleagues are and "
                            + "type “@Binôme invite here” there. “invite” by itself, wherever you type it, is for the "
                            + "whole list.")),
            new Difference("channel.en.txt", COMMANDS,
                    List.of("    Use “programme here” in a channel: add me to the one where the programme’s "
                            + "announcements should appear and type “/binome programme here” there."),
                    List.of("    Use “programme here” in a team or group chat: add me to the one where the programme’s "
                            + "announcements should appear and type “@Binôme programme here” there.")),
            new Difference("channel.en.txt", COMMANDS, List
                    .of("    I can no longer write to the channel of “Brand duos”. Add me to another one, or to this "
                            + "one again, and type “/binome programme here” there: future announcements will appear "
                            + "there. Direct messages aren’t affected."),
                    List.of("    I can no longer write to the channel of “Brand duos”. Add me to another one, or to this "
                            + "one again, and type “@Binôme programme here” there: future announcements will appear "
                            + "there. Direct messages aren’t affected.")),
            new Difference("admin.en.txt", COMMANDS, List
                    .of("    ~ “/binome invite here” in a channel adds its members. You can also import a file from "
                            + "your HR tool or directory with “Import people”: importing it again updates people and "
                            + "never duplicates them."),
                    List.of("    ~ “@Binôme invite here” in a team or group chat adds its members.")),
            ALONE_FR,
            ALONE_FR,
            new Difference("channel.fr.txt", COMMANDS,
                    List.of("    « inviter ici » s’écrit dans un canal public : ajoutez-moi là où sont vos collègues, et "
                            + "écrivez-y « /binome inviter ici ». « inviter » tout court s’adresse à toute la liste, "
                            + "où que vous l’écriviez."),
                    List.of("    « inviter ici » s’écrit dans une équipe ou une conversation de groupe : ajoutez-moi là "
                            + "où sont vos collègues, et écrivez-y « @Binôme inviter ici ». « inviter » tout court "
                            + "s’adresse à toute la liste, où que vous l’écriviez.")),
            new Difference("channel.fr.txt", COMMANDS,
                    List.of("    « programme ici » s’écrit dans un canal : ajoutez-moi là où doivent paraître les "
                            + "annonces du programme, et écrivez-y « /binome programme ici »."),
                    List.of("    « programme ici » s’écrit dans une équipe ou une conversation de groupe : ajoutez-moi "
                            + "là où doivent paraître les annonces du programme, et écrivez-y « @Binôme programme ici "
                            + "».")),
            new Difference("channel.fr.txt", COMMANDS, List
                    .of("    Je ne peux plus écrire dans le canal de « Duos de la marque ». Ajoutez-moi à un autre, "
                            + "ou de nouveau à celui-ci, et écrivez-y « /binome programme ici » : les prochaines "
                            + "annonces y paraîtront. Les messages privés continuent normalement."),
                    List.of("    Je ne peux plus écrire dans le canal de « Duos de la marque ». Ajoutez-moi à un autre, "
                            + "ou de nouveau à celui-ci, et écrivez-y « @Binôme programme ici » : les prochaines "
                            + "annonces y paraîtront. Les messages privés continuent normalement.")),
            new Difference("admin.fr.txt", COMMANDS, List
                    .of("    ~ « /binome inviter ici », dans un canal, ajoute ses membres à la liste. Vous pouvez "
                            + "aussi importer un fichier de votre outil RH ou de votre annuaire, avec « Importer des "
                            + "collègues » ; l’importer de nouveau met la liste à jour, sans doublon."),
                    List.of("    ~ « @Binôme inviter ici », dans une équipe ou une conversation de groupe, ajoute ses "
                            + "membres à la liste.")),
            twoGoals("goals.en.txt", "Mark %d as reached", "Remove %d", "Add a goal"),
            twoGoals("goals.en.txt", "Mark %d as reached", "Remove %d", "Add a goal"),
            twoGoals("goals.fr.txt", "%d: atteint", "%d: retirer", "Ajouter un objectif"),
            new Difference("notebook.en.txt", FINAL_LAST, List.of(
                    "    (Delete 1) (Delete 2) (Delete 3) (Delete 4) (Delete 5) (Delete 6) (Delete 7) (Delete 8)"
                            + " (Delete 9) (Delete 10) (Older notes)"),
                    List.of(
                            "    (Older notes) (Delete 1) (Delete 2) (Delete 3) (Delete 4) (Delete 5) (Delete 6) (Delete 7)"
                                    + " (Delete 8) (Delete 9) (Delete 10)")),
            starting("journey.en.txt", "Thursday 18 February", "15:00", "09:00"),
            starting("journey.en.txt", "Tuesday 16 March", "14:30", "09:30"),
            starting("journey.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("journey.en.txt", "Friday 5 February", "15:00", "09:00"),
            starting("journey.en.txt", "Wednesday 3 February", "15:00", "09:00"),
            starting("journey.en.txt", "Wednesday 9 June", "15:00", "09:00"),
            starting("series.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("series.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("series.en.txt", "Thursday 4 March", "15:00", "09:00"),
            starting("session.en.txt", "Tuesday 16 March", "14:30", "09:30"),
            starting("session.en.txt", "Tuesday 30 March", "15:00", "09:00"),
            starting("session.en.txt", "Monday 8 February", "23:00", "17:00"),
            starting("session.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("session.en.txt", "Tuesday 9 February", "18:00", "12:00"),
            starting("pulse.en.txt", "Thursday 4 February", "15:00", "09:00"),
            starting("pulse.en.txt", "Thursday 4 February", "15:00", "09:00"),
            beginning("pulse.fr.txt", "jeudi 4 février"),
            beginning("pulse.fr.txt", "jeudi 4 février"),
            beginning("series.fr.txt", "jeudi 4 février"),
            beginning("series.fr.txt", "jeudi 4 février"),
            beginning("series.fr.txt", "jeudi 4 mars"),
            beginning("journey.fr.txt", "jeudi 4 février"),
            beginning("journey.fr.txt", "jeudi 4 février"),
            beginning("journey.fr.txt", "mercredi 3 février"),
            beginning("journey.fr.txt", "mardi 9 février"),
            beginning("journey.fr.txt", "mercredi 9 juin"),
            new Difference("where.en.txt", HERE, List.of(
                    "    I don’t know you on Microsoft Teams yet. Write to me there once: if your address there "
                            + "is the same, I’ll ask, there and here, whether it’s you.",
                    "    At the moment I write to you here."),
                    List.of("    I write to you here. If you ever write to me from another platform with the same "
                            + "address, I’ll ask whether it’s you, and “where” will then let you choose between the "
                            + "two.")),
            new Difference("where.fr.txt", HERE, List.of(
                    "    Je ne vous connais pas encore sur Microsoft Teams. Écrivez-moi une première fois là-bas "
                            + ": si votre adresse y est la même, je demanderai, là-bas et ici, si c’est bien vous.",
                    "    Pour l’instant, je vous écris ici."),
                    List.of("    Je vous écris ici. Si un jour vous m’écrivez aussi depuis une autre plateforme, avec la "
                            + "même adresse, je vous demanderai si c’est bien vous, puis « où » vous laissera choisir "
                            + "entre les deux.")));

    /** Whoever is asked whether they are somebody known elsewhere, when they are asked first; here, all play in Teams. */
    private static final List<Difference> ELSEWHERE = Stream.of(
            elsewhere("recognition.en.txt", "I already know someone with your address, on %s. Is that you?",
                    "another platform"),
            elsewhere("recognition.fr.txt", "Je connais déjà quelqu’un qui a votre adresse, sur %s. Est-ce vous ?",
                    "une autre plateforme"),
            elsewhere("recognition.es.txt", "Ya conozco a alguien con su dirección de correo, en %s. ¿Es usted?",
                    "otra plataforma"))
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

    static Difference twoGoals(String file, String reached, String drop, String add) {
        var one = "(" + reached.formatted(1) + ")";
        var two = "(" + reached.formatted(2) + ")";
        var dropOne = "(" + drop.formatted(1) + ")";
        var dropTwo = "(" + drop.formatted(2) + ")";
        return new Difference(file, FINAL_LAST,
                List.of("    " + String.join(" ", one, dropOne, two, dropTwo, "(" + add + ")")),
                List.of("    " + String.join(" ", one, two, "(" + add + ")"),
                        "    " + String.join(" ", dropOne, dropTwo)));
    }

    private static Difference starting(String file, String day, String inParis, String inMontreal) {
        var line = "    Your session starts in a quarter of an hour: " + day + " at %s. Enjoy your conversation!";
        return new Difference(file, OWN_TIME,
                List.of(line.formatted(inParis + " (Paris), " + inMontreal + " (Montréal)")),
                List.of(line.formatted(inParis), line.formatted(inMontreal)));
    }

    private static Difference beginning(String file, String day) {
        var line = "    Votre rencontre commence dans un quart d’heure : " + day + " à %s. Bon échange !";
        return new Difference(file, OWN_TIME,
                List.of(line.formatted("15 h (Paris), 9 h (Montréal)")),
                List.of(line.formatted("15 h"), line.formatted("9 h")));
    }

    private static final Performance TEAMS = new Performance(
            Path.of("..", "..", "docs", "transcripts"), () -> new PlatformVenue(List.of(TeamsPlatform::new)),
            Stream.of(DIFFERENCES, ELSEWHERE, InSpanish.ALL).flatMap(List::stream).toList());

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInTeams() throws IOException {
        return TEAMS.byTurns(0);
    }

    @Test
    void everyDifferenceIsOfATranscriptThatThereIs() throws IOException {
        assertThat(TEAMS.names()).containsAll(DIFFERENCES.stream().map(Difference::file).toList());
    }
}
