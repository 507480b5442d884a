package io.binome.play;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language for tests: the English texts and words in the letters of the Georgian alphabet, with the calendar, the cities and
 * the grammar that CLDR knows of Georgian. A Latin letter in what is said is thus either somebody's own or hard-wired.
 */
final class TestLanguage {
    static final String CODE = "ka";

    private static final Path RESOURCES = resources();
    private static final Locale HERE = Locale.forLanguageTag(CODE);
    private static final char FIRST = '\u10D0';
    private static final Pattern WORD = Pattern.compile("[\\w.]+@[\\w.]+|[\\p{L}\\p{M}]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}]+(?:[ -][\\p{L}\\p{M}]+)*");
    private static final Map<String, String> NAMES = names();

    private TestLanguage() {}

    /** Writes all that a language is made of into a folder, so that it speaks where the folder is on the class path. */
    static void write(Path folder) throws IOException {
        var texts = Files.createDirectories(folder.resolve("io/binome/text"));
        Files.writeString(texts.resolve("languages.txt"), CODE + "\n");
        try (var files = Files.list(RESOURCES.resolve("text"))) {
            for (var file : files.filter(each -> each.toString().endsWith("_en.properties")).toList()) {
                var name = file.getFileName().toString().replace("_en.", "_" + CODE + ".");
                Files.writeString(texts.resolve(name), bundle(file));
            }
        }
        var understanding = Files.createDirectories(folder.resolve("io/binome/understanding"));
        try (var lines = Files.lines(RESOURCES.resolve("understanding/sentences_en.txt"))) {
            Files.write(
                    understanding.resolve("sentences_" + CODE + ".txt"),
                    lines.map(line -> line.startsWith("[") || line.startsWith("#") ? line : letters(line)).toList());
        }
        try (var lines = Files.lines(RESOURCES.resolve("understanding/ideas_en.txt"))) {
            Files.write(understanding.resolve("ideas_" + CODE + ".txt"), lines.map(TestLanguage::idea).toList());
        }
        var skills = Files.createDirectories(folder.resolve("io/binome/skill"));
        try (var lines = Files.lines(RESOURCES.resolve("skill/skills.csv"))) {
            Files.write(
                    skills.resolve("skills_" + CODE + ".csv"),
                    lines.map(line -> line.split(",", -1))
                            .map(cells -> cells[0].equals("id")
                                    ? "id," + CODE + ",synonyms"
                                    : cells[0] + "," + letters(cells[2]) + "," + letters(cells[4]))
                            .toList());
        }
        content(folder);
    }

    /** The lessons and texts; what stands in front of them stays, but for their titles. */
    private static void content(Path folder) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("content/en"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = folder.resolve("io/binome/content/" + CODE)
                        .resolve(RESOURCES.resolve("content/en").relativize(file).toString());
                Files.createDirectories(there.getParent());
                var lines = new ArrayList<String>();
                var fences = 0;
                for (var line : Files.readAllLines(file)) {
                    fences += line.equals("---") ? 1 : 0;
                    lines.add(fences > 1
                            ? letters(line).replaceFirst("^- \\[" + letters("x") + "]", "- [x]")
                            : line.startsWith("title: ")
                                    ? "title: " + letters(line.substring("title: ".length()))
                                    : line);
                }
                Files.write(there, lines);
            }
        }
    }

    /** The words of an idea in other letters, under its own name. */
    private static String idea(String line) {
        var name = line.startsWith("#") ? line.length() : line.indexOf(':') + 1;
        return line.substring(0, name) + letters(line.substring(name));
    }

    /** Where the English files are, from whichever module. */
    private static Path resources() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bot-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("bot-core/programme/src/main/resources/io/binome");
    }

    private static String bundle(Path english) throws IOException {
        var read = new Properties();
        try (Reader file = Files.newBufferedReader(english)) {
            read.load(file);
        }
        var name = english.getFileName().toString();
        var written = new StringBuilder();
        new TreeMap<>(read).forEach((key, value) -> written.append(key)
                .append(" = ")
                .append(name.startsWith("format_")
                        ? value.toString().replace(" 'at'", ",")
                        : name.startsWith("words_") || name.startsWith("dates_")
                                ? letters(value.toString())
                                : pattern(value.toString()))
                .append('\n'));
        return written.toString().replace("\\", "\\\\");
    }

    /** A message with its words in other letters; arguments, and what they are looked up by, stay. */
    private static String pattern(String english) {
        var parts = new MessagePattern(english);
        var written = new StringBuilder();
        var from = 0;
        var isText = false;
        for (var at = 0; at < parts.countParts(); at++) {
            var part = parts.getPart(at);
            if (part.getIndex() < from) {
                continue;
            }
            var before = english.substring(from, part.getIndex());
            written.append(isText ? letters(before) : before).append(english, part.getIndex(), part.getLimit());
            from = part.getLimit();
            isText = part.getType() == Part.Type.MSG_START
                    || part.getType() == Part.Type.ARG_LIMIT
                    || (isText && part.getType() != Part.Type.MSG_LIMIT && part.getType() != Part.Type.ARG_START);
        }
        return written.toString();
    }

    /** Letter for letter. */
    static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .chars()
                .map(each -> each < 0x80 && Character.isLetter(each) ? FIRST + Character.toLowerCase(each) - 'a' : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What somebody types in English, typed in this language. Months, days and places have names of their own. */
    static String typed(String english, Set<String> kept) {
        var named = NAME.matcher(english).replaceAll(found -> within(found.group()));
        return WORD.matcher(named)
                .replaceAll(found -> {
                    var word = found.group();
                    return word.equals("en")
                            ? CODE
                            : word.contains("@") || word.length() == 1 || kept.contains(word.toLowerCase(Locale.ROOT))
                                    ? word
                                    : letters(word);
                });
    }

    private static String within(String words) {
        var whole = NAMES.get(words);
        return whole != null
                ? whole
                : Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+")
                        .matcher(words)
                        .replaceAll(found -> NAMES.getOrDefault(found.group(), found.group()));
    }

    private static Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var country : Locale.getISOCountries()) {
            var there = Locale.of("", country);
            names.put(there.getDisplayCountry(Locale.ENGLISH), there.getDisplayCountry(HERE));
        }
        var english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        var own = TimeZoneNames.getInstance(ULocale.forLocale(HERE));
        for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var city = english.getExemplarLocationName(zone);
            if (city != null) {
                names.put(city, own.getExemplarLocationName(zone));
            }
        }
        for (var month : Month.values()) {
            names.put(
                    month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.getDisplayName(TextStyle.FULL, HERE));
        }
        for (var day : DayOfWeek.values()) {
            names.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), day.getDisplayName(TextStyle.FULL, HERE));
        }
        return names;
    }
}
