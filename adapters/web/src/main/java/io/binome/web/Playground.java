package io.binome.web;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Dialogs;
import io.binome.dialog.admin.AdminDialogs;
import io.binome.engine.Address;
import io.binome.engine.StepContext;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.FreshIds;
import io.binome.id.Id;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.matching.Pool;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.roster.Roster;
import io.binome.roster.RosterFile;
import io.binome.round.Gaps;
import io.binome.round.Pools;
import io.binome.shell.InputResult;
import io.binome.shell.RosterImport;
import io.binome.shell.Timetable;
import io.binome.simulation.Listener;
import io.binome.simulation.World;
import io.binome.store.Store;
import io.binome.store.Workspace.Post;
import io.binome.store.Workspace.Room;
import io.binome.text.Language;
import io.binome.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A simulated workspace with its time machine, for people to try Binôme in a browser. Everything that happens in it is
 * in the store, so that a playground opened again on the same store goes on where it stopped, and its
 * autopilot with it.
 */
public final class Playground implements AutoCloseable {
    private static final String ORGANISATION = "playground";
    private static final String ROSTER = "/io/binome/simulation/roster.csv";
    private static final int LATEST = 200;
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final Duration CALM = Duration.ofMillis(200);

    private final Store store;
    private final Dialogs dialogs;
    private final Timetable timetable;
    private final Instant begin;
    private final long seed;
    private final Signals signals = new Signals();
    private final TimeMachine machine;
    private final AtomicLong version = new AtomicLong();
    private volatile World world;
    private volatile int turn;
    private volatile OpenPosts open = new OpenPosts(-1, 0, List.of());

    private record OpenPosts(long version, long read, List<Post> posts) {}

    /** A playground that plays as fast as one can comfortably watch: a month in some five seconds. */
    public Playground(Store store, Timetable timetable, Instant begin, long seed) {
        this(store, AllDialogs.make(), timetable, begin, seed, Duration.ofMillis(6));
    }

    /**
     * Opens the playground; on a new store, the colleagues of the shipped roster move in.
     *
     * @param begin what time it is in a world that is new
     * @param seed of the simulated colleagues
     * @param pace the least time that a simulated hour takes while time is running
     */
    public Playground(
            Store store, Dialogs dialogs, Timetable timetable, Instant begin, long seed, Duration pace) {
        this.store = store;
        this.dialogs = dialogs;
        this.timetable = timetable;
        this.begin = begin;
        this.seed = seed;
        this.turn = lastTurn(store);
        this.world = opened();
        this.machine = new TimeMachine(this, pace);
    }

    /** How often this store has been played from the beginning. */
    private static int lastTurn(Store store) {
        var last = 1;
        while (store.workspace().now(organisation(last + 1)).isPresent()) {
            last++;
        }
        return last;
    }

    private static OrganisationId organisation(int turn) {
        return new OrganisationId(turn == 1 ? ORGANISATION : ORGANISATION + "-" + turn);
    }

    private World opened() {
        var organisation = organisation(turn);
        var fresh = new World(
                organisation, new OneOrganisation(store, organisation), dialogs, timetable, begin);
        fresh.listen(new Ear());
        if (fresh.store().records().all(Person.class, organisation).isEmpty()) {
            imports(fresh).bringIn(shipped(), true);
        }
        return fresh;
    }

    private static RosterImport imports(World world) {
        return new RosterImport(
                world.store().records(), world.store().mentions(), LocalDate.ofInstant(world.instant(), HOME),
                world.organisation(), FreshIds.byAddress(), Language.usual(), HOME);
    }

    /** The fictional colleagues that come with Binôme. */
    private static Roster shipped() {
        try (var file = Roster.class.getResourceAsStream(ROSTER)) {
            return RosterFile.read(Objects.requireNonNull(file, ROSTER).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Ear implements Listener {
        @Override
        public void posted(Post post) {
            signals.conversation(Places.of(post.to()));
        }

        @Override
        public void settled(PromptId prompt) {
            signals.conversation(Places.of(prompt.to()));
            open.posts().stream()
                    .filter(post -> asks(post, prompt))
                    .forEach(post -> signals.conversation(Places.of(post.to())));
        }

        private static boolean asks(Post post, PromptId prompt) {
            var question = post.message().prompt();
            return question != null && question.id().equals(prompt);
        }
    }

    /** Begins again with new colleagues of the same names; what was before stays in the store, unseen. */
    synchronized void restart() {
        turn++;
        world = opened();
        changed();
    }

    OrganisationId organisation() {
        return world.organisation();
    }

    World world() {
        return world;
    }

    long seed() {
        return seed + turn - 1;
    }

    Instant begin() {
        return begin;
    }

    /** Since when the autopilot is on; empty while it is off. Its colleagues go on after a restart as if there were none. */
    Optional<Instant> autopilot() {
        return store.workspace().now(autopilotClock()).filter(Instant.EPOCH::isBefore);
    }

    void autopilot(boolean on) {
        store.workspace().now(autopilotClock(), on ? world.instant() : Instant.EPOCH);
    }

    /** A clock that stands still at the moment the autopilot was switched on. */
    private OrganisationId autopilotClock() {
        return new OrganisationId(organisation() + "/autopilot");
    }

    TimeMachine machine() {
        return machine;
    }

    Signals signals() {
        return signals;
    }

    RecordView records() {
        return world.records();
    }

    List<Recorded> facts(Id about) {
        return world.store().facts().about(about);
    }

    List<Person> people() {
        return records().all(Person.class, organisation());
    }

    Optional<Person> admin() {
        return people().stream().filter(Person::isAdmin).findFirst();
    }

    /** Before anything has been said to somebody, their language can still be another one. */
    synchronized void reads(Person person, Language language) {
        if (!person.language().equals(language) && posts(new Address.ToPerson(person.id())).isEmpty()) {
            world.store().records().put(person.speaking(language));
            world.store().keep();
        }
    }

    /** The newest programme: what the clock and the dashboard are about. */
    Optional<Programme> programme() {
        return records().all(Programme.class, organisation()).stream().max(Comparator.comparing(Programme::created));
    }

    List<Post> posts(Address place) {
        return world.store().workspace().posts(place, LATEST);
    }

    /** Whether the programme is busy inviting people, or with a round. */
    boolean isBusy(Programme programme) {
        return world.store()
                .conversations()
                .find(ConversationId.of("campaign", programme.id()))
                .filter(lifecycle -> AdminDialogs.isBusy(lifecycle.state()))
                .isPresent();
    }

    /** What there is to know before a round of a programme. */
    Gaps gaps(Programme programme) {
        var store = world.store();
        return Gaps.of(programme.id(), new StepContext(world.instant(), store.records(), store.facts()));
    }

    /** Everything there is to match in a programme, now. */
    Pool pool(Programme programme) {
        var store = world.store();
        return Pools.of(programme, new StepContext(world.instant(), store.records(), store.facts()));
    }

    Optional<Form> form(PersonId person) {
        return world.store().workspace().form(person);
    }

    boolean isHeld(ConversationId conversation) {
        return world.store().conversations().find(conversation).isPresent();
    }

    List<Room> rooms() {
        return world.store().workspace().rooms(organisation());
    }

    String name(PersonId person) {
        return records().find(Person.class, person).map(Person::name).orElse("—");
    }

    /** Posts whose question is open: read again only when something has happened since, a few times a second at most. */
    synchronized List<Post> open() {
        var now = System.nanoTime();
        if (open.version() != version.get()
                && (open.version() < 0 || !machine.isRunning() || now - open.read() > CALM.toNanos())) {
            open = new OpenPosts(version.get(), now, world.store().workspace().open(organisation()));
        }
        return open.posts();
    }

    /** Counts up whenever something may have happened. */
    long version() {
        return version.get();
    }

    void changed() {
        version.incrementAndGet();
        signals.clock();
        signals.people();
        signals.dashboard();
    }

    InputResult choose(PersonId by, PromptId prompt, String value) {
        return done(by, world.choose(input(), by, prompt, value));
    }

    InputResult submit(PersonId by, PromptId prompt, Map<String, List<String>> answers) {
        return done(by, world.submit(input(), by, prompt, answers));
    }

    InputResult write(PersonId by, String words) {
        return done(by, world.write(input(), by, words));
    }

    /** What is due at this very moment, as the next batch of a large task is, happens at once. */
    private InputResult done(PersonId by, InputResult result) {
        world.passTo(world.instant());
        world.store().keep();
        signals.conversation(Places.of(new Address.ToPerson(by)));
        changed();
        return result;
    }

    /** Somebody says something to other people, which is none of the bot's business. */
    void say(Address place, PersonId by, String words) {
        post(place, by, Message.of(Text.verbatim(words)));
    }

    private void post(Address place, @Nullable PersonId by, Message message) {
        world.store()
                .workspace()
                .post(new Post(input().value(), 0, place, by, world.instant(), message, null));
        world.store().keep();
        signals.conversation(Places.of(place));
        changed();
    }

    /** What would be made of a roster today. */
    Roster read(byte[] file) {
        return RosterFile.read(file, LocalDate.ofInstant(world.instant(), HOME));
    }

    /** Takes people in from a roster; the admin who sent it reads what came of it. */
    synchronized void take(Person admin, Roster roster) {
        var imported = imports(world).bringIn(roster, true);
        post(new Address.ToPerson(admin.id()), null, imported.message());
    }

    private InputId input() {
        return new InputId(organisation() + "/web/" + UUID.randomUUID());
    }

    /** Ends a run after the event it is at, and says goodbye to the pages. */
    @Override
    public void close() {
        signals.close();
        machine.close();
    }
}
