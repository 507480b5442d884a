package io.binome.app;

import io.binome.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of messages as they lie in the modules. */
final class BundleFiles {
    private static final String RESOURCES = "src/main/resources";
    private static final List<String> PARTS = List.of("bot-core", "adapters", "app", "scheduler");

    private BundleFiles() {}

    /** Where this project lies, from whichever module. */
    static Path top() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bot-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The paths of all of them on the class path, without language and end. */
    static List<String> paths() throws IOException {
        var end = "_" + Language.usual().code() + ".properties";
        var all = new java.util.ArrayList<String>();
        for (var part : PARTS) {
            try (var files = Files.walk(top().resolve(part))) {
                files.map(Path::toString)
                        .filter(file -> file.endsWith(end) && file.contains(RESOURCES) && !file.contains("samples_"))
                        .map(file -> file.substring(file.indexOf(RESOURCES) + RESOURCES.length() + 1))
                        .map(file -> file.substring(0, file.length() - end.length()).replace('\\', '/'))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
