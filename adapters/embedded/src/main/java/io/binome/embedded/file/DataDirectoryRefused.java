package io.binome.embedded.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store in the process cannot work on this data directory; the message says why in one sentence an operator understands. */
public abstract sealed class DataDirectoryRefused extends RuntimeException
        permits DataDirectoryInUse, DataDirectoryNotWritable, DataFileDamaged, DataFileStrange, DataFileTooNew {

    private final transient Path directory;

    DataDirectoryRefused(Path directory, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.directory = directory;
    }

    public final Path directory() {
        return directory;
    }
}
