package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Change;
import io.binome.programme.Channel;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Room;
import io.binome.shell.Delivery;
import io.binome.shell.Delivery.Reason;
import io.binome.shell.Readers;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Postings.Posting;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessageRouterTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId DUOS = ACME.programme("duos");
    private static final PairId PAIR = DUOS.pair("1");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");
    private static final InstallationId SLACK = new InstallationId("slack.T1");
    private static final InstallationId TEAMS = new InstallationId("teams.t1");
    private static final EffectId ID = new EffectId("acme/e");
    private static final InputId CAUSE = new InputId("acme/i");
    private static final PromptId PROMPT =
            PromptId.of(ConversationId.of("probe", ADA), "question", ADA);
    private static final Message HELLO = Message.of(Text.verbatim("hello"));

    private final MemoryStore store = new MemoryStore();
    private final List<String> log = new ArrayList<>();
    private final Recording slack = new Recording("slack", log);
    private final Recording teams = new Recording("teams", log);
    private final MessageRouter router =
            new MessageRouter(store, Map.of("slack", slack, "teams", teams), () -> NOW);
    private final AddressBook book = new AddressBook(store, () -> NOW);

    @BeforeEach
    void begin() {
        store.records().put(person(ADA, Languages.FRENCH));
        store.records().put(person(BEA, Languages.ENGLISH));
        store.records().put(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, NOW, 0, null));
        install(SLACK);
        install(TEAMS);
    }

    private static Person person(PersonId id, Language language) {
        return new Person(id, id.local(), id.local() + "+x@example.org", language,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                Person.Hints.none(), Set.of());
    }

    private void install(InstallationId id) {
        store.connections().installations().save(new Installation(id, ACME, 1, "", Map.of(), null, null, null));
    }

    private void knows(InstallationId where, PersonId person, Duration ago) {
        store.connections().accounts().put(account(where, person, ago));
    }

    private static Account account(InstallationId where, PersonId person, Duration ago) {
        return new Account(
                ACME.account(where.value() + "." + person.local()), person, where, "", NOW.minus(ago));
    }

    private Delivery tell(PersonId person) {
        return router.post(ID, null, new Address.ToPerson(person), HELLO, readers(person));
    }

    private void answer(PersonId person) {
        router.post(ID, CAUSE, new Address.ToPerson(person), HELLO, readers(person));
    }

    private List<Reader> readers(PersonId person) {
        return List.of(new Readers(store.records()).of(person));
    }

    private void tellThePair() {
        router.post(ID, CAUSE, new Address.ToRoom(PAIR), HELLO, List.of());
    }

    private Set<String> platforms(PersonId person) {
        return store.records().find(Person.class, person).orElseThrow().reach().platforms();
    }

    @Nested
    class APerson {
        @Test
        void isReachedWhereTheyLastWrote() {
            knows(SLACK, ADA, Duration.ofDays(2));
            knows(TEAMS, ADA, Duration.ofDays(1));
            tell(ADA);
            assertThat(log).containsExactly("teams posts acme/e to ada in [fr]");
        }

        @Test
        void isReachedWhereTheyChose() {
            knows(SLACK, ADA, Duration.ofDays(2));
            knows(TEAMS, ADA, Duration.ofDays(1));
            store.records().amend(ADA, new Change.Prefers("slack")::to);
            tell(ADA);
            assertThat(log).containsExactly("slack posts acme/e to ada in [fr]");
        }

        @Test
        void isAnsweredWhereTheyHaveJustAskedWhateverTheyChose() {
            knows(SLACK, ADA, Duration.ofDays(2));
            knows(TEAMS, ADA, Duration.ofSeconds(50));
            store.records().amend(ADA, new Change.Prefers("slack")::to);
            answer(ADA);
            tell(ADA);
            assertThat(log).containsExactly(
                    "teams posts acme/e to ada in [fr]", "slack posts acme/e to ada in [fr]");
        }

        @Test
        void isReachedElsewhereWhereTheBotWasRemovedFromThePlatformTheyChose() {
            knows(SLACK, ADA, Duration.ofDays(2));
            knows(TEAMS, ADA, Duration.ofDays(1));
            store.records().amend(ADA, new Change.Prefers("slack")::to);
            Erasure.markRemoved(store.connections().installations(), SLACK, NOW);
            tell(ADA);
            assertThat(log).containsExactly("teams posts acme/e to ada in [fr]");
            assertThat(platforms(ADA)).containsExactly("teams");
        }

        @Test
        void isLookedForOnEveryPlatformWhereNoneKnowsThem() {
            slack.isGone(ADA);
            tell(ADA);
            assertThat(log).containsExactly("teams posts acme/e to ada in [fr]");
        }

        @Test
        void isReachedOnAnotherPlatformWhereTheyAreGoneFromTheOne() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, ADA, Duration.ofDays(2));
            slack.isGone(ADA);
            tell(ADA);
            assertThat(log).containsExactly("teams posts acme/e to ada in [fr]");
        }

        @Test
        void isGoneOnlyWhereNoPlatformReachesThem() {
            knows(SLACK, ADA, Duration.ofDays(1));
            slack.isGone(ADA);
            teams.isGone(ADA);
            assertThat(tell(ADA)).isEqualTo(new Delivery.Never(Reason.GONE, "slack does not know them"));
        }

        @Test
        void isNotLookedForWhereTheBotIsNotInstalled() {
            Erasure.markRemoved(store.connections().installations(), TEAMS, NOW);
            teams.fails(new Delivery.Later(Duration.ofMinutes(1), "not installed"));
            slack.isGone(ADA);
            assertThat(tell(ADA)).isInstanceOf(Delivery.Never.class);
        }

        @Test
        void isNotWrittenToElsewhereBecauseOneMessageIsRefused() {
            slack.fails(new Delivery.Never(Reason.REFUSED, "too long"));
            assertThat(tell(ADA)).isEqualTo(new Delivery.Never(Reason.REFUSED, "too long"));
            assertThat(log).isEmpty();
        }

        @Test
        void isWaitedForWhereThePlatformIsBusy() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, ADA, Duration.ofDays(2));
            slack.fails(new Delivery.Later(Duration.ofMinutes(1), "busy"));
            assertThat(tell(ADA)).isInstanceOf(Delivery.Later.class);
            assertThat(log).isEmpty();
        }

        @Test
        void hearsTheRestWhereTheBeginningStands() {
            knows(SLACK, ADA, Duration.ofDays(2));
            knows(TEAMS, ADA, Duration.ofDays(1));
            store.connections().postings().add(new Posting(ID, SLACK, "D1", "1", null, NOW));
            tell(ADA);
            assertThat(log).containsExactly("slack posts acme/e to ada in [fr]");
        }

        @Test
        void isHandedFilesAndShownFormsInTheSamePlace() {
            knows(TEAMS, ADA, Duration.ofDays(1));
            var form = new Form(PROMPT, Text.verbatim("Form"), Text.verbatim("Send"), List.of());
            var document = new Document("a.csv", "text/csv", "a", Text.verbatim("A"));
            router.hand(ID, null, new Address.ToPerson(ADA), document, readers(ADA));
            router.show(ID, null, ADA, form, readers(ADA).getFirst());
            assertThat(log).containsExactly("teams hands acme/e to ada", "teams shows acme/e to ada");
        }

        @Test
        void isKnownToBeWhereTheyHaveAnAccount() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, ADA, Duration.ofDays(1));
            tell(ADA);
            assertThat(platforms(ADA)).containsExactlyInAnyOrder("slack", "teams");
        }
    }

    @Nested
    class ARoomOrAChannel {
        @Test
        void isWrittenToOnItsPlatform() {
            store.records().put(new Room(PAIR, ACME.place("teams.t1.19:x")));
            store.records().put(new Channel(DUOS, ACME.place("slack.T1.C1")));
            tellThePair();
            router.post(ID, null, new Address.ToChannel(DUOS), HELLO, List.of());
            assertThat(log).containsExactly(
                    "teams posts acme/e to room 1 in []", "slack posts acme/e to channel duos in []");
        }

        @Test
        void withoutARoomEachIsWrittenToInTheirLanguageWhereTheyAre() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, BEA, Duration.ofDays(1));
            tellThePair();
            assertThat(log).containsExactlyInAnyOrder(
                    "slack posts acme/e~ada to ada in [fr]", "teams posts acme/e~bea to bea in [en]");
        }

        @Test
        void whoCannotBeReachedIsNoReasonNotToTellTheOther() {
            slack.isGone(ADA);
            teams.isGone(ADA);
            tellThePair();
            assertThat(log).containsExactly("slack posts acme/e~bea to bea in [en]");
        }

        @Test
        void ofAProgrammeWithoutAChannelNothingIsAnnounced() {
            router.post(ID, null, new Address.ToChannel(DUOS), HELLO, List.of());
            assertThat(log).isEmpty();
        }
    }

    @Nested
    class ANewPair {
        private void open() {
            router.openRoom(ID, PAIR, List.of(ADA, BEA));
        }

        @Test
        void getsItsRoomOnThePlatformWhereBothAre() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, ADA, Duration.ofDays(2));
            knows(TEAMS, BEA, Duration.ofDays(1));
            open();
            assertThat(log).containsExactly("teams opens acme/e");
        }

        @Test
        void getsItOnTheOneThatSuitsBothBest() {
            for (var person : List.of(ADA, BEA)) {
                knows(SLACK, person, Duration.ofDays(2));
                knows(TEAMS, person, Duration.ofDays(1));
            }
            open();
            assertThat(log).containsExactly("teams opens acme/e");
        }

        @Test
        void withOneOnEachIsToldHowToWriteToEachOther() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, BEA, Duration.ofDays(1));
            open();
            assertThat(log).containsExactly(
                    "slack posts acme/e~ada to ada in [fr]", "teams posts acme/e~bea to bea in [en]");
            assertThat(slack.messages().getFirst().blocks())
                    .contains(new Block.Link(
                            Text.of("platform.apart.write", "partner", BEA), "mailto:bea%2Bx@example.org"))
                    .contains(new Block.Paragraph(Text.of(
                            "platform.apart", "partner", BEA, "platform", Text.of("teams.name"))));
            assertThat(teams.messages().getFirst().blocks())
                    .contains(new Block.Link(
                            Text.of("platform.apart.write", "partner", ADA), "mailto:ada%2Bx@example.org"));
        }

        @Test
        void withSomebodyUnknownIsLookedForWhereTheOtherIs() {
            knows(TEAMS, ADA, Duration.ofDays(1));
            open();
            assertThat(log).containsExactly("teams opens acme/e");
        }

        @Test
        void whoIsNotThereIsIntroducedWhereTheyAre() {
            knows(TEAMS, ADA, Duration.ofDays(1));
            teams.isGone(BEA);
            open();
            assertThat(log).containsExactly(
                    "teams posts acme/e~ada to ada in [fr]", "slack posts acme/e~bea to bea in [en]");
        }
    }

    @Nested
    class AQuestion {
        @Test
        void isSettledOnEveryPlatformAndOnce() {
            var question = HELLO.asking(Prompt.choosing(PROMPT, Choice.of("yes", "prompt.closed")));
            store.connections().postings().add(new Posting(ID, TEAMS, "19:x", "1", question, NOW));
            var drafts = new FormDrafts(store.connections().tickets(), () -> NOW);
            var form = new Form(PROMPT, Text.of("action.form.heading"), Text.of("action.form.save"), List.of(
                    new Form.Field.Words(
                            "a", Text.of("action.form.what"), Text.of("action.form.what"), false, 9, false, "")));
            assertThat(drafts.with(form, Map.of("a", List.of("b"), "no field of it", List.of("c"))))
                    .isEqualTo(Map.of("a", List.of("b")));
            assertThat(drafts.of(form)).isEqualTo(Map.of("a", List.of("b")));
            router.settle(ID, null, PROMPT, Text.verbatim("Oui"), readers(ADA).getFirst());
            assertThat(log).containsExactlyInAnyOrder("slack settles " + PROMPT, "teams settles " + PROMPT);
            assertThat(store.connections().postings().asking(PROMPT)).isEmpty();
            assertThat(drafts.of(form)).isEmpty();
        }

        @Test
        void staysOpenToBeSettledAgainWhereOnePlatformIsBusy() {
            var question = HELLO.asking(Prompt.choosing(PROMPT, Choice.of("yes", "prompt.closed")));
            store.connections().postings().add(new Posting(ID, SLACK, "D1", "1", question, NOW));
            slack.fails(new Delivery.Later(Duration.ofMinutes(1), "busy"));
            assertThat(router.settle(
                    ID, null, PROMPT, Text.verbatim("Oui"), readers(ADA).getFirst()))
                    .isInstanceOf(Delivery.Later.class);
            assertThat(log).containsExactly("teams settles " + PROMPT);
            assertThat(store.connections().postings().asking(PROMPT)).hasSize(1);
        }
    }

    @Test
    void whileNoPlatformIsConnectedEverythingWaits() {
        var alone = new MessageRouter(store, Map.of(), () -> NOW);
        var reader = readers(ADA).getFirst();
        var form = new Form(PROMPT, Text.verbatim("Form"), Text.verbatim("Send"), List.of());
        var person = new Address.ToPerson(ADA);
        assertThat(alone.post(ID, null, person, HELLO, List.of(reader))).isInstanceOf(Delivery.Later.class);
        assertThat(alone.post(ID, null, new Address.ToRoom(PAIR), HELLO, List.of(reader)))
                .isInstanceOf(Delivery.Later.class);
        assertThat(alone.post(ID, null, new Address.ToChannel(DUOS), HELLO, List.of(reader)))
                .isInstanceOf(Delivery.Later.class);
        assertThat(alone.settle(ID, null, PROMPT, Text.verbatim("Oui"), reader))
                .isInstanceOf(Delivery.Later.class);
        assertThat(alone.show(ID, null, ADA, form, reader)).isInstanceOf(Delivery.Later.class);
        assertThat(alone.openRoom(ID, PAIR, List.of(ADA, BEA))).isInstanceOf(Delivery.Later.class);
    }

    @Nested
    class TheAddressBook {
        private Instant heardAt(InstallationId where) {
            return store.connections().accounts().find(account(where, ADA, Duration.ZERO).id()).orElseThrow().heardAt();
        }

        @Test
        void doesNotWriteDownEverySecond() {
            knows(SLACK, ADA, Duration.ofSeconds(30));
            book.heard(account(SLACK, ADA, Duration.ofSeconds(30)));
            assertThat(heardAt(SLACK)).isEqualTo(NOW.minusSeconds(30));
        }

        @Test
        void writesDownAtOnceWhoHasTurnedToAnotherPlatform() {
            knows(SLACK, ADA, Duration.ofSeconds(30));
            knows(TEAMS, ADA, Duration.ofSeconds(10));
            book.heard(account(SLACK, ADA, Duration.ofSeconds(30)));
            assertThat(book.of(ADA)).extracting(Account::installation).containsExactly(SLACK, TEAMS);
            assertThat(platforms(ADA)).containsExactlyInAnyOrder("slack", "teams");
        }

        @Test
        void movesNobodyWhoWasOnlyLookedUp() {
            knows(SLACK, ADA, Duration.ofDays(30));
            book.found(account(TEAMS, ADA, Duration.ZERO).id(), ADA, TEAMS, "x");
            assertThat(book.of(ADA)).extracting(Account::installation).containsExactly(SLACK, TEAMS);
            book.found(account(SLACK, ADA, Duration.ZERO).id(), ADA, SLACK, "x");
            assertThat(heardAt(SLACK)).isEqualTo(NOW.minus(Duration.ofDays(30)));
            assertThat(platforms(ADA)).containsExactlyInAnyOrder("slack", "teams");
        }

        @Test
        void takesOutAnAccountThatWasClosedUnlessItIsTheLast() {
            knows(SLACK, ADA, Duration.ofDays(1));
            knows(TEAMS, ADA, Duration.ofDays(2));
            assertThat(book.closed(account(SLACK, ADA, Duration.ofDays(1)))).isTrue();
            assertThat(book.of(ADA)).extracting(Account::installation).containsExactly(TEAMS);
            assertThat(platforms(ADA)).containsExactly("teams");
            assertThat(book.closed(account(TEAMS, ADA, Duration.ofDays(2)))).isFalse();
            assertThat(book.of(ADA)).hasSize(1);
        }
    }
}
