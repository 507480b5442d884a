package io.binome.embedded.file;

import java.nio.file.Path;

/** What stands in the place of the data file is none, and was left untouched. */
public final class DataFileStrange extends DataDirectoryRefused {
    /** What it is instead. */
    public enum What {
        EMPTY("is empty; restore it from a backup, or take it away to begin with an empty database"),
        DIRECTORY("is a directory; take it away, or give Binôme a directory of its own"),
        UNREADABLE("cannot be read; let the account of Binôme read and write it"),
        OF_ANOTHER_KIND("is not a database of Binôme's; take it away, or give Binôme a directory of its own"),
        OF_THE_FORMER_VERSION(
                "is of a time before the first release and cannot be read any more; move it away to begin with an"
                        + " empty database"),
        RESTORE_CUT_SHORT("is of a restore that was cut short; restore the backup again"),
        KEY_LOST("is encrypted; set the key it was encrypted with as BINOME_ENCRYPTION_KEY"),
        WRONG_KEY("is encrypted with a key that BINOME_ENCRYPTION_KEY does not name; add that key to the others");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private final transient Path file;
    private final What what;

    DataFileStrange(Path file, Path directory, What what) {
        super(directory, "The data file " + file + " " + what.words + ".", null);
        this.file = file;
        this.what = what;
    }

    public Path file() {
        return file;
    }

    public What what() {
        return what;
    }
}
