package io.binome.understanding;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: learns from the sentences once, and keeps what it has learnt beside the classes. */
public final class Training {
    private Training() {}

    /**
     * Learns, and writes what has been learnt.
     *
     * @param args the folder of the classes
     */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0], Training.class.getPackageName().replace('.', '/'), LearntFile.NAME);
        Files.createDirectories(file.getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LearntFile.write(new Lessons(Sentences.taught()).learnt(Sentences.mark()), out);
        }
    }
}
