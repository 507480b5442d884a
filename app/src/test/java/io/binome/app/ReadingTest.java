package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.example.Bundle;
import io.binome.example.Examples;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message in every language, read by people with the longest names and with none, in two zones, with zero, one and many. */
class ReadingTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
    private static final String LONGEST = "Maximiliana-Konstanze von Hohenstein-Grünwald";
    private static final String NOBODY = "—";
    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 21L, 1_234_567L);

    /** Somebody who reads a message. */
    private record Sight(String who, Examples examples) {}

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    private static List<Bundle> bundles(Language language) {
        return MessageBook.in(language).stream().flatMap(place -> place.bundles().stream()).toList();
    }

    private static Reader reader(Language language, List<ZoneId> zones, UnaryOperator<String> name) {
        return new Reader(language, zones, id -> name.apply(id.value()), id -> name.apply(id.value()).split(" ", 2)[0]);
    }

    private static Examples plain(Language language) {
        return new Examples(reader(language, List.of(PARIS), name -> name));
    }

    private static List<Sight> sights(Language language) {
        var sights = new ArrayList<Sight>();
        sights.add(new Sight("as usual", plain(language)));
        sights.add(new Sight("a long name", new Examples(reader(language, List.of(PARIS), name -> LONGEST))));
        sights.add(new Sight("no name", new Examples(reader(language, List.of(PARIS), name -> NOBODY))));
        sights.add(new Sight("two zones", new Examples(reader(language, List.of(PARIS, MONTREAL), name -> name))));
        for (var number : NUMBERS) {
            sights.add(new Sight(
                    number.toString(),
                    new Examples(
                            reader(language, List.of(PARIS), name -> name),
                            text -> text instanceof Text.Count ? new Text.Count(number) : text)));
        }
        return sights;
    }

    @Test
    void everyBundleIsSomewhereInTheBook() throws IOException {
        var known = new LinkedHashSet<>(MessageBook.unread());
        bundles(Language.usual()).forEach(bundle -> known.add(bundle.path()));
        assertThat(BundleFiles.paths()).isNotEmpty().allSatisfy(path -> assertThat(known).contains(path));
        assertThat(bundles(Language.usual())).allSatisfy(bundle -> assertThat(bundle.keys()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyArgumentHasAnExample(Language language) {
        var lacking = new TreeMap<String, Set<String>>();
        for (var bundle : bundles(language)) {
            for (var key : bundle.keys()) {
                lacking.put(bundle.named(key), plain(language).lacking(bundle, key));
            }
        }
        lacking.values().removeIf(Set::isEmpty);
        assertThat(lacking).as("no example in samples.properties or samples_%s.properties", language).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsReadIsCleanlySet(Language language) {
        var signs = new Signs(language, keys(language));
        var faults = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        for (var sight : sights(language)) {
            for (var bundle : bundles(language)) {
                for (var key : bundle.keys()) {
                    for (var example : sight.examples().of(bundle, key)) {
                        (seen.add(example.words()) ? signs.faults(example.words()) : List.<String>of())
                                .forEach(fault -> faults.putIfAbsent(
                                        bundle.named(key) + ": " + fault,
                                        example.words() + " (" + sight.who() + ")"));
                    }
                }
            }
        }
        assertThat(lines(faults)).isEmpty();
    }

    private static List<String> keys(Language language) {
        return bundles(language).stream()
                .flatMap(bundle -> bundle.keys().stream().map(bundle::named))
                .filter(key -> key.contains("."))
                .toList();
    }

    private static List<String> lines(Map<String, String> faults) {
        return faults.entrySet().stream().map(fault -> fault.getKey() + " | " + fault.getValue()).toList();
    }

    /** Each platform is told its own way to write to the bot. */
    @ParameterizedTest
    @MethodSource("languages")
    void noPlatformIsToldAnotherOnesWay(Language language) {
        var examples = plain(language);
        for (var bundle : bundles(language)) {
            for (var key : bundle.keys()) {
                for (var example : examples.of(bundle, key)) {
                    switch (example.when()) {
                        case "teams" -> assertThat(example.words()).as(key).doesNotContain("/binome", "Slack");
                        case "slack", "playground" ->
                            assertThat(example.words()).as(key).doesNotContain("@Binôme", "Teams");
                        default -> {}
                    }
                }
            }
        }
    }

    /** What is pressed is read as a whole: Slack cuts a button after 75 characters, and a title after 150. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatIsPressedOrStandsOnTopIsReadAsAWhole(Language language) throws IOException {
        var examples = new Examples(reader(language, List.of(PARIS), name -> LONGEST));
        var cut = new ArrayList<String>();
        var pressed = Labels.pressed(keys(language));
        var onTop = Labels.onTop(keys(language));
        assertThat(pressed).hasSizeGreaterThan(100);
        assertThat(onTop).hasSizeGreaterThan(10);
        for (var bundle : bundles(language)) {
            for (var key : bundle.keys()) {
                var most = pressed.contains(key)
                        ? Labels.BUTTON
                        : onTop.contains(key) ? Labels.HEADING : Labels.most(bundle.named(key));
                examples.of(bundle, key).stream()
                        .filter(example -> example.words().length() > most)
                        .filter(example -> most != Labels.BUTTON || !example.words().endsWith("."))
                        .forEach(example -> cut.add(key + " (" + most + "): " + example.words()));
            }
        }
        assertThat(cut).isEmpty();
    }

    /** Two messages that say different things differ; what may be alike is said by {@code alike.txt}, with the reason. */
    @ParameterizedTest
    @MethodSource("languages")
    void noTwoSentencesAreAlikeForDifferentThings(Language language) throws IOException {
        var alike = Alike.read();
        assertThat(alike.faults(sentences(language))).isEmpty();
    }

    @Test
    void nothingIsAllowedToBeAlikeThatIsNot() throws IOException {
        var used = languages().map(ReadingTest::sentences).map(Map::values).flatMap(Collection::stream).toList();
        assertThat(Alike.read().unused(used)).isEmpty();
    }

    /** The keys of each sentence, whatever is put in. */
    private static Map<String, List<String>> sentences(Language language) {
        var examples = new Examples(
                reader(language, List.of(PARIS), name -> name),
                text -> text instanceof Text.Count ? text : Text.verbatim("X"));
        Map<String, Set<String>> keys = new TreeMap<>();
        for (var bundle : bundles(language)) {
            for (var key : bundle.keys()) {
                var forms =
                        examples.of(bundle, key).stream().map(each -> each.words()).collect(Collectors.joining("\n"));
                if (forms.matches("(?s).*[.!?]")) {
                    keys.computeIfAbsent(forms, each -> new LinkedHashSet<>()).add(bundle.named(key));
                }
            }
        }
        var sentences = new TreeMap<String, List<String>>();
        keys.forEach((words, each) -> sentences.put(words, List.copyOf(each)));
        return sentences;
    }
}
