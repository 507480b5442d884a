package io.binome.id;

/** A channel of a connected workspace: {@code organisation/local}; only the adapter knows how to read the local part. */
public record PlaceId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
