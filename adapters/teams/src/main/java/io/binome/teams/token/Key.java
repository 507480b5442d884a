package io.binome.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key by which Microsoft signs.
 *
 * @param endorsements the channels for which it may be used
 */
record Key(RSAPublicKey key, Set<String> endorsements) {
    private static final int FEWEST_BITS = 2_048;

    boolean isEndorsedFor(String channel) {
        return endorsements.contains(channel);
    }

    /** The keys of a key document by their ids; what is not an RSA key of a decent length is left out. */
    static Map<String, Key> all(String document) throws ParseException {
        Map<String, Key> keys = new HashMap<>();
        var listed = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(document), "keys");
        if (listed != null) {
            for (var each : listed) {
                of(each).ifPresent(key -> keys.put(String.valueOf(each.get("kid")), key));
            }
        }
        return Map.copyOf(keys);
    }

    private static Optional<Key> of(Map<String, Object> listed) {
        try {
            if (!(JWK.parse(listed) instanceof RSAKey rsa) || rsa.getKeyID() == null || rsa.size() < FEWEST_BITS
                    || KeyUse.ENCRYPTION.equals(rsa.getKeyUse())) {
                return Optional.empty();
            }
            return Optional.of(new Key(rsa.toRSAPublicKey(), endorsements(listed)));
        } catch (ParseException | JOSEException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(Map<String, Object> listed) {
        return listed.get("endorsements") instanceof List<?> channels
                ? channels.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
