package io.binome.web;

import io.binome.web.DashboardView.ChartView;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.DashboardView.RiskView;
import io.binome.web.DashboardView.RowView;
import io.binome.web.PageView.LanguageView;
import io.binome.web.PeopleView.RoomRow;
import java.util.List;
import java.util.stream.IntStream;

/** Rich sample data for the templates: a programme in its ninth week, with long names, long texts and long lists. */
final class Scenes {

    private static final List<String> NAMES = List.of(
            "Aïssatou Diallo",
            "Benoît Lefèvre",
            "Camille Roux",
            "Élodie Tremblay",
            "Félix N’Guessan",
            "Gwenaëlle Le Goff",
            "Hugo Marchand",
            "Inès Benali",
            "Jean-Baptiste Saint-Hilaire de la Rochefoucauld",
            "Khadija El Amrani",
            "Loïc Rakotomalala",
            "Maëlys Girard",
            "Noémie Bouchard",
            "Olivier Peeters",
            "Priscille Hoareau",
            "Quentin Dubois",
            "Rose-Marie Étienne",
            "Sébastien Gagnon",
            "Thu Hà Nguyễn",
            "Ulysse Fontaine");
    private static final List<String> CITIES =
            List.of("Paris", "Montréal", "Dakar", "Saint-Denis de La Réunion", "Nouméa", "Bruxelles", "Pointe-à-Pitre");
    private static final List<String> TIMES = List.of("09:12", "03:12", "07:12", "11:12", "18:12", "09:12", "03:12");
    private static final List<String> TITLES = List.of(
            "Directrice de la marque",
            "Chef de projet CRM",
            "Analyste données",
            "Responsable de la communication interne et de la marque employeur, Europe et Afrique francophone",
            "Rédactrice",
            "Cheffe de produit",
            "Alternant, réseaux sociaux");
    private static final List<String> TEMPERS = List.of("prompt", "slow", "forgetful", "silent", "leaving");

    private static final List<Integer> MET = List.of(0, 0, 2, 11, 7, 5, 9, 8, 9);

    private Scenes() {}

    static PageView page(String lang, String theme, boolean running, PlaceView first, PlaceView... second) {
        return new PageView(
                lang,
                theme,
                "talk",
                List.of(
                        new LanguageView("fr", "Français", "/?lang=fr", lang.equals("fr")),
                        new LanguageView("en", "English", "/?lang=en", lang.equals("en"))),
                clock(lang, running, false),
                people(),
                first,
                List.of(second));
    }

    static IntroView intro() {
        return new IntroView(52, 6, "Passerelles, mentorat croisé");
    }

    static ClockView clock(String lang, boolean running, boolean over) {
        boolean french = lang.equals("fr");
        return new ClockView(
                french ? "mer. 30 sept. 2026" : "Wed 30 Sep 2026",
                french ? "mer. 30 sept." : "Wed 30 Sep",
                "09:12",
                "2026-09-30T09:12+02:00",
                french ? "Semaine 9 sur 26" : "Week 9 of 26",
                over ? 100 : 34,
                running,
                true,
                over,
                true);
    }

    static PeopleView people() {
        return new PeopleView(
                List.of(person(0, 1)),
                List.of(new RoomRow("c-mentorat", "mentorat", "52 personnes", 3)),
                IntStream.range(0, 12)
                        .mapToObj(i -> new RoomRow(
                                "r" + i, first(2 * i + 1) + " et " + first(2 * i + 2), "Rencontre le 8 octobre",
                                i % 5 == 1 ? 1 : 0))
                        .toList(),
                IntStream.range(1, 6).mapToObj(i -> person(i, i)).toList(),
                IntStream.range(6, 52).mapToObj(i -> person(i, 0)).toList(),
                true);
    }

    static DashboardView dashboard() {
        return new DashboardView(
                "Passerelles",
                "Mentorat croisé · 52 personnes · du 3 août 2026 au 29 janvier 2027",
                "running",
                List.of(
                        new FigureView("Inscriptions", "44", "sur 52 invités", "plain"),
                        new FigureView("Taux de réponse", "86 %", "312 questions posées", "good"),
                        new FigureView("Rencontres", "61", "dont 9 cette semaine", "plain"),
                        new FigureView("Satisfaction", "4,4 / 5", "47 avis", "good"),
                        new FigureView("À accompagner", "3", "sur 22 binômes", "care")),
                List.of(
                        new ChartView(
                                "meetings",
                                "bars",
                                "Rencontres par semaine",
                                "Neuf rencontres cette semaine, sept en moyenne sur les quatre dernières.",
                                List.of("Semaine", "Rencontres"),
                                IntStream.range(1, 10)
                                        .mapToObj(i -> new RowView("S" + i, MET.get(i - 1), "" + MET.get(i - 1)))
                                        .toList()),
                        new ChartView(
                                "responses",
                                "line",
                                "Taux de réponse",
                                "86 % des questions posées ont reçu une réponse.",
                                List.of("Semaine", "Réponses"),
                                IntStream.range(1, 10)
                                        .mapToObj(i -> new RowView("S" + i, 7 * MET.get(i - 1),
                                                7 * MET.get(i - 1) + " %"))
                                        .toList()),
                        new ChartView(
                                "funnel",
                                "funnel",
                                "De l’invitation à la première rencontre",
                                "Sur 52 personnes invitées, 40 se sont rencontrées.",
                                List.of("Étape", "Personnes"),
                                List.of(
                                        new RowView("Personnes invitées", 52, "52"),
                                        new RowView("Inscriptions", 44, "44"),
                                        new RowView("En binôme", 44, "44"),
                                        new RowView("Se sont rencontrées", 40, "40")))),
                List.of(
                        new RiskView("r2", "Hugo Marchand et Inès Benali", "21 jours", "Aucun échange",
                                "Une troisième relance part jeudi ; à J+28, clôture en douceur.", "grave"),
                        new RiskView("r5", "Jean-Baptiste Saint-Hilaire de la Rochefoucauld et Thu Hà Nguyễn",
                                "14 jours", "Pas de date pour la prochaine rencontre",
                                "Proposer un créneau plus court.", "mild"),
                        new RiskView("r7", "Maëlys Girard et Olivier Peeters", "6 jours",
                                "Rencontre reportée deux fois", "Revoir le rythme prévu dans l’accord.", "mild")));
    }

    static DashboardView firstDay() {
        return new DashboardView(
                "Passerelles",
                "Mentorat croisé",
                "running",
                List.of(new FigureView("Inscriptions", "0", "sur 52 invités", "plain")),
                List.of(new ChartView(
                        "meetings", "bars", "Rencontres par semaine", "Aucune rencontre pour l’instant.",
                        List.of("Semaine", "Rencontres"), List.of())),
                List.of());
    }

    static List<SuggestionView> suggestions() {
        return List.of(
                new SuggestionView("/binome profil", "", "Voir et corriger vos réponses"),
                new SuggestionView("/binome pause", "jusqu’au …",
                        "Suspendre les messages, par exemple pendant vos congés"),
                new SuggestionView("/binome binome", "", "Qui est votre binôme, et où vous en êtes"));
    }

    private static PersonRow person(int i, int unread) {
        return new PersonRow(
                "p" + i,
                Face.of(NAMES.get(i % NAMES.size())),
                TITLES.get(i % 7),
                CITIES.get(i % 7),
                TIMES.get(i % 7),
                i == 0 ? "" : TEMPERS.get(i % 5),
                unread);
    }

    private static String first(int i) {
        var name = NAMES.get(i % NAMES.size());
        return name.substring(0, name.indexOf(' '));
    }
}
