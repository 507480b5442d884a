package io.binome.web;

import io.binome.engine.Address;
import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Language;
import io.binome.store.Workspace.Post;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.web.ConversationView.SpeakerView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sample conversations, as the core would send them, drawn by the renderer. */
final class Talks {
    private static final OrganisationId ORGANISATION = new OrganisationId("atelier");
    private static final ConversationId CONVERSATION = new ConversationId("atelier/passerelles/benoit#survey");
    private static final PersonId BENOIT = ORGANISATION.person("benoit");
    private static final PersonId ELODIE = ORGANISATION.person("elodie");
    private static final PersonId FELIX = ORGANISATION.person("felix");
    private static final Map<PersonId, String> NAMES =
            Map.of(BENOIT, "Benoît Lefèvre", ELODIE, "Élodie Tremblay", FELIX, "Félix N’Guessan");
    static final Renderer RENDERER = new Renderer(
            new Reader(Language.usual(), List.of(ZoneId.of("Europe/Paris")), id -> NAMES.getOrDefault(id, "—")));

    private Talks() {}

    static ConversationView direct() {
        return new ConversationView(
                "p1",
                "direct",
                Face.of("Benoît Lefèvre"),
                "Chef de projet CRM · Montréal",
                "03:12",
                "fr",
                List.of(new SpeakerView("benoit", "Benoît Lefèvre")),
                RENDERER.posts(List.of(invitation(), question(), survey(), proposal(), dates())));
    }

    static ConversationView room() {
        return new ConversationView(
                "r1",
                "room",
                Face.of("Élodie et Félix"),
                "Binôme actif depuis sept semaines · prochaine rencontre le 8 octobre",
                "",
                "fr",
                List.of(new SpeakerView("elodie", "Élodie Tremblay"), new SpeakerView("felix", "Félix N’Guessan")),
                RENDERER.posts(List.of(
                        post(
                                "r1",
                                null,
                                "2026-09-24T08:00:00Z",
                                says("Votre rencontre a lieu aujourd’hui à 15 h. Une proposition d’ordre du jour :")
                                        .items(texts(
                                                "Ce qui a changé depuis la dernière fois",
                                                "Le thème du mois : donner un retour qui fait avancer",
                                                "Une chose que chacun essaiera d’ici à la prochaine rencontre"))),
                        post("r2", FELIX, "2026-09-24T08:06:00Z",
                                says("Parfait, j’apporte l’exemple dont on parlait.")),
                        post("r3", ELODIE, "2026-09-24T08:31:00Z", says("À tout à l’heure !")),
                        post(
                                "r4",
                                null,
                                "2026-09-24T15:45:00Z",
                                says("Vous êtes-vous rencontrés ?")
                                        .asking(Prompt.choosing(
                                                ask("met"),
                                                choice("yes", "Oui").primary(),
                                                choice("moved", "Nous avons reporté"),
                                                choice("no", "Pas encore")))))));
    }

    static ConversationView saying(String words) {
        var post = post("x", null, "2026-09-24T08:00:00Z", says(words));
        return new ConversationView(
                "p", "direct", Face.of(words), words, "", "fr", List.of(), List.of(RENDERER.post(post)));
    }

    private static Post invitation() {
        var message =
                says("Bonjour Benoît. Le programme Passerelles ouvre ses portes : pendant six mois, deux collègues de"
                        + " générations et de métiers différents apprennent l’un de l’autre.\n\nSouhaitez-vous en faire"
                        + " partie ? Rien ne vous engage avant la première rencontre.")
                        .asking(Prompt.choosing(ask("invitation"), choice("yes", "Oui")));
        return new Post(
                "1",
                1,
                new Address.ToPerson(BENOIT),
                null,
                Instant.parse("2026-09-28T07:00:00Z"),
                message,
                Text.verbatim("Oui, avec plaisir"));
    }

    private static Post question() {
        return post(
                "2",
                BENOIT,
                "2026-09-28T07:41:00Z",
                says("Avec plaisir. Est-ce que je peux demander quelqu’un d’un autre pays ?"));
    }

    private static Post survey() {
        return post(
                "3",
                null,
                "2026-09-28T07:41:00Z",
                says("Oui : dites-le simplement dans le questionnaire. Il prend cinq minutes et peut être interrompu.")
                        .asking(Prompt.choosing(
                                ask("survey"), choice("open", "Remplir le questionnaire").primary().keepingOpen())));
    }

    private static Post proposal() {
        return post(
                "4",
                null,
                "2026-09-30T07:00:00Z",
                Message.titled(Text.verbatim("Nous pensons à Khadija El Amrani pour vous"))
                        .and(new Block.Paragraph(
                                Text.verbatim("Khadija est analyste données à Dakar. Voici pourquoi :")))
                        .items(texts(
                                "Elle maîtrise la mesure d’audience, que vous cherchez.",
                                "Vous offrez la conduite de projet, qu’elle souhaite apprendre.",
                                "Trois heures communes de travail, de 13 h à 16 h à Dakar."))
                        .and(new Block.Facts(List.of(
                                fact("Rythme", "Une rencontre par mois"),
                                fact("Langue", "Français"),
                                fact("Première rencontre", "d’ici au 12 octobre"))))
                        .and(new Block.Context(
                                Text.verbatim("Votre réponse reste confidentielle tant que Khadija n’a pas répondu.")))
                        .asking(Prompt.choosing(
                                ask("proposal"),
                                choice("yes", "Oui, rencontrons-nous").primary(),
                                choice("other", "Je préfère une autre personne"),
                                choice("later", "Pas maintenant"),
                                choice("leave", "Quitter le programme").danger())));
    }

    private static Post dates() {
        return post(
                "5",
                null,
                "2026-09-30T07:12:00Z",
                says("Khadija El Amrani propose trois créneaux. Lequel vous convient ?")
                        .asking(Prompt.choosing(
                                ask("date"),
                                IntStream.range(0, 9)
                                        .mapToObj(i -> choice("s" + i, "Jeudi 8 octobre à " + (9 + i) + " h"))
                                        .toArray(Choice[]::new))));
    }

    static Post post(String id, @Nullable PersonId author, String at, Message message) {
        var room = new Address.ToRoom(new PairId("atelier/passerelles/7"));
        return new Post(id, 1, room, author, Instant.parse(at), message, null);
    }

    static Message says(String words) {
        return Message.of(Text.verbatim(words));
    }

    static PromptId ask(String name) {
        return PromptId.of(CONVERSATION, name, BENOIT);
    }

    static Choice choice(String value, String label) {
        return new Choice(value, Text.verbatim(label), Choice.Style.PLAIN, false);
    }

    private static Block.Fact fact(String label, String value) {
        return new Block.Fact(Text.verbatim(label), Text.verbatim(value));
    }

    private static List<Text> texts(String... words) {
        return List.of(words).stream().map(Text::verbatim).toList();
    }
}
