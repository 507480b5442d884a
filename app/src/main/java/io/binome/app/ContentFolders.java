package io.binome.app;

import io.binome.app.ContentWalk.Found;
import io.binome.content.Content;
import io.binome.content.ContentFolder;
import io.binome.content.ContentSource;
import io.binome.content.Contents;
import io.binome.id.ProgrammeId;
import io.binome.skill.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final Path root;
    private final Operator operator;
    private final InstantSource clock;
    private final Map<Path, Level> levels = new ConcurrentHashMap<>();
    private final Map<ProgrammeId, Joined> joined = new ConcurrentHashMap<>();

    private final AtomicBoolean gone = new AtomicBoolean();

    /**
     * What was read of a folder.
     *
     * @param found by which a change is noticed
     * @param trouble why it could not be read again; empty where it could
     */
    private record Level(Found found, Optional<ContentFolder> folder, String trouble) {
        static final Level NOTHING = new Level(Found.NOTHING, Optional.empty(), "");

        Level troubledBy(String sentence) {
            return new Level(found, folder, sentence);
        }
    }

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
        var isGone = hasGone();
        var now = new ArrayList<Level>();
        paths.forEach(path -> now.add(isGone ? levels.getOrDefault(path, Level.NOTHING) : level(path, now)));
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
        if (!ContentSource.isLevel(organisation)) {
            return Stream.of(root);
        }
        var ofOrganisation = root.resolve(organisation);
        return ContentSource.isLevel(programme.local())
                ? Stream.of(root, ofOrganisation, ofOrganisation.resolve(programme.local()))
                : Stream.of(root, ofOrganisation);
    }

    private Level level(Path path, List<Level> below) {
        return levels.compute(path, (folder, before) -> {
            var held = before == null ? Level.NOTHING : before;
            try {
                var files = new ContentFiles(operator, folder, root);
                var found = Files.isDirectory(folder) ? files.languages() : Found.NOTHING;
                return held.found().equals(found)
                        ? held.troubledBy("")
                        : read(folder, files.source(found), found, below);
            } catch (Misconfigured unusable) {
                if (!unusable.sentence().equals(held.trouble())) {
                    LOG.warn("what was read of {} before counts: {}", folder, unusable.sentence());
                }
                return held.troubledBy(unusable.sentence());
            }
        });
    }

    private static Level read(Path path, ContentSource source, Found found, List<Level> below) {
        if (found.isEmpty()) {
            return Level.NOTHING;
        }
        var folder = ContentFolder.read(source, Taxonomy.standard());
        var faults = folder.faults(joined(below)).size();
        LOG.info("content of {}: {}, {}", path, counted(source.files().size(), "file"), faults == 0
                ? "no fault"
                : counted(faults, "fault") + "; the word 'content check' names " + (faults == 1 ? "it" : "them"));
        return new Level(found, Optional.of(folder), "");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /**
     * Whether what was read has gone as a whole, as when a drive is not there any more: the folder itself, or everything in it
     * at once. It keeps what it held then, which is said once.
     */
    private boolean hasGone() {
        var isGone = levels.values().stream().anyMatch(level -> level.folder().isPresent()) && !hasAnything();
        if (gone.getAndSet(isGone) != isGone) {
            if (isGone) {
                LOG.warn("{} has gone, or there is nothing in it any more: what was read of it before counts", root);
            } else {
                LOG.info("{} is there again", root);
            }
        }
        return isGone;
    }

    private boolean hasAnything() {
        try (var files = Files.list(root)) {
            return files.anyMatch(file -> !ContentFolder.isHidden(root.relativize(file).toString()));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }
}
