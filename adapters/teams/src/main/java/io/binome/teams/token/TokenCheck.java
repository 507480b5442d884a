package io.binome.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.binome.teams.token.Verdict.Genuine;
import io.binome.teams.token.Verdict.Refused;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an activity comes from Microsoft Teams: a token signed by a key that Microsoft publishes and endorses for
 * Teams, issued by the Bot Framework to this bot under one of the three names that Microsoft has for it, for the service URL that the activity names, and valid now, give or take
 * five minutes. Anything else is refused.
 */
public final class TokenCheck {
    private static final String CHANNEL = "msteams";
    private static final String ISSUER = "https://api.botframework.com";
    private static final String SCHEME = "Bearer ";
    private static final List<String> SERVICE_CLAIMS = List.of("serviceurl", "serviceUrl");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST = 16_384;

    private final Set<String> audiences;
    private final Keys keys;
    private final InstantSource clock;

    /** @param appId for whom tokens must be meant; never blank */
    public TokenCheck(String appId, Keys keys, InstantSource clock) {
        if (appId.isBlank()) {
            throw new IllegalArgumentException("Without an app id no token can be checked");
        }
        this.audiences = Set.of(appId, "api://" + appId, "api://botid-" + appId);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks one request.
     *
     * @param authorization the value of its header {@code Authorization}; empty where there is none
     * @param serviceUrl what the activity names
     * @param channelId what the activity names
     */
    public Verdict check(String authorization, String serviceUrl, String channelId) {
        if (!channelId.equals(CHANNEL)) {
            return new Refused("not the channel of Teams");
        }
        if (authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Refused("no bearer token");
        }
        try {
            var token = SignedJWT.parse(authorization.substring(SCHEME.length()).strip());
            return signed(token)
                    .or(() -> claimed(token, serviceUrl))
                    .<Verdict>map(Refused::new)
                    .orElseGet(Genuine::new);
        } catch (ParseException | RuntimeException unreadable) {
            return new Refused("not a signed token");
        }
    }

    private Optional<String> signed(SignedJWT token) {
        var header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return Optional.of("not signed with RS256");
        }
        var id = header.getKeyID();
        if (id == null) {
            return Optional.of("names no key");
        }
        return keys.find(id).map(key -> signed(token, key)).orElse(Optional.of("signed with an unknown key"));
    }

    private static Optional<String> signed(SignedJWT token, Key key) {
        try {
            if (!token.verify(new RSASSAVerifier(key.key()))) {
                return Optional.of("not signed with the key that it names");
            }
        } catch (JOSEException unusable) {
            return Optional.of("its signature cannot be checked");
        }
        return key.isEndorsedFor(CHANNEL) ? Optional.empty() : Optional.of("its key is not endorsed for Teams");
    }

    private Optional<String> claimed(SignedJWT token, String serviceUrl) {
        try {
            return claimed(token.getJWTClaimsSet(), serviceUrl);
        } catch (ParseException unreadable) {
            return Optional.of("its claims are unreadable");
        }
    }

    private Optional<String> claimed(JWTClaimsSet claims, String serviceUrl) {
        var now = clock.instant();
        if (!ISSUER.equals(claims.getIssuer())) {
            return Optional.of("not issued by the Bot Framework");
        }
        if (claims.getAudience().size() != 1 || !audiences.contains(claims.getAudience().getFirst())) {
            return Optional.of("meant for somebody else");
        }
        var until = instant(claims.getExpirationTime());
        if (until == null || !until.plus(SKEW).isAfter(now)) {
            return Optional.of("expired, or without an end");
        }
        var from = instant(claims.getNotBeforeTime());
        if (from == null || from.minus(SKEW).isAfter(now)) {
            return Optional.of("not yet valid, or without a beginning");
        }
        return isFor(claims, serviceUrl) ? Optional.empty() : Optional.of("given for another service URL");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** Where both spellings of the claim are there, both must be right. */
    private static boolean isFor(JWTClaimsSet claims, String serviceUrl) {
        var named = SERVICE_CLAIMS.stream().map(claims::getClaim).filter(each -> each != null).toList();
        return !named.isEmpty()
                && named.stream().allMatch(each -> each instanceof String url && ServiceUrl.same(url, serviceUrl));
    }
}
