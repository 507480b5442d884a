package io.binome.dialog.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.admin.AdminListCommands.Deed;
import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.Note;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Person.Duty;
import io.binome.store.sorted.MemoryStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminListCommandsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PersonId DENIS = ACME.person("denis");
    private static final PromptId PROMPT = PromptId.of(ConversationId.of(AdminCommands.KIND, CLAIRE), "admin", CLAIRE);

    private final MemoryStore store = new MemoryStore();
    private final AdminListCommands office =
            new AdminListCommands(CLAIRE, new StepContext(Instant.EPOCH, store.records(), store.facts()));

    @BeforeEach
    void people() {
        put(ADA, Account.COLLEAGUE);
        put(BEA, Account.GUEST);
        put(CLAIRE, Account.COLLEAGUE, Duty.NAMED);
        put(DENIS, Account.COLLEAGUE, Duty.GRANTED);
    }

    private void put(PersonId id, Account account, Duty... duties) {
        store.records().put(Person.nobody(id)
                .holding(account)
                .called(id.local())
                .mailed(id.local() + "@example.org")
                .serving(Set.copyOf(Arrays.asList(duties))));
    }

    private String answered(String rest) {
        return office.order(rest, PROMPT).message().blocks().toString();
    }

    private static List<PersonId> written(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Address.ToPerson) ((Effect.Send) effect).to()).person())
                .toList();
    }

    @Test
    void nothingIsDoneBeforeTheAdminHasSeenWhoIsMeant() {
        var answer = office.order("add ada", PROMPT);

        assertThat(answer.deed()).contains(Deed.ADD);
        assertThat(answer.who()).isEqualTo(ADA);
        assertThat(answer.message().prompt()).isNotNull();
    }

    @Test
    void aNewAdminIsKeptAnnouncedAndToldToTheOthers() {
        var effects = office.carryOut(Deed.ADD, ADA);

        assertThat(effects).contains(
                new Effect.Keep(new Grant(ADA, CLAIRE)), new Effect.Announce(new Fact.AdminAdded(ADA, CLAIRE)));
        assertThat(written(effects)).containsExactly(CLAIRE, ADA, DENIS);
    }

    @Test
    void guestsAndStrangersCannotBecomeOne() {
        assertThat(answered("add bea")).contains("admin.unknown");
        assertThat(answered("ajouter nobody")).contains("admin.unknown");
        assertThat(office.carryOut(Deed.ADD, BEA)).noneMatch(Effect.Keep.class::isInstance);
    }

    @Test
    void anOrderWithoutANameIsAnsweredByHowToGiveOne() {
        for (var order : List.of("add", "remove @", "join")) {
            assertThat(answered(order)).as(order).contains("admin.how").doesNotContain("admin.unknown",
                    "admin.join.none");
        }
    }

    @Test
    void norCanWhoeverHasNoConfirmedAddress() {
        store.records().amend(ADA, person -> person.mailed(""));

        assertThat(answered("add ada")).contains("admin.unconfirmed");
    }

    @Test
    void whatWasGrantedIsTakenBackAndToldToEverybody() {
        store.records().put(new Grant(DENIS, CLAIRE));
        assertThat(office.order("remove @denis", PROMPT).deed()).contains(Deed.REMOVE);

        var effects = office.carryOut(Deed.REMOVE, DENIS);

        assertThat(effects).contains(new Effect.Announce(new Fact.AdminRemoved(DENIS, CLAIRE)));
        assertThat(effects).anyMatch(Effect.Discard.class::isInstance);
        assertThat(written(effects)).containsExactly(CLAIRE, DENIS);
    }

    @Test
    void whoStaysAnAdminForAnotherReasonIsNotSaidFarewellAndTheOthersAreNotTold() {
        put(ADA, Account.COLLEAGUE, Duty.GRANTED);
        put(DENIS, Account.COLLEAGUE, Duty.GRANTED, Duty.OWNER);
        assertThat(answered("remove @denis")).contains("admin.remove.still");

        var effects = office.carryOut(Deed.REMOVE, DENIS);

        assertThat(effects).anyMatch(Effect.Discard.class::isInstance);
        assertThat(written(effects)).containsExactly(CLAIRE);
        assertThat(effects.toString()).contains("admin.removed.still").doesNotContain("admin.removed.told");
    }

    @Test
    void whatTheSettingsSayIsNotTakenBackHereAndItSaysSo() {
        assertThat(answered("retirer claire")).contains("admin.fixed").contains("admin.by.named");
        assertThat(answered("remove ada")).contains("admin.not");
    }

    @Test
    void theLastAdminStays() {
        put(CLAIRE, Account.COLLEAGUE, Duty.GRANTED);
        put(DENIS, Account.COLLEAGUE);

        assertThat(answered("remove claire")).contains("admin.last");
        assertThat(office.carryOut(Deed.REMOVE, CLAIRE)).noneMatch(Effect.Discard.class::isInstance);
    }

    @Test
    void anythingElseListsThem() {
        assertThat(answered("")).contains("admin.list");
        assertThat(answered("liste")).contains("admin.by.named").contains("admin.by.granted");
    }

    @Test
    void twoAccountsWithOneAddressAreJoinedByAnAdminWhereNothingHasComeOfTheSecond() {
        var twin = ACME.person("twin");
        put(twin, Account.COLLEAGUE);
        store.records().amend(ADA, person -> person.reached(person.reach().on(Set.of("slack"))));
        store.records().amend(twin, person -> person.mailed("ada@example.org"));
        store.records().put(new Mailbox(ACME.mailbox("ada@example.org"), ADA, Mailbox.By.ACCOUNT));

        var answer = office.order("join ada@example.org", PROMPT);
        var effects = office.carryOut(Deed.JOIN, answer.who());

        assertThat(answer.who()).isEqualTo(twin);
        assertThat(written(effects)).containsExactly(CLAIRE, ADA);
        assertThat(effects).contains(new Effect.Announce(new Fact.AccountsJoined(ADA, twin, CLAIRE)));
        assertThat(effects).last().isEqualTo(new Effect.Join(ADA, twin));
        assertThat(answered("join denis@example.org")).contains("admin.join.none");
    }

    @Test
    void whoseInstallationWasRemovedIsJoinedAndToldOnTheAccountTheyHaveNow() {
        var now = ACME.person("now");
        put(now, Account.COLLEAGUE);
        put(ADA, Account.GONE);
        store.records().amend(now, person -> person.mailed("ada@example.org"));
        store.records().put(new Note(NoteId.of(ADA, 1), "for me alone", Instant.EPOCH));

        for (var holder : List.of(ADA, now)) {
            store.records().put(new Mailbox(ACME.mailbox("ada@example.org"), holder, Mailbox.By.ACCOUNT));
            var answer = office.order("join ada@example.org", PROMPT);
            var effects = office.carryOut(answer.deed().orElseThrow(), answer.who());

            assertThat(written(effects)).containsExactly(CLAIRE, ADA);
            assertThat(effects.indexOf(new Effect.Join(ADA, now))).isEqualTo(2);
            assertThat(effects).last().isInstanceOf(Effect.Send.class);
        }
    }

    @Test
    void nobodyIsForgottenWhoHasWrittenANote() {
        var twin = ACME.person("twin");
        put(twin, Account.COLLEAGUE);
        store.records().amend(twin, person -> person.mailed("ada@example.org"));
        store.records().put(new Mailbox(ACME.mailbox("ada@example.org"), ADA, Mailbox.By.ACCOUNT));
        for (var person : List.of(ADA, twin)) {
            store.records().put(new Note(NoteId.of(person, 1), "for me alone", Instant.EPOCH));
        }

        assertThat(answered("join ada@example.org")).contains("admin.join.touched");
        assertThat(office.carryOut(Deed.JOIN, twin)).noneMatch(Effect.Join.class::isInstance);
    }
}
