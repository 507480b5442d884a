package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.platform.RollCall.Answer;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.TryLater;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a day a platform is asked whether those who take part are still there. */
class RollCallTest {
    private static final OrganisationId HOME = OrganisationId.HOME;
    private static final ProgrammeId DUOS = HOME.programme("duos");
    private static final InstallationId CHAT = new InstallationId("chat.1");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MemoryStore store = new MemoryStore();
    private final Acquaintances acquaintances = new Acquaintances(store, Set.of(), this::now);
    private final List<Fact> told = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2027-02-01T09:00:00Z");
    private boolean isAway;

    @BeforeEach
    void begin() {
        acquaintances.heraldedBy((id, fact, by) -> told.add(fact));
        store.connections().installations().save(new Installation(CHAT, HOME, 1, "", Map.of(), null, null, null));
        store.records().put(programme(DUOS, LocalDate.parse("2027-07-30")));
    }

    private Instant now() {
        return now;
    }

    private static Programme programme(ProgrammeId id, LocalDate ends) {
        return new Programme(
                id, "Duos", Programme.Kind.CROSS, HOME.person("claire"), Instant.EPOCH, LocalDate.parse("2026-01-04"),
                ends, PARIS, "FR", Languages.ENGLISH, 4, 45);
    }

    private RollCall rollCall() {
        return new RollCall(
                store, acquaintances, () -> store.connections().installations().on("chat"), this::ask, this::now);
    }

    private Answer ask(Account account) {
        if (isAway) {
            throw new TryLater(Duration.ofMinutes(1), "away");
        }
        var name = account.id().local().substring(CHAT.value().length() + 1);
        asked.add(name);
        return answers.getOrDefault(name, Answer.OPEN);
    }

    private PersonId member(String name, ProgrammeId of, Member.Status status) {
        var person = HOME.person(name);
        store.records().put(new Person(
                person, name, name + "@example.org", Languages.ENGLISH, Person.Hours.office(PARIS, "FR", ""), null,
                Person.Work.unknown(), Person.Hints.none(), Set.of()));
        acquaintances.book().found(HOME.account(CHAT + "." + name), person, CHAT, "");
        store.records()
                .put(new Member(of.member(person), status, Instant.EPOCH, 0, 0, 0, Set.of(), Set.of(), Set.of()));
        return person;
    }

    private List<PersonId> members(int count) {
        var all = new ArrayList<PersonId>();
        for (var each = 0; each < count; each++) {
            all.add(member("m%03d".formatted(each), DUOS, Member.Status.PAIRED));
        }
        return all;
    }

    @Test
    void whoseAccountIsClosedIsFoundAndOnlyThey() {
        var ada = member("ada", DUOS, Member.Status.PAIRED);
        member("bea", DUOS, Member.Status.PAIRED);
        answers.put("ada", Answer.CLOSED);

        rollCall().goOn();

        assertThat(told).containsExactly(new Fact.PersonUnreachable(ada));
    }

    @Test
    void onlyThoseWhoTakePartInSomethingThatGoesOnAreAskedAbout() {
        var over = HOME.programme("over");
        store.records().put(programme(over, LocalDate.parse("2027-01-29")));
        member("ada", DUOS, Member.Status.WAITING);
        member("bea", DUOS, Member.Status.LEFT);
        member("chloe", over, Member.Status.PAIRED);

        rollCall().goOn();

        assertThat(asked).containsExactly("ada");
    }

    @Test
    void aLittleIsAskedAtATimeAndEverybodyWithinADay() {
        var all = members(50);
        answers.put("m049", Answer.CLOSED);
        var rollCall = rollCall();

        rollCall.goOn();
        assertThat(asked).hasSize(RollCall.MOST);
        rollCall.goOn();
        rollCall.goOn();
        rollCall.goOn();

        assertThat(asked).hasSize(50).doesNotHaveDuplicates();
        assertThat(told).containsExactly(new Fact.PersonUnreachable(all.getLast()));
    }

    @Test
    void theNextIsADayLaterOnWhateverNode() {
        member("ada", DUOS, Member.Status.PAIRED);
        rollCall().goOn();
        now = now.plus(RollCall.PAUSE).minusSeconds(1);
        rollCall().goOn();
        assertThat(asked).containsExactly("ada");

        now = now.plusSeconds(1);
        rollCall().goOn();

        assertThat(asked).containsExactly("ada", "ada");
    }

    @Test
    void whatOneNodeHasBegunAnotherBeginsAnewOnceItHasStopped() {
        members(RollCall.MOST + 1);
        rollCall().goOn();
        var other = rollCall();
        other.goOn();
        assertThat(asked).hasSize(RollCall.MOST);

        now = now.plus(Duration.ofMinutes(10));
        other.goOn();
        other.goOn();

        assertThat(asked).hasSize(2 * RollCall.MOST + 1).endsWith("m020");
    }

    @Test
    void aPlatformThatIsAwayIsAskedAgainAMinuteLater() {
        var ada = member("ada", DUOS, Member.Status.PAIRED);
        answers.put("ada", Answer.CLOSED);
        var rollCall = rollCall();
        isAway = true;
        rollCall.goOn();
        assertThat(told).isEmpty();

        isAway = false;
        rollCall.goOn();

        assertThat(told).containsExactly(new Fact.PersonUnreachable(ada));
    }

    @Test
    void whoIsNotFoundIsTakenToBeGoneOnceEverybodyHasBeenAskedAbout() {
        var all = members(30);
        answers.put("m000", Answer.MISSING);
        var rollCall = rollCall();

        rollCall.goOn();
        assertThat(told).isEmpty();
        rollCall.goOn();

        assertThat(told).containsExactly(new Fact.PersonUnreachable(all.getFirst()));
    }

    @Test
    void whereNearlyNobodyIsFoundThePlatformErrs() {
        members(8).subList(0, 5).forEach(each -> answers.put(each.local(), Answer.MISSING));

        rollCall().goOn();

        assertThat(told).isEmpty();
    }

    @Test
    void whoIsKnownToBeGoneIsAskedAboutNoMore() {
        var ada = member("ada", DUOS, Member.Status.PAIRED);
        store.records().amend(ada, person -> person.working(person.work().with(Person.Account.GONE)));

        rollCall().goOn();

        assertThat(asked).isEmpty();
    }
}
