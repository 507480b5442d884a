package io.binome.play;

import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.shell.Readers;
import io.binome.simulation.World;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hears what is said to people, and notes what those who speak the {@link TestLanguage} do not understand. */
final class Listener {
    private static final Pattern ONE = Pattern.compile("bot (?:->|shows) (?!room |channel )(\\S+)");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(csv|json)");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern TITLE = Pattern.compile(" a form: .*");
    private static final Pattern MADE = Pattern.compile("channel p[0-9a-z]{5,}");

    private final World world;
    private final Readers readers;
    private final Set<String> own = new HashSet<>();
    private final List<String> heads = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Listener(World world) {
        this.world = world;
        this.readers = new Readers(world.store().records());
        Language.all().forEach(language -> keep(language.ownName()));
        keep("example org");
        Vocabulary.names("zone.").stream()
                .flatMap(zone -> Vocabulary.in(Languages.FRENCH, "zone." + zone).stream())
                .forEach(this::keep);
    }

    /** What people are called and what they wrote themselves, which nobody translates; in lower case. */
    Set<String> own() {
        return own;
    }

    void keep(String words) {
        LATIN.matcher(words).results().forEach(word -> own.add(word.group().toLowerCase(Locale.ROOT)));
    }

    /** When something was said, and to whom. */
    List<String> heads() {
        return heads;
    }

    List<String> foreign() {
        return foreign;
    }

    boolean speaks(PersonId person) {
        return readers.of(person).language().code().equals(TestLanguage.CODE);
    }

    void hear(List<String> lines) {
        var isRead = false;
        var isForm = false;
        for (var line : lines) {
            if (line.startsWith("[")) {
                isForm = line.contains("] bot shows ");
                isRead = isRead(line);
                heads.add(MADE.matcher(TITLE.matcher(line).replaceAll(" a form")).replaceAll("channel p~"));
            } else if (isRead) {
                check(isForm || line.startsWith("    ! ") ? line.substring(line.indexOf(": ") + 1) : line);
            }
        }
    }

    /** Whether whoever is spoken to reads this language; in a room or a channel, everybody. */
    private boolean isRead(String head) {
        var one = ONE.matcher(head);
        return one.find()
                ? speaks(Stage.ORGANISATION.person(one.group(1)))
                : world.store().records().all(Person.class, Stage.ORGANISATION).stream()
                        .allMatch(person -> speaks(person.id()));
    }

    /** A file has the same name for everybody. */
    private void check(String said) {
        var line = FILE.matcher(said).replaceAll("");
        if (LATIN.matcher(line).results().anyMatch(word -> !isOwn(word.group()))) {
            foreign.add(line.strip());
        }
    }

    private boolean isOwn(String word) {
        return word.length() == 1 || own.contains(word.toLowerCase(Locale.ROOT));
    }
}
