package io.binome.bench;

import io.binome.dialog.AllDialogs;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.shell.Readers;
import io.binome.simulation.Cast;
import io.binome.simulation.World;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.understanding.Hearing;
import io.binome.understanding.OpenQuestion;
import io.binome.when.Viewpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What it takes to understand what somebody writes in front of their open questions, with few and with many people on
 * record: to read one text, and to keep away from somebody whom one names. In milliseconds of the processor.
 */
final class Listening {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final Instant MORNING = Instant.parse("2027-01-04T09:00:00Z");
    private static final int ASKED = 10;
    private static final int WARM = 3;
    private static final int NAMINGS = 300;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> SHORT = List.of(
            "oui", "yes", "non merci", "avec plaisir", "not this time", "👍", "mardi 15h", "Thursday at 3pm",
            "je ne peux pas vendredi", "next week, but not on Monday", "SEO 4, Data 3", "storytelling", "stop", "skip",
            "merci", "who are you?", "2", "trois heures par mois", "I would like to run a workshop on my own by May",
            "pause 2 weeks", "help");

    private final MemoryStore store = new MemoryStore();
    private final World world;
    private final List<Person> people;
    private int inputs;

    private Listening(int number) {
        people = Cast.of(ACME, number, 1);
        store.records().putAll(people);
        world = new World(ACME, store, AllDialogs.make(), schedule -> Optional.empty(), MORNING);
        var admin = people.getFirst();
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, admin.id(), MORNING,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), admin.hours().zone(), "FR", admin.language(), 4,
                45));
        happens(new Fact.ProgrammeCreated(PROGRAMME, admin.id()));
        for (var asked = 0; asked < ASKED; asked++) {
            var member = PROGRAMME.member(people.get(asked).id());
            happens(new Fact.PersonInvited(member));
            if (asked > 1) {
                store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                        List.of(new SkillLevel("SEO", 4)), List.of(new SkillLevel("Data", 3)), List.of(), "", "", 2, 1,
                        MeetingPreferences.any()));
                happens(new Fact.InvitationAccepted(member));
                happens(new Fact.SurveyCompleted(member));
            }
        }
        happens(new Fact.PairFormed(PROGRAMME.pair("1-2"), people.get(2).id(), people.get(3).id()));
        happens(new Fact.PairProposed(PROGRAMME.pair("1-4"), people.get(4).id(), people.get(5).id(), 1, 80));
    }

    private void happens(Fact fact) {
        world.runner().announce("acme/fact" + inputs++, fact);
    }

    static List<String> lines(int... sizes) {
        var texts = texts();
        var lines = new ArrayList<String>();
        lines.add("**One text in front of the open questions of whoever wrote it, " + texts.size() + " texts, ms**");
        lines.add("");
        lines.add("| people on record | p50 | p99 | p99 to the first | keeping away from somebody by name, p50 | p99 "
                + "| p99 to the first |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|");
        double first = 0;
        double firstNaming = 0;
        for (var size : sizes) {
            var bench = new Listening(size);
            var read = bench.reading(texts);
            var named = bench.naming();
            first = first == 0 ? read.at(0.99) : first;
            firstNaming = firstNaming == 0 ? named.at(0.99) : firstNaming;
            lines.add("| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |".formatted(
                    Paper.number(size), read.at(0.5), read.at(0.99), read.at(0.99) / first, named.at(0.5),
                    named.at(0.99), named.at(0.99) / firstNaming));
            System.err.println(lines.getLast());
        }
        return lines;
    }

    /** Short answers, and the sentences that commands are learnt from. */
    private static List<String> texts() {
        return Stream.concat(
                SHORT.stream(),
                Language.all().stream().flatMap(language -> sentences(language.code()))
                        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("[")))
                .toList();
    }

    private static Stream<String> sentences(String language) {
        try (var file = Hearing.class.getResourceAsStream("sentences_" + language + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Waits.Millis reading(List<String> texts) {
        var millis = new double[texts.size()];
        for (var round = 0; round <= WARM; round++) {
            for (var number = 0; number < millis.length; number++) {
                var who = people.get(number % ASKED).id();
                var words = texts.get(number);
                var begun = THREADS.getCurrentThreadCpuTime();
                Hearing.of(words, viewpoint(who), open(who));
                millis[number] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        return new Waits.Millis(millis);
    }

    private Viewpoint viewpoint(PersonId by) {
        var person = store.records().find(Person.class, by).orElseThrow();
        return Viewpoint.of(
                world.instant().atZone(person.hours().zone()), person.language(), person.hours().country());
    }

    private List<OpenQuestion> open(PersonId by) {
        var reader = new Readers(store.records()).of(by);
        return store.focus().of(by).stream()
                .flatMap(prompt -> store.conversations().find(prompt.conversation()).stream()
                        .flatMap(each -> each.open(prompt).stream()))
                .map(prompt -> OpenQuestion.of(prompt, reader::read))
                .toList();
    }

    /** Somebody is asked with whom they would rather not be paired, and writes a name. */
    private Waits.Millis naming() {
        var who = people.get(ASKED - 1).id();
        var ranking = ConversationId.of("wishing", PROGRAMME.member(who));
        var millis = new double[NAMINGS];
        for (var number = 0; number < NAMINGS * 2; number++) {
            world.write(next(), who, "/binome wishes");
            world.choose(next(), who, PromptId.of(ranking, "rank", who), "without");
            var name = people.get(number % (ASKED - 1)).name();
            var begun = THREADS.getCurrentThreadCpuTime();
            world.write(next(), who, name);
            millis[number % NAMINGS] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        }
        return new Waits.Millis(millis);
    }

    private InputId next() {
        return new InputId("acme/said" + inputs++);
    }
}
