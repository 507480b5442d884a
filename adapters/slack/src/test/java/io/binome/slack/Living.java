package io.binome.slack;

import io.binome.dialog.AllDialogs;
import io.binome.platform.AdminList;
import io.binome.platform.AdminRule;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Bounds;
import io.binome.platform.MessageRouter;
import io.binome.platform.Opened;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.play.HttpEntrance;
import io.binome.shell.Bot;
import io.binome.shell.Inbox;
import io.binome.shell.Runner;
import io.binome.slack.fake.App;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Team;
import io.binome.slack.install.Scopes;
import io.binome.slack.web.Pace;
import io.binome.store.AlwaysAtWork;
import io.binome.store.AttentiveStore;
import io.binome.store.Store;
import io.binome.store.sorted.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Binôme, whole but for its database, connected to a Slack of the tests' own. It has no pace, so that nothing waits: the
 * Slack must be a generous one.
 */
final class Living implements AutoCloseable {
    /** None, so that nothing waits. */
    private static final Pace PACE = (workspace, method, place) -> {};

    final Store store;
    final FakeSlack slack;
    final SlackAdapter adapter;
    final Runner runner;
    final Inbox inbox;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Opened opened;
    final Route.Door door;
    private final HttpEntrance http;

    /** What Slack has sent, as it came. */
    final List<WebRequest> heard = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    private Living(FakeSlack slack, Store store, SlackSettings settings) {
        this(slack, store, settings, ArrivalWriter.PATIENCE, Clock.systemUTC());
    }

    private Living(
            FakeSlack slack, Store store, SlackSettings settings, Duration patience, InstantSource clerks) {
        this.slack = slack;
        this.store = store;
        var attentive = new AttentiveStore(new AlwaysAtWork(store));
        adapter = new SlackAdapter(settings, attentive, Clock.systemUTC(), threads, PACE);
        var dialogs = AllDialogs.make();
        var router = new MessageRouter(
                attentive, Map.of(SlackAdapter.PLATFORM, adapter.messenger()), Clock.systemUTC());
        var admins = new AdminRule(attentive, new AdminList(settings.admins()), Clock.systemUTC());
        runner = new Runner("test", attentive, dialogs, router, admins, Clock.systemUTC(), threads);
        var bot = new Bot(dialogs, attentive, runner);
        inbox = new Inbox(
                attentive, Map.of(SlackAdapter.PLATFORM, adapter.understanding(bot, runner)), this::now, threads);
        opened = adapter.open(
                new ArrivalWriter(SlackAdapter.PLATFORM, inbox, threads, clerks, Bounds.UNCOUNTED, patience),
                bot);
        door = HttpEntrance.of(opened);
        http = new HttpEntrance("/slack/events", threads);
        http.leadsTo(opened);
        http.tells(heard::add);
    }

    /** The same for a test that sends a great deal: nobody is taken to send too much. */
    static Living unhurried(FakeSlack slack, String admin) {
        var living = new Living(slack, new MemoryStore(), new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of(admin)), ArrivalWriter.PATIENCE, racing());
        slack.deliverTo(living.http.address(), slack.signingSecret());
        return living;
    }

    /** One workspace over HTTP, run by whoever has this e-mail address. */
    static Living overHttp(FakeSlack slack, String admin) {
        var living = new Living(slack, new MemoryStore(), new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of(admin)));
        slack.deliverTo(living.http.address(), slack.signingSecret());
        return living;
    }

    /** The same with a store that a test can do something to, in haste. */
    static Living overHttp(FakeSlack slack, Store store, Duration patience, String admin) {
        var living = new Living(slack, store, new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of(admin)), patience, Clock.systemUTC());
        slack.deliverTo(living.http.address(), slack.signingSecret());
        return living;
    }

    /** One workspace over HTTP, whose settings name nobody. */
    static Living overHttp(FakeSlack slack) {
        var living = new Living(slack, new MemoryStore(), new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of()));
        slack.deliverTo(living.http.address(), slack.signingSecret());
        return living;
    }

    /** The same without a public address. */
    static Living overSocket(FakeSlack slack, Store store, Duration patience, String admin) {
        var living = new Living(slack, store, new SlackSettings(
                slack.apiUrl(), Optional.empty(), Optional.of(slack.botToken()), Optional.of(slack.appToken()),
                Optional.empty(), Set.of(admin)), patience, Clock.systemUTC());
        slack.deliverBySocket();
        slack.await(() -> slack.sockets() > 0);
        return living;
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

    /** As many workspaces as install it. */
    static Living byOAuth(FakeSlack slack) {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var client = new SlackSettings.Client(App.CLIENT_ID, App.CLIENT_SECRET, key);
        var living = new Living(slack, new MemoryStore(), new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.empty(), Optional.empty(),
                Optional.of(client), Set.of()));
        slack.deliverTo(living.http.address(), slack.signingSecret());
        return living;
    }

    /** What an admin does in the browser: from our page to Slack's, where they agree, and back. */
    WebResponse install(Team into, FakePerson by) {
        var begun = page(get("/slack/install", Map.of(), Map.of()));
        var address = String.valueOf(begun.headers().get("Location"));
        var state = address.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        var cookie = String.valueOf(begun.headers().get("Set-Cookie")).split(";", 2)[0];
        var code = slack.code(into, by, Set.copyOf(Scopes.BOT), "");
        return page(get(
                "/slack/oauth_redirect",
                Map.of("code", List.of(code), "state", List.of(state)),
                Map.of("cookie", List.of(cookie))));
    }

    private WebResponse page(WebRequest request) {
        return opened.routes().stream()
                .filter(route -> route.path().equals(request.path()))
                .map(Route.Page.class::cast)
                .findFirst()
                .orElseThrow()
                .page()
                .apply(request, new Route.From("", true));
    }

    private static WebRequest get(String path, Map<String, List<String>> query, Map<String, List<String>> headers) {
        return new WebRequest("GET", path, query, headers, new byte[0]);
    }

    /** The same without a public address. */
    static Living overSocket(FakeSlack slack, String admin) {
        var living = new Living(slack, new MemoryStore(), new SlackSettings(
                slack.apiUrl(), Optional.empty(), Optional.of(slack.botToken()), Optional.of(slack.appToken()),
                Optional.empty(), Set.of(admin)));
        slack.deliverBySocket();
        slack.await(() -> slack.sockets() > 0);
        return living;
    }

    /** What the ticker would do. */
    void tick() {
        runner.ringDue(now());
        inbox.takeUp(true);
    }

    /** Ticks until something has come about. */
    void until(java.util.function.BooleanSupplier condition) {
        slack.await(Duration.ofSeconds(20), () -> {
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
