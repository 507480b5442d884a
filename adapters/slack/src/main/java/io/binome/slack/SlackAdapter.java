package io.binome.slack;

import com.slack.api.Slack;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.platform.Acquaintances;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Bounds;
import io.binome.platform.Destinations;
import io.binome.platform.Erasure;
import io.binome.platform.FormDrafts;
import io.binome.platform.Opened;
import io.binome.platform.Platform;
import io.binome.platform.RollCall;
import io.binome.shell.Bot;
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.SlackSettings.Client;
import io.binome.slack.install.Grants;
import io.binome.slack.install.ManyWorkspaces;
import io.binome.slack.install.NoToken;
import io.binome.slack.install.OAuth;
import io.binome.slack.install.OneWorkspace;
import io.binome.slack.install.Removals;
import io.binome.slack.install.Sealing;
import io.binome.slack.install.Workspaces;
import io.binome.slack.web.Pace;
import io.binome.slack.web.WebApi;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binôme in Slack. */
public final class SlackAdapter implements Platform {
    /** How arrivals from here are marked. */
    public static final String PLATFORM = Ids.PLATFORM;

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final SlackSettings settings;
    private final Workspaces workspaces;
    private final Erasure erasure;
    private final Removals removals;
    private final Grants grants;
    private final Store store;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Bounds bounds;
    private final Slack slack;
    private final WebApi api;
    private final Triggers triggers;
    private final Opener opener;
    private final FormDrafts drafts;
    private final Replies replies;
    private final Acquaintances acquaintances;
    private final People people;
    private final SlackMessenger messenger;

    /**
     * Finds out which workspace a bot token opens, where the settings give one.
     *
     * @throws OneWorkspace.TokenRefused where Slack refuses it, or is away and has never said whose it is
     */
    public SlackAdapter(
            SlackSettings settings, Store store, InstantSource clock, ExecutorService threads, Bounds bounds) {
        this(settings, store, clock, threads, bounds, null);
    }

    /** The same at a pace of the caller's own, with nobody to count refusals. */
    SlackAdapter(SlackSettings settings, Store store, InstantSource clock, ExecutorService threads, Pace pace) {
        this(settings, store, clock, threads, Bounds.UNCOUNTED, pace);
    }

    /** @param pace null for the one that keeps Slack's limits, which counts real time and not the clock's */
    private SlackAdapter(
            SlackSettings settings, Store store, InstantSource clock, ExecutorService threads, Bounds bounds,
            @Nullable Pace pace) {
        this.settings = settings;
        var client = settings.client();
        this.grants = new Grants(
                settings.apiUrl(), client.map(Client::id).orElse(""), client.map(Client::secret).orElse(""), LIMIT,
                clock);
        var installations = store.connections().installations();
        this.workspaces = client.isPresent()
                ? new ManyWorkspaces(
                        installations, Sealing.of(client.get().encryptionKey()), grants, clock,
                        broken -> LOG.error("{} must be installed again", broken.id()))
                : OneWorkspace.by(settings.botToken().orElse(""), installations, grants, clock.instant());
        this.erasure = new Erasure(store);
        this.removals = new Removals(installations, erasure, workspaces, grants);
        this.store = store;
        this.clock = clock;
        this.threads = threads;
        this.bounds = bounds;
        var tickets = store.connections().tickets();
        this.slack = WebApi.slack(settings.apiUrl());
        this.api = pace == null
                ? new WebApi(slack, this::token, tickets, clock)
                : new WebApi(slack, this::token, tickets, clock, pace);
        this.triggers = new Triggers(clock);
        this.drafts = new FormDrafts(tickets, clock);
        this.opener = new Opener(api, triggers, drafts);
        this.replies = new Replies(slack, new SlackHosts(settings.apiUrl()), tickets, clock);
        this.acquaintances = new Acquaintances(store, settings.admins(), clock);
        this.people = new People(api, installations, acquaintances);
        var destinations = new Destinations(
                PLATFORM, store.records(), acquaintances.book(),
                this::standing);
        this.messenger = new SlackMessenger(
                api, store.connections().postings(), destinations,
                new Addresses(store.connections(), destinations, people), replies, opener, clock);
    }

    private List<Installation> standing() {
        return store.connections().installations().on(PLATFORM).stream().filter(Installation::stands).toList();
    }

    private String token(InstallationId installation) {
        try {
            return workspaces.token(installation);
        } catch (NoToken none) {
            throw switch (none.why()) {
                case LATER -> new TryLater(SOON, String.valueOf(none.getMessage()));
                case TO_BE_REINSTALLED, UNREADABLE -> new TryLater(LATER, String.valueOf(none.getMessage()));
                case NOT_INSTALLED ->
                    new Undeliverable(Delivery.Reason.REFUSED, String.valueOf(none.getMessage()));
            };
        }
    }

    @Override
    public String name() {
        return PLATFORM;
    }

    /** What carries messages into Slack. What belongs to no platform is for the message router. */
    @Override
    public Messenger messenger() {
        return messenger;
    }

    @Override
    public Opened open(ArrivalWriter writer, Bot bot) {
        var ephemeral = new EphemeralReplies(api, replies, bot);
        var forms = new Forms(
                writer, bot, drafts, api,
                who -> organisation(who.installation()).flatMap(each -> people.known(each, who)),
                ephemeral, threads);
        var app = new Listeners(writer, forms, triggers).app(slack,
                new InstallationLookup(key -> workspaces.of(key).map(Installation::id), clock));
        var greetings = new Greetings(writer, people);
        if (settings.client().isEmpty()) {
            threads.execute(() -> greetings.admins(workspaces.all(), settings.admins()));
        }
        return new OpenSlack(
                settings.signingSecret().map(secret -> new SlackEndpoint(app, secret, clock)),
                settings.client().map(client -> oauth(client, greetings)),
                settings.appToken().map(token -> Socket.open(token, app, threads)),
                workspaces, people,
                new RollCall(store, acquaintances, this::standing, people::standing, clock), api, clock);
    }

    @Override
    public Consumer<Arrival> understanding(Bot bot, Runner runner) {
        var ephemeral = new EphemeralReplies(api, replies, bot);
        acquaintances.heraldedBy(runner::announce);
        return new SlackInterpreter(
                bot,
                people,
                acquaintances,
                replies,
                new Homes(api, acquaintances.homes(), threads),
                opener,
                ephemeral,
                new SlackInterpreter.Organisations() {
                    @Override
                    public Optional<OrganisationId> of(InstallationId installation) {
                        return organisation(installation);
                    }

                    @Override
                    public void removed(InstallationId installation) {
                        erasure.removed(installation, clock.instant());
                    }

                    @Override
                    public void revoked(InstallationId installation, List<String> bots) {
                        removals.revoked(installation, bots, clock.instant());
                    }
                });
    }

    private Optional<OrganisationId> organisation(InstallationId id) {
        var installations = store.connections().installations();
        return installations.standing(id).or(() -> installations.find(id)).map(Installation::organisation);
    }

    private OAuth oauth(Client client, Greetings greetings) {
        return new OAuth(
                settings.apiUrl(),
                client.id(),
                store.connections().tickets(),
                store.connections().installations(),
                Sealing.of(client.encryptionKey()),
                grants,
                clock,
                bounds,
                (installation, installer) -> greetings.installer(installation.id(), installer));
    }

    /** Nothing stays open but what {@link #open} has opened. */
    @Override
    public void close() {}
}
