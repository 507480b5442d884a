package io.binome.embedded.file;

import java.nio.file.Path;

/** The data file is not readable as what it should be. It is left untouched. */
public final class DataFileDamaged extends DataDirectoryRefused {

    DataFileDamaged(Path file, Path directory, Throwable cause) {
        super(
                directory,
                "The data file " + file + " is damaged and was left untouched; restore it from a backup, or move it"
                        + " away to start empty.",
                cause);
    }
}
