package io.binome.dialog.pairing;

import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds people by what somebody typed: an e-mail address, a full name, or a part of it that is nobody else's. */
record PeopleSearch(List<Person> people) {
    private static final Pattern BETWEEN = Pattern.compile(
            "[,;\\n]+|(?<=\\s)(?:&|" + Vocabulary.group("list.and") + ")(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PARTS = Pattern.compile("[\\s'’-]+");

    /** Nobody has a longer name, and nobody names more people at once. */
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    /** Who was meant, each once, and what is wrong with the rest. */
    record Found(List<PersonId> people, List<Text> faults) {}

    Found find(String typed) {
        var found = new ArrayList<PersonId>();
        var faults = new ArrayList<Text>();
        for (var words : split(typed)) {
            var meant = meant(words);
            if (meant.size() != 1) {
                var key = meant.isEmpty() ? "wishing.fault.unknown" : "wishing.fault.several";
                faults.add(Text.of(key, "words", words, "people", meant.size()));
            } else if (!found.contains(meant.getFirst())) {
                found.add(meant.getFirst());
            }
        }
        return new Found(List.copyOf(found), List.copyOf(faults));
    }

    static List<String> split(String typed) {
        return BETWEEN.splitAsStream(typed)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
                .limit(MOST)
                .toList();
    }

    private List<PersonId> meant(String words) {
        var folded = Spelling.fold(words);
        var exactly = people.stream()
                .filter(person -> Spelling.fold(person.email()).equals(folded)
                        || Spelling.fold(person.name()).equals(folded))
                .toList();
        var meant = exactly.isEmpty() ? people.stream().filter(person -> isCalled(person, folded)).toList() : exactly;
        return meant.stream().map(Person::id).toList();
    }

    private static boolean isCalled(Person person, String folded) {
        var name = parts(Spelling.fold(person.name()));
        return name.containsAll(parts(folded));
    }

    private static List<String> parts(String folded) {
        return Arrays.asList(PARTS.split(folded));
    }
}
