package io.binome.text;

import com.ibm.icu.text.ListFormatter;
import io.binome.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something to be read by a person, not yet in any language. It becomes words only when the reader is known. */
public sealed interface Text {
    /** A message of the bundles, with named arguments. */
    record Key(String key, Map<String, Text> with) implements Text {}

    /** Words as somebody wrote them: never translated, always escaped. */
    record Verbatim(String words) implements Text {}

    /** A term that has a name of its own in each language, by its code. */
    record Term(Map<String, String> names) implements Text {
        /** What it is called in a language; a term that has been kept since before there was the language is called as usual. */
        String in(Language language) {
            var name = names.get(language.code());
            return name != null ? name : names.getOrDefault(Language.usual().code(), "");
        }
    }

    /** A number, written and pluralised the reader's way. */
    record Count(long number) implements Text {}

    /** A moment, shown as day and time in the reader's zone. */
    record When(Instant instant) implements Text {}

    /** A moment as the clock shows it in a zone that is not the reader's, with the name of the place. */
    record There(Instant instant, ZoneId zone) implements Text {}

    /** A calendar day. */
    record Day(LocalDate day) implements Text {}

    /** A person's name, in full. */
    record Who(PersonId person) implements Text {}

    /** What the person who is spoken to is greeted by: their given name, where it is known. */
    record You(PersonId person) implements Text {}

    /** Several texts, joined the reader's way: "a, b and c". */
    record Listing(List<Text> items) implements Text {}

    static Text of(String key) {
        return new Key(key, Map.of());
    }

    /**
     * A message with arguments given as name, value, name, value …; plain strings, numbers, moments and ids are wrapped.
     * The argument {@code name} is the person spoken to, by first name; everybody else goes by their full name.
     */
    static Text of(String key, Object... namesAndValues) {
        var with = new LinkedHashMap<String, Text>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var name = (String) namesAndValues[i];
            var value = namesAndValues[i + 1];
            with.put(name, name.equals("name") && value instanceof PersonId person ? new You(person) : wrap(value));
        }
        return new Key(key, Map.copyOf(with));
    }

    static Text verbatim(String words) {
        return new Verbatim(words);
    }

    /** The languages there are, as a choice: "French or English", one's own first. */
    static Text languages() {
        return inEach(reader -> ListFormatter.getInstance(
                reader.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(Stream.concat(Stream.of(reader), Language.all().stream())
                        .distinct()
                        .map(each -> each.nameIn(reader))
                        .toList()));
    }

    /** What has a name of its own in each language. */
    static Text inEach(Function<Language, String> name) {
        return new Term(Language.all().stream().collect(Collectors.toUnmodifiableMap(Language::code, name)));
    }

    /** The names of several people, joined the reader's way. */
    static Text people(List<PersonId> people) {
        return new Listing(people.stream().<Text>map(Who::new).toList());
    }

    static Text listing(List<String> words) {
        return new Listing(words.stream().map(Text::verbatim).toList());
    }

    private static Text wrap(Object value) {
        return switch (value) {
            case Text text -> text;
            case String words -> new Verbatim(words);
            case Integer number -> new Count(number);
            case Long number -> new Count(number);
            case Instant instant -> new When(instant);
            case LocalDate day -> new Day(day);
            case PersonId person -> new Who(person);
            case List<?> items -> {
                var texts = new ArrayList<Text>();
                items.forEach(item -> texts.add(wrap(item)));
                yield new Listing(List.copyOf(texts));
            }
            default -> throw new IllegalArgumentException("not a text: " + value.getClass());
        };
    }
}
