package io.binome.dialog.admin;

import io.binome.engine.StepContext;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.round.Names;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import io.binome.understanding.Whom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The colleagues whom an admin calls by name or address, several at once, and what of it is not clear. */
record NamedPeople(List<PersonId> people, List<String> unknown, List<Person> doubtful) {
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;&\\n]\\s*|\\s+" + Vocabulary.group("list.and", "list.with") + "\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>():|,;]+@[^\\s<>()|,;]+");

    static NamedPeople in(String words, OrganisationId organisation, StepContext at) {
        var colleagues = at.records().all(Person.class, organisation).stream().filter(Person::isColleague).toList();
        var names = new Names(colleagues, person -> false, Map.of());
        var people = new ArrayList<PersonId>();
        var unknown = new ArrayList<String>();
        var doubtful = new ArrayList<Person>();
        for (var name : BETWEEN.splitAsStream(Whom.withoutPlease(words.strip()))
                .flatMap(NamedPeople::addresses).toList()) {
            var found = name.contains("@") ? byAddress(name, organisation, at) : names.find(name);
            if (found.isEmpty()) {
                unknown.add(name);
            } else if (found.size() > 1) {
                found.forEach(person -> doubtful.add(at.person(person)));
            } else {
                people.add(found.getFirst());
            }
        }
        return new NamedPeople(people.stream().distinct().toList(), List.copyOf(unknown), List.copyOf(doubtful));
    }

    /** The addresses alone, where there are any: "Ada (ada@example.org)" is one person. */
    private static Stream<String> addresses(String part) {
        var found = ADDRESS.matcher(part).results().map(address -> address.group()).toList();
        return found.isEmpty()
                ? Stream.of(Whom.name(part).strip()).filter(name -> !name.isEmpty())
                : found.stream();
    }

    /** An address is somebody's or nobody's: it is never taken for part of a name. */
    private static List<PersonId> byAddress(String address, OrganisationId organisation, StepContext at) {
        return at.records().find(Mailbox.class, organisation.mailbox(address)).map(Mailbox::person).stream()
                .filter(person -> at.person(person).isColleague())
                .toList();
    }

    /** Whether any of the words may mean somebody. */
    boolean isAnybody() {
        return !people.isEmpty() || !doubtful.isEmpty();
    }

    /** Why nothing is done with these words; empty where it is clear who is meant. */
    Optional<Message> doubt() {
        if (!unknown.isEmpty()) {
            return Optional.of(Message.of("office.invite.unknown", "names", Text.listing(unknown))
                    .context("office.invite.unknown.how"));
        }
        return doubtful.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("office.invite.which").items(doubtful.stream()
                        .map(each -> Text.of("admin.which.one", "person", each.id(), "email", each.email()))
                        .toList()));
    }
}
