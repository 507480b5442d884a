package io.binome.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token as Microsoft Teams sends it, with claims that can be changed, and the ways to sign it. */
final class TestToken {
    static final String APP = "5f2b7e30-1111-4222-8333-444455556666";
    static final String SERVICE = "https://smba.trafficmanager.net/emea/";
    static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");

    private final Map<String, Object> claims = new LinkedHashMap<>();

    TestToken() {
        claims.put("iss", "https://api.botframework.com");
        claims.put("aud", APP);
        claims.put("nbf", Date.from(NOW.minus(Duration.ofMinutes(1))));
        claims.put("exp", Date.from(NOW.plus(Duration.ofHours(1))));
        claims.put("serviceurl", SERVICE);
    }

    TestToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    TestToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    private JWTClaimsSet set() {
        var builder = new JWTClaimsSet.Builder();
        claims.forEach(builder::claim);
        return builder.build();
    }

    String by(RSAKey key) {
        return by(key, JWSAlgorithm.RS256);
    }

    String by(RSAKey key, JWSAlgorithm algorithm) {
        return by(key, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build());
    }

    String by(RSAKey key, JWSHeader header) {
        try {
            var token = new SignedJWT(header, set());
            token.sign(new RSASSASigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed by the public key, as if it were a shared secret. */
    String bySecret(String kid, byte[] secret) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), set());
            token.sign(new MACSigner(secret));
            return "Bearer " + token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String unsigned() {
        return "Bearer " + new PlainJWT(set()).serialize();
    }
}
