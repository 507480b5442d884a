package io.binome.round;

import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.text.Spelling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds people by what an admin calls them: a name, some part of it, or an address, however it is spelt. */
public final class Names {
    /** Nobody has a longer name. */
    private static final int LONGEST = 200;

    private final List<Person> people;
    private final Predicate<PersonId> takesPart;
    private final Map<String, PersonId> meant;

    /**
     * Knows these people.
     *
     * @param takesPart who is meant first where a name fits several people
     * @param meant names of which it is known whom they mean
     */
    public Names(List<Person> people, Predicate<PersonId> takesPart, Map<String, PersonId> meant) {
        this.people = people;
        this.takesPart = takesPart;
        this.meant = meant;
    }

    /** Everybody whom these words may mean, by name; whoever is called exactly that is meant alone. */
    public List<PersonId> find(String words) {
        var known = meant.get(words.strip());
        if (known != null) {
            return List.of(known);
        }
        var folded = Spelling.fold(words);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.of();
        }
        for (var test : List.<Predicate<Person>>of(
                person -> Spelling.fold(person.email()).equals(folded),
                person -> Spelling.fold(person.name()).equals(folded),
                person -> isPart(folded, person),
                person -> Spelling.fold(person.name()).contains(folded)
                        || Spelling.fold(person.email()).replaceFirst("@.*", "").contains(folded))) {
            var found =
                    people.stream().filter(test).sorted(Comparator.comparing(Person::name)).map(Person::id).toList();
            var members = found.stream().filter(takesPart).toList();
            if (!found.isEmpty()) {
                return members.isEmpty() ? found : members;
            }
        }
        return List.of();
    }

    /** Each word begins a word of the name. */
    private static boolean isPart(String folded, Person person) {
        var names = Spelling.fold(person.name()).split("[\\s'’-]+");
        return Arrays.stream(folded.split("[\\s'’-]+"))
                .allMatch(word -> Arrays.stream(names).anyMatch(name -> name.startsWith(word)));
    }
}
