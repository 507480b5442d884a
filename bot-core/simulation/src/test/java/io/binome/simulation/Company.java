package io.binome.simulation;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.home.Home;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.programme.SkillLevel;
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * So many people in a programme of one's own, where everything that reaches anybody is written down: messages, files, what
 * becomes of their buttons, home pages, and the rounds behind the round's page. The first of them is the admin, and takes
 * part.
 */
final class Company {
    static final OrganisationId ACME = new OrganisationId("acme");
    static final ProgrammeId PROGRAMME = ACME.programme("p");
    static final PersonId ADMIN = person(0);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MORNING = Instant.parse("2027-01-04T08:00:00Z");
    private static final List<String> SKILLS = List.of("SEO", "Data", "SQL", "Podcast", "Excel", "Python");

    final MemoryStore store = new MemoryStore();
    final World world;

    private final int people;
    private final List<Seen> seen = new ArrayList<>();
    private int inputs;

    /** Something that somebody could read, and when. */
    record Seen(Instant at, String by, String what) {}

    Company(int people) {
        this.people = people;
        for (var number = 0; number < people; number++) {
            store.records().put(new Person(person(number), "Person " + number, mail(number), Languages.ENGLISH,
                    Person.Hours.office(PARIS, "", ""), null, Person.Work.unknown(), Person.Hints.none(),
                    number == 0 ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, ADMIN, MORNING,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), PARIS, "FR", Languages.ENGLISH, 4, 45));
        for (var number = 0; number < people; number++) {
            store.records().put(new Profile(PROGRAMME.member(person(number)), Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel(SKILLS.get(number % 6), 4)),
                    List.of(new SkillLevel(SKILLS.get((number + 1 + number / 6) % 6), 3)),
                    List.of(), "", "", 2, 1, MeetingPreferences.any()));
        }
        world = new World(ACME, store, AllDialogs.make(), new Mondays(), MORNING, Recorder::new);
        happens(new Fact.ProgrammeCreated(PROGRAMME, ADMIN));
        for (var number = 0; number < people; number++) {
            happens(new Fact.PersonInvited(PROGRAMME.member(person(number))));
            happens(new Fact.SurveyCompleted(PROGRAMME.member(person(number))));
        }
    }

    static PersonId person(int number) {
        return ACME.person("p" + number);
    }

    static String mail(int number) {
        return "p" + number + "@example.org";
    }

    void happens(Fact fact) {
        world.runner().announce("acme/fact" + inputs++, fact);
    }

    void says(PersonId who, String words) {
        world.write(new InputId("acme/" + who.local() + "-" + inputs++), who, words);
    }

    /** Answers every open question of this name, but for those of people who are left out. */
    void answer(String question, String value, Predicate<PersonId> who) {
        for (var post : store.workspace().open(ACME)) {
            var prompt = post.message().prompt();
            if (prompt != null && prompt.id().name().equals(question) && who.test(prompt.id().to())) {
                world.choose(new InputId("acme/c" + prompt.id()), prompt.id().to(), prompt.id(), value);
            }
        }
    }

    void passes(Duration time) {
        world.passTo(world.instant().plus(time));
    }

    /** Opens every home page, and the round as its page would show it. */
    void looks() {
        for (var number = 0; number < people; number++) {
            var person = store.records().find(Person.class, person(number)).orElseThrow();
            var page = Home.of(person, List.of(), store.records(), store.facts(), world.instant());
            see(person.id().value(), page.toString());
        }
        see("", store.records().all(RoundHead.class, PROGRAMME).toString()
                + store.records().all(RoundPart.class, PROGRAMME));
    }

    /** Everything that somebody other than this person could read. */
    List<Seen> seenByOthersThan(PersonId owner) {
        return seen.stream().filter(each -> !each.by().equals(owner.value())).toList();
    }

    /** Everything that this person could read. */
    String seenBy(PersonId person) {
        return seen.stream().filter(each -> each.by().equals(person.value())).map(Seen::what).toList().toString();
    }

    IntStream others() {
        return IntStream.range(1, people);
    }

    private void see(String by, String what) {
        seen.add(new Seen(world.instant(), by, what));
    }

    /** Writes down what is carried, and has it carried. */
    private final class Recorder implements Messenger {
        private final Messenger behind;

        Recorder(Messenger behind) {
            this.behind = behind;
        }

        @Override
        public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
            see(named(to), message.toString());
            return behind.post(id, cause, to, message, readers);
        }

        @Override
        public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document,
                List<Reader> readers) {
            see(named(to), document.toString());
            return behind.hand(id, cause, to, document, readers);
        }

        @Override
        public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
            see(prompt.to().value(), prompt + " " + answer);
            return behind.settle(id, cause, prompt, answer, reader);
        }

        @Override
        public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
            see(to.value(), form.toString());
            return behind.show(id, cause, to, form, reader);
        }

        @Override
        public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
            see("", pair.value());
            return behind.openRoom(id, pair, members);
        }

        private static String named(Address to) {
            return to instanceof Address.ToPerson(var person) ? person.value() : to.toString();
        }
    }
}
