package io.binome.mongodb;

/** The database was written by an earlier Binôme, in a shape from which there is no way to this one's; it is left untouched. */
public final class StoreTooOld extends RuntimeException {

    StoreTooOld(String address) {
        super("The database at " + address
                + " was written by an earlier version of Binôme, which this one cannot read.");
    }
}
