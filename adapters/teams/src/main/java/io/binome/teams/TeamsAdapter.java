package io.binome.teams;

import io.binome.id.PersonId;
import io.binome.platform.Acquaintances;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Destinations;
import io.binome.platform.FormDrafts;
import io.binome.platform.Opened;
import io.binome.platform.Platform;
import io.binome.platform.RollCall;
import io.binome.shell.Bot;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import io.binome.teams.token.Keys;
import io.binome.teams.token.TokenCheck;
import io.binome.teams.wire.Pace;
import io.binome.teams.wire.Upload;
import io.binome.teams.wire.Wire;
import io.binome.text.Reader;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Binôme in Microsoft Teams. */
public final class TeamsAdapter implements Platform {
    /** How arrivals from here are marked. */
    public static final String PLATFORM = Who.PLATFORM;

    private final TeamsSettings settings;
    private final Store store;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Wire wire;
    private final Tenants tenants;
    private final Acquaintances acquaintances;
    private final People people;
    private final FormDrafts drafts;
    private final Files files;
    private final TeamsMessenger messenger;

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
        this.acquaintances = new Acquaintances(store, settings.admins(), clock);
        this.people = new People(wire, acquaintances, settings.local());
        var destinations = new Destinations(PLATFORM, store.records(), acquaintances.book(), tenants::all);
        this.drafts = new FormDrafts(connections.tickets(), clock);
        this.files = new Files(wire, new Upload(settings.isHere()), connections.tickets(), clock);
        this.messenger = new TeamsMessenger(
                wire, connections.postings(), tenants, destinations,
                new Addresses(connections.accounts(), destinations, wire), files, drafts, clock);
    }

    @Override
    public String name() {
        return PLATFORM;
    }

    @Override
    public Messenger messenger() {
        return messenger;
    }

    @Override
    public Consumer<Arrival> understanding(Bot bot, Runner runner) {
        acquaintances.heraldedBy(runner::announce);
        return new TeamsInterpreter(
                bot, tenants, people, forms(bot), new Words(wire, acquaintances.homes()), files, acquaintances);
    }

    @Override
    public Opened open(ArrivalWriter writer, Bot bot) {
        var invokes = new Invokes(writer, forms(bot), this::known);
        var words = new Words(wire, acquaintances.homes());
        Optional<TokenCheck> tokens = settings.local()
                ? Optional.empty()
                : Optional.of(new TokenCheck(
                        settings.appId(), new Keys(settings.openId(), clock), clock));
        var listeners = new Listeners(
                writer, tenants, invokes, who -> threads.execute(() -> words.tooMuch(who, reader(who, bot))));
        return new OpenTeams(
                new TeamsEndpoint(settings, tokens, settings.hosts(), tenants, listeners), tenants,
                new RollCall(store, acquaintances, tenants::all, people::standing, clock), wire);
    }

    private Optional<PersonId> known(Who who) {
        return tenants.find(who.installation())
                .map(Installation::organisation)
                .flatMap(organisation -> people.known(organisation, who));
    }

    /** In the person's language, or else in that of their client. */
    private Reader reader(Who who, Bot bot) {
        return known(who).map(bot::reader).orElseGet(() -> Invokes.reader(who));
    }

    private Forms forms(Bot bot) {
        return new Forms(bot, drafts, store.connections().postings());
    }

    @Override
    public void close() {
        wire.close();
    }
}
