package io.binome.shell;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.text.Languages;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** One node at work on one store, with two probes to talk to, at a time that the test sets: a Monday, 9 in Paris. */
public final class Bench implements InstantSource {
    public static final OrganisationId ACME = new OrganisationId("acme");
    public static final PersonId ADA = ACME.person("ada");
    public static final PersonId BEA = ACME.person("bea");
    public static final Instant MONDAY = Instant.parse("2027-01-11T08:00:00Z");

    public final TamperedStore store;
    public final Deliveries platform;
    public final Probe probe = new Probe("probe", Word.HELP);
    public final Probe other = new Probe("other");
    private final Dialogs dialogs = Dialogs.of(probe, other);
    private volatile Instant now = MONDAY;
    private Runner runner;
    private Bot bot;
    private int typed;

    /** The process dies here. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    public Bench() {
        this(new MemoryStore());
    }

    public Bench(Store behind) {
        store = new TamperedStore(behind);
        platform = new Deliveries();
        runner = node("one");
        bot = new Bot(dialogs, store, runner);
        store.records().putAll(List.of(person(ADA), person(BEA)));
    }

    public static Person person(PersonId id) {
        return new Person(
                id,
                id.local(),
                id.local() + "@example.org",
                Languages.ENGLISH,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""),
                null,
                Person.Work.unknown(),
                Person.Hints.none(),
                Set.of());
    }

    /** Another node on the same store, with a memory of its own. */
    public Runner node(String name) {
        return node(name, store, platform);
    }

    public Runner node(String name, Store through, Messenger messenger) {
        return new Runner(name, through, dialogs, messenger, this, Runnable::run);
    }

    /** What was in memory only is gone. */
    public void restart() {
        store.beforeSave(each -> {});
        store.afterSave(each -> {});
        platform.works();
        runner = node("one");
        bot = new Bot(dialogs, store, runner);
    }

    public Runner runner() {
        return runner;
    }

    public Bot bot() {
        return bot;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void at(Instant moment) {
        now = moment;
    }

    public int pass(Duration time) {
        now = now.plus(time);
        return runner.ringDue(now);
    }

    public int passSeconds(int seconds) {
        return pass(Duration.ofSeconds(seconds));
    }

    /** Gives a person's probe a script, under an input id of its own. */
    public void script(PersonId person, String script) {
        script(runner, person, "acme/typed-" + typed++, script);
    }

    public void script(Runner by, PersonId person, String id, String script) {
        by.take(of(person), new Input.Typed(new InputId(id), person, new Command(Word.HELP, script)));
    }

    public ConversationId of(PersonId person) {
        return ConversationId.of(probe.kind(), person);
    }

    public Conversation conversation(PersonId person) {
        return store.find(of(person)).orElseThrow();
    }

    /** What a person's probe has taken, in order. */
    public List<String> taken(PersonId person) {
        return ((Probe.State) conversation(person).state()).taken();
    }
}
