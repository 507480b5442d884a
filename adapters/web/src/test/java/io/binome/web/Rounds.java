package io.binome.web;

import io.binome.web.BlockView.BarView;
import io.binome.web.BlockView.ChoiceView;
import io.binome.web.BlockView.ValueView;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.RoundView.CompareView;
import io.binome.web.RoundView.DecisionView;
import io.binome.web.RoundView.DraftView;
import io.binome.web.RoundView.LeftView;
import io.binome.web.RoundView.PairingView;
import io.binome.web.RoundView.PersonView;
import io.binome.web.RoundView.SettingsView;
import io.binome.web.RoundView.TrialView;
import io.binome.web.RoundView.WeightView;
import java.util.List;

/** Rounds in every state, for the templates. */
final class Rounds {
    private static final PersonView ADA = new PersonView("p1", "Aïssatou Diallo");
    private static final PersonView BEA = new PersonView("p2", "Jean-Baptiste Saint-Hilaire de la Rochefoucauld");
    private static final PersonView CAM = new PersonView("p3", "Camille <Roux>");
    private static final BlockView SKILLS = new BlockView.Chart(
            "Compétences les plus demandées",
            List.of("cherchent", "proposent"),
            List.of(new BarView("Analyse de données", List.of(
                    new ValueView("cherchent", "5", "100%"), new ValueView("proposent", "2", "40%")))),
            "La plus demandée : Analyse de données.");

    private Rounds() {}

    static RoundView without(String lang, String state) {
        return new RoundView("Préparer un tour", "Passerelles", lang, state, List.of(),
                state.equals("none") ? List.of() : List.of(SKILLS), List.of());
    }

    static RoundView draft(String lang) {
        return view(lang, "draft", true);
    }

    static RoundView published(String lang) {
        return view(lang, "published", false);
    }

    private static RoundView view(String lang, String state, boolean open) {
        var question = new BlockView.Choices(
                "o/p#campaign?trial1@p0", false, List.of(new ChoiceView("use", "Adopter ces réglages", "main", "")));
        return new RoundView(
                "Préparer un tour",
                "Passerelles",
                lang,
                state,
                List.of(new BlockView.Paragraph("Cet échange n’est pas possible.")),
                List.of(SKILLS),
                List.of(new DraftView(
                        "Tour 1",
                        open,
                        List.of(new FigureView("Binômes", "1", "2 personnes", "plain")),
                        List.of(SKILLS),
                        List.of(new PairingView(ADA, BEA, 72, "72%", true,
                                List.of("Aïssatou peut apporter : SEO.", "Vos journées ont 30 heures en commun."),
                                List.of("Vos façons de vous rencontrer diffèrent."))),
                        3,
                        List.of(new LeftView(CAM, "personne ne propose « SQL »", "Ajouter une compétence.",
                                List.of(ADA))),
                        List.of(new DecisionView("Aïssatou et Camille : binôme écarté", "free", "p1", "p3", 0)),
                        open ? List.of(ADA, BEA, CAM) : List.of(),
                        new SettingsView(true, 3, List.of(new WeightView("SKILLS", "compétences", 70, 50))),
                        open
                                ? List.of(new TrialView(
                                        List.of(new CompareView("Binômes", 1, 2, "good")),
                                        "Un binôme de plus.",
                                        List.of(question)))
                                : List.of())));
    }
}
