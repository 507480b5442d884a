package io.binome.web;

import static io.binome.web.BlockView.Attachment;
import static io.binome.web.BlockView.ChoiceView;
import static io.binome.web.BlockView.Choices;
import static io.binome.web.BlockView.Chosen;
import static io.binome.web.BlockView.Context;
import static io.binome.web.BlockView.Field;
import static io.binome.web.BlockView.Fields;
import static io.binome.web.BlockView.FormLink;
import static io.binome.web.BlockView.Heading;
import static io.binome.web.BlockView.Items;
import static io.binome.web.BlockView.Paragraph;
import static io.binome.web.BlockView.SpanView;

import io.binome.web.ConversationView.SpeakerView;
import io.binome.web.DashboardView.ChartView;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.DashboardView.RiskView;
import io.binome.web.DashboardView.RowView;
import io.binome.web.FormView.FieldView;
import io.binome.web.FormView.OptionView;
import io.binome.web.PageView.LanguageView;
import io.binome.web.PeopleView.RoomRow;
import java.util.ArrayList;
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
        return new IntroView(52, 6, "Passerelles, mentorat croisé", "p1");
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
                over,
                true);
    }

    static PeopleView people() {
        return new PeopleView(
                List.of(person(0, 1)),
                List.of(new RoomRow("c-mentorat", "mentorat", "52 personnes", 3)),
                IntStream.range(0, 12)
                        .mapToObj(i -> new RoomRow(
                                "r" + i, first(2 * i + 1) + " et " + first(2 * i + 2), "Rencontre le 8 octobre", i % 5 == 1 ? 1 : 0))
                        .toList(),
                IntStream.range(1, 6).mapToObj(i -> person(i, i)).toList(),
                IntStream.range(6, 52).mapToObj(i -> person(i, 0)).toList(),
                true);
    }

    private static List<PostView> invitation() {
        return List.of(
                        day("d1", "lundi 28 septembre"),
                        bot(
                                "1",
                                "09:00",
                                text("Bonjour Benoît. Le programme ", strong("Passerelles"), " ouvre ses portes : pendant six mois, deux"
                                        + " collègues de générations et de métiers différents apprennent l’un de l’autre."),
                                text("Souhaitez-vous en faire partie ? Rien ne vous engage avant la première rencontre."),
                                new Chosen("Oui, avec plaisir")),
                        said("2", "09:41", "Avec plaisir. Est-ce que je peux demander quelqu’un d’un autre pays ?"),
                        bot(
                                "3",
                                "09:41",
                                text("Oui : dites-le simplement dans le questionnaire. Il prend cinq minutes et peut être interrompu."),
                                new FormLink("survey", "Remplir le questionnaire"),
                                new Context(List.of(span("Ou répondez ici question par question : écrivez « questions ».")))));
    }

    static ConversationView direct() {
        List<PostView> posts = new ArrayList<>(invitation());
        posts.add(day("d2", "mercredi 30 septembre"));
        posts.add(system("s1", "14:02", "Benoît a rempli le questionnaire."));
        posts.add(bot(
                "4",
                "09:00",
                new Heading("Nous pensons à Khadija El Amrani pour vous"),
                text(strong("Khadija"), " est analyste données à Dakar. Voici pourquoi vous pourriez vous entendre :"),
                new Items(
                        false,
                        List.of(
                                List.of(span("Elle maîtrise "), strong("la mesure d’audience"), span(", que vous cherchez.")),
                                List.of(span("Vous offrez "), strong("la conduite de projet"), span(", qu’elle souhaite apprendre.")),
                                List.of(span("Trois heures communes de travail, de 13 h à 16 h à Dakar.")))),
                new Fields(List.of(
                        new Field("Rythme", List.of(span("Une rencontre par mois, 45 minutes"))),
                        new Field("Langue", List.of(span("Français"))),
                        new Field("Première rencontre", List.of(span("d’ici au 12 octobre"))))),
                new Choices(
                        "proposal-17",
                        false,
                        List.of(
                                new ChoiceView("yes", "Oui, rencontrons-nous", "main"),
                                new ChoiceView("other", "Je préfère une autre personne", "plain"),
                                new ChoiceView("later", "Pas maintenant", "plain"),
                                new ChoiceView("leave", "Quitter le programme", "grave"))),
                new Context(List.of(span("Votre réponse reste confidentielle jusqu’à ce que vous ayez tous les deux répondu.")))));
        posts.add(new PostView(
                "5",
                "bot",
                "Binôme",
                "",
                0,
                "09:12",
                "2026-09-30T09:12+02:00",
                true,
                List.of(text("La commande ", code("/binome publish"), " est réservée aux responsables du programme."))));
        posts.add(bot(
                "6",
                "09:12",
                text(mention("@Khadija El Amrani"), " propose le jeudi 8 octobre à 15 h (heure de Dakar)."),
                new Attachment("premiere-rencontre.ics", "#", "Invitation d’agenda · 2 Ko"),
                new Choices(
                        "slot-3",
                        true,
                        IntStream.range(0, 9)
                                .mapToObj(i -> new ChoiceView("s" + i, "Jeudi 8 octobre à " + (9 + i) + " h", "plain"))
                                .toList())));
        return new ConversationView(
                "p1",
                "direct",
                "Benoît Lefèvre",
                "Chef de projet CRM · Montréal · 03:12",
                "BL",
                1,
                "fr",
                List.of(new SpeakerView("p1", "Benoît Lefèvre")),
                posts);
    }

    static ConversationView room() {
        return new ConversationView(
                "r1",
                "room",
                "Élodie et Félix",
                "Binôme actif depuis sept semaines · prochaine rencontre le 8 octobre",
                "",
                0,
                "fr",
                List.of(new SpeakerView("p3", "Élodie Tremblay"), new SpeakerView("p4", "Félix N’Guessan")),
                List.of(
                        day("d1", "jeudi 24 septembre"),
                        bot(
                                "r1",
                                "10:00",
                                text("Votre rencontre a lieu ", strong("aujourd’hui à 15 h"), ". Une proposition d’ordre du jour :"),
                                new Items(
                                        true,
                                        List.of(
                                                List.of(span("Ce qui a changé depuis la dernière fois")),
                                                List.of(span("Le thème du mois : donner un retour qui fait avancer")),
                                                List.of(span("Une chose que chacun essaiera d’ici à la prochaine rencontre"))))),
                        new PostView(
                                "r2",
                                "person",
                                "Félix N’Guessan",
                                "FN",
                                4,
                                "10:06",
                                "2026-09-24T10:06+02:00",
                                false,
                                List.of(text("Parfait, j’apporte l’exemple dont on parlait."))),
                        new PostView(
                                "r3",
                                "person",
                                "Élodie Tremblay",
                                "ÉT",
                                3,
                                "10:31",
                                "2026-09-24T10:31+02:00",
                                false,
                                List.of(text("À tout à l’heure !"))),
                        system("r4", "15:45", "La rencontre est terminée."),
                        bot(
                                "r5",
                                "17:45",
                                text("Vous êtes-vous rencontrés ?"),
                                new Choices(
                                        "met-4",
                                        false,
                                        List.of(
                                                new ChoiceView("yes", "Oui", "main"),
                                                new ChoiceView("moved", "Nous avons reporté", "plain"),
                                                new ChoiceView("no", "Pas encore", "plain"))))));
    }

    static FormView form(boolean refused) {
        return new FormView(
                "p1",
                "survey",
                "fr",
                "Parlez-nous de vous",
                "Cinq minutes environ. Vous pourrez corriger vos réponses à tout moment avec la commande « profil ».",
                "Envoyer mes réponses",
                List.of(
                        new FieldView(
                                "role",
                                "one",
                                "Quel rôle vous attire ?",
                                "",
                                true,
                                "",
                                0,
                                List.of(
                                        new OptionView("mentor", "Accompagner", "Partager ce que je sais faire", false),
                                        new OptionView("mentee", "Être accompagné·e", "Apprendre de quelqu’un", false),
                                        new OptionView("both", "Les deux", "Donner et recevoir", !refused)),
                                refused ? "Choisissez l’un des trois rôles." : ""),
                        new FieldView(
                                "skills",
                                "many",
                                "Que souhaitez-vous apprendre ?",
                                "Trois au plus.",
                                true,
                                "",
                                0,
                                skills(100),
                                refused ? "Quatre compétences sont cochées : gardez-en trois au plus." : ""),
                        new FieldView("zone", "menu", "Votre fuseau horaire", "", true, "", 0, skills(100), ""),
                        new FieldView(
                                "goal",
                                "area",
                                "Votre objectif pour ces six mois",
                                "Une phrase suffit : quoi, combien, pour quand.",
                                true,
                                refused ? "Mieux communiquer" : "",
                                600,
                                List.of(),
                                refused ? "Il manque une mesure et une date. Par exemple : « animer deux réunions en anglais d’ici à mars »." : ""),
                        new FieldView("city", "text", "Ville", "", false, "Montréal", 80, List.of(), ""),
                        new FieldView("from", "date", "À partir de quand ?", "", false, "2026-10-05", 0, List.of(), "")));
    }

    static DashboardView dashboard() {
        return new DashboardView(
                "Passerelles",
                "Mentorat croisé · 52 personnes · du 3 août 2026 au 29 janvier 2027",
                List.of(
                        new FigureView("Inscrits", "44", "sur 52 invités", "plain"),
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
                                        .mapToObj(i -> new RowView("S" + i, List.of(0, 0, 2, 11, 7, 5, 9, 8, 9).get(i - 1), "" + List.of(0, 0, 2, 11, 7, 5, 9, 8, 9).get(i - 1)))
                                        .toList()),
                        new ChartView(
                                "responses",
                                "line",
                                "Taux de réponse",
                                "86 % des questions posées ont reçu une réponse.",
                                List.of("Semaine", "Réponses"),
                                IntStream.range(1, 10)
                                        .mapToObj(i -> new RowView("S" + i, 60 + 3 * i - (i % 3) * 4, (60 + 3 * i - (i % 3) * 4) + " %"))
                                        .toList()),
                        new ChartView(
                                "funnel",
                                "funnel",
                                "De l’invitation à la rencontre",
                                "Sur 52 personnes invitées, 40 se sont rencontrées.",
                                List.of("Étape", "Personnes"),
                                List.of(
                                        new RowView("Invités", 52, "52"),
                                        new RowView("Inscrits", 44, "44"),
                                        new RowView("En binôme", 44, "44"),
                                        new RowView("Rencontrés", 40, "40")))),
                List.of(
                        new RiskView("r2", "Hugo Marchand et Inès Benali", "21 jours", "Aucun échange", "Une troisième relance part jeudi ; à J+28, clôture en douceur.", "grave"),
                        new RiskView("r5", "Jean-Baptiste Saint-Hilaire de la Rochefoucauld et Thu Hà Nguyễn", "14 jours", "Pas de date pour la prochaine rencontre", "Proposer un créneau plus court.", "mild"),
                        new RiskView("r7", "Maëlys Girard et Olivier Peeters", "6 jours", "Rencontre reportée deux fois", "Revoir le rythme prévu dans l’accord.", "mild")));
    }

    static DashboardView firstDay() {
        return new DashboardView(
                "Passerelles",
                "Mentorat croisé",
                List.of(new FigureView("Inscrits", "0", "sur 52 invités", "plain")),
                List.of(new ChartView(
                        "meetings", "bars", "Rencontres par semaine", "Aucune rencontre pour l’instant.", List.of("Semaine", "Rencontres"), List.of())),
                List.of());
    }

    static List<SuggestionView> suggestions() {
        return List.of(
                new SuggestionView("/binome profil", "", "Voir et corriger vos réponses"),
                new SuggestionView("/binome pause", "jusqu’au …", "Suspendre les messages, par exemple pendant vos congés"),
                new SuggestionView("/binome binome", "", "Qui est votre binôme, et où vous en êtes"));
    }

    private static List<OptionView> skills(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new OptionView("k" + i, List.of("Rédaction", "Référencement naturel", "Mesure d’audience", "Prise de parole").get(i % 4) + " " + (i + 1), "", i < 4))
                .toList();
    }

    private static PersonRow person(int i, int unread) {
        String name = NAMES.get(i % NAMES.size());
        String[] words = name.split(" ");
        String initials = name.substring(0, 1) + words[words.length - 1].charAt(0);
        return new PersonRow(
                "p" + i, name, initials, i % 8, TITLES.get(i % 7), CITIES.get(i % 7), TIMES.get(i % 7), i == 0 ? "" : TEMPERS.get(i % 5), unread);
    }

    private static String first(int i) {
        return NAMES.get(i % NAMES.size()).split(" ")[0];
    }

    private static PostView day(String key, String date) {
        return new PostView(key, "day", "", "", 0, date, "", false, List.of());
    }

    private static PostView bot(String key, String time, BlockView... blocks) {
        return new PostView(key, "bot", "Binôme", "", 0, time, "2026-09-28T" + time + "+02:00", false, List.of(blocks));
    }

    private static PostView said(String key, String time, String text) {
        return new PostView(
                key, "person", "Benoît Lefèvre", "BL", 1, time, "2026-09-28T" + time + "+02:00", false, List.of(text(text)));
    }

    private static PostView system(String key, String time, String text) {
        return new PostView(key, "system", "", "", 0, time, "2026-09-28T" + time + "+02:00", false, List.of(text(text)));
    }

    private static Paragraph text(Object... spans) {
        return new Paragraph(java.util.Arrays.stream(spans)
                .map(span -> span instanceof SpanView view ? view : span(span.toString()))
                .toList());
    }

    private static SpanView span(String text) {
        return new SpanView("plain", text, "");
    }

    private static SpanView strong(String text) {
        return new SpanView("strong", text, "");
    }

    private static SpanView code(String text) {
        return new SpanView("code", text, "");
    }

    private static SpanView mention(String text) {
        return new SpanView("mention", text, "");
    }
}
