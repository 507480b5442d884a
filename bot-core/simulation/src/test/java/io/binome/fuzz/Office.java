package io.binome.fuzz;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Prompt;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.simulation.Cast;
import io.binome.simulation.Mondays;
import io.binome.simulation.World;
import io.binome.shell.HomeView;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A small organisation with a programme, somewhere between the invitation and the end, in which people do anything. */
final class Office {
    static final OrganisationId ACME = new OrganisationId("acme");
    static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final Instant MORNING = Instant.parse("2027-01-04T09:00:00Z");
    private static final List<String> SKILLS = List.of("SEO", "Data", "SQL", "Podcast", "Excel", "Python");

    /** How far a programme has come when everybody begins to type. */
    enum Stage {
        CREATED,
        INVITED,
        SURVEYED,
        PROPOSED,
        PAIRED
    }

    final MemoryStore store = new MemoryStore();
    final World world;
    private final Random chance;
    private final List<Person> people;
    private Ears ears;
    private int inputs;

    /** @param people so many, of whom the first is the admin and takes part */
    Office(int people, Stage stage, Random chance) {
        this.chance = chance;
        this.people = Cast.of(ACME, people, chance.nextLong());
        store.records().putAll(this.people);
        this.world = new World(ACME, store, AllDialogs.make(), new Mondays(), MORNING, behind -> {
            ears = new Ears(behind, this::readers);
            return ears;
        });
        begin(stage);
    }

    private void begin(Stage stage) {
        var admin = this.people.getFirst();
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, admin.id(), MORNING,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), admin.hours().zone(), admin.hours().country(),
                admin.language(), 4, 45));
        happens(new Fact.ProgrammeCreated(PROGRAMME, admin.id()));
        if (stage == Stage.CREATED) {
            return;
        }
        people.forEach(each -> happens(new Fact.PersonInvited(PROGRAMME.member(each.id()))));
        if (stage == Stage.INVITED) {
            return;
        }
        for (var number = 0; number < people.size(); number++) {
            var member = PROGRAMME.member(people.get(number).id());
            store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel(SKILLS.get(number % 6), 4)),
                    List.of(new SkillLevel(SKILLS.get((number + 1) % 6), 3)), List.of(), "", "", 2, 1,
                    MeetingPreferences.any()));
            happens(new Fact.InvitationAccepted(member));
            happens(new Fact.SurveyCompleted(member));
        }
        if (stage == Stage.SURVEYED) {
            return;
        }
        for (var number = 0; number + 1 < people.size(); number += 2) {
            var pair = PROGRAMME.pair("1-" + number);
            var first = people.get(number).id();
            var second = people.get(number + 1).id();
            happens(stage == Stage.PAIRED
                    ? new Fact.PairFormed(pair, first, second)
                    : new Fact.PairProposed(pair, first, second, 1, 80));
        }
    }

    private void happens(Fact fact) {
        world.runner().announce("acme/fact" + inputs++, fact);
    }

    private List<PersonId> readers(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> List.of(person);
            case Address.ToRoom(var pair) ->
                store.records().find(Pair.class, pair).map(found -> List.copyOf(found.members())).orElse(List.of());
            case Address.ToChannel(var programme) -> people.stream().map(Person::id).toList();
        };
    }

    Ears ears() {
        return ears;
    }

    /** Those who are there: nobody who was forgotten. */
    List<Person> people() {
        return people.stream()
                .flatMap(each -> store.records().find(Person.class, each.id()).stream())
                .toList();
    }

    /** Somebody of whom something is asked, if there is anybody. */
    Optional<PersonId> somebodyAsked() {
        var asked = people().stream().map(Person::id).filter(each -> !open(each).isEmpty()).toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(chance.nextInt(asked.size())));
    }

    PersonId anybody() {
        var there = people();
        return there.get(chance.nextInt(there.size())).id();
    }

    /** What somebody is asked, the newest first. */
    List<Prompt> open(PersonId person) {
        return store.focus().of(person).stream()
                .flatMap(prompt -> store.conversations().find(prompt.conversation()).stream()
                        .flatMap(each -> each.open(prompt).stream()))
                .toList();
    }

    void types(PersonId who, String words) {
        world.write(next(), who, words);
    }

    /** Presses any button of a question: most often one that leads on, hardly ever one that ends everything. */
    Choice presses(Prompt prompt) {
        var leading = prompt.choices().stream()
                .filter(each -> each.style() == Choice.Style.PRIMARY || each.sense() == Choice.Sense.YES)
                .toList();
        var mild = prompt.choices().stream().filter(each -> each.style() != Choice.Style.DANGER).toList();
        var among = !leading.isEmpty() && chance.nextInt(10) < 6
                ? leading
                : mild.isEmpty() || chance.nextInt(20) == 0 ? prompt.choices() : mild;
        var choice = among.get(chance.nextInt(among.size()));
        world.choose(next(), prompt.id().to(), prompt.id(), choice.value());
        return choice;
    }

    /** Sends the form in front of somebody, if there is one, with anything in it. */
    void sends(PersonId who) {
        var form = store.workspace().form(who);
        if (form.isPresent()) {
            world.submit(next(), who, form.get().prompt(), filled(form.get()));
        }
    }

    private Map<String, List<String>> filled(Form form) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var options = new ArrayList<>(switch (field) {
                case Field.Words words -> List.of("SEO 4", "Data 3, SQL 2", "Something of mine", "");
                case Field.One one -> one.options().stream().map(Form.Option::value).toList();
                case Field.Many many -> many.options().stream().map(Form.Option::value).toList();
            });
            if (!options.isEmpty()) {
                answers.put(field.name(), List.of(options.get(chance.nextInt(options.size()))));
            }
        }
        return answers;
    }

    /** Mostly until something happens by itself, now and then for hours or days. */
    void waits() {
        var next = world.next();
        var until = chance.nextInt(3) == 0 || next.isEmpty()
                ? world.instant().plus(Duration.ofMinutes(chance.nextInt(3 * 24 * 60)))
                : next.get();
        world.passTo(until);
    }

    /** Every home page, as it is. */
    Map<PersonId, String> homes() {
        var homes = new LinkedHashMap<PersonId, String>();
        var view = new HomeView(store, world);
        for (var person : people()) {
            view.of(person.id()).ifPresent(seen -> homes.put(person.id(), seen.page().toString()));
        }
        return homes;
    }

    Language language(PersonId who) {
        return store.records().find(Person.class, who).map(Person::language).orElse(Language.usual());
    }

    private InputId next() {
        return new InputId("acme/typed" + inputs++);
    }
}
