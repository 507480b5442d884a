package io.binome.id;

/**
 * A channel of a connected workspace: {@code organisation/local}. The local part begins with the platform and a dot; only
 * the adapter knows how to read the rest.
 */
public record PlaceId(String value) implements Id {
    /** The platform it is on, such as {@code slack}. */
    public String platform() {
        return local().substring(0, Math.max(0, local().indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
