package io.binome.app;

import io.binome.content.Content;
import io.binome.content.ContentFault;
import io.binome.content.ContentFolder;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder of content with those of organisations and programmes in it, each over what it stands over, as they count in chat. */
final class ContentLevels {
    private static final String HERE = "";

    /** An organisation's, and in that a programme's. */
    private static final int DEEPEST = 2;

    private final SortedMap<String, SortedMap<String, byte[]>> levels = new TreeMap<>();

    /** By the paths of all files below the folder. */
    ContentLevels(SortedMap<String, byte[]> files) {
        files.keySet().forEach(path -> levels.putIfAbsent(own(path), new TreeMap<>()));
        files.forEach((path, bytes) -> {
            var folder = folder(path);
            levels.computeIfAbsent(folder, each -> new TreeMap<>())
                    .put(folder.isEmpty() ? path : path.substring(folder.length() + 1), bytes);
        });
    }

    /** What is wrong in all of them. */
    List<ContentFault> faults() {
        var faults = new ArrayList<ContentFault>();
        var contents = new HashMap<>(Map.of(HERE, Content.ours()));
        levels.forEach((name, files) -> {
            var below = contents.getOrDefault(above(name), contents.getOrDefault(HERE, Content.ours()));
            var folder = ContentFolder.read(files, Taxonomy.standard());
            folder.faults(below).forEach(fault -> faults.add(name.isEmpty() ? fault : fault.within(name)));
            contents.put(name, below.under(folder));
        });
        return faults;
    }

    /** Those of organisations and of programmes, by their paths. */
    Set<String> inside() {
        var inside = new TreeMap<>(levels);
        inside.remove(HERE);
        return inside.keySet();
    }

    static boolean isOfProgramme(String folder) {
        return folder.contains("/");
    }

    private static String above(String folder) {
        return isOfProgramme(folder) ? folder.substring(0, folder.indexOf('/')) : HERE;
    }

    /** The one in which a file is that stands in the folder of a language; else the folder itself. */
    private static String own(String path) {
        var names = List.of(path.split("/", -1));
        for (var at = 0; at <= DEEPEST && at < names.size() - 1; at++) {
            if (isLanguage(names.get(at))) {
                return String.join("/", names.subList(0, at));
            }
        }
        return HERE;
    }

    /** The same, for what is in no language too: it belongs to the folder around it. */
    private String folder(String path) {
        var own = own(path);
        return own.isEmpty()
                ? levels.keySet().stream()
                        .filter(each -> !each.isEmpty() && path.startsWith(each + "/"))
                        .reduce((one, deeper) -> deeper)
                        .orElse(HERE)
                : own;
    }

    private static boolean isLanguage(String name) {
        return Language.all().stream().anyMatch(each -> each.code().equals(name));
    }
}
