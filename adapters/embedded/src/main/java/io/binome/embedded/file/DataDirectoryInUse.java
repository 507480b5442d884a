package io.binome.embedded.file;

import java.nio.file.Path;

/** Another process, or another store in this one, works on the data directory. */
public final class DataDirectoryInUse extends DataDirectoryRefused {

    DataDirectoryInUse(Path directory, String owner) {
        super(
                directory,
                "The data directory " + directory + " is in use by another Binôme (process " + owner
                        + "); stop it first, or give this one a directory of its own.",
                null);
    }
}
