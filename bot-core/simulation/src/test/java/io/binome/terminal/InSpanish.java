package io.binome.terminal;

import io.binome.play.Difference;
import java.util.List;
import java.util.stream.Stream;

/** What a terminal shows otherwise than the plays in Spanish. */
final class InSpanish {
    private static final Difference ALONE = new Difference("channel.es.txt", TerminalTranscriptTest.COMMANDS,
            List.of("    - Añádame a un canal público donde estén sus colegas y escriba allí «/binome invitar "
                    + "aquí»: le mostraré el mensaje y después invitaré a quienes están en él.",
                    "    - O importe un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                            + "colegas»; después, «invitar» ofrece participar a todas esas personas."),
            List.of("    - Añádame a un canal público donde estén sus colegas y escriba allí «/binome invitar "
                    + "aquí» en Slack o «@Binôme invitar aquí» en Teams: le mostraré el mensaje y después invitaré a "
                    + "quienes están en él."));

    private static final List<Difference> ALL = List.of(
            ALONE,
            ALONE,
            both("invitar aquí", "    «invitar aquí» se escribe en un canal público: añádame donde estén sus colegas y "
                    + "escriba allí %s. «invitar», sin más, vale para toda la lista, lo escriba donde lo escriba."),
            both("programa aquí",
                    "    «programa aquí» se escribe en un canal: añádame donde deban aparecer los anuncios "
                            + "del programa y escriba allí %s."),
            both("invitar aquí", "    No veo quién está aquí: no me han añadido, o el acceso es privado. Añádame a un "
                    + "canal público y escriba allí %s."),
            both("programa aquí", "    Ya no puedo escribir en el canal de «Dúos de la marca». Añádame a otro, o de "
                    + "nuevo a este, y escriba allí %s: los próximos anuncios aparecerán allí. Los mensajes directos "
                    + "siguen como siempre."),
            new Difference("admin.es.txt", TerminalTranscriptTest.COMMANDS,
                    List.of("    ~ «/binome invitar aquí», en un canal, añade a quienes están en él. También puede "
                            + "importar un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                            + "colegas»: si lo importa de nuevo, la lista se actualiza sin duplicar a nadie."),
                    List.of("    ~ «/binome invitar aquí» en un canal de Slack, o «@Binôme invitar aquí» en un equipo "
                            + "de Teams, añade a quienes están en él.")),
            here("recognition.es.txt"),
            here("where.es.txt"),
            here("where.es.txt"));

    private InSpanish() {}

    /** These differences, and those of other languages. */
    static List<Difference> and(List<Difference> more) {
        return Stream.concat(ALL.stream(), more.stream()).toList();
    }

    private static Difference both(String words, String line) {
        return new Difference("channel.es.txt", TerminalTranscriptTest.COMMANDS,
                List.of(line.formatted("«/binome " + words + "»")),
                List.of(line.formatted("«/binome " + words + "» en Slack o «@Binôme " + words + "» en Teams")));
    }

    private static Difference here(String file) {
        return TerminalTranscriptTest.here(file, "    (Donde escribí por última vez) (En Slack) (En Microsoft Teams)",
                " (En el terminal)");
    }
}
