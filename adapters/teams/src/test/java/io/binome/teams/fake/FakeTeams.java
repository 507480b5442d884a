package io.binome.teams.fake;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A Teams of our own on a loopback port, with the connector that a bot talks to: as strict as the real one, with people in
 * it who do what a test tells them. Starts with one tenant and nobody in it.
 */
public final class FakeTeams implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Machine machine;
    private final WebServer server;
    private final Map<String, FakeColleague> colleagues = new ConcurrentHashMap<>();

    private FakeTeams(Settings settings) {
        machine = Machine.of(settings);
        machine.login().know(machine.home());
        server = new WebServer(machine);
        machine.activities().at(serviceUrl());
    }

    /** With tokens in both directions. */
    public static FakeTeams start() {
        return start(Settings.usual());
    }

    /** As Microsoft's Agents Playground: without tokens. */
    public static FakeTeams local() {
        return start(Settings.local());
    }

    /** Takes as much as it is sent: for a bot without a pace. */
    public static FakeTeams generous() {
        return start(Settings.usual().withGenerosity(0));
    }

    public static FakeTeams start(Settings settings) {
        var teams = new FakeTeams(settings);
        teams.server.start();
        return teams;
    }

    /** Where the connector is; comes with every activity and ends in a slash. */
    public String serviceUrl() {
        return server.base() + WebServer.REGION + "/";
    }

    /** The metadata that says where the keys are. */
    public String openIdUrl() {
        return server.base() + "/v1/.well-known/openidconfiguration";
    }

    /** What to put before {@code /{tenant}/oauth2/v2.0/token}; knows the tenants there are, and {@code botframework.com}. */
    public String loginUrl() {
        return server.base() + "/login";
    }

    /** The bot's app id and its secret. */
    public String appId() {
        return Machine.APP;
    }

    public String appSecret() {
        return Machine.SECRET;
    }

    /** What the bot is called in conversations, {@code 28:…}. */
    public String botId() {
        return Machine.BOT;
    }

    /** From now on activities go to this address. */
    public void deliverTo(URI messages) {
        deliverTo((body, headers) -> send(messages, body, headers));
    }

    /** The same to an app in this process. */
    public void deliverTo(Door app) {
        machine.deliveries().to(app);
    }

    /** The tenant there is from the start. */
    public Tenant tenant() {
        return machine.home();
    }

    public Tenant tenant(String name) {
        var tenant = machine.world().found(name);
        machine.login().know(tenant);
        return tenant;
    }

    /** Somebody in the first tenant, in Paris and French unless they say otherwise. */
    public FakeColleague colleague(String name) {
        return colleague(name, mail(name), ZoneId.of("Europe/Paris"), "fr-FR");
    }

    public FakeColleague colleague(String name, String email, ZoneId zone, String locale) {
        return colleague(tenant(), name, email, zone, locale);
    }

    public FakeColleague colleague(Tenant in, String name, String email, ZoneId zone, String locale) {
        return hired(machine.world().hire(name, email, zone, locale, in, false));
    }

    /** Somebody of another organisation who is a guest in the first tenant. */
    public FakeColleague guest(String name, String email, ZoneId zone, String locale) {
        return hired(machine.world().hire(name, email, zone, locale, tenant(), true));
    }

    private FakeColleague hired(User user) {
        var colleague = new FakeColleague(machine, user.id());
        colleagues.put(user.id(), colleague);
        return colleague;
    }

    /** By {@code 29:…} or by the GUID in the directory. */
    public Optional<FakeColleague> known(String id) {
        return machine.world().user(id).map(user -> colleagues.get(user.id()));
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.org";
    }

    /** A new team of the first tenant with a channel of that name besides the general one; without the bot. */
    public Conversation channel(String name, FakeColleague... members) {
        return channel(tenant(), name, members);
    }

    public Conversation channel(Tenant in, String name, FakeColleague... members) {
        var general = machine.world().team(name, in);
        for (var member : members) {
            general.roster().join(member.id());
        }
        return machine.world().channel(name, general.team().orElseThrow());
    }

    /** A group chat; without the bot. */
    public Conversation groupChat(String name, FakeColleague... members) {
        var chat = machine.world().group(name, members.length > 0 ? members[0].tenant() : tenant());
        for (var member : members) {
            chat.roster().join(member.id());
        }
        return chat;
    }

    public List<Conversation> conversations() {
        return machine.world().conversations();
    }

    /** Sends exactly this to the app, for requests that are forged, stale or broken. */
    public Ack send(URI messages, String body, Map<String, String> headers) {
        return machine.deliveries().send(messages, body, headers);
    }

    /** The headers with which Teams would send an activity now. */
    public Map<String, String> headers() {
        return machine.deliveries().headers(serviceUrl());
    }

    /** The same with another token. */
    public Map<String, String> headers(Pass pass) {
        return Map.of("Content-Type", "application/json; charset=utf-8", "Authorization", "Bearer " + pass.value());
    }

    /** What would be sent if somebody wrote that to the bot now; nothing is sent, and nobody sees it. */
    public String activity(FakeColleague from, String words) {
        var id = machine.world().messageId();
        return Json.write(machine.activities().message(from.user(), from.personal(), id, "", words, false));
    }

    /** A good token for an activity now, to be spoilt. */
    public Pass token() {
        return Pass.good(machine.keys().current(), appId(), serviceUrl(), machine.settings().clock().instant());
    }

    /**
     * From now on signs with a new key, endorsed for these channels.
     *
     * @param keep whether old keys stay published
     */
    public void rotateKeys(boolean keep, String... endorsements) {
        machine.keys().rotate(keep, endorsements);
    }

    /** How many access tokens the bot has fetched. */
    public int tokensIssued() {
        return machine.login().issued();
    }

    /** The access tokens the bot has are worthless from now on. */
    public void revokeTokens() {
        machine.login().revoke();
    }

    public void trouble(Trouble trouble) {
        machine.troubles().make(trouble);
    }

    /** All is well again. */
    public void calm() {
        machine.troubles().end();
    }

    public List<Call> calls() {
        return machine.records().calls();
    }

    /** Those whose method and path contain this, as in {@code "PUT /v3/"} or {@code "/members"}. */
    public List<Call> calls(String part) {
        return calls().stream().filter(call -> (call.method() + " " + call.path()).contains(part)).toList();
    }

    /** Everything a strict Teams would complain about; a well-behaved app leaves it empty. */
    public List<Violation> violations() {
        return machine.records().violations();
    }

    /** The same without deliveries that failed, for an app that is killed or cut off on purpose. */
    public List<Violation> violationsOfTheApp() {
        return violations().stream().filter(violation -> !violation.where().equals("delivery")).toList();
    }

    /** Forgets calls and violations, not the world. */
    public void forget() {
        machine.records().forget();
    }

    /** Waits until that is so, ten seconds at most. */
    public void await(BooleanSupplier condition) {
        await(AT_MOST, condition);
    }

    public void await(Duration most, BooleanSupplier condition) {
        var end = System.nanoTime() + most.toNanos();
        // Most of what is waited for comes at once.
        for (var pause = 50_000; !condition.getAsBoolean(); pause = Math.min(2 * pause, 5_000_000)) {
            if (System.nanoTime() > end) {
                var calls = calls();
                throw new AssertionError("still not so after " + most + "; the last calls: "
                        + calls.subList(Math.max(0, calls.size() - 10), calls.size()) + "; violations: "
                        + violations());
            }
            LockSupport.parkNanos(pause);
        }
    }

    /** Whether no activity is on its way or waiting to be sent again. */
    public boolean quiet() {
        return machine.deliveries().quiet();
    }

    @Override
    public void close() {
        server.close();
        machine.deliveries().close();
    }
}
