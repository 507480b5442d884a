package io.binome.slack;

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
 * Every story in {@code docs/transcripts} is played in Slack, in its languages by turns, and reads there as
 * it is written. Read as the same are:
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
    private static final String ASKED = "Slack itself asks for an answer that is missing, before the app hears of it";

    private static final String QUESTION =
            "what is asked after a command in a channel stands in the conversation with the bot";
    private static final String COMMANDS =
            "a command in a channel is given in the way of the platform, and files are imported in the playground only";

    private static final Difference ALONE_EN = new Difference("channel.en.txt", COMMANDS,
            List.of("    - Or import a file from your HR tool or directory with “Import people”; “invite” then "
                    + "offers everyone in it a place."),
            List.of());

    private static final Difference ALONE_FR = new Difference("channel.fr.txt", COMMANDS,
            List.of("    - Ou importez un fichier de votre outil RH ou de votre annuaire avec « Importer des "
                    + "collègues » ; « inviter » propose ensuite à ces personnes de participer."),
            List.of());

    private static final Difference ALONE_ES = new Difference("channel.es.txt", COMMANDS,
            List.of("    - O importe un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                    + "colegas»; después, «invitar» ofrece participar a todas esas personas."),
            List.of());

    private static final List<Difference> DIFFERENCES = Unannounced.and(
            ALONE_EN,
            ALONE_EN,
            new Difference("admin.en.txt", COMMANDS, List
                    .of("    ~ “/binome invite here” in a channel adds its members. You can also import a file from "
                            + "your HR tool or directory with “Import people”: importing it again updates people and "
                            + "never duplicates them."),
                    List.of("    ~ “/binome invite here” in a channel adds its members.")),
            ALONE_FR,
            ALONE_FR,
            new Difference("admin.fr.txt", COMMANDS, List
                    .of("    ~ « /binome inviter ici », dans un canal, ajoute ses membres à la liste. Vous pouvez "
                            + "aussi importer un fichier de votre outil RH ou de votre annuaire, avec « Importer des "
                            + "collègues » ; l’importer de nouveau met la liste à jour, sans doublon."),
                    List.of("    ~ « /binome inviter ici », dans un canal, ajoute ses membres à la liste.")),
            ALONE_ES,
            ALONE_ES,
            new Difference("admin.es.txt", COMMANDS, List
                    .of("    ~ «/binome invitar aquí», en un canal, añade a quienes están en él. También puede "
                            + "importar un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                            + "colegas»: si lo importa de nuevo, la lista se actualiza sin duplicar a nadie."),
                    List.of("    ~ «/binome invitar aquí», en un canal, añade a quienes están en él.")),
            new Difference("channel.es.txt", QUESTION, List.of("    (Enviar) (Todavía no)"), List.of(
                    "    (Enviar) (Todavía no)", "    Le he respondido en nuestra conversación.",
                    "    (Abrir nuestra conversación)")),
            new Difference("survey.es.txt", ASKED,
                    List.of("    ! roles: Aquí falta una respuesta."),
                    List.of("    ! roles: " + SlackPlatform.ASKS)),
            new Difference("channel.en.txt", QUESTION, List.of("    (Send) (Not yet)"), List.of(
                    "    (Send) (Not yet)", "    I’ve answered in our conversation.", "    (Open our conversation)")),
            new Difference("channel.fr.txt", QUESTION, List.of("    (Envoyer) (Pas encore)"), List.of(
                    "    (Envoyer) (Pas encore)", "    Je vous ai répondu dans notre conversation.",
                    "    (Ouvrir notre conversation)")),
            new Difference("survey.en.txt", ASKED,
                    List.of("    ! roles: An answer is missing here."),
                    List.of("    ! roles: " + SlackPlatform.ASKS)),
            new Difference("survey.fr.txt", ASKED,
                    List.of("    ! offers: Il manque une réponse ici."),
                    List.of("    ! offers: " + SlackPlatform.ASKS)));

    private static final Performance SLACK = new Performance(
            Path.of("..", "..", "docs", "transcripts"), () -> new PlatformVenue(List.of(SlackPlatform::new)),
            DIFFERENCES);

    @TestFactory
    Stream<DynamicTest> thePlaysAreTheSameInSlack() throws IOException {
        return SLACK.byTurns(1);
    }

    @Test
    void everyDifferenceIsOfATranscriptThatThereIs() throws IOException {
        assertThat(SLACK.names()).containsAll(DIFFERENCES.stream().map(Difference::file).toList());
    }
}
