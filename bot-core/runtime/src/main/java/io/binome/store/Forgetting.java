package io.binome.store;

import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Entry;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.store.Accounts.Account;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases people of one organisation from a store: their records and notes, their accounts, what waits to be said to them
 * and what they wrote, and the conversations with them and about their pairs. It reads the organisation through for that,
 * which is seldom asked. Pairs, rounds and facts about programmes stay, under an id that leads nowhere. The conversations with a person go
 * last: one of them asks for this, and asks again where a crash comes in between.
 */
public final class Forgetting {
    private static final int RACES = 100;
    private static final Pattern IDS = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+");

    private final Store store;
    private final OrganisationId organisation;
    private final Set<PersonId> gone;
    private final Set<String> ids;
    private final Set<String> locals;
    private final Set<String> colleagues;
    private final Set<String> pairs;

    private Forgetting(Store store, OrganisationId organisation, Set<PersonId> gone) {
        this.store = store;
        this.organisation = organisation;
        this.gone = gone;
        this.ids = gone.stream().map(PersonId::value).collect(Collectors.toSet());
        this.locals = gone.stream().map(PersonId::local).collect(Collectors.toSet());
        this.colleagues = store.records().all(Person.class, organisation).stream()
                .map(each -> each.id().local())
                .collect(Collectors.toSet());
        this.pairs = store.records().all(Pair.class, organisation).stream()
                .filter(pair -> pair.members().stream().anyMatch(gone::contains))
                .map(pair -> pair.id().value())
                .collect(Collectors.toCollection(HashSet::new));
    }

    public static void of(Store store, Collection<PersonId> people) {
        var byOrganisation = people.stream()
                .collect(Collectors.groupingBy(PersonId::organisation, Collectors.toUnmodifiableSet()));
        byOrganisation.forEach((organisation, gone) -> new Forgetting(store, organisation, gone).carryOut());
    }

    private void carryOut() {
        var conversations = store.conversations().within(organisation);
        conversations.stream().filter(this::isOfAProposal).forEach(id -> pairs.add(id.subject()));
        conversations.stream().filter(this::isOfTheirPairs).forEach(this::remove);
        gone.forEach(this::forgetWhatWasSaid);
        var known = gone.stream()
                .filter(person -> store.records().find(Person.class, person).isPresent())
                .collect(Collectors.toSet());
        var left = new Remainder(gone, Set.copyOf(pairs));
        for (var type : Entry.class.getPermittedSubclasses()) {
            reduce(type.asSubclass(Entry.class), left);
        }
        gone.forEach(person -> markOnce(person, known.contains(person)));
        var own = conversations.stream().filter(this::isOwn).toList();
        own.stream().filter(id -> !waits(id)).forEach(this::remove);
        own.stream().filter(this::waits).forEach(this::remove);
    }

    /** What somebody else was just writing while this went on is forgotten when the id is looked at again. */
    private void markOnce(PersonId person, boolean wasKnown) {
        if (wasKnown) {
            store.mentions().named(List.of(person), LocalDate.EPOCH);
        } else {
            store.mentions().forget(person);
        }
    }

    private void forgetWhatWasSaid(PersonId person) {
        speaking(person)
                .filter(id -> !isOwn(id))
                .distinct()
                .forEach(id -> strip(id, person));
        var connections = store.connections();
        var accounts = connections.accounts().of(person);
        var lanes = accounts.stream().map(account -> account.id().local()).collect(Collectors.toSet());
        connections.tickets().forget(person);
        connections.postings().forget(person);
        connections.arrivals().forget(lanes::contains);
        accounts.stream().map(Account::id).forEach(connections.accounts()::remove);
        store.workspace().forget(person);
        store.focus().forget(person);
        store.facts().forget(person);
    }

    /** Conversations that asked them something, or have something to say to them. */
    private Stream<ConversationId> speaking(PersonId person) {
        return Stream.concat(
                asked(person).map(PromptId::conversation), store.conversations().holding(person).stream());
    }

    /** What was asked of them and may still be open, whoever asks. */
    private Stream<PromptId> asked(PersonId person) {
        return Stream.concat(
                store.focus().of(person).stream(), store.connections().postings().asked(person).stream());
    }

    /** Conversations with somebody are those about them, whatever else: {@code organisation/…/person#kind}. */
    private boolean isOwn(ConversationId id) {
        return locals.contains(id.subject().substring(id.subject().lastIndexOf('/') + 1));
    }

    private boolean isOfTheirPairs(ConversationId id) {
        return !isOwn(id) && (pairs.contains(id.subject()) || pairs.contains(firstThree(id)));
    }

    /** Two who were asked and did not become a pair stand in no register. */
    private boolean isOfAProposal(ConversationId id) {
        return id.subject().equals(firstThree(id))
                && !pairs.contains(id.subject())
                && !colleagues.contains(id.subject().substring(id.subject().lastIndexOf('/') + 1))
                && !isOwn(id)
                && store.conversations().find(id).filter(found -> names(found.state())).isPresent();
    }

    /** Organisation, programme and pair, of whatever is about one. */
    private static String firstThree(ConversationId id) {
        var segments = id.subject().split("/", -1);
        return segments.length < 3 ? "" : String.join("/", segments[0], segments[1], segments[2]);
    }

    /** States are records, which say what they are made of. */
    private boolean names(Object state) {
        return IDS.matcher(state.toString()).results().map(MatchResult::group).anyMatch(ids::contains);
    }

    private boolean waits(ConversationId id) {
        return store.conversations().find(id).filter(found -> !found.outbox().isEmpty()).isPresent();
    }

    private void remove(ConversationId id) {
        Removal.of(store, id);
    }

    /** Takes out of somebody else's conversation what was asked of the person, and what they answered and nobody took. */
    private void strip(ConversationId id, PersonId person) {
        for (var race = 0; race < RACES; race++) {
            var before = store.conversations().find(id);
            var after = before.map(found -> found.without(person));
            if (after.equals(before) || after.map(Conversation::next).filter(store.conversations()::save).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("lost " + RACES + " races for " + id);
    }

    private <E extends Entry> void reduce(Class<E> type, Remainder left) {
        for (var entry : store.records().all(type, organisation)) {
            var kept = left.of(entry);
            if (kept.isEmpty()) {
                store.records().remove(entry);
            } else if (!kept.get().equals(entry)) {
                change(entry, left);
            }
        }
    }

    /** Of a person each change is one among others; every other record has one writer, who may have been quicker. */
    private void change(Entry entry, Remainder left) {
        if (entry instanceof Person other) {
            UnaryOperator<Person> change = newest -> (Person) left.of(newest).orElse(newest);
            store.records().amend(other.id(), change);
        } else {
            List<Entry> newest = store.records().find(entry.getClass(), entry.id()).stream()
                    .map(Entry.class::cast)
                    .toList();
            newest.stream().flatMap(each -> left.of(each).stream()).forEach(store.records()::put);
        }
    }
}
