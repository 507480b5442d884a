package io.binome.web;

import io.binome.message.Form;
import io.binome.message.Form.Option;
import io.binome.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A sample form with a hundred options, new and refused, drawn by the renderer. */
final class Forms {
    private Forms() {}

    static FormView fresh() {
        return Talks.RENDERER.form("p1", survey());
    }

    static FormView refused() {
        var form = survey();
        Map<String, List<String>> answers =
                Map.of("skills", List.of("0", "1", "2", "3"), "goal", List.of("Progresser"));
        return Talks.RENDERER.form("p1", form, answers, form.faults(answers));
    }

    private static Form survey() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> new Option("" + i, Text.verbatim("Compétence numéro " + (i + 1))))
                .toList();
        return new Form(
                Talks.ask("survey"),
                Text.verbatim("Parlez-nous de vous"),
                Text.verbatim("Envoyer mes réponses"),
                List.of(
                        new Form.Field.One(
                                "role",
                                Text.verbatim("Quel rôle vous attire ?"),
                                true,
                                List.of(
                                        new Option("mentor", Text.verbatim("Accompagner quelqu’un")),
                                        new Option("mentee", Text.verbatim("Être accompagné·e")),
                                        new Option("both", Text.verbatim("Les deux"))),
                                "both"),
                        new Form.Field.Many(
                                "skills", Text.verbatim("Que souhaitez-vous apprendre ?"), true, many, List.of("2")),
                        new Form.Field.One("zone", Text.verbatim("Votre fuseau horaire"), true, many, ""),
                        new Form.Field.Words(
                                "goal",
                                Text.verbatim("Votre objectif pour ces six mois"),
                                Text.verbatim("Une phrase suffit : quoi, combien, pour quand."),
                                true,
                                600,
                                true,
                                ""),
                        new Form.Field.Words(
                                "city", Text.verbatim("Ville"), Text.verbatim(""), false, 80, false, "Montréal")));
    }
}
