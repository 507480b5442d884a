package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as posts. */
class CardsTest {
    private static final List<Reader> ONE = List.of(Worst.FRENCH);
    private static final List<Reader> TWO = List.of(Worst.FRENCH, Worst.ENGLISH);
    private static final Text ANSWER = Text.of("prompt.answered", "answer", "oui");

    static Stream<String> worst() {
        return Worst.messages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("worst")
    void theWorstKeepsToEveryLimit(String name) {
        var message = Worst.messages().get(name);
        var crowd = IntStream.range(0, 100).mapToObj(at -> "29:" + "u".repeat(90) + at).toList();
        for (var readers : List.of(ONE, TWO)) {
            var posts = Cards.of(message, readers, crowd);
            assertThat(posts).isNotEmpty().allSatisfy(CardsTest::keepsToTheLimits);
            var settled = Cards.settled(message, ANSWER, readers);
            assertThat(settled).hasSameSizeAs(posts).allSatisfy(CardsTest::keepsToTheLimits);
            assertThat(settled).allSatisfy(post -> assertThat(Seen.actions(post)).isEmpty());
        }
    }

    @Test
    void nothingOfALongTextIsLost() {
        var words = IntStream.range(0, 5_000).mapToObj(at -> "mot" + at).toList();
        var posts = Cards.of(Message.of(Text.verbatim(String.join(" ", words))), ONE);
        assertThat(posts).hasSizeGreaterThan(1);
        var shown = posts.stream().flatMap(post -> Seen.lines(post).stream()).toList();
        assertThat(String.join(" ", shown).split(" ")).containsExactlyElementsOf(words);
        assertThat(String.join("\n", posts.stream().map(Post::summary).toList()).split("\\s"))
                .containsExactlyElementsOf(words);
    }

    @Test
    void aLineIsABlockOfItsOwn() {
        var post = Cards.of(Message.of(Text.verbatim("Un\ndeux\n\ntrois")), ONE).getFirst();
        assertThat(Seen.lines(post)).containsExactly("Un", "deux", "trois");
        assertThat(Seen.elements(post)).extracting(element -> element.get("spacing"))
                .containsExactly(null, "None", null);
    }

    @Test
    void aTitleIsATitleForScreenReadersUnlessItCouldBeMarkup() {
        var plain = Cards.of(Message.titled(Text.verbatim("Bonjour & bienvenue")), ONE).getFirst();
        assertThat(Seen.elements(plain).getFirst()).containsEntry("style", "heading").containsEntry("wrap", true);
        var starred = Cards.of(Message.titled(Text.verbatim("Le *club*")), ONE).getFirst();
        assertThat(Seen.types(starred)).containsExactly("RichTextBlock");
        assertThat(Seen.lines(starred)).containsExactly("Le *club*");
    }

    @Test
    void aTitleStaysWithWhatFollows() {
        var posts = Cards.of(Worst.messages().get("sections"), ONE);
        assertThat(posts).hasSizeGreaterThan(1)
                .allSatisfy(post -> assertThat(Seen.types(post).getLast()).isNotEqualTo("TextBlock"));
    }

    @Test
    void aMessageOfNothingIsNoPost() {
        assertThat(Cards.of(Message.of(Text.verbatim(" \n ")), ONE)).isEmpty();
    }

    @Test
    void theWholeIsSaidInEachLanguageAndAskedOnce() {
        var message = Message.of("prompt.closed")
                .asking(Prompt.choosing(Worst.PROMPT, Choice.of("send", "card.send")));
        var post = Cards.of(message, TWO).getFirst();
        assertThat(Seen.lines(post)).containsExactly(
                "Cette question est close. Pour savoir où vous en êtes, écrivez «\u00a0suite\u00a0».",
                "This question is closed. To see where things stand, type “next”.");
        assertThat(Seen.elements(post).get(1)).containsEntry("separator", true);
        assertThat(Seen.titles(post)).containsExactly("Envoyer / Send");
    }

    @Nested
    class Asking {
        @Test
        void sixChoicesAreButtonsInTheLastPost() {
            var posts = Cards.of(Worst.messages().get("sections"), ONE);
            assertThat(posts.subList(0, posts.size() - 1))
                    .allSatisfy(post -> assertThat(Seen.actions(post)).isEmpty());
            var six = Cards.of(Message.of(Text.verbatim("?")).asking(Worst.choices(6, "Choix")), ONE).getFirst();
            assertThat(Seen.references(six))
                    .containsExactlyElementsOf(IntStream.range(0, 6)
                            .<Reference>mapToObj(at -> new Reference.Answer(Worst.PROMPT, "c" + at))
                            .toList());
            assertThat(Seen.actions(six))
                    .allSatisfy(action -> assertThat(action.get("associatedInputs")).isEqualTo("none"));
        }

        @Test
        void buttonsStandBesideOneAnotherAsFarAsAPhoneShowsThemWhole() {
            var short2 = Message.of(Text.verbatim("?"))
                    .asking(Prompt.choosing(Worst.PROMPT, Worst.choice("y", "Oui"), Worst.choice("n", "Non")));
            assertThat(Seen.types(Cards.of(short2, ONE).getFirst())).containsOnlyOnce("ActionSet");
            var six = Message.of(Text.verbatim("?")).asking(Worst.choices(6, "Plutôt la semaine prochaine"));
            assertThat(Seen.types(Cards.of(six, ONE).getFirst())).filteredOn("ActionSet"::equals).hasSize(6);
        }

        @Test
        void moreArePickedFromAListAndSent() {
            var posts = Cards.of(Worst.messages().get("choices"), ONE);
            assertThat(posts).hasSize(1);
            var input = Seen.inputs(posts.getFirst()).getFirst();
            assertThat(input.get("isRequired")).isEqualTo(true);
            assertThat((List<?>) input.get("choices")).hasSize(30);
            assertThat(Seen.titles(posts.getFirst())).containsExactly("Envoyer");
            var sent = new java.util.LinkedHashMap<Object, Object>(
                    (Map<?, ?>) Seen.actions(posts.getFirst()).getFirst().get("data"));
            sent.put(input.get("id"), "c7");
            assertThat(Reference.read(sent)).contains(new Reference.Answer(Worst.PROMPT, "c7"));
        }

        @Test
        void noChoiceIsLostHoweverManyThereAre() {
            var posts = Cards.of(Worst.messages().get("buttons"), ONE);
            var values = posts.stream()
                    .flatMap(post -> Seen.inputs(post).stream())
                    .flatMap(input -> ((List<?>) input.get("choices")).stream())
                    .map(choice -> ((Map<?, ?>) choice).get("value"))
                    .toList();
            assertThat(values).hasSize(300).doesNotHaveDuplicates();
            assertThat(posts).allSatisfy(post -> assertThat(Seen.inputs(post)).hasSizeLessThanOrEqualTo(1));
            assertThat(String.join("\n", posts.stream().flatMap(post -> Seen.lines(post).stream()).toList()))
                    .contains("300. " + Worst.NAME + " 299");
        }

        @Test
        void aLabelTooLongIsWrittenOutAboveUnderItsNumber() {
            var post = Cards.of(Worst.messages().get("names"), ONE).getLast();
            assertThat(Seen.lines(post)).contains("1. " + Worst.NAME + " oui", "2. " + Worst.NAME + " non");
            assertThat(Seen.titles(post).get(0).toString()).startsWith("1. Zoë").endsWith("…");
        }

        @Test
        void whatCannotBeUndoneIsAskedAgainWithinTheCard() {
            var post = Cards.of(Worst.messages().get("danger"), ONE).getFirst();
            assertThat(Seen.titles(post))
                    .containsExactly("Tout effacer", "Non", "Oui, je confirme", "Pas maintenant");
            assertThat(Seen.actions(post).getFirst())
                    .containsEntry("type", "Action.ToggleVisibility")
                    .containsEntry("targetElements", List.of("sure0"));
            assertThat(Seen.references(post))
                    .containsExactly(
                            new Reference.Answer(Worst.PROMPT, "no"), new Reference.Answer(Worst.PROMPT, "erase"));
            var hidden = Seen.elements(post).stream()
                    .filter(element -> "sure0".equals(element.get("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(hidden.get("isVisible")).isEqualTo(false);
            assertThat(Json.line(hidden)).contains("l’effet est immédiat");
        }

        @Test
        void whatBecomesOfItIsSaidBeforeItIsDone() {
            var leave = Choice.of("leave", "desk.leave.no").danger("card.sure.leave", "programme", "Duos");
            var post = Cards.of(Message.of("prompt.closed").asking(Prompt.choosing(Worst.PROMPT, leave)), ONE)
                    .getFirst();
            assertThat(Json.line(Seen.elements(post)))
                    .contains("Vous pourrez revenir")
                    .doesNotContain("l’effet est immédiat");
        }

        @Test
        void manyThatCannotBeUndoneArePickedAndAskedAgain() {
            var posts = Cards.of(Worst.messages().get("dangers"), ONE);
            var last = posts.getLast();
            assertThat((List<?>) Seen.inputs(last).getFirst().get("choices")).hasSize(7);
            assertThat(Seen.titles(last)).endsWith("Envoyer", "Oui, je confirme", "Pas maintenant");
            assertThat(Seen.actions(last).get(Seen.actions(last).size() - 2).get("associatedInputs"))
                    .isEqualTo("auto");
        }

        @Test
        void theSummaryNamesTheAnswers() {
            var post = Cards.of(Worst.messages().get("danger"), ONE).getFirst();
            assertThat(post.summary()).isEqualTo("Tout effacer\u00a0?\nRéponses possibles\u00a0: Tout effacer · Non");
        }

        @Test
        void whoWatchesSeesHowTheQuestionStandsNow() {
            var watched = Cards.of(Worst.messages().get("danger"), ONE, List.of("29:ada")).getFirst();
            keepsToTheLimits(watched);
            var refresh = (Map<?, ?>) watched.card().get("refresh");
            assertThat(refresh.get("userIds")).isEqualTo(List.of("29:ada"));
            assertThat(Reference.read((Map<?, ?>) ((Map<?, ?>) refresh.get("action")).get("data")))
                    .contains(new Reference.Refreshing(Worst.PROMPT));
            assertThat(Cards.of(Worst.messages().get("danger"), ONE).getFirst().card()).doesNotContainKey("refresh");
            assertThat(Cards.of(Message.of("prompt.closed"), ONE, List.of("29:ada")).getFirst().card())
                    .doesNotContainKey("refresh");
        }
    }

    @Nested
    class Settled {
        @Test
        void theAnswerTakesThePlaceOfTheButtons() {
            var post = Cards.settled(Worst.messages().get("danger"), ANSWER, ONE).getFirst();
            assertThat(Seen.lines(post)).containsExactly("Tout effacer\u00a0?", "Réponse\u00a0: oui");
            assertThat(post.summary()).isEqualTo("Tout effacer\u00a0?\nRéponse\u00a0: oui");
        }

        @Test
        void aLinkStaysWhereItIs() {
            var message = Message.of("prompt.closed")
                    .and(new Block.Link(Text.verbatim("Écrire à Ada"), "https://example.org/chat"))
                    .asking(Prompt.choosing(
                            Worst.PROMPT, Worst.choice("y", "Oui"), Worst.choice("n", "Non").danger()));
            var posts = Cards.of(message, ONE, List.of("29:ada"));
            posts.forEach(CardsTest::keepsToTheLimits);
            assertThat(Seen.titles(posts.getFirst()))
                    .containsExactly("Écrire à Ada", "Oui", "Non", "Oui, je confirme", "Pas maintenant");
            assertThat(posts.getFirst().card()).containsKey("refresh");
            assertThat(Seen.titles(Cards.settled(message, ANSWER, ONE).getFirst())).containsExactly("Écrire à Ada");
        }

        @Test
        void aQuestionInWordsShowsItToo() {
            var message = Message.of("prompt.closed").asking(Prompt.text(Worst.PROMPT));
            assertThat(Cards.settled(message, ANSWER, ONE).getFirst().summary()).endsWith("Réponse\u00a0: oui");
        }

        @Test
        void anAnswerTooLongForThePostGoesOnInOneMore() {
            var message = Message.of(Text.verbatim("Mots. ".repeat(800))).asking(Prompt.text(Worst.PROMPT));
            var settled = Cards.settled(message, Text.verbatim("Oui. ".repeat(1_500)), ONE);
            assertThat(settled).hasSizeGreaterThan(Cards.of(message, ONE).size());
            assertThat(settled).allSatisfy(CardsTest::keepsToTheLimits);
        }

        @Test
        void aQuestionThatIsOpenNoLongerShowsAWayForward() {
            var post = Cards.closed(Worst.ENGLISH);
            keepsToTheLimits(post);
            assertThat(Seen.lines(post).getFirst()).startsWith("Thank you. That question has closed in the meantime.");
            assertThat(Seen.references(post)).containsExactly(new Reference.Order("help"));
        }
    }

    @Nested
    class Charts {
        @Test
        void oneSeriesLiesAndSeveralStandBesideOneAnother() {
            var two = Cards.of(Message.of(Text.verbatim("Voici.")).and(Worst.chart(4)), ONE).getFirst();
            assertThat(Seen.types(two)).containsExactly("RichTextBlock", "Chart.VerticalBar.Grouped", "RichTextBlock");
            assertThat(two.card()).containsEntry("msteams", Map.of("width", "Full"));
            var single = new Block.Chart(
                    Text.verbatim("Étapes"),
                    List.of(Text.verbatim("Personnes")),
                    List.of(new Block.Bar(Text.verbatim("Invitées"), List.of(3))),
                    Text.verbatim("Trois."));
            var one = Cards.of(Message.of(Text.verbatim("Voici.")).and(single), ONE).getFirst();
            assertThat(Json.line(one.card()))
                    .contains("\"Chart.HorizontalBar\",\"title\":\"Étapes\",\"data\":[{\"x\":\"Invitées\",\"y\":3}]");
        }

        @Test
        void clientsWithoutChartsGetBarsOfCharactersAndReadersNumbers() {
            var post = Cards.of(Message.of(Text.verbatim("Voici.")).and(Worst.chart(4)), ONE).getFirst();
            var fallback = Json.line(Seen.elements(post).get(1).get("fallback"));
            assertThat(fallback).contains("█").contains("▒").contains("Compétence 3");
            assertThat(post.summary())
                    .contains("Compétence 3\u00a0: Offert 3, Souhaité 2")
                    .endsWith("Il manque des mentors.")
                    .doesNotContain("█");
        }

        @Test
        void aChartOfManyBarsIsDrawnInCharacters() {
            var posts = Cards.of(Worst.messages().get("chart"), ONE);
            assertThat(posts).allSatisfy(CardsTest::keepsToTheLimits);
            assertThat(Json.line(posts.stream().map(Post::card).toList()))
                    .doesNotContain("Chart.")
                    .contains(Worst.NAME + " 59");
        }
    }

    @Test
    void aFormCanBeOffered() {
        var form = new Form(Worst.PROMPT, Text.verbatim("Votre profil"), Text.verbatim("Envoyer"), List.of());
        var post = Cards.formOffer(form, Worst.FRENCH);
        keepsToTheLimits(post);
        assertThat(Seen.references(post)).containsExactly(new Reference.Opening(Worst.PROMPT));
    }

    @Test
    void anAddressIsAButton() {
        var posts = Cards.linking(
                Message.of("prompt.closed"), Text.verbatim("Ouvrir"), URI.create("https://example.org/a?b=1&c=2"), ONE);
        keepsToTheLimits(posts.getFirst());
        assertThat(Seen.actions(posts.getFirst()).getFirst())
                .containsEntry("type", "Action.OpenUrl")
                .containsEntry("url", "https://example.org/a?b=1&c=2");
        assertThat(posts.getFirst().summary()).contains("https://example.org/a?b=1&c=2");
    }

    static void keepsToTheLimits(Post post) {
        assertThat(Limits.of(post)).isEmpty();
    }
}
