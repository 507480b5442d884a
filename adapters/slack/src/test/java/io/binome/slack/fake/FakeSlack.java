package io.binome.slack.fake;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A Slack of our own on a loopback port: as strict as the real one, with people in it who do what a test tells them.
 * Starts with one workspace, in which the app is installed with {@link Settings#scopes}.
 */
public final class FakeSlack implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Machine machine;
    private final WebServer server;
    private final Team team;
    private final String botToken;
    private final String appToken;

    private FakeSlack(Settings settings) {
        machine = Machine.of(settings);
        team = machine.world().found("Acme", "");
        botToken = machine.tokens().bot(team.id(), "", settings.scopes()).value();
        appToken = machine.tokens().app(Set.of("connections:write")).value();
        server = new WebServer(machine);
    }

    public static FakeSlack start() {
        return start(Settings.usual());
    }

    /** Takes as much as it is sent: for an app without a pace. */
    public static FakeSlack generous() {
        return start(Settings.usual().withGenerosity(0));
    }

    public static FakeSlack start(Settings settings) {
        var slack = new FakeSlack(settings);
        slack.machine.socket().start();
        slack.server.start(new Control(slack));
        return slack;
    }

    /** What to give a client as the prefix of method names; ends in {@code /api/}. */
    public String apiUrl() {
        return server.base() + "/api/";
    }

    /** Where a browser is sent to consent: redirects at once, with a code. */
    public String authoriseUrl() {
        return server.base() + "/oauth/v2/authorize";
    }

    public String botToken() {
        return botToken;
    }

    public String appToken() {
        return appToken;
    }

    public String signingSecret() {
        return App.SIGNING_SECRET;
    }

    /** What the app is known by when workspaces install it, and its secret. */
    public String clientId() {
        return App.CLIENT_ID;
    }

    public String clientSecret() {
        return App.CLIENT_SECRET;
    }

    /** The workspace there is from the start. */
    public Team team() {
        return team;
    }

    /** Another workspace, where the app is not installed yet. */
    public Team team(String name) {
        return machine.world().found(name, "");
    }

    /** Another workspace of an organisation, {@code E…}. */
    public Team team(String name, String enterprise) {
        return machine.world().found(name, enterprise);
    }

    /** Installs the app and hands its token out. */
    public String install(Team into, Set<String> scopes) {
        return machine.tokens().bot(into.id(), "", scopes).value();
    }

    /** What an admin's consent gives to the app by way of the browser: good once, for ten minutes. */
    public String code(Team into, FakePerson by, Set<String> scopes, String redirect) {
        return machine.tokens()
                .code(new Tokens.Code(into.id(), "", by.id(), scopes, redirect, machine.tokens().codeEnds()));
    }

    /** The same for a whole organisation. */
    public String codeForAll(String enterprise, FakePerson by, Set<String> scopes, String redirect) {
        return machine.tokens()
                .code(new Tokens.Code("", enterprise, by.id(), scopes, redirect, machine.tokens().codeEnds()));
    }

    /** Somebody in the first workspace, in Paris and French unless they say otherwise. */
    public FakePerson person(String realName) {
        return person(team, realName, mail(realName), ZoneId.of("Europe/Paris"), "fr-FR");
    }

    public FakePerson person(Team in, String realName, String email, ZoneId zone, String locale) {
        return new FakePerson(machine, in, machine.world().hire(in, realName, email, zone, locale).id());
    }

    /** Somebody from another workspace, in a channel that both share, as the app in the first one meets them. */
    public FakePerson stranger(String realName, Team from, Channel shared) {
        var user = machine.world().hire(from, realName, mail(realName), ZoneId.of("UTC"), "en-GB");
        shared.share(from.id());
        shared.join(user.id());
        return new FakePerson(machine, machine.world().team(shared.team()).orElseThrow(), user.id());
    }

    public Optional<FakePerson> known(String id) {
        return machine.world()
                .user(id)
                .map(user -> new FakePerson(machine, machine.world().team(user.team()).orElseThrow(), id));
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.org";
    }

    public Channel channel(String name, FakePerson... members) {
        return channel(team, Channel.Kind.PUBLIC, name, members);
    }

    public Channel channel(Team in, Channel.Kind kind, String name, FakePerson... members) {
        var channel = machine.world().create(in, kind, name);
        for (var member : members) {
            channel.join(member.id());
        }
        return channel;
    }

    /** Lets the bot in without telling it. */
    public void admit(Channel channel) {
        channel.join(machine.world().team(channel.team()).orElseThrow().bot());
    }

    public void archive(Channel channel) {
        channel.archive(true);
    }

    public List<Channel> channels() {
        return machine.world().channels();
    }

    /** From now on everything goes by signed HTTP requests to this address. */
    public void deliverTo(URI events, String signingSecret) {
        machine.hub().by(new HttpDelivery(events, signingSecret, machine.settings()));
    }

    /** The same to an app in this process. */
    public void deliverTo(Door door, String signingSecret) {
        machine.hub().by(HttpDelivery.through(door, signingSecret, machine.settings()));
    }

    /** From now on everything goes over the connections that the app opens. */
    public void deliverBySocket() {
        machine.hub().by(machine.socket());
    }

    /** How many connections the app has open. */
    public int sockets() {
        return machine.socket().connected();
    }

    /** Tells the app to renew its connections, as Slack does every few hours. */
    public void refreshSockets() {
        machine.socket().refresh();
    }

    public void cutSockets() {
        machine.socket().cut();
    }

    /** Sends exactly this to the app, for requests that are forged, stale or broken. */
    public Ack send(URI events, String body, Map<String, String> headers) {
        return new HttpDelivery(events, App.SIGNING_SECRET, machine.settings()).raw(body, headers);
    }

    /** Sends an event object that no person here has caused, as if it had happened in the first workspace. */
    public Ack event(String json) {
        return machine.hub().first(Parcel.of(Parcel.Kind.EVENT, machine.hub().envelope(team, Json.object(json))));
    }

    /** The headers with which Slack would send that body now. */
    public Map<String, String> headers(String body, String contentType) {
        var now = Long.toString(machine.world().now().getEpochSecond());
        return Map.of(
                "Content-Type", contentType,
                "X-Slack-Request-Timestamp", now,
                "X-Slack-Signature", Signature.of(App.SIGNING_SECRET, now, body));
    }

    /** Delivers an interaction payload or an event envelope as it is, properly signed. */
    public Ack deliver(String json) {
        var payload = Json.object(json);
        var event = Set.of("event_callback", "url_verification", "app_rate_limited")
                .contains(Json.text(payload, "type"));
        return machine.hub()
                .way()
                .deliver(Parcel.of(event ? Parcel.Kind.EVENT : Parcel.Kind.INTERACTIVE, payload));
    }

    /** An admin removes the app: its tokens are dead, and it hears so. */
    public Ack uninstall(Team from) {
        machine.tokens().uninstall(from);
        machine.hub().farewell(from, AuthMethods.revoked(from));
        return machine.hub()
                .farewell(from, Json.of("type", "app_uninstalled", "event_ts", machine.world().ts()));
    }

    /** The bot's tokens die, and the app hears so. */
    public Ack revokeTokens(Team of) {
        machine.tokens().of(of).forEach(token -> machine.tokens().change(token.value(), Token.State.REVOKED));
        return machine.hub().farewell(of, AuthMethods.revoked(of));
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

    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Everything a strict Slack would complain about; a well-behaved app leaves it empty. */
    public List<Violation> violations() {
        return machine.records().violations();
    }

    /** The same without deliveries that were not acknowledged, for an app that is killed or cut off on purpose. */
    public List<Violation> violationsOfTheApp() {
        return violations().stream().filter(violation -> !violation.where().equals("delivery")).toList();
    }

    /** Forgets calls and violations, not the world. */
    public void forget() {
        machine.records().forget();
    }

    /** What was uploaded as this file. */
    public Optional<byte[]> file(String id) {
        return machine.uploads().content(id);
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
                throw new AssertionError("still not so after " + most + "; the last calls: " + lastCalls()
                        + "; violations: " + violations());
            }
            LockSupport.parkNanos(pause);
        }
    }

    /** The last ten, each in a line, cut: so that all of them fit into what a build prints. */
    private String lastCalls() {
        var calls = calls();
        return calls.subList(Math.max(0, calls.size() - 10), calls.size()).stream()
                .map(call -> "\n  " + call.toString().replace('\n', ' '))
                .map(line -> line.substring(0, Math.min(line.length(), 400)))
                .collect(Collectors.joining());
    }

    /** Whether no event is on its way or waiting to be sent again. */
    public boolean quiet() {
        return machine.hub().quiet();
    }

    @Override
    public void close() {
        server.close();
        machine.socket().close();
    }
}
