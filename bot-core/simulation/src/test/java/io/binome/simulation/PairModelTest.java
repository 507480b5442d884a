package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Dialogs;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Choice;
import io.binome.message.Prompt;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.store.Conversation;
import io.binome.store.sorted.SortedStore;
import io.binome.text.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the two of a pair do, from the proposal on, something is always due: all states are walked that any button of
 * theirs, some words and silence lead to, breadth first, by the real dialogs. Two states are one where they differ only in
 * dates and how often something has happened before.
 */
class PairModelTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PairId PAIR = PROGRAMME.pair("1");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final List<PersonId> BOTH = List.of(ADA, BEA);
    private static final Instant MORNING = Instant.parse("2027-01-04T09:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Dialogs DIALOGS = AllDialogs.make();

    /** What the two are asked in these is answered in every way there is; the rest they leave. */
    private static final Set<String> KINDS = Set.of("proposal", "journey", "session", "series");

    /** Buttons that only show something. */
    private static final Set<String> LOOKING = Set.of("themes", "guide", "actions", "ask");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern OFFER = Pattern.compile("DateOffer\\[first=\\d+, slots=\\[(.*?)]]");

    private static final String REASONS =
            Stream.of(Fact.Obstacle.values()).map(Enum::name).collect(Collectors.joining("|", "\\b(", ")\\b"));

    private static final int MOST_STATES = Integer.getInteger("model.states", 400);

    /** From each 20th state on both are silent until the end. */
    private static final int SILENT = 20;

    /** A state of the two, with all there is on record, and how they came there. */
    private record Reached(Shelf shelf, World world, List<String> path) {
        static Reached at(Shelf shelf, List<String> path) {
            return new Reached(shelf, PairModelTest.world(shelf), path);
        }

        /** What comes of one thing more, on records of its own. */
        Reached by(Doing doing) {
            var next = at(shelf.copy(), Stream.concat(path.stream(), Stream.of(doing.name())).toList());
            doing.act().accept(next.world, "acme/" + path.size());
            return next;
        }

        String told() {
            return String.join("\n", path);
        }
    }

    /** Something that happens next. */
    private record Doing(String name, BiConsumer<World, String> act) {}

    private static World world(Shelf shelf) {
        return new World(ACME, new SortedStore(shelf), DIALOGS, schedule -> Optional.empty(), MORNING);
    }

    /** What a pair does, besides answering what it is asked. */
    private enum Kind {
        PAUSE,
        LEAVE,
        SERIES,
        MOVE,
        MEET
    }

    /** What the two do, and when their programme ends. */
    private record Year(Set<Kind> kinds, LocalDate end) {
        static Year of(String words, LocalDate end) {
            return new Year(
                    Stream.of(words.split(" "))
                            .filter(word -> !word.isEmpty())
                            .map(Kind::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))),
                    end);
        }

        boolean has(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /** With what is asked alone, with dates that are moved and with people who leave, there is an end to it. */
    @ParameterizedTest
    @CsvSource({"LEAVE MOVE, 2027-05-28", "LEAVE MOVE, 2027-02-05"})
    void noPairIsEverStuckInAnyState(String kinds, LocalDate end) {
        assertThat(walk(Year.of(kinds, end), Integer.MAX_VALUE)).isBetween(100, 5_000);
    }

    /** There are more of these than a test should walk by default: {@code -Dmodel.states} says how many. */
    @ParameterizedTest
    @CsvSource({
        "MEET, 2027-05-28", "PAUSE LEAVE, 2027-05-28", "SERIES, 2027-05-28", "MEET PAUSE LEAVE, 2027-02-05",
        "LEAVE MEET MOVE PAUSE SERIES, 2027-05-28"
    })
    void noPairIsEverStuckInTheFirstOfMoreStates(String kinds, LocalDate end) {
        assertThat(walk(Year.of(kinds, end), MOST_STATES)).isGreaterThan(Math.min(MOST_STATES, 200));
    }

    /** Walks the states, each by the shortest way there is, and says how many there were. */
    private static int walk(Year year, int most) {
        var beginning = proposed(year);
        var known = new HashSet<>(Set.of(digest(beginning.world())));
        var queue = new ArrayDeque<>(List.of(beginning));
        for (var number = 0; !queue.isEmpty() && known.size() < most; number++) {
            var from = queue.removeFirst();
            if (number % SILENT == 0) {
                assertThat(afterwards(from, year)).as(from::told).isEmpty();
            }
            for (var doing : doings(from.world(), year)) {
                var to = from.by(doing);
                assertThat(stuck(to.world())).as(to::told).isEmpty();
                if (known.add(digest(to.world())) && !isOver(to.world())) {
                    queue.add(to);
                }
            }
        }
        return known.size();
    }

    /**
     * What still goes on of the pair, and which questions are still open, where from there on neither says a word until well
     * after the programme. What somebody has asked the desk for is theirs.
     */
    private static List<String> afterwards(Reached from, Year year) {
        var world = world(from.shelf().copy());
        world.passTo(year.end().plusWeeks(8).atStartOfDay(PARIS).toInstant());
        var open = world.store().workspace().open(ACME).stream()
                .flatMap(post -> Stream.ofNullable(post.message().prompt()))
                .filter(prompt -> !prompt.id().conversation().kind().equals("desk"))
                .map(prompt -> prompt.id().value());
        return Stream.concat(conversations(world).stream().map(each -> each.id().value()), open).toList();
    }

    private static List<String> stuck(World world) {
        return StuckPairs.in(programme(world), world.store(), world.instant());
    }

    /** Two people whom a round has brought together, asked whether they want to be a pair. */
    private static Reached proposed(Year year) {
        var shelf = new Shelf();
        var world = world(shelf);
        for (var person : List.of(CLAIRE, ADA, BEA)) {
            world.store().records().put(new Person(person, person.local(), "", Languages.ENGLISH,
                    Person.Hours.office(PARIS, "FR", ""), null, Person.Work.unknown(), Person.Hints.none(),
                    person.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        world.store().records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, MORNING,
                LocalDate.of(2027, 1, 4), year.end(), PARIS, "FR", Languages.ENGLISH, 4, 45));
        world.runner().announce("acme/created", new Fact.ProgrammeCreated(PROGRAMME, CLAIRE));
        for (var person : BOTH) {
            var member = PROGRAMME.member(person);
            world.store().records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel("SEO", 4)), List.of(new SkillLevel("Data", 3)), List.of(), "", "", 2, 1,
                    MeetingPreferences.any()));
            world.runner().announce("acme/" + person.local() + "1", new Fact.PersonInvited(member));
            world.runner().announce("acme/" + person.local() + "2", new Fact.InvitationAccepted(member));
            world.runner().announce("acme/" + person.local() + "3", new Fact.SurveyCompleted(member));
        }
        world.runner().announce("acme/proposed", new Fact.PairProposed(PAIR, ADA, BEA, 1, 80));
        return Reached.at(shelf, List.of());
    }

    private static Programme programme(World world) {
        return world.store().records().find(Programme.class, PROGRAMME).orElseThrow();
    }

    /** Those that go on, and take the pair on. */
    private static List<Conversation> conversations(World world) {
        return world.store().conversations().within(PROGRAMME).stream()
                .filter(id -> KINDS.contains(id.kind()) && (id.subject() + "/").startsWith(PAIR + "/"))
                .flatMap(id -> world.store().conversations().find(id).stream())
                .filter(each -> each.endedAt() == null && !each.state().getClass().getSimpleName().equals("Unformed"))
                .toList();
    }

    /** Whether nothing that matters can come any more: the two are no pair, and are not asked to be one. */
    private static boolean isOver(World world) {
        return conversations(world).stream()
                .noneMatch(each -> each.id().kind().equals("journey") || each.id().kind().equals("proposal"));
    }

    private static List<Doing> doings(World world, Year year) {
        var doings = new ArrayList<Doing>();
        for (var conversation : conversations(world)) {
            for (var prompt : conversation.open()) {
                choices(prompt, year).forEach(value -> doings.add(new Doing(
                        prompt.id().to().local() + ": " + prompt.id().name() + " " + value,
                        (then, id) -> then.choose(new InputId(id), prompt.id().to(), prompt.id(), value))));
            }
        }
        var isPair = world.store().records().find(Pair.class, PAIR).isPresent();
        for (var person : BOTH) {
            var isPaused = world.records().find(Person.class, person).orElseThrow().pausedUntil() != null;
            if (year.has(Kind.PAUSE)) {
                doings.add(writing(person, isPaused ? "resume" : "pause 2 weeks"));
            }
            if (year.has(Kind.LEAVE)) {
                doings.add(pressing(person, "leave", "desk", PROGRAMME.local()));
            }
            if (year.has(Kind.MEET) && isPair) {
                doings.add(writing(person, "meet"));
                doings.add(pressing(person, "feedback", "review", "met"));
            }
        }
        doings.add(new Doing("nothing", (then, id) -> then.next().ifPresent(then::passTo)));
        for (var weeks : List.of(1, 5)) {
            doings.add(new Doing("nothing for " + weeks + " weeks",
                    (then, id) -> then.passTo(then.instant().plus(Duration.ofDays(7L * weeks)))));
        }
        return doings;
    }

    /** One date is as good as another, and one reason for a no. */
    private static List<String> choices(Prompt prompt, Year year) {
        var all = prompt.choices().stream()
                .map(Choice::value)
                .filter(value -> !LOOKING.contains(value))
                .filter(value -> year.has(Kind.SERIES) || !value.equals("series"))
                .filter(value -> year.has(Kind.MOVE) || !value.equals("move"))
                .toList();
        var dates = all.stream().filter(value -> value.matches("\\d+")).limit(1);
        var others = all.stream().filter(value -> !value.matches("\\d+"));
        return prompt.id().name().equals("reason") ? all.subList(0, 1) : Stream.concat(dates, others).toList();
    }

    private static Doing writing(PersonId person, String words) {
        return new Doing(person.local() + " writes " + words,
                (then, id) -> then.write(new InputId(id), person, words));
    }

    /** A word, and a button below what it is answered with, where there is one. */
    private static Doing pressing(PersonId person, String words, String kind, String value) {
        return new Doing(person.local() + " writes " + words + " and presses " + value, (then, id) -> {
            then.write(new InputId(id), person, words);
            then.store().conversations().find(ConversationId.of(kind, person)).stream()
                    .flatMap(conversation -> conversation.open().stream())
                    .filter(prompt -> prompt.choice(value).isPresent())
                    .findFirst()
                    .ifPresent(prompt -> then.choose(new InputId(id + "/then"), person, prompt.id(), value));
        });
    }

    /** The state of the two, with times as far away as they are, roughly; who of them is who does not matter. */
    private static String digest(World world) {
        var now = world.instant();
        var digest = new ArrayList<String>();
        for (var conversation : conversations(world)) {
            var alarms = conversation.alarms().stream()
                    .filter(alarm -> !alarm.key().toString().equals("end"))
                    .map(alarm -> alarm.key().toString());
            var open = conversation.open().stream().map(prompt -> prompt.id().name() + "@" + prompt.id().to());
            digest.add(conversation.id().kind() + " " + told(conversation.state(), now)
                    + Stream.concat(alarms, open).sorted().toList() + (conversation.held().isEmpty() ? "" : " held"));
        }
        for (var person : BOTH) {
            world.records().find(Person.class, person)
                    .flatMap(each -> Optional.ofNullable(each.pausedUntil()))
                    .ifPresent(back -> digest.add(person + " is away"));
        }
        digest.add("end " + away(now, ProgrammeEnd.of(programme(world))));
        var one = String.join(" | ", digest.stream().sorted().toList());
        var other = String.join(" | ", digest.stream().map(PairModelTest::turned).sorted().toList());
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String turned(String told) {
        return told.replace("acme/ada", "acme/?").replace("acme/bea", "acme/ada").replace("acme/?", "acme/bea");
    }

    private static String told(Object state, Instant now) {
        var words = state.getClass().getSimpleName() + " " + state;
        words = OFFER.matcher(words).replaceAll(offer -> offer.group(1).isEmpty() ? "no dates" : "dates");
        words = words.replaceAll("wanted=[^,\\]]+|number=\\d+|/1/\\d+|since=[^,]+", "")
                .replaceAll("met=[1-9]\\d*", "met")
                .replaceAll("dates=\\[.+?]", "dates")
                .replaceAll(REASONS, "NO");
        words = INSTANT.matcher(words).replaceAll(time -> away(now, Instant.parse(time.group())));
        return DAY.matcher(words).replaceAll("a day");
    }

    /** Past, within some weeks, or later. */
    private static String away(Instant now, Instant then) {
        var weeks = Duration.between(now, then).toDays() / 7.0;
        return weeks < 0 ? "past" : weeks < 4 ? "soon" : "later";
    }
}
