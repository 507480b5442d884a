package io.binome.teams;

import io.binome.platform.AddressBook;
import io.binome.platform.AdminRule;
import io.binome.platform.Answer;
import io.binome.platform.Asked;
import io.binome.platform.Clerk;
import io.binome.platform.Drafts;
import io.binome.platform.Identity;
import io.binome.platform.Named;
import io.binome.platform.RandomIds;
import io.binome.shell.Bot;
import io.binome.shell.HomeView;
import io.binome.shell.Inbox;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import io.binome.teams.token.Keys;
import io.binome.teams.token.TokenCheck;
import io.binome.teams.wire.Upload;
import io.binome.teams.wire.Pace;
import io.binome.teams.wire.Wire;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Binôme in Microsoft Teams. Put together in three steps, since each needs what comes after the one before: the messenger,
 * then the way in, then the understanding of what arrives.
 */
public final class TeamsAdapter implements AutoCloseable {
    /** How arrivals from here are marked. */
    public static final String PLATFORM = Who.PLATFORM;

    private final TeamsSettings settings;
    private final Store store;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Wire wire;
    private final Tenants tenants;
    private final AdminRule admins;
    private final Identity identity;
    private final People people;
    private final Drafts drafts;
    private final Files files;
    private final TeamsMessenger messenger;
    private @Nullable Door door;

    public TeamsAdapter(TeamsSettings settings, Store store, InstantSource clock, ExecutorService threads) {
        this(settings, store, clock, threads, null);
    }

    /** @param pace null for the one that keeps Microsoft's limits, which counts real time and not the clock's */
    TeamsAdapter(
            TeamsSettings settings, Store store, InstantSource clock, ExecutorService threads, @Nullable Pace pace) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.threads = threads;
        var connections = store.connections();
        this.wire = pace == null
                ? new Wire(settings.wired(), connections.tickets(), clock)
                : new Wire(settings.wired(), connections.tickets(), clock, pace);
        this.tenants = new Tenants(connections.installations(), settings, clock);
        var book = new AddressBook(store, clock);
        this.admins = new AdminRule(store, new Named(settings.admins()), clock);
        this.identity = new Identity(store, new RandomIds(), clock);
        this.people = new People(wire, store, admins, identity, settings.local(), book);
        this.drafts = new Drafts(connections.tickets(), clock);
        this.files = new Files(wire, new Upload(settings.isHere()), connections.tickets(), clock);
        this.messenger = new TeamsMessenger(
                wire, store, tenants, new Addresses(store, book, tenants, wire), files, drafts, clock);
    }

    public Messenger messenger() {
        return messenger;
    }

    /** What understands arrivals from Teams. */
    public Consumer<Arrival> understanding(Bot bot, Runner runner) {
        identity.heraldedBy(runner::announce);
        return new Understanding(
                bot, tenants, people, forms(bot), new Words(wire, new HomeView(store, admins, clock)), files,
                (id, fact) -> runner.announce(id.value(), fact));
    }

    /** Opens the way in; the inbox it is given must understand arrivals through {@link #understanding}. */
    public void listen(Inbox inbox, Bot bot) {
        var clerk = new Clerk(PLATFORM, inbox, threads, clock);
        var invokes = new Invokes(
                clerk, forms(bot),
                who -> tenants.find(who.installation())
                        .map(Installation::organisation)
                        .flatMap(organisation -> people.known(organisation, who)));
        Optional<TokenCheck> tokens = settings.local()
                ? Optional.empty()
                : Optional.of(new TokenCheck(
                        settings.appId(), new Keys(settings.openId(), clock), clock));
        door = new Door(settings, tokens, settings.hosts(), tenants, new Listeners(clerk, tenants, invokes));
    }

    private Forms forms(Bot bot) {
        return new Forms(bot, drafts, store.connections().postings());
    }

    /**
     * Answers {@code POST /api/messages}.
     *
     * @param isHere whether the request comes from this machine
     */
    public Answer knock(Asked asked, boolean isHere) {
        var open = door;
        return open == null ? Answer.empty(503) : open.knock(asked, isHere);
    }

    /** The tenants that are connected. */
    public List<String> connected() {
        return tenants.all().stream().map(each -> each.id().value()).toList();
    }

    @Override
    public void close() {
        wire.close();
    }
}
