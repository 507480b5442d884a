package io.binome.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command.Word;
import io.binome.message.Expects;
import io.binome.text.Language;
import io.binome.understanding.Phrases.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of phrases, and anything at all, are understood or asked about. */
class PhrasesTest {
    private static final List<String> LABELS = List.of("Peu importe", "En visio", "Par téléphone", "En personne");

    private static double share(List<Phrase> phrases, Predicate<Phrase> wanted) {
        return phrases.stream().filter(wanted).count() / (double) phrases.size();
    }

    /** Tables of phrases, held to what the bot promises. */
    @Nested
    class OfTables {
        static Stream<Phrase> replies() {
            return Phrases.spoken("replies").stream();
        }

        static Stream<Phrase> ways() {
            return Phrases.spoken("ways").stream();
        }

        static Stream<Phrase> doubts() {
            return Phrases.spoken("doubts").stream();
        }

        @ParameterizedTest
        @MethodSource("replies")
        void aReplyIsThatReply(Phrase phrase) {
            var understood = phrase.read();
            assertThat(understood.reading()).as(phrase.text()).matches(phrase::isRight, phrase.right().toString());
        }

        @ParameterizedTest
        @MethodSource("ways")
        void aWayOutIsFoundWhateverIsAsked(Phrase phrase) {
            var understood = phrase.read();
            assertThat(phrase.isOffered(understood)).as(phrase.text() + " -> " + understood).isTrue();
        }

        @ParameterizedTest
        @MethodSource("doubts")
        void whatIsInDoubtIsAskedAbout(Phrase phrase) {
            var understood = phrase.read();
            assertThat(understood.sure()).as(understood.toString()).isFalse();
            assertThat(understood.asks()).isPresent();
            assertThat(understood.choices().stream().map(Phrases::name)).containsAll(phrase.right());
        }

        static Stream<String> tables() {
            return Language.all().stream()
                    .flatMap(
                            language -> Stream.of("heldback_", "others_").map(kind -> kind + language.code() + ".txt"));
        }

        @ParameterizedTest
        @MethodSource("tables")
        void sentencesThatNothingWasLearntFromAreUnderstood(String table) {
            var phrases = Phrases.of(table);
            var wrong = phrases.stream().filter(phrase -> phrase.isWrong(phrase.read())).map(Phrase::text).toList();
            assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(phrases.size() / 50);
            var orders = phrases.stream().filter(phrase -> !phrase.right().contains("none")).toList();
            assertThat(share(orders, phrase -> phrase.isOffered(phrase.read()))).isGreaterThan(0.9);
            assertThat(share(orders, phrase -> phrase.read().sure() && phrase.isRight(phrase.read().reading())))
                    .isGreaterThan(0.75);
        }
    }

    /** Others' replies and ways out: most are understood, and none is turned round. */
    @Nested
    class OfOthers {
        @Test
        void repliesAreUnderstoodAndNoneIsTurnedRound() {
            var phrases = Phrases.spoken("others_replies");
            assertThat(share(phrases, phrase -> phrase.isRight(phrase.read().reading()))).isGreaterThan(0.95);
            assertThat(phrases).noneMatch(phrase -> phrase.read().sure()
                    && Set.of("yes", "no").containsAll(List.of(
                            phrase.right().getFirst(), Phrases.name(phrase.read().reading())))
                    && phrase.isWrong(phrase.read()));
        }

        @Test
        void waysOutAreFoundAmongFreeWords() {
            var phrases = Phrases.spoken("others_ways");
            assertThat(share(phrases, phrase -> phrase.isOffered(phrase.read()))).isGreaterThan(0.9);
        }
    }

    /** Whatever is written at whatever question. */
    @Nested
    class OfAnything {
        private static final String[] PIECES = {
            "oui", "non", "pas", "mais", "stop", "jeudi", "15h", "31/02", "’", "\"", "(", "👍", "\uD83D", "\u0000", "é",
            "pause", "/binome", "quitter", "le", "1000000000000000000000", "-", "?", "...", ",", "\n", "Excel", "5",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ﬃ", "İ", "ß", "ا", "日本", "%", "$1", "\\E", "{0}", "'"
        };

        @Test
        void nothingThrowsAndNothingIsOfferedTooOften() {
            var random = new Random(15);
            var kinds = new ArrayList<Optional<Expects>>(Arrays.stream(Expects.values()).map(Optional::of).toList());
            kinds.add(Optional.empty());
            for (var turn = 0; turn < 4_000; turn++) {
                var text = new StringBuilder();
                for (var piece = random.nextInt(9); piece >= 0; piece--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
                }
                for (var kind : kinds) {
                    var understood = Understanding.read(text.toString(), Phrases.SEEN, kind, LABELS);
                    assertThat(understood.choices()).hasSizeLessThanOrEqualTo(3);
                    assertThat(understood.sure() || understood.asks().isPresent()).as(text.toString()).isTrue();
                }
            }
        }
    }

    /** What sentences are learnt from. */
    @Nested
    class OfSentences {
        private static final int FEW = 10;

        @ParameterizedTest
        @MethodSource("io.binome.text.Language#all")
        void everyLanguageHasSomeForEachCommandAndForNothing(Language language) {
            var meanings = Sentences.of(language).stream()
                    .map(sentence -> sentence.meaning().split(" ")[0])
                    .toList();
            assertThat(Stream.concat(Arrays.stream(Word.values()).map(Word::name), Stream.of(Sentences.NONE)))
                    .allSatisfy(name -> assertThat(meanings.stream().filter(name.toLowerCase(Locale.ROOT)::equals))
                            .as("sentences_" + language.code() + ".txt, [" + name.toLowerCase(Locale.ROOT) + "]")
                            .hasSizeGreaterThan(FEW));
        }

        @Test
        void eachMeansSomethingThatThereIs() {
            assertThat(Sentences.all()).allSatisfy(
                    sentence -> assertThat(Sense.reading(sentence.meaning())).as(sentence.toString()).isPresent());
        }
    }
}
