package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialogs;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Grant;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.Bench;
import io.binome.shell.Bot;
import io.binome.shell.Deliveries;
import io.binome.shell.Inbox;
import io.binome.shell.Probe;
import io.binome.shell.Runner;
import io.binome.store.Accounts.Account;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Postings.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a store on a server promises of its trips: each call that a message makes is one command, so that what is counted in
 * front of a store is what its server has to do.
 */
public abstract class TripsContract {
    /** The codec of a store whose conversations are with a {@link Probe}. */
    protected static final Json JSON = new Json(kind -> Probe.State.class);

    private static final Instant MONDAY = Bench.MONDAY;
    private static final PersonId ADA = Bench.ADA;
    private static final InstallationId HERE = new InstallationId("slack.T1");
    private static final ConversationId DESK = ConversationId.of("probe", ADA);

    private interface Call {
        void on(Store store);
    }

    /** The store, empty when a test starts, with {@link #JSON} as its codec. */
    protected abstract Store store();

    /** How many commands the server was given so far. */
    protected abstract int commands();

    /** Every operation that a message may cost, by {@link CountingStore.Trip#name}. */
    public static Set<String> operations() {
        return calls().keySet();
    }

    private static Map<String, Call> calls() {
        var organisation = ADA.organisation();
        var programme = organisation.programme("p1");
        var account = new Account(organisation.account("slack.T1.ada"), ADA, HERE, "D1", MONDAY);
        var question = Message.of("k").asking(Prompt.choosing(prompt("met"), Choice.of("yes", "k.yes")));
        var posting = new Posting(
                EffectId.of(DESK, 3, 0), HERE, "D1", "17.1", question, MONDAY);
        var calls = new TreeMap<String, Call>();
        calls.put("Arrivals.add", store -> store.connections().arrivals().add(arrival("a1")));
        calls.put("Arrivals.done", store -> store.connections().arrivals().done(List.of("a1", "a2")));
        calls.put("Accounts.find", store -> store.connections().accounts().find(account.id()));
        calls.put("Accounts.of", store -> store.connections().accounts().of(ADA));
        calls.put("Accounts.put", store -> store.connections().accounts().put(account));
        calls.put("Installations.find", store -> store.connections().installations().find(HERE));
        calls.put("Installations.standing", store -> store.connections().installations().standing(organisation));
        calls.put("Records.find", store -> store.records().find(Person.class, ADA));
        calls.put("Records.all", store -> store.records().all(Programme.class, organisation));
        calls.put("Records.put", store -> store.records().put(new Grant(ADA, ADA)));
        calls.put("Focus.of", store -> store.focus().of(ADA));
        calls.put("Focus.asked", store -> store.focus().asked(prompt("met"), List.of(prompt("before"))));
        calls.put("Focus.unasked", store -> store.focus().unasked(ADA));
        calls.put("Focus.unasked by", store -> store.focus().unasked(EffectId.of(DESK, 4, 0), ADA, MONDAY));
        calls.put("Focus.answered", store -> store.focus().answered(prompt("met")));
        calls.put("Conversations.find", store -> store.conversations().find(DESK));
        calls.put("Conversations.found", store -> store.conversations().found(List.of(DESK, of("other"))));
        calls.put("Conversations.save", store -> store.conversations().save(next()));
        calls.put("FactLog.append", store -> store.facts().append(new Recorded(
                "acme/f1", MONDAY, new Fact.PersonMet(ADA))));
        calls.put("FactLog.about", store -> store.facts().about(programme));
        calls.put("Postings.add", store -> store.connections().postings().add(posting));
        calls.put("Postings.find", store -> store.connections().postings().find(posting.id()));
        calls.put("Postings.asking", store -> store.connections().postings().asking(prompt("met")));
        calls.put("Postings.settled", store -> store.connections().postings().settled(prompt("met")));
        calls.put("Tickets.put", store -> store.connections().tickets().put("k", "v", MONDAY, ADA));
        calls.put("Tickets.find", store -> store.connections().tickets().find("k", MONDAY));
        calls.put("Tickets.drop", store -> store.connections().tickets().drop("k"));
        return calls;
    }

    /** The first version, kept the first time and refused the second. */
    private static Conversation next() {
        return Conversation.fresh(of("saved"), new Probe.State.Listening(ADA, List.of())).next();
    }

    private static ConversationId of(String kind) {
        return ConversationId.of(kind, ADA);
    }

    private static PromptId prompt(String name) {
        return PromptId.of(DESK, name, ADA);
    }

    private static Arrival arrival(String id) {
        return new Arrival(id, "test", "slack.T1.ada", MONDAY, "{}");
    }

    static Stream<String> everyOperation() {
        return operations().stream();
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    public void aCallIsOneCommandWhetherThereIsSomethingOrNot(String operation) {
        var call = calls().get(operation);
        for (var time = 0; time < 2; time++) {
            var before = commands();

            call.on(store());

            assertThat(commands() - before).as(operation).isEqualTo(1);
        }
    }

    /** The whole way but for a platform: what arrives, is understood, stepped, kept, said and marked. */
    @Test
    public void whatIsCountedInFrontIsWhatTheServerIsAskedFor() {
        var counting = new CountingStore(store());
        var attentive = new AttentiveStore(counting);
        var dialogs = Dialogs.of(new Probe("probe", Word.HELP), new Probe("other"));
        attentive.records().put(Bench.person(ADA));
        var runner = new Runner("one", attentive, dialogs, new Deliveries(), () -> MONDAY, Runnable::run);
        var bot = new Bot(dialogs, attentive, runner);
        var inbox = new Inbox(
                attentive,
                Map.of("test", arrival -> bot.typed(
                        new InputId("acme/" + arrival.id()), ADA,
                        new Command(Word.HELP, "say one; ask mood; learn FR; announce"))),
                () -> MONDAY, Runnable::run);
        for (var id : List.of("first", "second")) {
            counting.begin();
            var before = commands();

            inbox.take(arrival(id));
            inbox.goOn();

            // A record that is changed is read and written.
            var amended = counting.trips().stream().filter(trip -> trip.name().equals("Records.amend")).count();
            assertThat(commands() - before).as(counting.table()).isEqualTo((int) (counting.trips().size() + amended));
            assertThat(counting.trips()).as(counting.table()).isNotEmpty();
        }
    }
}
