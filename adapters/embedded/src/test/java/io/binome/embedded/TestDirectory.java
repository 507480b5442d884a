package io.binome.embedded;

import io.binome.embedded.file.DataFile;
import io.binome.json.Json;
import io.binome.store.ConversationsContract;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A store in a directory that is empty before each test and gone after it. */
final class TestDirectory implements BeforeEachCallback, AfterEachCallback {
    static final Json JSON = new Json(kind -> ConversationsContract.Probe.class);

    private Path directory;
    private EmbeddedStore store;

    EmbeddedStore store() {
        return store;
    }

    Path directory() {
        return directory;
    }

    /** Everything that is kept, as it would be read after a start. */
    String raw() {
        store.close();
        try (var file = DataFile.open(directory, EncryptionKeys.none())) {
            var all = new StringBuilder();
            for (var name : file.store().getMapNames()) {
                MVMap<String, Kept> map = file.store().openMap(
                        name,
                        new MVMap.Builder<String, Kept>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(KeptType.INSTANCE));
                map.forEach((key, kept) -> all.append(name).append(' ').append(key).append(' ')
                        .append(new String(kept.bytes(), StandardCharsets.UTF_8)).append('\n'));
            }
            return all.toString();
        } finally {
            open();
        }
    }

    /** Opens what is there, as after a start. */
    void open() {
        store = EmbeddedStore.open(directory, EncryptionKeys.none(), JSON);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("binome-test");
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        store.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
