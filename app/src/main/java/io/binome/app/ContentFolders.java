package io.binome.app;

import io.binome.content.Content;
import io.binome.content.ContentFolder;
import io.binome.content.Contents;
import io.binome.id.ProgrammeId;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a folder over ours: what it holds counts for everybody, what a folder in it holds that is called after an
 * organisation counts there, and in that one what is called after a programme. Read anew once a file has changed; a folder that
 * cannot be read keeps what it held.
 */
final class ContentFolders implements Contents {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolders.class);

    /** How old what was read may be. */
    static final Duration FRESH = Duration.ofSeconds(10);

    /** A language, what sort of thing it is, and the file. */
    private static final int DEPTH = 3;

    /** What may be the name of a folder; nothing else leads anywhere. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final Path root;
    private final Operator operator;
    private final InstantSource clock;
    private final Map<Path, Level> levels = new ConcurrentHashMap<>();
    private final Map<ProgrammeId, Joined> joined = new ConcurrentHashMap<>();

    /** @param state of the files, by which a change is noticed */
    private record Level(Map<String, String> state, Optional<ContentFolder> folder) {}

    private record Joined(Instant at, List<Level> levels, Content content) {}

    ContentFolders(Path root, Operator operator, InstantSource clock) {
        this.root = root;
        this.operator = operator;
        this.clock = clock;
    }

    @Override
    public Content of(ProgrammeId programme) {
        return joined.compute(programme, (id, before) -> before != null && isFresh(before.at())
                ? before
                : joined(id, before)).content();
    }

    private boolean isFresh(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(FRESH) < 0;
    }

    private Joined joined(ProgrammeId programme, @Nullable Joined before) {
        var paths = levels(programme).toList();
        var now = new ArrayList<Level>();
        paths.forEach(path -> now.add(level(path, now)));
        if (before == null) {
            LOG.info("content of the programme {} may stand in {}", programme, paths.getLast());
        }
        if (before != null && before.levels().equals(now)) {
            return new Joined(clock.instant(), now, before.content());
        }
        return new Joined(clock.instant(), now, joined(now));
    }

    /** One over the other, and all over ours. */
    private static Content joined(List<Level> levels) {
        var content = Content.ours();
        for (var level : levels) {
            if (level.folder().isPresent()) {
                content = content.under(level.folder().get());
            }
        }
        return content;
    }

    private Stream<Path> levels(ProgrammeId programme) {
        var organisation = programme.organisation().value();
        if (!NAME.matcher(organisation).matches()) {
            return Stream.of(root);
        }
        var ofOrganisation = root.resolve(organisation);
        return NAME.matcher(programme.local()).matches()
                ? Stream.of(root, ofOrganisation, ofOrganisation.resolve(programme.local()))
                : Stream.of(root, ofOrganisation);
    }

    private Level level(Path path, List<Level> below) {
        return levels.compute(path, (folder, before) -> {
            try {
                var state = state(folder);
                return before != null && before.state().equals(state)
                        ? before
                        : new Level(state, read(folder, state.keySet(), below));
            } catch (Misconfigured unusable) {
                LOG.warn("what was read of {} before counts: {}", folder, unusable.sentence());
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.warn("what was read of {} before counts: it cannot be read now", folder);
            }
            return before != null ? before : new Level(Map.of(), Optional.empty());
        });
    }

    private Optional<ContentFolder> read(Path path, Set<String> known, List<Level> below) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var files = new TreeMap<String, byte[]>();
        for (var language : known.stream().map(file -> Path.of(file).getName(0).toString()).distinct().toList()) {
            new ContentFiles(operator, path.resolve(language))
                    .read()
                    .forEach((name, bytes) -> files.put(language + "/" + name, bytes));
        }
        var folder = ContentFolder.read(files, Taxonomy.standard());
        var faults = folder.faults(joined(below)).size();
        LOG.info("content of {}: {}, {}", path, counted(files.size(), "file"), faults == 0
                ? "no fault"
                : counted(faults, "fault") + "; the word 'content check' names " + (faults == 1 ? "it" : "them"));
        return Optional.of(folder);
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** When each file that systems do not hide was changed, and how long it is, by languages that have one at least. */
    private static Map<String, String> state(Path path) throws IOException {
        var state = new TreeMap<String, String>();
        for (var language : Language.all()) {
            var folder = path.resolve(language.code());
            if (Files.isDirectory(folder)) {
                try (var files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        var name = ContentFiles.below(path, file);
                        if (!ContentFolder.isHidden(name)) {
                            state.put(name, Files.getLastModifiedTime(file) + " " + Files.size(file));
                        }
                    }
                }
            }
        }
        return state;
    }
}
