package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.programme.Entry;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.shell.Bot;
import io.binome.shell.HomeView;
import io.binome.shell.Readers;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody in the middle of a pair is forgotten by the whole bot, and everybody else goes on. */
class ErasureTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final World world = new World(ACME, store, AllDialogs.make(), schedule -> Optional.empty(), BEGIN);
    private int inputs;

    @BeforeEach
    void begin() {
        for (var id : List.of(ADA, BEA, CLAIRE)) {
            store.records().put(new Person(id, id.local(), id.local() + "@example.org", Languages.ENGLISH,
                    Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                    Person.Hints.none(), id.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, BEGIN,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.ENGLISH,
                4,
                45));
        announce(new Fact.ProgrammeCreated(PROGRAMME, CLAIRE));
        for (var id : List.of(ADA, BEA)) {
            var member = PROGRAMME.member(id);
            store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel("SEO", 4)), List.of(new SkillLevel("Data", 3)), List.of(), "", "", 2, 1,
                    MeetingPreferences.any()));
            announce(new Fact.PersonInvited(member));
            announce(new Fact.InvitationAccepted(member));
            announce(new Fact.SurveyCompleted(member));
        }
        store.records().put(new Wishes(PROGRAMME.member(BEA), List.of(ADA)));
        announce(new Fact.PairFormed(PROGRAMME.pair("1"), ADA, BEA));
    }

    private void announce(Fact fact) {
        world.runner().announce("acme/fact-" + inputs++, fact);
    }

    private void say(PersonId by, String words) {
        world.write(new InputId("acme/input-" + inputs++), by, words);
    }

    private void erase() {
        say(ADA, "/binome erase");
        world.choose(new InputId("acme/input-" + inputs++), ADA,
                PromptId.of(ConversationId.of("desk", ADA), "erase", ADA), "erase");
    }

    private void pass(Duration time) {
        var end = world.instant().plus(time);
        for (var next = world.next(); next.isPresent() && !next.get().isAfter(end); next = world.next()) {
            world.passTo(next.get());
        }
        world.passTo(end);
    }

    private boolean isKept(String kind, Id about) {
        return store.conversations().find(ConversationId.of(kind, about)).isPresent();
    }

    @Test
    void beforeTheFarewellIsOverEverythingIsStillThere() {
        erase();
        assertThat(store.records().find(Person.class, ADA)).isPresent();
        assertThat(world.next()).isPresent();
    }

    @Test
    void nothingAboutThePersonIsLeft() {
        erase();
        pass(Duration.ofMinutes(20));
        var member = PROGRAMME.member(ADA);
        assertThat(store.records().find(Person.class, ADA)).isEmpty();
        assertThat(store.records().find(Profile.class, member)).isEmpty();
        assertThat(store.records().find(Wishes.class, member)).isEmpty();
        assertThat(store.records().find(Member.class, member)).isEmpty();
        assertThat(store.focus().of(ADA)).isEmpty();
        assertThat(isKept("desk", ADA)).isFalse();
        for (var kind : List.of("invitation", "survey", "membership", "wishing")) {
            assertThat(isKept(kind, member)).as(kind).isFalse();
        }
    }

    @Test
    void thePartnerIsFreeAgainAndThePairCanStillBeRead() {
        erase();
        pass(Duration.ofMinutes(20));
        assertThat(store.records().find(Member.class, PROGRAMME.member(BEA)).orElseThrow().status())
                .isEqualTo(Member.Status.WAITING);
        var pair = store.records().find(Pair.class, PROGRAMME.pair("1")).orElseThrow();
        assertThat(pair.status()).isEqualTo(Pair.Status.CLOSED);
        assertThat(new Readers(store.records()).of(BEA).read(new Text.Who(ADA))).isEqualTo("—");
        assertThat(new HomeView(store, world).of(BEA)).isPresent();
        assertThat(new HomeView(store, world).of(ADA)).isEmpty();
    }

    @Test
    void nobodyIsAtALossInTheMonthsThatFollow() {
        erase();
        pass(Duration.ofMinutes(20));
        for (var word : List.of(Command.Word.WISHES, Command.Word.EXPORT, Command.Word.PAIR, Command.Word.PROFILE)) {
            say(BEA, word.in(Languages.ENGLISH));
        }
        for (var word : List.of("stats", "pairs", "kpi", "report", "readiness", "match", "invite")) {
            say(CLAIRE, word);
        }
        pass(Duration.ofDays(60));
        assertThat(store.conversations().setAside(10)).isEmpty();
        assertThat(isKept("desk", ADA)).isFalse();
        assertThat(store.workspace().posts(new Address.ToPerson(ADA), 100))
                .allMatch(post -> post.at().isBefore(BEGIN.plus(Duration.ofMinutes(1))));
    }

    @Test
    void whoTurnsBackWithinTheQuarterOfAnHourIsAskedAndStays() {
        erase();
        pass(Duration.ofMinutes(5));
        say(ADA, "join");
        world.choose(new InputId("acme/input-" + inputs++), ADA,
                PromptId.of(ConversationId.of("desk", ADA), "erase", ADA), "stay");
        pass(Duration.ofDays(1));

        assertThat(store.records().find(Person.class, ADA)).isPresent();
        assertThat(isKept("desk", ADA)).isTrue();
    }

    @Test
    void whatIsSaidWithinTheQuarterOfAnHourGoesToo() {
        erase();
        pass(Duration.ofMinutes(5));
        say(ADA, "notes a thing of mine");
        say(ADA, "wishes");
        pass(Duration.ofMinutes(20));

        assertThat(isKept("notebook", ADA)).isFalse();
        assertThat(store.conversations().within(ACME)).noneMatch(id -> id.subject().endsWith("/ada"));
        assertThat(store.records().all(Note.class, ACME)).isEmpty();
    }

    @Test
    void othersNoLongerNameThem() {
        erase();
        pass(Duration.ofMinutes(20));

        assertThat(store.records().find(Wishes.class, PROGRAMME.member(BEA)).orElseThrow().ranked()).isEmpty();
    }

    @Test
    void whateverTheyToldTheBotIsInNoConversationAndNoRecord() {
        order("notes a xylophone for my notebook");
        order("goals To play the xylophone together by May");
        order("ask May I practise the xylophone at work?");
        pass(Duration.ofMinutes(1));
        assertThat(everythingKept()).contains("for my notebook", "together by May", "practise the xylophone");
        erase();
        order("notes another xylophone");
        pass(Duration.ofMinutes(20));

        assertThat(everythingKept()).doesNotContain("xylophone").doesNotContain("ada@example.org");
    }

    /** A command, whatever question is open. */
    private void order(String words) {
        new Bot(AllDialogs.make(), store, world.runner())
                .typed(new InputId("acme/input-" + inputs++), ADA, Command.read(words).orElseThrow());
    }

    /** But for what was said: messages belong to the platform. */
    private String everythingKept() {
        var kept = new StringBuilder();
        for (var type : Entry.class.getPermittedSubclasses()) {
            kept.append(store.records().all(type.asSubclass(Entry.class), ACME));
        }
        store.conversations().within(ACME).forEach(id -> kept.append(store.conversations().find(id)));
        return kept.append(store.facts().about(ACME)).toString();
    }
}
