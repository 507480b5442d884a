package io.binome.id;

/** Somebody's account on a platform: {@code organisation/local}; only the adapter knows how to read the local part. */
public record AccountId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
