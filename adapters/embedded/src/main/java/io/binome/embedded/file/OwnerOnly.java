package io.binome.embedded.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps personal data to the account that Binôme runs under: directories 0700 and files 0600, from the moment they are made,
 * and those that are there already from the next start on. Where a file system has no such modes, nothing is done but said.
 */
public final class OwnerOnly {
    private static final Logger log = LoggerFactory.getLogger(OwnerOnly.class);

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** Makes the file, empty and for its owner alone, unless it is there. */
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, asMade(file, FILE));
        } catch (FileAlreadyExistsException there) {
            // It keeps the modes that somebody has given it.
        }
    }

    /** Whether other accounts of this machine may do anything with what is there; no where that cannot be told. */
    public static boolean isOpen(Path path) {
        try {
            return Files.exists(path) && knowsModes(path) && !others(path).isEmpty();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Makes the directory with those above it, or closes it to others if it holds nothing but Binôme's own files. */
    static void directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, asMade(directory, DIRECTORY));
            if (!knowsModes(directory)) {
                log.info("{} is on a file system without modes: only you can keep it to the account of Binôme",
                        directory);
            }
        } else if (isOpen(directory)) {
            if (holdsOnlyOurs(directory)) {
                close(directory, DIRECTORY);
            } else {
                log.warn(
                        "{} holds other files too and stays open to other accounts: give Binôme a directory of its own",
                        directory);
            }
        }
    }

    /** The attributes with which a file in that directory is opened, should it have to be made. */
    static FileAttribute<?>[] file(Path directory) {
        return asMade(directory, FILE);
    }

    /** Closes a file that is there to others. */
    static void tighten(Path file) {
        if (isOpen(file)) {
            close(file, FILE);
        }
    }

    /** Gives what was just made the modes of a file for its owner alone. */
    static void begin(Path made) throws IOException {
        if (knowsModes(made)) {
            Files.setPosixFilePermissions(made, FILE);
        }
    }

    private static void close(Path path, Set<PosixFilePermission> modes) {
        try {
            Files.setPosixFilePermissions(path, modes);
            log.info("{} was open to other accounts of this machine; it is not any more", path);
        } catch (IOException notOurs) {
            log.warn("{} is open to other accounts of this machine and belongs to another one: let its owner close it",
                    path);
        }
    }

    private static boolean holdsOnlyOurs(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.startsWith("binome.") || name.equals("lost+found"));
        }
    }

    private static Set<PosixFilePermission> others(Path path) throws IOException {
        var modes = EnumSet.noneOf(PosixFilePermission.class);
        modes.addAll(Files.getPosixFilePermissions(path));
        modes.removeAll(DIRECTORY);
        return modes;
    }

    private static FileAttribute<?>[] asMade(Path within, Set<PosixFilePermission> modes) {
        return knowsModes(within) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)} : NONE;
    }

    /** Asked of the system rather than of the path, which need not be there yet. */
    private static boolean knowsModes(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
