package io.binome.app;

import io.binome.content.Content;
import io.binome.content.ContentFault;
import io.binome.content.ContentFolder;
import io.binome.content.ContentSource;
import io.binome.content.Shipped;
import io.binome.skill.Taxonomy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The word {@code content}: says what is wrong in a folder of themes, lessons and texts, and writes ours as a start. */
@Command(name = "content", mixinStandardHelpOptions = true)
final class ContentWord {
    /** What a shell, or whoever is asked to build something, takes for "something is wrong". */
    static final int FAULTS = 1;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Operator operator;
    private final PrintWriter out;

    ContentWord(Operator operator, PrintWriter out) {
        this.operator = operator;
        this.out = out;
    }

    /** Each fault on a line of its own, with its file and line, as editors understand them. */
    @Command(mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--lang", paramLabel = "LANGUAGE") @Nullable String lang) {
        var speaker = new Operator(
                lang == null ? operator.language() : new MatchWishes(operator).language("--lang", lang));
        var source = new ContentFiles(speaker, folder).read();
        var levels = source.levels();
        var faults = faults(levels);
        faults.forEach(fault -> out.println(line(fault, speaker)));
        levels.keySet().stream()
                .filter(level -> !level.isEmpty())
                .forEach(level -> out.println(printable(speaker.say(
                        isOfProgramme(level) ? "content.programme" : "content.organisation", "folder", level))));
        out.println(speaker.say(
                "content.read", "files", source.files().size(), "faults", faults.size(), "folder", folder.toString()));
        return faults.isEmpty() ? 0 : FAULTS;
    }

    /** Of what counts for everybody, and of what stands over it for an organisation and over that for a programme. */
    private static List<ContentFault> faults(SortedMap<String, ContentSource> levels) {
        var below = new HashMap<String, Content>();
        var faults = new ArrayList<ContentFault>();
        levels.forEach((level, files) -> {
            var folder = ContentFolder.read(files, Taxonomy.standard());
            var over = isOfProgramme(level)
                    ? below.get(level.substring(0, level.indexOf('/')))
                    : level.isEmpty() ? Content.ours() : below.get("");
            var content = over == null ? Content.ours() : over;
            folder.faults(content)
                    .forEach(fault -> faults.add(level.isEmpty() ? fault : fault.within(level)));
            below.put(level, content.under(folder));
        });
        return faults.stream().sorted().toList();
    }

    private static boolean isOfProgramme(String level) {
        return level.contains("/");
    }

    @Command(mixinStandardHelpOptions = true)
    int export(@Parameters(paramLabel = "DIR") Path folder) {
        var files = Shipped.files();
        new ContentFiles(operator, folder).write(files);
        out.println(operator.say("content.written", "files", files.size(), "folder", folder.toString()));
        out.println(operator.say("content.next", "folder", folder.toString()));
        return 0;
    }

    /** Nothing that somebody has written moves the cursor of a terminal. */
    private static String line(ContentFault fault, Operator speaker) {
        var line = fault.path() + ":" + fault.line() + ": " + speaker.read(fault.sentence());
        return printable(line);
    }

    private static String printable(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }
}
