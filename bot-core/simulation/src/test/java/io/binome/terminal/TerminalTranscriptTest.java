package io.binome.terminal;

import static org.assertj.core.api.Assertions.assertThat;

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
 * Every story in {@code docs/transcripts} is played in a terminal, in its languages by turns. The terminal's whole adapter is
 * in this package: nothing else knows it but the line below. Nothing differs but the {@link #DIFFERENCES}.
 */
class TerminalTranscriptTest {
    static final String COMMANDS =
            "a command in a channel is given in the way of the platform, and files are imported in the playground only";

    private static final Difference ALONE_EN = new Difference("channel.en.txt", COMMANDS,
            List.of("    - Add me to a channel where your colleagues are and type “/binome invite here” there: "
                    + "I’ll show you the message, then invite its members.",
                    "    - Or import a file from your HR tool or directory with “Import people”; “invite” then "
                            + "offers everyone in it a place."),
            List.of("    - Add me to a channel where your colleagues are and type “/binome invite here” in Slack "
                    + "or “@Binôme invite here” in Teams there: I’ll show you the message, then invite its "
                    + "members."));

    private static final Difference ALONE_FR = new Difference("channel.fr.txt", COMMANDS, List.of(
            "    - Ajoutez-moi à un canal public où sont vos collègues, et écrivez-y « /binome inviter ici » : "
                    + "je vous montre le message, puis j’invite ses membres.",
            "    - Ou importez un fichier de votre outil RH ou de votre annuaire avec « Importer des "
                    + "collègues » ; « inviter » propose ensuite à ces personnes de participer."),
            List.of("    - Ajoutez-moi à un canal public où sont vos collègues, et écrivez-y « /binome inviter ici » "
                    + "dans Slack ou « @Binôme inviter ici » dans Teams : je vous montre le message, puis "
                    + "j’invite ses membres."));

    private static final List<Difference> DIFFERENCES = Unannounced.and(
            ALONE_EN,
            ALONE_EN,
            new Difference("channel.en.txt", COMMANDS,
                    List.of("    Use “invite here” in a channel: add me to one where your colleagues are and type "
                            + "“/binome invite here” there. “invite” by itself, wherever you type it, is for the whole "
                            + "list."),
                    List.of("    Use “invite here” in a channel: add me to one where your colleagues are and type "
                            + "“/binome invite here” in Slack or “@Binôme invite here” in Teams there. “invite” by "
                            + "itself, wherever you type it, is for the whole list.")),
            new Difference("channel.en.txt", COMMANDS,
                    List.of("    Use “programme here” in a channel: add me to the one where the programme’s "
                            + "announcements should appear and type “/binome programme here” there."),
                    List.of("    Use “programme here” in a channel: add me to the one where the programme’s "
                            + "announcements should appear and type “/binome programme here” in Slack or “@Binôme "
                            + "programme here” in Teams there.")),
            new Difference("channel.en.txt", COMMANDS,
                    List.of("    I can’t see who’s here: either I haven’t been added, or it’s private. Add me to a "
                            + "public channel and type “/binome invite here” there."),
                    List.of("    I can’t see who’s here: either I haven’t been added, or it’s private. Add me to a "
                            + "public channel and type “/binome invite here” in Slack or “@Binôme invite here” in "
                            + "Teams there.")),
            new Difference("channel.en.txt", COMMANDS, List
                    .of("    I can no longer write to the channel of “Brand duos”. Add me to another one, or to this "
                            + "one again, and type “/binome programme here” there: future announcements will appear "
                            + "there. Direct messages aren’t affected."),
                    List.of("    I can no longer write to the channel of “Brand duos”. Add me to another one, or to this "
                            + "one again, and type “/binome programme here” in Slack or “@Binôme programme here” in "
                            + "Teams there: future announcements will appear there. Direct messages aren’t affected.")),
            new Difference("admin.en.txt", COMMANDS, List
                    .of("    ~ “/binome invite here” in a channel adds its members. You can also import a file from "
                            + "your HR tool or directory with “Import people”: importing it again updates people and "
                            + "never duplicates them."),
                    List.of("    ~ “/binome invite here” in a Slack channel, or “@Binôme invite here” in a team in "
                            + "Teams, adds its members.")),
            ALONE_FR,
            ALONE_FR,
            new Difference("channel.fr.txt", COMMANDS,
                    List.of("    « inviter ici » s’écrit dans un canal public : ajoutez-moi là où sont vos collègues, et "
                            + "écrivez-y « /binome inviter ici ». « inviter » tout court s’adresse à toute la liste, "
                            + "où que vous l’écriviez."),
                    List.of("    « inviter ici » s’écrit dans un canal public : ajoutez-moi là où sont vos collègues, et "
                            + "écrivez-y « /binome inviter ici » dans Slack ou « @Binôme inviter ici » dans Teams. « "
                            + "inviter » tout court s’adresse à toute la liste, où que vous l’écriviez.")),
            new Difference("channel.fr.txt", COMMANDS,
                    List.of("    « programme ici » s’écrit dans un canal : ajoutez-moi là où doivent paraître les "
                            + "annonces du programme, et écrivez-y « /binome programme ici »."),
                    List.of("    « programme ici » s’écrit dans un canal : ajoutez-moi là où doivent paraître les "
                            + "annonces du programme, et écrivez-y « /binome programme ici » dans Slack ou « @Binôme "
                            + "programme ici » dans Teams.")),
            new Difference("channel.fr.txt", COMMANDS, List
                    .of("    Je ne vois pas qui est ici : on ne m’y a pas ajouté, ou l’accès est privé. Ajoutez-moi "
                            + "à un canal public, et écrivez-y « /binome inviter ici »."),
                    List.of("    Je ne vois pas qui est ici : on ne m’y a pas ajouté, ou l’accès est privé. Ajoutez-moi "
                            + "à un canal public, et écrivez-y « /binome inviter ici » dans Slack ou « @Binôme inviter "
                            + "ici » dans Teams.")),
            new Difference("channel.fr.txt", COMMANDS, List
                    .of("    Je ne peux plus écrire dans le canal de « Duos de la marque ». Ajoutez-moi à un autre, "
                            + "ou de nouveau à celui-ci, et écrivez-y « /binome programme ici » : les prochaines "
                            + "annonces y paraîtront. Les messages privés continuent normalement."),
                    List.of("    Je ne peux plus écrire dans le canal de « Duos de la marque ». Ajoutez-moi à un autre, "
                            + "ou de nouveau à celui-ci, et écrivez-y « /binome programme ici » dans Slack ou « "
                            + "@Binôme programme ici » dans Teams : les prochaines annonces y paraîtront. Les messages "
                            + "privés continuent normalement.")),
            new Difference("admin.fr.txt", COMMANDS, List
                    .of("    ~ « /binome inviter ici », dans un canal, ajoute ses membres à la liste. Vous pouvez "
                            + "aussi importer un fichier de votre outil RH ou de votre annuaire, avec « Importer des "
                            + "collègues » ; l’importer de nouveau met la liste à jour, sans doublon."),
                    List.of("    ~ « /binome inviter ici » dans un canal de Slack, ou « @Binôme inviter ici » dans une "
                            + "équipe de Teams, ajoute ses membres à la liste.")),
            here("recognition.en.txt", "    (Whichever I used last) (On Slack) (On Microsoft Teams)",
                    " (On the terminal)"),
            here("recognition.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"),
            here("where.en.txt", "    (Whichever I used last) (On Slack) (On Microsoft Teams)", " (On the terminal)"),
            here("where.en.txt", "    (Whichever I used last) (On Slack) (On Microsoft Teams)", " (On the terminal)"),
            here("where.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"),
            here("where.fr.txt", "    (Là où j’ai écrit en dernier) (Sur Slack) (Sur Microsoft Teams)",
                    " (Sur le terminal)"));

    static Difference here(String file, String line, String more) {
        return new Difference(file, "who plays in a terminal is known there", List.of(line), List.of(line + more));
    }

    private static final Performance TERMINAL = new Performance(
            Path.of("..", "..", "docs", "transcripts"), () -> new PlatformVenue(List.of(TerminalPlatform::new)),
            InSpanish.and(DIFFERENCES));

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInATerminal() throws IOException {
        return TERMINAL.byTurns(2);
    }

    @Test
    void thereAreTranscripts() throws IOException {
        assertThat(TERMINAL.names()).isNotEmpty();
    }
}
