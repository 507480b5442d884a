package io.binome.embedded.file;

import java.io.IOException;

/** The names in a directory. A name that was given or taken away is sure to stay so only after {@link #force}. */
interface Folder {

    boolean has(String name);

    /** Opens what is there. */
    Device open(String name) throws IOException;

    /** Opens a file that was not there, for its owner alone. */
    Device create(String name) throws IOException;

    /** Gives a file another name at once, in the place of what had it. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    void force() throws IOException;
}
