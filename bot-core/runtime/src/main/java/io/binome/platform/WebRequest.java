package io.binome.platform;

import java.util.List;
import java.util.Map;

/**
 * A request as it came over the wire, free of any framework.
 *
 * @param query decoded parameters of the address
 * @param headers by their names in lower case
 * @param body the raw bytes: the signature is over these
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record WebRequest(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers, byte[] body) {

    /** The first value of a header, or the empty string. */
    public String header(String name) {
        return first(headers, name);
    }

    /** The first value of a query parameter, or the empty string. */
    public String parameter(String name) {
        return first(query, name);
    }

    private static String first(Map<String, List<String>> values, String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }
}
