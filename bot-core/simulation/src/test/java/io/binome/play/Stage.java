package io.binome.play;

import io.binome.id.OrganisationId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Grant;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.simulation.World;
import io.binome.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs one scene on the real bot, and writes down what everybody does and sees. */
public final class Stage {
    public static final OrganisationId ORGANISATION = new OrganisationId("acme");
    static final ProgrammeId PROGRAMME = ORGANISATION.programme("p");
    private static final DateTimeFormatter CUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm uuuu", Locale.ENGLISH);
    private static final int YEAR = 2027;
    private static final Set<String> PLATFORMS = Set.of("slack", "teams");
    /** When every scene begins. */
    public static final Instant BEGIN = LocalDateTime.of(YEAR, 1, 4, 8, 0).atZone(Venue.ZONE).toInstant();

    private final Venue venue;
    private final World world;
    private final List<String> transcript = new ArrayList<>();
    private int facts;

    /** @param preamble what is so before the first scene */
    public Stage(Venue venue, List<String> preamble) {
        this.venue = venue;
        this.world = venue.world();
        preamble.forEach(this::prepare);
    }

    /** Makes everything so, where no scene is played. */
    public static void set(Venue venue, List<String> preamble) {
        preamble.forEach(new Stage(venue, List.of())::prepare);
    }

    public List<String> play(Play.Scene scene) {
        for (var cue : scene.cues()) {
            pass(moment(cue.at()));
            transcript.add("[" + cue.at() + "] " + cue.line());
            happen(cue.line());
            transcript.addAll(venue.seen());
        }
        return transcript;
    }

    private void pass(Instant moment) {
        for (var next = world.next(); next.isPresent() && !next.get().isAfter(moment); next = world.next()) {
            world.passTo(next.get());
            transcript.addAll(venue.seen());
        }
        world.passTo(moment);
        transcript.addAll(venue.seen());
    }

    private void prepare(String line) {
        if (line.startsWith("cast ")) {
            for (var member : line.substring(5).split(";")) {
                var words = member.strip().split("\\s+");
                var person = person(words[0], words[1], words[2], List.of(words));
                world.store().records().put(person);
                if (List.of(words).contains("admin")) {
                    world.store().records().put(new Grant(person.id(), person.id()));
                }
                venue.enters(person);
            }
        } else if (line.startsWith("programme ")) {
            var words = line.split("\\s+", 4);
            var named = words[3].split(" until ", 2);
            var ends = named.length > 1 ? LocalDate.parse(named[1]) : LocalDate.of(YEAR, 6, 30);
            var programme = new Programme(
                    PROGRAMME,
                    named[0],
                    Programme.Kind.valueOf(words[1]),
                    ORGANISATION.person(words[2]),
                    world.instant(),
                    ends.getYear() < YEAR ? ends.minusMonths(6) : LocalDate.of(YEAR, 1, 4),
                    ends,
                    Venue.ZONE,
                    "FR",
                    world.store()
                            .records()
                            .find(Person.class, ORGANISATION.person(words[2]))
                            .orElseThrow()
                            .language(),
                    4,
                    45);
            world.store().records().put(programme);
            venue.opens(programme);
        } else if (!line.isBlank() && !line.startsWith("#")) {
            Props.prepare(world.store().records(), world.instant(), line);
            if (line.startsWith("place ")) {
                var place = ORGANISATION.place(line.split("\\s+")[1]);
                venue.opens(world.store().records().find(Place.class, place).orElseThrow());
            } else if (line.startsWith("pair ")) {
                world.store().records().all(Pair.class, PROGRAMME).forEach(venue::opens);
            }
        }
    }

    private static Person person(String name, String language, String zone, List<String> words) {
        var platforms = words.stream().filter(PLATFORMS::contains).collect(Collectors.toSet());
        var person = new Person(
                ORGANISATION.person(name),
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                name + "@example.org",
                Language.of(language).orElseThrow(),
                Person.Hours.office(ZoneId.of(zone), zone.equals("Europe/Paris") ? "FR" : "", ""),
                null,
                Person.Work.unknown(),
                Person.Hints.none(),
                Set.of());
        return person.reached(person.reach().on(platforms));
    }

    private void happen(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("+ ")) {
            prepare(line.substring(2));
            return;
        }
        if (line.startsWith("* ")) {
            var id = "acme/scene-" + facts++;
            var words = line.substring(2);
            if (words.startsWith("PairFormed ")) {
                Props.belong(world.store().records(), world.instant(), PROGRAMME, words.split("\\s+"));
            }
            Props.request(PROGRAMME, words).ifPresentOrElse(
                    request -> world.runner().ask(id, request),
                    () -> world.runner().announce(id, Props.fact(PROGRAMME, world.instant(), words)));
            return;
        }
        var words = line.split("\\s+", 2);
        var by = ORGANISATION.person(words[0]);
        if (words[1].startsWith("(")) {
            venue.press(by, words[1].substring(1, words[1].length() - 1));
        } else if (words[1].startsWith("says ")) {
            venue.say(by, words[1].substring(5));
        } else if (words[1].startsWith("in ")) {
            var said = words[1].split("\\s+", 4);
            venue.type(by, said[1], said[3]);
        } else if (words[1].startsWith("sends ")) {
            venue.send(by, answers(words[1].substring(6)));
        } else {
            throw new IllegalArgumentException("what does this mean: " + line);
        }
    }

    private static Map<String, List<String>> answers(String pairs) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var pair : pairs.split(";")) {
            var split = pair.split("=", 2);
            answers.put(split[0].strip(), Arrays.stream(split[1].split("\\+")).map(String::strip).toList());
        }
        return answers;
    }

    private static Instant moment(String at) {
        return LocalDateTime.parse(at + " " + YEAR, CUE).atZone(Venue.ZONE).toInstant();
    }
}
