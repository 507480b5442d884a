package io.binome.embedded.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data file was written by a newer Binôme, whose layout this one does not know. It is left untouched. */
public final class DataFileTooNew extends DataDirectoryRefused {

    DataFileTooNew(Path file, Path directory, @Nullable Throwable cause) {
        super(
                directory,
                "The data file " + file + " was written by a newer version of Binôme and was left untouched; start that"
                        + " version or a later one.",
                cause);
    }
}
