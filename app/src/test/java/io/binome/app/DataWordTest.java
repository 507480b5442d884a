package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.dialog.AllDialogs;
import io.binome.embedded.EmbeddedStore;
import io.binome.embedded.file.BackupRefused;
import io.binome.embedded.file.DataDirectoryRefused;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.store.EncryptionKeys;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words {@code backup} and {@code restore}, as somebody types them. */
class DataWordTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHgA=";
    private static final PersonId ADA = new OrganisationId("acme").person("ada");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @TempDir
    private Path home;

    /** What it said, and its exit code. */
    private record Said(int exitCode, String out, String err) {}

    private Said say(Map<String, String> environment, String... words) {
        var all = new TreeMap<>(environment);
        all.putIfAbsent("BINOME_DATA_DIR", data().toString());
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(
                words, all::get, new Operator(Languages.ENGLISH), new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(out + "\n" + err).doesNotContain("\tat ", "Exception", "operator.", "null");
        return new Said(code, out.toString(), err.toString());
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path file() {
        return home.resolve("binome.backup");
    }

    private EmbeddedStore open(Path directory, EncryptionKeys keys) {
        return EmbeddedStore.open(directory, keys, new Json(AllDialogs.make()::states));
    }

    private void fill(EncryptionKeys keys) {
        try (var store = open(data(), keys)) {
            store.mentions().named(List.of(ADA), DAY);
        }
    }

    @Test
    void whatWasBackedUpIsThereAgainInAnotherDirectory() {
        fill(EncryptionKeys.none());

        var made = say(Map.of(), "backup", file().toString());
        var elsewhere = home.resolve("elsewhere");
        var restored = say(Map.of("BINOME_DATA_DIR", elsewhere.toString()), "restore", file().toString());

        assertThat(made.err() + restored.err()).isEmpty();
        assertThat(made.exitCode() + restored.exitCode()).isZero();
        assertThat(made.out()).startsWith("Backup made and checked: " + file());
        assertThat(restored.out()).startsWith("Restored and checked: " + elsewhere).endsWith("can be started.\n");
        try (var store = open(elsewhere, EncryptionKeys.none())) {
            assertThat(store.mentions().of(ADA)).contains(DAY);
        }
    }

    @Test
    void aBackupIsMadeByTheProcessThatHoldsTheData() {
        try (var store = open(data(), EncryptionKeys.of(KEY))) {
            store.mentions().named(List.of(ADA), DAY);

            var made = say(Map.of("BINOME_ENCRYPTION_KEY", KEY), "backup", file().toString());

            assertThat(made.exitCode()).as(made.err()).isZero();
            store.mentions().named(List.of(ADA), DAY.plusDays(1));
        }
        var elsewhere = home.resolve("elsewhere").toString();
        var lost = say(Map.of("BINOME_DATA_DIR", elsewhere), "restore", file().toString());
        assertThat(lost.err()).contains("is encrypted. Set BINOME_ENCRYPTION_KEY");
        var wrong = say(
                Map.of("BINOME_DATA_DIR", elsewhere, "BINOME_ENCRYPTION_KEY", OTHER_KEY), "restore",
                file().toString());
        assertThat(wrong.err()).contains("encrypted with a key that isn’t in BINOME_ENCRYPTION_KEY");
        var restored = say(
                Map.of("BINOME_DATA_DIR", elsewhere, "BINOME_ENCRYPTION_KEY", OTHER_KEY + "," + KEY), "restore",
                file().toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        try (var store = open(Path.of(elsewhere), EncryptionKeys.of(OTHER_KEY + "," + KEY))) {
            assertThat(store.mentions().of(ADA)).as("of the moment of the backup").contains(DAY);
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInOneSentenceAndLeavesEverythingAsItWas() throws IOException {
        assertThat(say(Map.of(), "backup", file().toString()).err()).contains("can’t see any of Binôme’s data");
        fill(EncryptionKeys.none());
        say(Map.of(), "backup", file().toString());
        var before = Files.readAllBytes(file());

        var again = say(Map.of(), "backup", file().toString());
        assertThat(again.exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
        assertThat(again.err()).contains("is already there").hasLineCount(1);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);

        assertThat(say(Map.of(), "restore", file().toString()).err()).contains("isn’t empty");
        var elsewhere = Map.of("BINOME_DATA_DIR", home.resolve("elsewhere").toString());
        assertThat(say(elsewhere, "restore", home.resolve("none").toString()).err()).contains("can’t be read");
        var text = Files.writeString(home.resolve("text"), "hello, I am no backup");
        assertThat(say(elsewhere, "restore", text.toString()).err()).contains("isn’t a Binôme backup");
        var data = say(elsewhere, "restore", data().resolve("binome.db").toString());
        assertThat(data.err()).contains("isn’t a Binôme backup");
        before[before.length / 2] ^= 1;
        var altered = Files.write(home.resolve("altered"), before);
        assertThat(say(elsewhere, "restore", altered.toString()).err()).contains("is damaged");
        assertThat(home.resolve("elsewhere")).doesNotExist();

        var mongo = say(Map.of("MONGODB_URI", "mongodb://127.0.0.1/binome"), "backup", file().toString());
        assertThat(mongo.err()).contains("mongodump");
        assertThat(say(Map.of(), "backup").exitCode()).as("without a file").isEqualTo(Exit.USAGE);
    }

    @Test
    void aRestoreThatWasCutShortIsSaidAndDoneAgain() throws IOException {
        fill(EncryptionKeys.none());
        say(Map.of(), "backup", file().toString());
        var elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.write(elsewhere.resolve("binome.restoring"), Arrays.copyOf(Files.readAllBytes(file()), 5_000));

        assertThatThrownBy(() -> open(elsewhere, EncryptionKeys.none()).close())
                .isInstanceOf(DataDirectoryRefused.class)
                .hasMessageContaining("cut short");
        var again = say(Map.of("BINOME_DATA_DIR", elsewhere.toString()), "restore", file().toString());

        assertThat(again.exitCode()).as(again.err()).isZero();
        try (var store = open(elsewhere, EncryptionKeys.none())) {
            assertThat(store.mentions().of(ADA)).contains(DAY);
        }
    }

    private static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonHasItsSentence(Language language) {
        var operator = new Operator(language);
        assertThat(Arrays.stream(BackupRefused.What.values())
                .map(what -> operator.say("data." + what.name().toLowerCase(Locale.ROOT), "file", "F")))
                .allSatisfy(sentence -> assertThat(sentence).contains("F").endsWith("."));
    }
}
