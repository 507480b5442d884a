package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Choice.Style;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.store.Workspace.Post;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many messages a pair gets in six months whose two people answer at once, from the invitation to the farewell. What
 * comes within a minute of somebody's own doing answers them and does not count.
 */
class MessagesOfAPairTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MORNING = Instant.parse("2027-01-04T08:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2027-07-15T08:00:00Z");
    private static final int SESSIONS = 6;

    /** Six months of two people. */
    private static final class Pair {
        private final World world = new World(ACME, new MemoryStore(), AllDialogs.make(), new Mondays(), MORNING);
        private final Phrases phrases = new Phrases();
        private final Answers answers = new Answers(1, new Habits(1), phrases);
        private final boolean likesFixedDates;
        private final List<Post> waiting = new ArrayList<>();
        private final Map<PersonId, Instant> lastAct = new HashMap<>();
        private final Map<PersonId, Map<String, Integer>> unasked = new HashMap<>();
        private int inputs;

        Pair(boolean likesFixedDates) {
            this.likesFixedDates = likesFixedDates;
            live(CLAIRE, Set.of(Person.Duty.ADMIN));
            live(ADA, Set.of());
            live(BEA, Set.of());
            know(ADA, "Python", "Podcast");
            know(BEA, "Podcast", "Python");
            world.store().records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, MORNING,
                    LocalDate.of(2027, 1, 4), LocalDate.of(2027, 7, 9), PARIS, "FR", Languages.ENGLISH, 4, 45));
            world.listen(this::heard);
        }

        private void live(PersonId person, Set<Person.Duty> duties) {
            world.store().records().put(new Person(person, person.local(), "", Languages.ENGLISH,
                    Person.Hours.office(PARIS, "FR", ""), null, Person.Work.unknown(), Person.Hints.none(), duties));
        }

        private void know(PersonId person, String offers, String wants) {
            world.store().records().put(new Profile(PROGRAMME.member(person), Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel(offers, 4)), List.of(new SkillLevel(wants, 3)), List.of(), "", "", 2, 1,
                    MeetingPreferences.any()));
        }

        private void heard(Post post) {
            if (post.author() == null) {
                switch (post.to()) {
                    case Address.ToPerson(var person) -> count(person, post);
                    case Address.ToRoom room -> List.of(ADA, BEA).forEach(person -> count(person, post));
                    case Address.ToChannel channel -> {}
                }
                if (post.to() instanceof Address.ToPerson && post.message().prompt() != null) {
                    waiting.add(post);
                }
            }
        }

        private void count(PersonId person, Post post) {
            var last = lastAct.getOrDefault(person, Instant.EPOCH);
            if (Duration.between(last, post.at()).compareTo(Duration.ofMinutes(1)) > 0) {
                unasked.computeIfAbsent(person, each -> new TreeMap<>()).merge(key(post), 1, Integer::sum);
            }
        }

        private static String key(Post post) {
            return post.message().blocks().getFirst() instanceof Block.Paragraph(Text.Key(var key, var with))
                    ? key
                    : "";
        }

        private InputId next() {
            return new InputId("acme/own-" + inputs++);
        }

        /** Everything there is to answer is answered twenty seconds later. */
        private void passTo(Instant moment) {
            answer();
            for (var due = world.next(); due.isPresent() && !due.get().isAfter(moment); due = world.next()) {
                world.passTo(due.get());
                answer();
            }
            world.passTo(moment);
        }

        private void answer() {
            while (!waiting.isEmpty()) {
                var post = waiting.removeFirst();
                var id = post.message().prompt().id();
                world.passTo(world.instant().plusSeconds(20));
                var open = world.store().conversations().find(id.conversation()).flatMap(each -> each.open(id));
                if (open.isPresent()) {
                    answer(open.get(), world.records().find(Person.class, id.to()).orElseThrow());
                }
            }
        }

        private void answer(Prompt prompt, Person person) {
            var by = person.id();
            if (reply(prompt, person) instanceof Reply.Chosen(var value)) {
                lastAct.put(by, world.instant());
                world.choose(next(), by, prompt.id(), value);
                var form = world.store().workspace().form(by);
                form.ifPresent(shown -> world.submit(
                        next(), by, shown.prompt(), phrases.filled(shown, person, Draw.of(1).with(by.value()))));
            } else if (reply(prompt, person) instanceof Reply.Written(var words)) {
                lastAct.put(by, world.instant());
                world.write(next(), by, words);
            }
        }

        private Reply reply(Prompt prompt, Person person) {
            var id = prompt.id();
            if (id.to().equals(CLAIRE)) {
                return answers.to(prompt, person, world.instant());
            }
            return switch (id.conversation().kind() + "." + id.name()) {
                case "session.planned" -> likesFixedDates && Buttons.offers(prompt, Buttons.Button.SERIES)
                        ? Buttons.pressed(Buttons.Button.SERIES)
                        : new Reply.Left();
                case "session.date" -> Buttons.first(prompt, choice -> choice.value().matches("\\d+"));
                case "session.proposed", "series.suggested", "series.dates" -> new Reply.Left();
                case "session.met", "session.confirm", "series.ask", "invitation.join" ->
                    Buttons.first(prompt, choice -> choice.value().equals("yes"));
                case "journey.keep" -> new Reply.Chosen("on");
                case "feedback.rating" -> new Reply.Chosen("4");
                default -> prompt.choices().stream().anyMatch(choice -> choice.style() == Style.PRIMARY)
                        ? Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY)
                        : answers.to(prompt, person, world.instant());
            };
        }

        private void order(String words) {
            world.write(next(), CLAIRE, words);
        }

        private void liveThroughTheProgramme() {
            world.runner().announce("created", new Fact.ProgrammeCreated(PROGRAMME, CLAIRE));
            order("invite");
            passTo(MORNING.plus(Duration.ofDays(7)));
            order("match");
            passTo(MORNING.plus(Duration.ofDays(8)));
            order("publish");
            passTo(AFTERWARDS);
        }

        private long met() {
            return world.store().facts().about(ACME).stream()
                    .filter(each -> each.fact() instanceof Fact.SessionClosed closed && closed.outcome() == Outcome.MET)
                    .count();
        }

        private int most() {
            return Stream.of(ADA, BEA)
                    .map(unasked::get)
                    .mapToInt(keys -> keys.values().stream().mapToInt(Integer::intValue).sum())
                    .max()
                    .orElse(0);
        }
    }

    @Test
    void withADateAtATimeItIsAtMostFortyFiveEach() {
        var pair = new Pair(false);
        pair.liveThroughTheProgramme();
        assertThat(pair.met()).isGreaterThanOrEqualTo(SESSIONS);
        assertThat(pair.most()).as("%s", pair.unasked).isLessThanOrEqualTo(45);
    }

    @Test
    void withFixedDatesItIsAtMostThirtyFiveEach() {
        var pair = new Pair(true);
        pair.liveThroughTheProgramme();
        assertThat(pair.met()).isGreaterThanOrEqualTo(SESSIONS);
        assertThat(pair.most()).as("%s", pair.unasked).isLessThanOrEqualTo(35);
    }
}
