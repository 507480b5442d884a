package io.binome.app;

import io.binome.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app as Microsoft Teams takes it: a zip with manifest, French texts and icons, whose manifest names the bot and the
 * page about it. The same bot and page give the same bytes, on every machine.
 */
record TeamsPackage(UUID bot, URI site) {
    /** Whoever runs Binôme puts their own address here. */
    static final URI NO_SITE = URI.create("https://binome.example.org");

    /** In the manifest, where the id of the app and of the bot belongs. */
    private static final UUID NO_BOT = new UUID(0, 0);

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : files()) {
                add(zip, name, name.equals("manifest.json") ? manifest() : file(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The manifest, its words in each other language, and the pictures. */
    private static List<String> files() {
        return Stream.of(
                Stream.of("manifest.json"),
                Language.all().stream()
                        .map(language -> language.code() + ".json")
                        .filter(name -> TeamsPackage.class.getResource("teams/" + name) != null),
                Stream.of("color.png", "outline.png"))
                .flatMap(Function.identity())
                .toList();
    }

    private byte[] manifest() throws IOException {
        return new String(file("manifest.json"), StandardCharsets.UTF_8)
                .replace(NO_BOT.toString(), bot.toString())
                .replace(NO_SITE.toString(), site.toASCIIString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Stored, not deflated: what deflating gives depends on the Java that does it. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] file(String name) throws IOException {
        try (var file = TeamsPackage.class.getResourceAsStream("teams/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return file.readAllBytes();
        }
    }
}
