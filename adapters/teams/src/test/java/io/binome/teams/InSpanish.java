package io.binome.teams;

import io.binome.play.Difference;
import java.util.List;

/** What Teams shows otherwise than the plays in Spanish. */
final class InSpanish {
    private static final Difference ALONE = new Difference("channel.es.txt", TeamsTranscriptTest.COMMANDS,
            List.of("    - Añádame a un canal público donde estén sus colegas y escriba allí «/binome invitar "
                    + "aquí»: le mostraré el mensaje y después invitaré a quienes están en él.",
                    "    - O importe un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                            + "colegas»; después, «invitar» ofrece participar a todas esas personas."),
            List.of("    - Añádame a un equipo o un chat de grupo donde estén sus colegas y escriba allí «@Binôme "
                    + "invitar aquí»: le mostraré el mensaje y después invitaré a quienes están en él."));

    static final List<Difference> ALL = List.of(
            new Difference("channel.es.txt", TeamsTranscriptTest.MEMBER,
                    List.of("    No veo quién está aquí: no me han añadido, o el acceso es privado. Añádame a un canal "
                            + "público y escriba allí «/binome invitar aquí»."),
                    List.of("    Aparte de usted, no veo en #brand a nadie a quien pueda invitar. Las cuentas externas "
                            + "y los bots no reciben invitación.")),
            new Difference("channel.es.txt", TeamsTranscriptTest.MEMBER,
                    List.of("    De acuerdo: los anuncios de «Dúos de la marca» aparecerán en esta conversación."),
                    List.of("    De acuerdo: los anuncios de «Dúos de la marca» aparecerán en #elsewhere.")),
            ALONE,
            ALONE,
            new Difference("channel.es.txt", TeamsTranscriptTest.COMMANDS,
                    List.of("    «invitar aquí» se escribe en un canal público: añádame donde estén sus colegas y escriba "
                            + "allí «/binome invitar aquí». «invitar», sin más, vale para toda la lista, lo escriba "
                            + "donde lo escriba."),
                    List.of("    «invitar aquí» se escribe en un equipo o un chat de grupo: añádame donde estén sus "
                            + "colegas y escriba allí «@Binôme invitar aquí». «invitar», sin más, vale para toda la "
                            + "lista, lo escriba donde lo escriba.")),
            new Difference("channel.es.txt", TeamsTranscriptTest.COMMANDS,
                    List.of("    «programa aquí» se escribe en un canal: añádame donde deban aparecer los anuncios del "
                            + "programa y escriba allí «/binome programa aquí»."),
                    List.of("    «programa aquí» se escribe en un equipo o un chat de grupo: añádame donde deban "
                            + "aparecer los anuncios del programa y escriba allí «@Binôme programa aquí».")),
            new Difference("channel.es.txt", TeamsTranscriptTest.COMMANDS,
                    List.of("    Ya no puedo escribir en el canal de «Dúos de la marca». Añádame a otro, o de nuevo a "
                            + "este, y escriba allí «/binome programa aquí»: los próximos anuncios aparecerán allí. "
                            + "Los mensajes directos siguen como siempre."),
                    List.of("    Ya no puedo escribir en el canal de «Dúos de la marca». Añádame a otro, o de nuevo a "
                            + "este, y escriba allí «@Binôme programa aquí»: los próximos anuncios aparecerán allí. "
                            + "Los mensajes directos siguen como siempre.")),
            new Difference("admin.es.txt", TeamsTranscriptTest.COMMANDS,
                    List.of("    ~ «/binome invitar aquí», en un canal, añade a quienes están en él. También puede "
                            + "importar un archivo de su herramienta de RR. HH. o de su directorio con «Importar "
                            + "colegas»: si lo importa de nuevo, la lista se actualiza sin duplicar a nadie."),
                    List.of("    ~ «@Binôme invitar aquí», en un equipo o un chat de grupo, añade a quienes están en "
                            + "él.")),
            TeamsTranscriptTest.twoGoals("goals.es.txt", "Marcar el %d como alcanzado", "Quitar el %d",
                    "Añadir un objetivo"),
            TeamsTranscriptTest.twoGoals("goals.es.txt", "Marcar el %d como alcanzado", "Quitar el %d",
                    "Añadir un objetivo"),
            new Difference("notebook.es.txt", TeamsTranscriptTest.FINAL_LAST, List.of(
                    "    (Eliminar 1) (Eliminar 2) (Eliminar 3) (Eliminar 4) (Eliminar 5) (Eliminar 6)"
                            + " (Eliminar 7) (Eliminar 8) (Eliminar 9) (Eliminar 10) (Notas anteriores)"),
                    List.of("    (Notas anteriores) (Eliminar 1) (Eliminar 2) (Eliminar 3) (Eliminar 4)"
                            + " (Eliminar 5) (Eliminar 6) (Eliminar 7) (Eliminar 8) (Eliminar 9)"
                            + " (Eliminar 10)")),
            starting("journey.es.txt", "jueves 18 de febrero", "15:00", "9:00"),
            starting("journey.es.txt", "martes 16 de marzo", "14:30", "9:30"),
            starting("journey.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("journey.es.txt", "viernes 5 de febrero", "15:00", "9:00"),
            starting("journey.es.txt", "miércoles 3 de febrero", "15:00", "9:00"),
            starting("journey.es.txt", "miércoles 9 de junio", "15:00", "9:00"),
            starting("pulse.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("pulse.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("series.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("series.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("series.es.txt", "jueves 4 de marzo", "15:00", "9:00"),
            starting("session.es.txt", "martes 16 de marzo", "14:30", "9:30"),
            starting("session.es.txt", "martes 30 de marzo", "15:00", "9:00"),
            starting("session.es.txt", "lunes 8 de febrero", "23:00", "17:00"),
            starting("session.es.txt", "jueves 4 de febrero", "15:00", "9:00"),
            starting("session.es.txt", "martes 9 de febrero", "18:00", "12:00"),
            new Difference("where.es.txt", TeamsTranscriptTest.HERE, List.of(
                    "    Todavía no le conozco en Microsoft Teams. Escríbame allí una vez: si su dirección es la "
                            + "misma, preguntaré, allí y aquí, si es usted.",
                    "    Por ahora le escribo aquí."),
                    List.of("    Le escribo aquí. Si algún día me escribe desde otra plataforma con la misma "
                            + "dirección de correo, le preguntaré si es usted, y entonces «dónde» le permitirá elegir "
                            + "entre las dos.")));

    private InSpanish() {}

    private static Difference starting(String file, String day, String inParis, String inMontreal) {
        var line = "    Su sesión empieza dentro de un cuarto de hora: " + day
                + " a las %s. Que disfruten de la conversación.";
        return new Difference(file, TeamsTranscriptTest.OWN_TIME,
                List.of(line.formatted(inParis + " (París), " + inMontreal + " (Montreal)")),
                List.of(line.formatted(inParis), line.formatted(inMontreal)));
    }
}
