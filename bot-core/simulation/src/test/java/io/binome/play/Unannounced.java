package io.binome.play;

import java.util.List;
import java.util.stream.Stream;

/** A programme that has chosen no channel announces nothing on a platform; the playground has a channel for it. */
public final class Unannounced {
    private static final String NOWHERE = "a programme that has chosen no channel announces nothing on a platform";

    private static final List<Difference> ALL = List.of(
            new Difference("admin.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    “Brand duos” runs until Friday 2 July: colleagues meet in pairs and learn from each"
                            + " other. I’m Binôme, and I take care of the organising. To take part, answer my"
                            + " invitation in a direct message; if you missed it, just send me “join” there."),
                    List.of()),
            new Difference("admin.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    « Duos de la marque » dure jusqu’au vendredi 2 juillet : on s’y rencontre à deux,"
                            + " entre collègues, pour partager ses savoir-faire. Je suis Binôme et je m’occupe de"
                            + " l’organisation. Pour participer, répondez à mon invitation en message privé ; si vous"
                            + " l’avez laissée passer, écrivez-y « rejoindre »."),
                    List.of()),
            new Difference("admin.es.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:06] bot -> channel p11pa0pq",
                    "    «Dúos de la marca» dura hasta el viernes 2 de julio: colegas que se reúnen de dos en"
                            + " dos y se enseñan lo que saben. Soy Binôme y me ocupo de la organización. Para participar,"
                            + " responda a mi invitación por mensaje directo; si no la encuentra, escríbame allí"
                            + " «participar»."),
                    List.of()),
            new Difference("channel.es.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    «Dúos de la marca» dura hasta el viernes 2 de julio: colegas que se reúnen de dos en"
                            + " dos y se enseñan lo que saben. Soy Binôme y me ocupo de la organización. Para participar,"
                            + " responda a mi invitación por mensaje directo; si no la encuentra, escríbame allí"
                            + " «participar»."),
                    List.of()),
            new Difference("channel.en.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    “Brand duos” runs until Friday 2 July: colleagues meet in pairs and learn from each"
                            + " other. I’m Binôme, and I take care of the organising. To take part, answer my"
                            + " invitation in a direct message; if you missed it, just send me “join” there."),
                    List.of()),
            new Difference("channel.fr.txt", NOWHERE, List.of(
                    "[Mon 4 Jan 09:04] bot -> channel p11pa0po",
                    "    « Duos de la marque » dure jusqu’au vendredi 2 juillet : on s’y rencontre à deux,"
                            + " entre collègues, pour partager ses savoir-faire. Je suis Binôme et je m’occupe de"
                            + " l’organisation. Pour participer, répondez à mon invitation en message privé ; si vous"
                            + " l’avez laissée passer, écrivez-y « rejoindre »."),
                    List.of()));

    private Unannounced() {}

    /** These differences, and what else differs on a platform. */
    public static List<Difference> and(Difference... more) {
        return Stream.concat(ALL.stream(), Stream.of(more)).toList();
    }
}
