package io.binome.understanding;

import io.binome.message.Choice;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say instead of the label of a choice: the words under {@code said} and the key of that label, in every
 * language. Beside it only what says nothing may stand; with more it is asked about, and a negation leaves it out.
 */
final class Sayings {
    static final Sayings NONE = new Sayings(List.of());

    static final String PREFIX = "said.";
    private static final int LEAD = 2;

    /** Of the key of each label that has been shown. */
    private static final Map<String, List<List<String>>> PHRASES = Collections.synchronizedMap(new HashMap<>());

    /** One way of naming a choice. */
    private record Saying(String label, Choice.@Nullable Sense sense, List<String> words) {}

    /** Where in a text it stands. */
    private record Place(Saying saying, int from) {
        int to() {
            return from + saying.words().size();
        }

        /** "Je ne suis pas libre" has two words for one negation. */
        boolean isNegative() {
            return Senses.of(new Typed(saying.words())).has(Sense.NEGATION);
        }

        /** A single word means little beside others. */
        boolean isWord() {
            return saying.words().size() == 1;
        }

        boolean isWithin(Place other) {
            return from >= other.from && to() <= other.to();
        }
    }

    private final List<Saying> sayings;

    private Sayings(List<Saying> sayings) {
        this.sayings = sayings;
    }

    /**
     * Of some choices.
     *
     * @param labels as they are shown, in the same order
     */
    static Sayings of(List<Choice> choices, List<String> labels) {
        return new Sayings(IntStream.range(0, choices.size())
                .boxed()
                .flatMap(place -> of(choices.get(place), labels.get(place)))
                .sorted(Comparator.comparingInt(saying -> -saying.words().size()))
                .toList());
    }

    private static Stream<Saying> of(Choice choice, String label) {
        return choice.label() instanceof Text.Key(var key, var with)
                ? PHRASES.computeIfAbsent(key, each -> Typed.phrases(PREFIX + each)).stream()
                        .map(words -> new Saying(label, choice.sense(), words))
                : Stream.empty();
    }

    /** The one choice that is named, and nothing else said. */
    Optional<Understood> only(Typed typed) {
        return read(typed, 0).filter(Understood::sure);
    }

    /** What may be named, among other things. */
    Optional<Understood> read(Typed typed) {
        return read(typed, LEAD);
    }

    private Optional<Understood> read(Typed typed, int more) {
        var words = typed.words().stream().filter(word -> !word.equals("?")).toList();
        var places = sayings.isEmpty() ? List.<Place>of() : places(words);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var named =
                places.stream().map(place -> (Reading) new Reading.Chosen(place.saying().label())).distinct().toList();
        return Optional.of(named.size() == 1 && saysNoMore(places, words, more)
                ? Understood.surely(named.getFirst())
                : Understood.asking("choice", named.getFirst(), named));
    }

    /** The longest of those that overlap. */
    private List<Place> places(List<String> words) {
        var places = new ArrayList<Place>();
        for (var saying : sayings) {
            var from = Collections.indexOfSubList(words, saying.words());
            var place = new Place(saying, from);
            if (from >= 0 && places.stream().noneMatch(place::isWithin)) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean saysNoMore(List<Place> places, List<String> words, int more) {
        var left = IntStream.range(0, words.size())
                .filter(at -> places.stream().noneMatch(place -> at >= place.from() && at < place.to()))
                .mapToObj(words::get)
                .toList();
        var sense = places.getFirst().saying().sense();
        var rest = Senses.of(new Typed(left));
        return rest.rest().size() <= (places.stream().allMatch(Place::isWord) ? 0 : more)
                && (!rest.has(Sense.NEGATION) || places.stream().allMatch(Place::isNegative))
                && !rest.has(Sense.CONTRAST)
                && rest.among(Sense.WAYS).isEmpty()
                && (!rest.has(Sense.NO) || sense == Choice.Sense.NO)
                && (!rest.has(Sense.YES) || sense != Choice.Sense.NO);
    }
}
