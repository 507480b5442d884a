package io.binome.mongodb;

/** The database was last used by a newer Binôme, whose documents this one might misread; it is left untouched. */
public final class StoreTooNew extends RuntimeException {

    StoreTooNew(String address, int found, int known) {
        super("The database at " + address + " was written by a newer version of Binôme (schema " + found
                + ", this version knows " + known + "); start that version or a later one.");
    }
}
