package io.binome.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.DayOrder;
import io.binome.text.Effort;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.when.When.AtMoment;
import io.binome.when.When.Except;
import io.binome.when.When.OnDay;
import io.binome.when.When.Unread;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhenTest {
    private static final ZoneId PARIS = Cases.NOW.getZone();

    private static final List<String> REFUSALS_FR = List.of(
            "je ne peux pas %s", "%s, impossible", "sauf %s", "surtout pas %s", "%s ne me convient pas",
            "%s je suis pris",
            "Désolée, je suis en déplacement %s", "%s ? Non.");
    private static final List<String> REFUSALS_EN = List.of(
            "I can't do %s", "%s doesn't work", "anything but %s", "not %s", "I'm afraid %s is impossible",
            "%s I'm busy",
            "sorry, I'm away %s", "%s? No.");
    private static final List<String> REFUSALS_ES = List.of(
            "no puedo %s", "%s imposible", "salvo %s", "todo menos %s", "%s no me va bien", "%s estoy ocupada",
            "Lo siento, estoy de viaje %s", "¿%s? No.");
    private static final Map<String, List<String>> REFUSALS =
            Map.of("fr", REFUSALS_FR, "en", REFUSALS_EN, "es", REFUSALS_ES);

    static List<Cases.Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrittenMeansWhatTheTableSays(Cases.Case each) {
        assertThat(Cases.written(each.read())).isEqualTo(each.meaning());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrittenInOneLanguageIsUnderstoodOfWhoeverSpeaksTheOther(Cases.Case each) {
        var read = each.read();
        for (var language : Language.all()) {
            var other = When.read(each.words(), new Viewpoint(Cases.NOW, language, each.order()));
            if (read.sure() && other.sure() && read.when() instanceof AtMoment) {
                assertThat(other.when()).isEqualTo(read.when());
            }
        }
    }

    @Test
    void whatTheBotWritesItAlsoReads() {
        for (var language : Language.all()) {
            var reader = new Reader(language, List.of(PARIS), person -> "");
            var seen = new Viewpoint(Cases.NOW, language, DayOrder.DAY_FIRST);
            for (var day = 1; day < 340; day++) {
                var moment = Cases.NOW.plusDays(day).plusHours(day % 9).plusMinutes(day % 4 * 15L);
                var date = moment.toLocalDate();
                assertThat(When.read(reader.read(new Text.When(moment.toInstant())), seen))
                        .isEqualTo(Understood.sure(new AtMoment(moment)));
                assertThat(When.read(reader.read(new Text.Day(date)), seen))
                        .isEqualTo(Understood.sure(new OnDay(date)));
            }
        }
    }

    @Test
    void aReaderElsewhereIsAnsweredInTheirOwnZone() {
        var tokyo = Cases.NOW.withZoneSameInstant(ZoneId.of("Asia/Tokyo"));
        var read = When.read("Friday 9am London time", new Viewpoint(tokyo, language("en"), DayOrder.EITHER));
        assertThat(read.when()).isEqualTo(new AtMoment(
                LocalDateTime.of(2026, 12, 18, 18, 0).atZone(ZoneId.of("Asia/Tokyo"))));
    }

    @Test
    void anHourThatSummerTimeLeavesOutCannotBe() {
        var read = When.read("28/03/2027 2:30 am", seen("en"));
        assertThat(read.when()).isInstanceOf(When.Impossible.class);
        assertThat(read.choices()).hasSize(1);
    }

    @Test
    void anHourThatIsThereTwiceIsAsked() {
        var read = When.read("31/10/2027 2:30 am", seen("en"));
        assertThat(read.sure()).isFalse();
        assertThat(read.choices()).hasSize(2);
    }

    @Test
    void aDayWithoutAnHourAsksForIt() {
        assertThat(When.read("vendredi", seen("fr")).asks()).isEqualTo(Asks.HOUR);
        assertThat(When.read("la semaine prochaine", seen("fr")).asks()).isEqualTo(Asks.DAY);
        assertThat(When.read("jeudi prochain", seen("fr")).asks()).isEqualTo(Asks.WHICH);
        assertThat(When.read("vendredi 10h", seen("fr")).asks()).isEqualTo(Asks.NOTHING);
    }

    @Test
    void noRefusalIsReadAsADate() {
        var plain = cases().stream()
                .filter(each -> each.words()
                        .matches(
                                "(vendredi|demain|le |dans|18|Friday|tomorrow|the |Dec|in |viernes|mañana|el )[^.,?!;]*"))
                .filter(each -> each.read().when() instanceof AtMoment && each.read().refused().isEmpty())
                .toList();
        assertThat(plain).hasSizeGreaterThan(80);
        for (var each : plain) {
            for (var no : REFUSALS.getOrDefault(each.language().code(), REFUSALS_EN)) {
                var words = no.formatted(each.words());
                var read = When.read(words, each.seen());
                assertThat(read.sure() && read.when() instanceof AtMoment).as(words).isFalse();
            }
        }
    }

    @Test
    void anyWordsInAnyOrderAreReadWithoutFail() {
        var words = new ArrayList<String>();
        cases().forEach(each -> words.addAll(List.of(each.words().split(" "))));
        var random = new Random(7);
        for (var text = 0; text < 5_000; text++) {
            var line = new StringBuilder();
            for (var word = random.nextInt(9); word >= 0; word--) {
                line.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            var read = When.read(line.toString(), seen(text % 2 == 0 ? "fr" : "en"));
            assertThat(read.choices()).hasSizeLessThanOrEqualTo(3);
            if (read.when() instanceof AtMoment(var at) && read.sure()) {
                assertThat(at).as(line.toString()).isAfter(Cases.NOW);
            }
        }
    }

    @Test
    void anySignsAreReadWithoutFail() {
        var random = new Random(11);
        for (var text = 0; text < 5_000; text++) {
            var line = random.ints(random.nextInt(30), 0, 0x3000)
                    .mapToObj(point -> Character.toString(point))
                    .reduce("12/", String::concat);
            assertThat(When.read(line, seen("fr"))).isNotNull();
        }
    }

    @Test
    void wordsMadeUpToBeHardAreReadInNoTime() {
        assertThat(Effort.tooHardFor(words -> When.read(words, seen("en")))).isEmpty();
        for (var part : List.of("a week on ", "10h à ", "de 9 à ", "mardi ou ", "not ", "lundi, ", "début ", "le ",
                "1er ")) {
            assertThat(Effort.isTooHard(
                    words -> When.read(words, seen("fr")), part.repeat(800), part.repeat(100))).as(part).isFalse();
        }
    }

    @Test
    void anEmptyTextSaysNothing() {
        assertThat(When.read("", seen("en")).when()).isEqualTo(new Unread());
        assertThat(When.read("je ne peux pas", seen("fr")).when()).isNotInstanceOf(Except.class);
    }

    private static Viewpoint seen(String code) {
        return new Viewpoint(Cases.NOW, language(code), DayOrder.DAY_FIRST);
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow();
    }
}
