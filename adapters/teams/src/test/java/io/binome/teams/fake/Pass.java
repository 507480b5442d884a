package io.binome.teams.fake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** A token as the Bot Framework signs it for an activity, good until it is spoilt. Never changes; each word makes another. */
public final class Pass {
    public static final String ISSUER = "https://api.botframework.com";
    static final Duration LIFE = Duration.ofHours(1);

    private final ObjectNode header;
    private final ObjectNode claims;
    private final Keys.Key key;

    private Pass(ObjectNode header, ObjectNode claims, Keys.Key key) {
        this.header = header;
        this.claims = claims;
        this.key = key;
    }

    static Pass good(Keys.Key key, String audience, String serviceUrl, Instant now) {
        return good(key, audience, serviceUrl, now, LIFE);
    }

    static Pass good(Keys.Key key, String audience, String serviceUrl, Instant now, Duration life) {
        return new Pass(
                Json.of("alg", "RS256", "kid", key.id(), "x5t", key.id(), "typ", "JWT"),
                Json.of(
                        "serviceurl", serviceUrl,
                        "nbf", now.getEpochSecond(),
                        "exp", now.plus(life).getEpochSecond(),
                        "iss", ISSUER,
                        "aud", audience),
                key);
    }

    public Pass issuer(String changed) {
        return claim("iss", changed);
    }

    public Pass audience(String changed) {
        return claim("aud", changed);
    }

    public Pass serviceUrl(String changed) {
        return claim("serviceurl", changed);
    }

    public Pass expires(Instant changed) {
        return claim("exp", changed.getEpochSecond());
    }

    public Pass notBefore(Instant changed) {
        return claim("nbf", changed.getEpochSecond());
    }

    /**
     * With another claim, or another value of it.
     *
     * @param value a text, a number, a boolean or a list of these
     */
    public Pass claim(String name, Object value) {
        var changed = claims.deepCopy();
        changed.setAll(Json.of(name, value));
        return new Pass(header, changed, key);
    }

    public Pass without(String claim) {
        var changed = claims.deepCopy();
        changed.remove(claim);
        return new Pass(header, changed, key);
    }

    /** Says this key id, whatever signs. */
    public Pass keyId(String id) {
        return header("kid", id).header("x5t", id);
    }

    private Pass header(String name, String value) {
        var changed = header.deepCopy();
        changed.put(name, value);
        return new Pass(changed, claims, key);
    }

    /** Signed with a key that is published nowhere, under the id of the right one. */
    public Pass forged() {
        return new Pass(header, claims, Keys.unpublished());
    }

    /** Signed with a key that is published nowhere, under an id of its own. */
    public Pass foreign() {
        return new Pass(header, claims, Keys.unpublished()).keyId(Keys.freshId());
    }

    /** {@code "alg": "none"} and no signature. */
    public Pass unsigned() {
        return header("alg", "none");
    }

    /** HS256, with the public key taken for the secret. */
    public Pass symmetric() {
        return header("alg", "HS256");
    }

    /** As a header has it after {@code Bearer}. */
    public String value() {
        var signed = encode(Json.write(header).getBytes(StandardCharsets.UTF_8)) + "."
                + encode(Json.write(claims).getBytes(StandardCharsets.UTF_8));
        return signed + "." + signature(signed.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(byte[] signed) {
        try {
            return switch (Json.text(header, "alg")) {
                case "none" -> "";
                case "HS256" -> {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(key.open().getEncoded(), "HmacSHA256"));
                    yield encode(mac.doFinal(signed));
                }
                default -> {
                    var signature = Signature.getInstance("SHA256withRSA");
                    signature.initSign(key.pair().getPrivate());
                    signature.update(signed);
                    yield encode(signature.sign());
                }
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return value();
    }
}
