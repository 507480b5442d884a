package io.binome.teams;

import io.binome.dialog.AllDialogs;
import io.binome.platform.AdminList;
import io.binome.platform.AdminRule;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Bounds;
import io.binome.platform.MessageRouter;
import io.binome.platform.Opened;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.play.HttpEntrance;
import io.binome.shell.Bot;
import io.binome.shell.Inbox;
import io.binome.shell.Runner;
import io.binome.store.AlwaysAtWork;
import io.binome.store.AttentiveStore;
import io.binome.store.Store;
import io.binome.store.sorted.MemoryStore;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.wire.Pace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Binôme, whole but for its database, connected to a Teams of the tests' own. It has no pace, so that nothing waits: the
 * Teams must be a generous one.
 */
final class Living implements AutoCloseable {
    final Store store;
    final FakeTeams teams;
    final TeamsAdapter adapter;
    final Runner runner;
    final Inbox inbox;
    final URI address;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Opened opened;
    final Route.Door door;
    private final HttpEntrance http;

    /** What Teams has sent, as it came. */
    final List<WebRequest> heard = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    private Living(FakeTeams teams, Store store, TeamsSettings settings) {
        this(teams, store, settings, ArrivalWriter.PATIENCE, Clock.systemUTC());
    }

    private Living(FakeTeams teams, Store store, TeamsSettings settings, Duration patience, InstantSource clerks) {
        this.teams = teams;
        this.store = store;
        var attentive = new AttentiveStore(new AlwaysAtWork(store));
        adapter = new TeamsAdapter(settings, attentive, Clock.systemUTC(), threads, Pace.none());
        var dialogs = AllDialogs.make();
        var router = new MessageRouter(
                attentive, Map.of(TeamsAdapter.PLATFORM, adapter.messenger()), Clock.systemUTC());
        var admins = new AdminRule(attentive, new AdminList(settings.admins()), Clock.systemUTC());
        runner = new Runner("test", attentive, dialogs, router, admins, Clock.systemUTC(), threads);
        var bot = new Bot(dialogs, attentive, runner);
        inbox = new Inbox(
                attentive, Map.of(TeamsAdapter.PLATFORM, adapter.understanding(bot, runner)), this::now, threads);
        opened = adapter.open(
                new ArrivalWriter(TeamsAdapter.PLATFORM, inbox, threads, clerks, Bounds.UNCOUNTED, patience),
                bot);
        door = HttpEntrance.of(opened);
        http = new HttpEntrance("/api/messages", threads);
        http.leadsTo(opened);
        http.tells(heard::add);
        address = http.address();
        teams.deliverTo(address);
    }

    /** One tenant, run by whoever has this e-mail address. */
    static Living inOneTenant(FakeTeams teams, String admin) {
        return inOneTenant(teams, new MemoryStore(), admin);
    }

    /** The same for a test that sends a great deal: nobody is taken to send too much. */
    static Living unhurried(FakeTeams teams, String admin) {
        return new Living(
                teams, new MemoryStore(), settings(teams, Optional.of(teams.tenant().id()), admin),
                ArrivalWriter.PATIENCE,
                racing());
    }

    /** The same with a store that a test can do something to. */
    static Living inOneTenant(FakeTeams teams, Store store, String admin) {
        return new Living(teams, store, settings(teams, Optional.of(teams.tenant().id()), admin));
    }

    /** The same, where whoever waits for the store does so for less long. */
    static Living inOneTenant(FakeTeams teams, Store store, Duration patience, String admin) {
        return new Living(
                teams, store, settings(teams, Optional.of(teams.tenant().id()), admin), patience, Clock.systemUTC());
    }

    /** A clock by which whoever sends something has long paused. */
    private static InstantSource racing() {
        var readings = new AtomicLong();
        return () -> Instant.now().plusMillis(readings.addAndGet(250));
    }

    /** What the inbox and the ticker take for now. */
    private Instant now() {
        return Instant.now().plus(ahead);
    }

    /** For the inbox and the ticker it is so much later. */
    void later(Duration than) {
        ahead = than;
    }

    /** Every tenant that installs it. */
    static Living inAnyTenant(FakeTeams teams, String... admins) {
        return new Living(teams, new MemoryStore(), settings(teams, Optional.empty(), admins));
    }

    private static TeamsSettings settings(FakeTeams teams, Optional<String> tenant, String... admins) {
        return new TeamsSettings(
                teams.appId(), teams.appSecret(), tenant, false, Set.of(admins), URI.create(teams.openIdUrl()),
                URI.create(teams.loginUrl()));
    }

    /** Without tokens, on this machine. */
    static Living local(FakeTeams teams, String admin) {
        return new Living(teams, new MemoryStore(), TeamsSettings.local(Set.of(admin)));
    }

    /** What the ticker would do. */
    void tick() {
        runner.ringDue(now());
        inbox.takeUp(true);
    }

    /** Ticks until something has come about. */
    void until(BooleanSupplier condition) {
        teams.await(Duration.ofSeconds(20), () -> {
            tick();
            return condition.getAsBoolean();
        });
    }

    @Override
    public void close() {
        opened.close();
        adapter.close();
        http.close();
        threads.shutdownNow();
    }
}
