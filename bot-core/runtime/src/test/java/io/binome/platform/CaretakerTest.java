package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.SessionId;
import io.binome.programme.Aggregate;
import io.binome.programme.Clearing;
import io.binome.programme.Entry;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.statistics.Aggregates;
import io.binome.store.Accounts.Account;
import io.binome.store.Conversation;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaretakerTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final OrganisationId OTHER = new OrganisationId("other");
    private static final ProgrammeId DUOS = ACME.programme("duos");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final LocalDate NAMED = LocalDate.of(2027, 1, 4);
    private static final LocalDate A_YEAR_ON = NAMED.plusMonths(12);
    private static final LocalDate ENDS = LocalDate.of(2027, 6, 30);

    private final MemoryStore store = new MemoryStore();
    private final Map<String, Fact.ClearingAnnounced> told = new TreeMap<>();
    private Instant now = at(NAMED);
    private final Caretaker caretaker = new Caretaker(
            store, Retention.usual(), (id, fact) -> told.put(id, (Fact.ClearingAnnounced) fact), () -> now);

    @BeforeEach
    void aProgrammeRuns() {
        for (var id : List.of(CLAIRE, ADA, BEA)) {
            person(id);
        }
        store.mentions().named(List.of(CLAIRE, ADA, BEA), NAMED);
        programme(DUOS, ENDS.plusYears(5));
    }

    private void person(PersonId id) {
        store.records().put(new Person(id, id.local(), id.local() + "@example.org", Languages.ENGLISH,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                Person.Hints.none(), Set.of()));
    }

    private void programme(ProgrammeId id, LocalDate ends) {
        store.records().put(new Programme(id, "Duos", Programme.Kind.CROSS, CLAIRE, at(NAMED), NAMED, ends,
                ZoneId.of("Europe/Paris"), "FR", Languages.ENGLISH, 4, 45));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private boolean isKept(PersonId person) {
        return store.records().find(Person.class, person).isPresent();
    }

    private void clearEveryDay(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(caretaker::clear);
    }

    @Nested
    class WhoNeverTookPart {
        @BeforeEach
        void adaTakesPart() {
            store.records().put(
                    new Member(DUOS.member(ADA), Member.Status.WAITING, at(NAMED), 0));
        }

        @Test
        void isForgottenAMonthAfterTheAdminWasTold() {
            clearEveryDay(NAMED, A_YEAR_ON.minusDays(1));
            assertThat(told.values()).singleElement().satisfies(announced -> {
                assertThat(announced.person()).isEqualTo(CLAIRE);
                assertThat(announced.people()).isEqualTo(1);
                assertThat(announced.on()).isEqualTo(A_YEAR_ON);
            });
            assertThat(isKept(BEA)).isTrue();

            clearEveryDay(A_YEAR_ON, A_YEAR_ON.plusMonths(6));
            assertThat(isKept(BEA)).isFalse();
            assertThat(told).hasSize(1);
            assertThat(store.records().find(Clearing.class, ACME)).isEmpty();
        }

        @Test
        void isNeverForgottenUntold() {
            assertThat(caretaker.clear(A_YEAR_ON.plusYears(3))).isEqualTo(new Caretaker.Cleared(0, 0, 0, 1));
            assertThat(isKept(BEA)).isTrue();
            assertThat(caretaker.clear(A_YEAR_ON.plusYears(3).plusMonths(1)).people()).isEqualTo(1);
        }

        @Test
        void staysWhereARosterNamesThemAgain() {
            clearEveryDay(NAMED, A_YEAR_ON.minusDays(1));
            store.mentions().named(List.of(BEA), A_YEAR_ON.minusDays(1));
            clearEveryDay(A_YEAR_ON, A_YEAR_ON.plusMonths(10));

            assertThat(isKept(BEA)).isTrue();
        }

        @Test
        void staysWhileTheyAreHeardFrom() {
            store.connections().accounts().put(new Account(
                    ACME.account("slack.T1.U1"), BEA, new InstallationId("slack.T1"), "D1", at(A_YEAR_ON)));
            clearEveryDay(NAMED, A_YEAR_ON.plusMonths(11));

            assertThat(isKept(BEA)).isTrue();
            assertThat(told).isEmpty();
        }

        @Test
        void isNobodyWhoTakesPartRunsAProgrammeOrHasSaidYes() {
            store.facts().append(new Recorded("acme/1", at(NAMED), new Fact.InvitationAccepted(DUOS.member(BEA))));
            clearEveryDay(A_YEAR_ON.minusMonths(2), A_YEAR_ON.plusMonths(4));

            assertThat(List.of(ADA, BEA, CLAIRE)).allMatch(CaretakerTest.this::isKept);
            assertThat(told).isEmpty();
        }

        @Test
        void whoSaidNoIsOneOfThem() {
            store.facts().append(
                    new Recorded("acme/1", at(NAMED),
                            new Fact.InvitationDeclined(DUOS.member(BEA), Fact.Refusal.TIME)));
            clearEveryDay(A_YEAR_ON.minusMonths(2), A_YEAR_ON);

            assertThat(isKept(BEA)).isFalse();
        }

        @Test
        void manyGoInSeveralNightsAndAreToldOfOnce() {
            var many = IntStream.range(0, Caretaker.MOST + 20).mapToObj(n -> ACME.person("n" + n)).toList();
            many.forEach(CaretakerTest.this::person);
            store.mentions().named(many, NAMED);
            caretaker.clear(A_YEAR_ON.minusMonths(1));

            assertThat(caretaker.clear(A_YEAR_ON).people()).isEqualTo(Caretaker.MOST);
            assertThat(caretaker.clear(A_YEAR_ON.plusDays(1)).people()).isEqualTo(21);
            assertThat(told.values()).extracting(Fact.ClearingAnnounced::people).containsExactly(many.size() + 1);
        }

        @Test
        void oneOrganisationIsNotToldOfAnother() {
            var zoe = OTHER.person("zoe");
            person(zoe);
            store.mentions().named(List.of(zoe), NAMED);
            clearEveryDay(A_YEAR_ON.minusMonths(1), A_YEAR_ON);

            assertThat(told.values()).extracting(Fact.ClearingAnnounced::people).containsExactly(1);
            assertThat(isKept(zoe)).as("nobody runs anything there who could be told").isFalse();
        }
    }

    @Nested
    class AProgrammeThatIsOver {
        private final LocalDate due = ENDS.plusMonths(24);
        private final Pair pair = new Pair(DUOS.pair("1-1"), ADA, BEA, Pair.Status.CLOSED, at(NAMED), 3, null);

        @BeforeEach
        void itIsOver() {
            programme(DUOS, ENDS);
            store.records().putAll(List.of(
                    pair,
                    new Member(DUOS.member(ADA), Member.Status.LEFT, at(NAMED), 0),
                    new Member(DUOS.member(BEA), Member.Status.LEFT, at(NAMED), 0)));
            for (var person : List.of(ADA, BEA, CLAIRE)) {
                store.facts().append(new Recorded(
                        "acme/invited " + person, at(NAMED), new Fact.PersonInvited(DUOS.member(person))));
            }
            store.facts().append(new Recorded("acme/2", at(NAMED), new Fact.PairFormed(pair.id(), ADA, BEA)));
            store.facts().append(new Recorded(
                    "acme/3", at(NAMED), new Fact.SessionClosed(pair.id(), 1, Fact.Outcome.MET, ADA, BEA)));
            talk("journey", pair.id(), null);
        }

        @Test
        void becomesNumbersAMonthAfterTheAdminWasTold() {
            var programme = store.records().find(Programme.class, DUOS).orElseThrow();
            var before = Aggregates.of(programme, store.records(), store.facts());
            store.mentions().named(List.of(ADA, BEA, CLAIRE), due);
            clearEveryDay(due.minusMonths(1), due.minusDays(1));
            assertThat(told.values()).singleElement().satisfies(announced -> {
                assertThat(announced.programmes()).containsExactly(DUOS);
                assertThat(announced.people()).isZero();
            });
            assertThat(store.facts().about(DUOS)).isNotEmpty();

            assertThat(caretaker.clear(due).programmes()).isEqualTo(1);

            assertThat(store.facts().about(DUOS)).isEmpty();
            assertThat(store.conversations().within(DUOS)).isEmpty();
            for (var type : Entry.class.getPermittedSubclasses()) {
                assertThat(store.records().all(type.asSubclass(Entry.class), DUOS)).isEmpty();
            }
            var after = Aggregates.of(programme, store.records(), store.facts());
            assertThat(after).usingRecursiveComparison().ignoringFields("weeks").isEqualTo(before);
            assertThat(caretaker.clear(due.plusDays(1))).isEqualTo(new Caretaker.Cleared(0, 0, 0, 0));
        }

        @Test
        void keepsItsNumbersWhereACrashCameInBetween() {
            store.records().put(new Aggregate(DUOS, due, Map.of("invited", 40), null));

            caretaker.clear(due.plusDays(1));

            assertThat(store.records().find(Aggregate.class, DUOS).orElseThrow().numbers())
                    .isEqualTo(Map.of("invited", 40));
            assertThat(store.facts().about(DUOS)).isEmpty();
            assertThat(store.records().find(Pair.class, pair.id())).isEmpty();
        }

        @Test
        void isWhyItsPeopleAreThenForgottenToo() {
            clearEveryDay(due.minusMonths(1), due.plusMonths(4));

            assertThat(isKept(ADA)).isFalse();
            assertThat(told.values()).extracting(Fact.ClearingAnnounced::people).containsExactly(0, 3);
        }

        @Test
        void keepsTheConclusionsOfItsPairsForAsLongAsItIsKeptItself() {
            var conclusion = talk("conclusion", pair.id(), null);
            caretaker.clear(ENDS.plusMonths(3).plusDays(1));
            assertThat(store.conversations().within(DUOS)).containsExactly(conclusion);

            clearEveryDay(due.minusMonths(1), due);
            assertThat(store.conversations().within(DUOS)).isEmpty();
        }

        @Test
        void losesItsConversationsThreeMonthsAfterItsEnd() {
            caretaker.clear(ENDS.plusMonths(3));
            assertThat(store.conversations().within(DUOS)).hasSize(1);

            caretaker.clear(ENDS.plusMonths(3).plusDays(1));
            assertThat(store.conversations().within(DUOS)).isEmpty();
        }
    }

    @Test
    void whatCameInBetweenWhileSomebodyWasForgottenIsForgottenTheNightAfter() {
        store.forget(BEA);
        var late = talk("desk", BEA, null);
        store.connections().tickets().put("draft", "words", at(NAMED.plusYears(1)), BEA);

        caretaker.clear(NAMED.plusDays(1));

        assertThat(store.conversations().find(late)).isEmpty();
        assertThat(store.connections().tickets().find("draft", at(NAMED))).isEmpty();
        assertThat(store.mentions().of(BEA)).isEmpty();
    }

    private ConversationId talk(String kind, Id about, @Nullable Instant ended) {
        var id = ConversationId.of(kind, about);
        store.conversations().save(Conversation.fresh(id, "said in confidence").ended(ended).next());
        return id;
    }

    @Test
    void aConversationGoesThreeMonthsAfterItsEnd() {
        var feedback = talk("feedback", SessionId.of(DUOS.pair("1-1"), 1), at(NAMED));
        var going = talk("journey", DUOS.pair("1-1"), null);
        caretaker.clear(NAMED.plusMonths(3));
        assertThat(store.conversations().find(feedback)).isPresent();

        assertThat(caretaker.clear(NAMED.plusMonths(3).plusDays(1)).conversations()).isEqualTo(1);

        assertThat(store.conversations().find(feedback)).isEmpty();
        assertThat(store.conversations().find(going)).isPresent();
    }

    @Test
    void aNightIsOneNodesAndComesOnceADay() {
        var nights = new ArrayList<Integer>();
        var nodes = IntStream.range(0, 3)
                .mapToObj(n -> new Caretaker(store, Retention.usual(), (id, fact) -> {}, () -> now))
                .toList();
        for (var day = 0; day < 2; day++) {
            talk("feedback", SessionId.of(DUOS.pair("1-1"), day + 1), at(NAMED).minusSeconds(9_000_000));
            now = at(NAMED.plusDays(day));
            nodes.forEach(Caretaker::run);
            nights.add(store.conversations().within(DUOS).size());
            talk("feedback", SessionId.of(DUOS.pair("1-1"), day + 8), at(NAMED).minusSeconds(9_000_000));
            nodes.forEach(Caretaker::run);
            nights.add(store.conversations().within(DUOS).size());
        }

        assertThat(nights).containsExactly(0, 1, 0, 1);
    }
}
