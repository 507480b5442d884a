package io.binome.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens, authorisation codes and refresh tokens. A code and a refresh token are good for one exchange. */
final class Tokens {
    static final Duration LIFE = Duration.ofHours(12);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final World world;
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, String> refreshable = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private int count;

    Tokens(World world) {
        this.world = world;
    }

    /** @param redirect where the code was sent to; empty if nowhere in particular */
    record Code(String team, String enterprise, String user, Set<String> scopes, String redirect, Instant until) {}

    record Pair(Token token, String refresh) {}

    synchronized Token app(Set<String> scopes) {
        count++;
        var token = new Token("xapp-1-" + App.ID + "-" + count + "-fake", Token.Kind.APP, "", "", scopes, null,
                Token.State.GOOD);
        tokens.put(token.value(), token);
        return token;
    }

    synchronized Token bot(String team, String enterprise, Set<String> scopes) {
        count++;
        var token = new Token("xoxb-" + team + enterprise + "-" + count + "-fake", Token.Kind.BOT, team, enterprise,
                scopes, null, Token.State.GOOD);
        tokens.put(token.value(), token);
        return token;
    }

    /** A token that ends, and what it can be renewed with. */
    synchronized Pair rotating(String team, String enterprise, Set<String> scopes) {
        count++;
        var token = new Token("xoxe.xoxb-" + team + enterprise + "-" + count + "-fake", Token.Kind.BOT, team,
                enterprise, scopes, world.now().plus(LIFE), Token.State.GOOD);
        tokens.put(token.value(), token);
        var refresh = "xoxe-" + count + "-refresh-fake";
        refreshable.put(refresh, token.value());
        return new Pair(token, refresh);
    }

    synchronized String code(Code code) {
        count++;
        var value = "1111111111.2222222222." + Integer.toHexString(("code" + count).hashCode());
        codes.put(value, code);
        return value;
    }

    Instant codeEnds() {
        return world.now().plus(CODE_LIFE);
    }

    synchronized Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code)).filter(found -> world.now().isBefore(found.until()));
    }

    /** A new pair for an old refresh token, once; the old access token is dead from then on. */
    synchronized Optional<Pair> refresh(String refresh) {
        var old = Optional.ofNullable(refreshable.remove(refresh)).map(tokens::get);
        return old.filter(token -> token.state() == Token.State.GOOD).map(token -> {
            tokens.put(token.value(), token.until(world.now()));
            return rotating(token.team(), token.enterprise(), token.scopes());
        });
    }

    synchronized Optional<Token> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    synchronized void change(String value, Token.State state) {
        tokens.computeIfPresent(value, (key, token) -> token.in(state));
    }

    /** All tokens by which the app reaches this workspace. */
    synchronized List<Token> of(Team team) {
        var found = new ArrayList<Token>();
        tokens.values().forEach(token -> {
            if (token.kind() == Token.Kind.BOT && (token.team().equals(team.id())
                    || (!team.enterprise().isEmpty() && token.enterprise().equals(team.enterprise())))) {
                found.add(token);
            }
        });
        return found;
    }

    /** Those of them that work. */
    List<Token> working(Team team) {
        return of(team).stream().filter(token -> token.state() == Token.State.GOOD && !expired(token)).toList();
    }

    boolean expired(Token token) {
        return token.expires() != null && !world.now().isBefore(token.expires());
    }

    synchronized void uninstall(Team team) {
        of(team).forEach(token -> change(token.value(), Token.State.UNINSTALLED));
    }
}
