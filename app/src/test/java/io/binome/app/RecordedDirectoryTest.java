package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.dialog.AllDialogs;
import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.json.Json;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.simulation.Autopilot;
import io.binome.simulation.Cast;
import io.binome.simulation.World;
import io.binome.store.Store;
import io.binome.text.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data directory as it was written some time ago, five weeks into a programme of five people, is opened and read by
 * today's version; what is in it stands beside it, a line each. It is recorded anew by {@code -Drecorded.write=true}.
 */
class RecordedDirectoryTest {
    private static final Path RECORDED = Path.of("src/test/resources/io/binome/app/recorded");
    private static final Path DIRECTORY = RECORDED.resolve("directory.zip");
    private static final Path FORMER = RECORDED.resolve("former.zip");
    private static final Path RECORDS = RECORDED.resolve("records.jsonl");
    private static final OrganisationId ORGANISATION = new OrganisationId("recorded");
    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");
    private static final Duration PLAYED = Duration.ofDays(5 * 7);
    private static final int PEOPLE = 5;
    private static final int SEED = 1;
    private static final List<String> KINDS = List.of(
            "Programme", "Person", "Profile", "Member", "RoundHead", "RoundPart", "Pair", "Note", "PairFormed",
            "FeedbackGiven", "#session", "#feedback", "#campaign");

    @TempDir
    Path directory;

    private static Settings settings(Path directory) {
        var given = Map.of("binome.data-dir", directory.toString(), "binome.playground", "false");
        return Settings.read(given::get, new Operator(Languages.ENGLISH));
    }

    private static Stores open(Path directory) {
        return Stores.open(settings(directory), new Operator(Languages.ENGLISH));
    }

    private static World world(Store store) {
        return new World(ORGANISATION, store, AllDialogs.make(), schedule -> Optional.empty(), BEGIN);
    }

    @Test
    void isReadToTheLastRecordAndTheProgrammeGoesOn() throws IOException {
        unpack(DIRECTORY, directory);
        try (var stores = open(directory)) {
            assertThat(records(stores.main()))
                    .containsExactlyElementsOf(Files.readAllLines(RECORDS).stream().map(RecordedDirectoryTest::known)
                            .toList());
            var world = world(stores.main());
            try (var autopilot = new Autopilot(world, SEED, BEGIN)) {
                autopilot.run(BEGIN.plus(PLAYED).plus(Duration.ofDays(7)), progress -> {}, () -> false);
            }
            assertThat(stores.main().conversations().setAside(10)).isEmpty();
            assertThat(stores.main().facts().about(ORGANISATION)).hasSizeGreaterThan(facts());
        }
    }

    private static int facts() throws IOException {
        return (int) Files.readAllLines(RECORDS).stream().filter(line -> line.startsWith("fact ")).count();
    }

    @Test
    void holdsSomethingOfEverythingThatMatters() throws IOException {
        var records = Files.readString(RECORDS);
        assertThat(KINDS).allSatisfy(kind -> assertThat(records).contains(kind));
    }

    @Test
    void isRefusedInOneSentenceAndLeftAloneWhereItIsOfTheFormerStore() throws IOException {
        unpack(FORMER, directory);
        var file = directory.resolve("binome.mv.db");
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> open(directory).close())
                .isInstanceOfSatisfying(Misconfigured.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
                    assertThat(refused.sentence())
                            .isEqualTo(new Operator(Languages.ENGLISH)
                                    .say("datafile.of_the_former_version", "file", file.toString()))
                            .doesNotContain("\n");
                });
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** Everything that the ports of a store read, a line each. */
    private static List<String> records(Store store) {
        var entries = Arrays.stream(Entry.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(type -> store.records().everywhere(type.asSubclass(Entry.class)).stream());
        var conversations = store.conversations().within(ORGANISATION).stream()
                .flatMap(id -> store.conversations().find(id).stream())
                .map(Json::write);
        return Stream.of(
                entries.map(entry -> "entry " + line(entry)),
                store.facts().about(ORGANISATION).stream().map(fact -> "fact " + line(fact)),
                conversations.map(conversation -> "conversation " + line(conversation)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** A line as it was written, as it is today: what a record has gained since is absent or empty. */
    private static String known(String written) {
        var at = written.indexOf(' ');
        return written.substring(0, at + 1) + Json.line(settled(Json.object(written.substring(at + 1))));
    }

    /** Sets come in another order in each process: words in a list are sorted, whether their order means something or not. */
    private static String line(Object value) {
        return Json.line(settled(Json.object(Json.line(value))));
    }

    private static Object settled(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var settled = new LinkedHashMap<String, Object>();
                map.forEach((key, part) -> {
                    if (part != null && !part.equals(List.of())) {
                        settled.put(key.toString(), settled(part));
                    }
                });
                yield settled;
            }
            case List<?> list ->
                list.stream().allMatch(String.class::isInstance)
                        ? list.stream().sorted().toList()
                        : list.stream().map(part -> settled(part)).toList();
            default -> value;
        };
    }

    @BeforeAll
    static void recordAnewWhereAsked(@TempDir Path fresh) throws Exception {
        if (Boolean.getBoolean("recorded.write")) {
            Files.createDirectories(RECORDED);
            try (var stores = open(fresh)) {
                play(stores.main());
                Files.write(RECORDS, records(stores.main()));
                rest(stores.main());
            }
            pack(fresh, DIRECTORY);
        }
    }

    /** Between writes that are far apart the store lets go of what is outdated, and the recording is smaller. */
    private static void rest(Store store) throws InterruptedException {
        for (var second = 0; second < 20; second++) {
            store.records().putAll(store.records().everywhere(Programme.class));
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    /** The same people, the same answers, the same words: what is recorded anew differs by what has changed. */
    private static void play(Store store) {
        var cast = Cast.of(ORGANISATION, PEOPLE, SEED);
        var admin = cast.stream().filter(Person::isAdmin).findFirst().orElseThrow();
        var first = LocalDate.of(2027, 1, 4);
        var programme = new Programme(ORGANISATION.programme("p"), "Duos", Programme.Kind.CROSS, admin.id(), BEGIN,
                first, first.plusMonths(6), admin.hours().zone(), admin.hours().country(), admin.language(), 2, 45);
        store.records().putAll(cast);
        store.records().put(programme);
        var world = world(store);
        world.runner().announce(
                programme.id() + "/created", new Fact.ProgrammeCreated(programme.id(), admin.id()));
        world.write(new InputId("recorded/note"), cast.getLast().id(), "notes Ask about the book.");
        try (var autopilot = new Autopilot(world, SEED, BEGIN)) {
            autopilot.run(BEGIN.plus(PLAYED), progress -> {}, () -> false);
        }
    }

    private static void pack(Path from, Path zip) throws IOException {
        try (var files = Files.list(from); var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(file.getFileName().toString());
                entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
                out.putNextEntry(entry);
                Files.copy(file, out);
            }
        }
    }

    private static void unpack(Path zip, Path to) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, to.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
