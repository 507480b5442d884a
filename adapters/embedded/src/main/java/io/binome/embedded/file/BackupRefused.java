package io.binome.embedded.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made or restored; the message says why in one sentence an operator understands. Nothing was changed. */
public final class BackupRefused extends RuntimeException {
    /** Why. */
    public enum What {
        EXISTS("is there already; a backup never takes the place of a file"),
        NOT_WRITABLE("cannot be written; look for the right to, and for room"),
        NO_DATA("is a directory without data of Binôme's that this account can see"),
        UNANSWERED("is in use by a Binôme that takes no order for a backup; stop it first"),
        NOT_EMPTY("is not empty; restore into a directory that is"),
        MISSING("cannot be read"),
        NO_BACKUP("is not a backup of Binôme's"),
        DAMAGED("is damaged, or not as it was written; take another backup"),
        NEWER("was written by a newer version of Binôme; restore it with that version or a later one"),
        KEY_LOST("is encrypted; set the key it was encrypted with as BINOME_ENCRYPTION_KEY"),
        WRONG_KEY("is encrypted with a key that BINOME_ENCRYPTION_KEY does not name; add that key to the others");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private final transient Path path;
    private final What what;

    BackupRefused(Path path, What what, @Nullable Throwable cause) {
        super(path + " " + what.words + ".", cause);
        this.path = path;
        this.what = what;
    }

    static BackupRefused of(Path path, Head.Unusable unusable) {
        return new BackupRefused(path, switch (unusable.flaw()) {
            case ANOTHER_KIND -> What.NO_BACKUP;
            case NEWER -> What.NEWER;
            case KEY_LOST -> What.KEY_LOST;
            case WRONG_KEY -> What.WRONG_KEY;
            case DAMAGED -> What.DAMAGED;
        }, unusable);
    }

    public Path path() {
        return path;
    }

    public What what() {
        return what;
    }
}
