package io.binome.embedded.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data directory, or the file in it, cannot be created or written. */
final class DataDirectoryNotWritable extends DataDirectoryRefused {

    DataDirectoryNotWritable(Path directory, String reason, @Nullable Throwable cause) {
        super(directory, "The data directory " + directory + " cannot be written: " + reason + ".", cause);
    }
}
