package io.binome.teams.fake;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** The keys the Bot Framework signs with, and the documents that publish them. */
final class Keys {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Made once, because it takes long. */
    private static final Key FIRST = make("msteams", "webchat", "directline");

    private final List<Key> published = new ArrayList<>();
    private Key current = FIRST;

    Keys() {
        published.add(FIRST);
    }

    record Key(String id, KeyPair pair, List<String> endorsements) {
        RSAPublicKey open() {
            return (RSAPublicKey) pair.getPublic();
        }
    }

    /** One that is published nowhere. */
    static Key unpublished() {
        return Unpublished.KEY;
    }

    /** Made only where it is asked for. */
    private static final class Unpublished {
        private static final Key KEY = make();
    }

    /** An id that no key has. */
    static String freshId() {
        return "key" + COUNT.incrementAndGet();
    }

    /** A key that nobody knows yet. */
    static Key make(String... endorsements) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Key(freshId(), generator.generateKeyPair(), List.of(endorsements));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized Key current() {
        return current;
    }

    /** From now on signs with a new key; the old ones stay published if they are to. */
    synchronized void rotate(boolean keep, String... endorsements) {
        if (!keep) {
            published.clear();
        }
        current = make(endorsements);
        published.add(current);
    }

    static ObjectNode metadata(String base) {
        return Json.of(
                "issuer", Pass.ISSUER,
                "authorization_endpoint", "https://invalid.botframework.com",
                "jwks_uri", base + "/v1/.well-known/keys",
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    }

    synchronized ObjectNode set() {
        return Json.of("keys", published.stream().map(Keys::published).toList());
    }

    private static ObjectNode published(Key key) {
        return Json.of(
                "kty", "RSA",
                "use", "sig",
                "kid", key.id(),
                "x5t", key.id(),
                "n", number(key.open().getModulus()),
                "e", number(key.open().getPublicExponent()),
                "endorsements", key.endorsements());
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var bare = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
    }
}
