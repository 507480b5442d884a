package io.binome.simulation;

import io.binome.engine.Address;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message;
import io.binome.programme.RecordView;
import io.binome.programme.Schedule;
import io.binome.shell.Admins;
import io.binome.shell.Bot;
import io.binome.shell.InputResult;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.shell.Timetable;
import io.binome.store.Store;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The bot in a simulated workspace whose time stands still until it is moved. One thing happens at a time; what has
 * happened is in the store, so a world that is opened again on the same store goes on where it stopped. While a world is
 * open, it alone writes to its store: whoever else must, writes through {@link #store}.
 */
public final class World implements InstantSource {
    private final OrganisationId organisation;
    private final SoleStore store;
    private final Timetable timetable;
    private final Admins admins;
    private final Runner runner;
    private final Bot bot;
    private final List<Listener> listeners = new ArrayList<>();
    private List<Schedule> rhythms = List.of();
    private Optional<Instant> nextBeat = Optional.empty();
    private volatile Instant now;

    /**
     * Opens the world of an organisation.
     *
     * @param begin what time it is in a world that is new
     */
    public World(OrganisationId organisation, Store store, Dialogs dialogs, Timetable timetable, Instant begin) {
        this(organisation, store, dialogs, timetable, begin, UnaryOperator.identity());
    }

    /**
     * The same, where what the bot says goes elsewhere too, or only there.
     *
     * @param carrying what is to carry it, made of what carries it into the simulated workspace
     */
    public World(
            OrganisationId organisation, Store store, Dialogs dialogs, Timetable timetable, Instant begin,
            UnaryOperator<Messenger> carrying) {
        this.organisation = organisation;
        this.store = new SoleStore(store, fact -> listeners.forEach(each -> each.recorded(fact)));
        this.timetable = timetable;
        this.now = store.workspace().now(organisation).orElse(begin);
        store.workspace().now(organisation, now);
        var messenger = carrying.apply(new SimulatedMessenger(this.store.workspace(), this, new Everybody()));
        this.admins = Admins.asWritten(this.store.records());
        this.runner = new Runner("world", this.store, dialogs, messenger, admins, this, new Sequential());
        this.bot = new Bot(dialogs, this.store, runner);
        runner.recover();
        runner.resumeAll();
    }

    /** Tells every listener, in the order in which they came. */
    private final class Everybody implements Listener {
        @Override
        public void posted(Post post) {
            listeners.forEach(each -> each.posted(post));
        }

        @Override
        public void settled(PromptId prompt) {
            listeners.forEach(each -> each.settled(prompt));
        }
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public Store store() {
        return store;
    }

    /** What is on record, with who is an admin now. */
    public RecordView records() {
        return admins.over(store.records());
    }

    public Runner runner() {
        return runner;
    }

    /** Whoever is called while something happens may ask for the time as well. */
    @Override
    public Instant instant() {
        return now;
    }

    /** Hears of every post from now on. */
    public synchronized void listen(Consumer<Post> posted) {
        listen(new Listener() {
            @Override
            public void posted(Post post) {
                posted.accept(post);
            }
        });
    }

    /** Hears of whatever happens from now on, beside those who listen already. */
    public synchronized void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Tells this listener nothing any more. */
    public synchronized void ignore(Listener listener) {
        listeners.remove(listener);
    }

    /** When something happens next by itself: an alarm, or a schedule of a programme. */
    public synchronized Optional<Instant> next() {
        return Stream.concat(store.conversations().earliest().stream(), nextBeat().stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextBeat() {
        if (!rhythms.equals(rhythms())) {
            rhythms = rhythms();
            nextBeat = rhythms.stream()
                    .flatMap(schedule -> timetable.next(schedule).stream())
                    .min(Instant::compareTo);
        }
        return nextBeat;
    }

    /** Lets time pass up to a moment, and everything happen that is due on the way. */
    public synchronized void passTo(Instant moment) {
        for (var due = next(); due.isPresent() && !due.get().isAfter(moment); due = next()) {
            moveTo(due.get());
            if (!happen()) {
                moveTo(moment);
                happen();
                return;
            }
        }
        moveTo(moment);
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
            store.workspace().now(organisation, now);
        }
    }

    /** Whether anything did: what is due and cannot be woken must not keep the world waiting. */
    private boolean happen() {
        var beats = nextBeat().filter(at -> !at.isAfter(now)).isPresent();
        if (beats) {
            for (var schedule : List.copyOf(rhythms)) {
                timetable.due(schedule, now).ifPresent(at -> runner.fire(schedule, at));
            }
        }
        return runner.ringDue(now) > 0 || beats;
    }

    private List<Schedule> rhythms() {
        return store.records().all(Schedule.class, organisation);
    }

    public synchronized InputResult choose(InputId id, PersonId by, PromptId prompt, String value) {
        return bot.chose(id, by, prompt, value);
    }

    public synchronized InputResult submit(InputId id, PersonId by, PromptId prompt,
            Map<String, List<String>> answers) {
        return bot.submitted(new Input.Submitted(id, by, prompt, answers));
    }

    /** Somebody writes to the bot; the words stand in the workspace too. */
    public synchronized InputResult write(InputId id, PersonId by, String words) {
        var message = Message.of(Text.verbatim(words));
        var post = new Post(id.value(), 0, new Address.ToPerson(by), by, now, message, null);
        if (store.workspace().post(post)) {
            listeners.forEach(each -> each.posted(post));
        }
        return bot.wrote(id, by, words);
    }
}
