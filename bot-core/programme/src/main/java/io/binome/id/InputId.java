package io.binome.id;

/** Names one input once and for all: an input that comes again under the same id is the same one and changes nothing. */
public record InputId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
