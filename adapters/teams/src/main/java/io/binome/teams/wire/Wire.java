package io.binome.teams.wire;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.PagedMembersResult;
import com.microsoft.bot.schema.ResourceResponse;
import io.binome.platform.Turns;
import io.binome.shell.Delivery;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.WorkSlots;
import io.binome.store.Tickets;
import io.binome.teams.wire.Pace.Doing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import org.jspecify.annotations.Nullable;

/**
 * Calls the Bot Framework on behalf of the bot. A call returns what it said, or ends in {@link TryLater} (with the time that
 * Microsoft or the pace asks for) or {@link Undeliverable}; each is one attempt, of about ten seconds at most. One tenant
 * never waits for another, and the bot's token goes to hosts that are allowed and to nobody else.
 */
public final class Wire implements AutoCloseable {
    private static final int MOST_PAGES = 500;

    private final WireSettings settings;
    private final ExecutorService threads;
    private final @Nullable Login login;
    private final Connectors connectors;
    private final Calls calls;
    private final Turns turns = new Turns();
    private final String self;

    /** @param tickets where it is kept how long Microsoft wants to be left alone */
    public Wire(WireSettings settings, Tickets tickets, InstantSource clock) {
        this(settings, tickets, clock, new SteadyPace());
    }

    /** The same at a pace of the caller's own. */
    public Wire(WireSettings settings, Tickets tickets, InstantSource clock, Pace pace) {
        this.settings = settings;
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("teams-", 0).daemon().factory());
        this.login = settings.local() ? null : login(settings, threads, clock);
        this.connectors = new Connectors(settings.hosts(), settings.limit(), threads, this::heldToken);
        this.calls = new Calls(settings, connectors, login, tickets, clock, pace);
        this.self = "28:" + (settings.appId().isBlank() ? "bot" : settings.appId());
    }

    /** Looks whether Microsoft has asked another node to wait. */
    public void look() {
        calls.look();
    }

    private static Login login(WireSettings settings, ExecutorService threads, InstantSource clock) {
        var client = Connectors.plain(settings.limit()).dispatcher(new Dispatcher(threads)).build();
        return new Login(settings, new LoginServer(client, settings.login()), threads, clock);
    }

    private Optional<String> heldToken() {
        return login == null ? Optional.empty() : login.held();
    }

    /**
     * Posts something. Two posts in one conversation never overlap, and neither does what is written down about them: only
     * so can a crash repeat no more than the one post that was under way there.
     *
     * @param kept writes down the activity's id; empty where Teams did not say it
     * @return the same id
     */
    public String post(Where where, Outgoing what, Consumer<String> kept) {
        var activity = Activities.message(where, what, self);
        return WorkSlots.away(() -> posted(where, activity, kept));
    }

    private String posted(Where where, Activity activity, Consumer<String> kept) {
        calls.ready(where, Doing.WRITE);
        return turns.inTurn(where.tenant() + " " + where.conversation(), settings.limit(), () -> {
            var id = calls.now(where, client -> client.getConversations()
                    .sendToConversation(where.conversation(), activity)).map(ResourceResponse::getId).orElse("");
            kept.accept(id);
            return id;
        });
    }

    /** Puts something else in the place of what was posted. */
    public void update(Where where, String activityId, Outgoing what) {
        var activity = Activities.message(where, what, self);
        activity.setId(activityId);
        called(where, Doing.WRITE, client -> client.getConversations()
                .updateActivity(where.conversation(), activityId, activity));
    }

    /** Shows for a moment that the bot is writing. Nobody misses it: whatever goes wrong is not reported. */
    public void typing(Where where) {
        var activity = Activities.typing(where, self);
        try {
            called(where, Doing.WRITE, client -> client.getConversations()
                    .sendToConversation(where.conversation(), activity));
        } catch (TryLater | Undeliverable unseen) {
            // Said by the calls themselves where somebody must know.
        }
    }

    /**
     * The personal chat of somebody with the bot; the same each time.
     *
     * @param userId within the Bot Framework, or their Entra object id
     * @param botId as activities name it; empty: {@code 28:} and the app id
     * @return the conversation's id
     */
    public String create(String serviceUrl, String tenant, String userId, String botId) {
        var with = new Where(tenant, serviceUrl, "with " + userId);
        var parameters = Activities.personal(tenant, userId, botId.isEmpty() ? self : botId);
        return called(with, Doing.WRITE, client -> client.getConversations().createConversation(parameters))
                .flatMap(answer -> Optional.ofNullable(answer.getId()))
                .orElseThrow(() -> new TryLater(Duration.ofMinutes(1), "the new conversation has no name"));
    }

    /** Somebody in a conversation; empty where they are not in it. */
    public Optional<Member> member(Where where, String userId) {
        return called(where, Doing.READ, client -> Rosters.one(client, where.conversation(), userId))
                .flatMap(account -> account).map(Rosters::member);
    }

    /** Everybody in a conversation. */
    public List<Member> members(Where where) {
        List<Member> all = new ArrayList<>();
        String token = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = page(where, token);
            if (answer.getMembers() != null) {
                answer.getMembers().forEach(each -> all.add(Rosters.member(each)));
            }
            token = answer.getContinuationToken();
            if (token == null || token.isEmpty()) {
                return List.copyOf(all);
            }
        }
        throw new Undeliverable(Delivery.Reason.REFUSED, "a roster without end");
    }

    private PagedMembersResult page(Where where, @Nullable String token) {
        return called(where, Doing.READ, client -> Rosters.page(client, where.conversation(), token))
                .orElseThrow(() -> new TryLater(Duration.ofMinutes(1), "the roster has no end"));
    }

    /** Waits for its turn and for the answer without keeping anybody else from work. */
    private <T> Optional<T> called(
            Where where, Doing doing, Calls.Call<T> call) {
        return WorkSlots.away(() -> {
            calls.ready(where, doing);
            return calls.now(where, call);
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        connectors.close();
    }
}
