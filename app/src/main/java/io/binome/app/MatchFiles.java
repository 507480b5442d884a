package io.binome.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.binome.json.Json;
import io.binome.matching.Matching;
import io.binome.programme.Person;
import io.binome.embedded.file.OwnerOnly;
import io.binome.programme.Programme.Kind;
import io.binome.roster.Roster;
import io.binome.roster.RosterFile;
import io.binome.text.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the files of {@code match} and {@code roster}, those that it makes for their owner alone; a file that cannot be used ends it
 * with a sentence that names it.
 */
final class MatchFiles {
    private final Operator operator;
    private final Path roster;

    MatchFiles(Operator operator, Path roster) {
        this.operator = operator;
        this.roster = roster;
    }

    /** The file of skills. */
    byte[] skills(Path file) {
        return read(file, "match.missing.skills");
    }

    private byte[] read(Path file, String missing) {
        if (!Files.exists(file)) {
            throw new Misconfigured(Exit.NO_INPUT, operator.say(missing, "file", file.toString()));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError unreadable) {
            throw new Misconfigured(Exit.NO_INPUT, operator.say("match.unreadable", "file", file.toString()));
        }
    }

    /** The people of the roster, as of today. */
    Roster roster() {
        var read = RosterFile.read(read(roster, "match.missing"), LocalDate.now(ZoneId.systemDefault()));
        if (read.isRefused()) {
            throw new Misconfigured(
                    Exit.BAD_INPUT,
                    operator.say(
                            "match.refused",
                            "file", roster.toString(),
                            "why", read.faults().getFirst().sentence()));
        }
        return read;
    }

    /** Says before the work, rather than after it, that its result could not be written. */
    void mayWrite(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        var directory = file.toAbsolutePath().getParent();
        var possible = Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file) && !isRoster(file)
                : directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
        if (!possible) {
            throw unwritable(option, file);
        }
    }

    private boolean isRoster(Path file) {
        try {
            return Files.exists(roster) && Files.isSameFile(file, roster);
        } catch (IOException unknown) {
            return false;
        }
    }

    void json(Path file, Map<String, Object> report) {
        try {
            OwnerOnly.create(file);
            Files.writeString(file, Json.line(report) + "\n");
        } catch (IOException e) {
            throw unwritable("--json", file);
        }
    }

    /** Writes every pair that the rules allow, also those that a large round does not look at; returns how many. */
    long edges(Path file, Matching matching, List<Person> people, Kind kind) {
        try {
            OwnerOnly.create(file);
            return write(file, matching, people, kind);
        } catch (IOException e) {
            throw unwritable("--edges", file);
        }
    }

    private static long write(Path file, Matching matching, List<Person> people, Kind kind) throws IOException {
        var written = 0L;
        try (var writer = CsvWriter.builder().build(file)) {
            writer.writeRecord("first", "second", "weight");
            for (var one = 0; one < people.size(); one++) {
                for (var other = one + 1; other < people.size(); other++) {
                    var here = people.get(one);
                    var there = people.get(other);
                    var edge = matching.pair(here.id(), there.id());
                    if (edge.isEmpty()) {
                        continue;
                    }
                    var swap = kind != Kind.CROSS && edge.get().first().equals(there.id());
                    writer.writeRecord(
                            Cell.harmless((swap ? there : here).email()),
                            Cell.harmless((swap ? here : there).email()),
                            Integer.toString(edge.get().weight()));
                    written++;
                }
            }
        }
        return written;
    }

    private Misconfigured unwritable(String option, Path file) {
        return new Misconfigured(
                Exit.DATA_DIRECTORY,
                operator.say("match.unwritable", "file", file.toString(), "option", option));
    }
}
