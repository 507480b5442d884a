package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.programme.Exclusions;
import io.binome.programme.Mailbox;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Wishes;
import io.binome.text.Languages;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises about somebody who is to be forgotten. */
public abstract class PersonForgettingContract extends StoreContract {
    private static final Pair PAIR =
            new Pair(PROGRAMME.pair("1"), GRACE, ADA, Pair.Status.CLOSED, MONDAY, 2, null);
    private static final Pair OTHERS =
            new Pair(PROGRAMME.pair("12"), GRACE, ACME.person("bea"), Pair.Status.ACTIVE, MONDAY, 2, null);

    @BeforeEach
    void somethingIsKept() {
        for (var person : List.of(ADA, GRACE)) {
            var member = PROGRAMME.member(person);
            store().records().putAll(List.of(
                    new Person(person, "Name", "a@example.org", Languages.FRENCH,
                            Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                            Person.Hints.none(), Set.of()),
                    new Profile(member, Set.of(), List.of(), List.of(), List.of(), "goal", "", 1, 1,
                            MeetingPreferences.any()),
                    new Wishes(member, List.of(ADA, GRACE)),
                    new Exclusions(person, Set.of(ADA)),
                    new Member(member, Member.Status.LEFT, MONDAY, 0)));
            talk("desk", person);
            talk("survey", member);
            store().focus().asked(PromptId.of(ConversationId.of("survey", member), "goal", person));
        }
        store().records().putAll(List.of(PAIR, OTHERS));
        for (var pair : List.of(PAIR, OTHERS)) {
            talk("journey", pair.id());
            talk("feedback", SessionId.of(pair.id(), 1));
        }
        talk("campaign", PROGRAMME);
        store().facts().append(new Recorded("1", MONDAY, new Fact.SurveyCompleted(PROGRAMME.member(ADA))));
    }

    private void talk(String kind, Id about) {
        store().conversations().save(
                Conversation.fresh(ConversationId.of(kind, about), new ConversationsContract.Probe.Over()).next());
    }

    private boolean isKept(String kind, Id about) {
        return store().conversations().find(ConversationId.of(kind, about)).isPresent();
    }

    private boolean isKnown(PersonId person) {
        var records = store().records();
        var member = PROGRAMME.member(person);
        return records.find(Person.class, person).isPresent()
                || records.find(Profile.class, member).isPresent()
                || records.find(Wishes.class, member).isPresent()
                || records.find(Exclusions.class, person).isPresent()
                || records.find(Member.class, member).isPresent();
    }

    @Test
    public void nothingAboutThePersonIsLeftInTheRegister() {
        store().forget(ADA);

        assertThat(isKnown(ADA)).isFalse();
        assertThat(isKnown(GRACE)).isTrue();
    }

    @Test
    public void pairsAndFactsStay() {
        store().forget(ADA);

        assertThat(store().records().find(Pair.class, PAIR.id())).contains(PAIR);
        assertThat(store().facts().about(PROGRAMME)).hasSize(1);
    }

    @Test
    public void theirConversationsAndThoseOfTheirPairsAreGoneAndNoOther() {
        store().forget(ADA);

        assertThat(isKept("desk", ADA)).isFalse();
        assertThat(isKept("survey", PROGRAMME.member(ADA))).isFalse();
        assertThat(isKept("journey", PAIR.id())).isFalse();
        assertThat(isKept("feedback", SessionId.of(PAIR.id(), 1))).isFalse();
        assertThat(isKept("desk", GRACE)).isTrue();
        assertThat(isKept("survey", PROGRAMME.member(GRACE))).isTrue();
        assertThat(isKept("journey", OTHERS.id())).isTrue();
        assertThat(isKept("feedback", SessionId.of(OTHERS.id(), 1))).isTrue();
        assertThat(isKept("campaign", PROGRAMME)).isTrue();
        assertThat(store().conversations().due(MONDAY, 100)).isEmpty();
    }

    @Test
    public void noQuestionIsOpenToThem() {
        store().forget(ADA);

        assertThat(store().focus().of(ADA)).isEmpty();
        assertThat(store().focus().of(GRACE)).hasSize(1);
    }

    @Test
    public void theirAccountsAreGone() {
        var accounts = store().connections().accounts();
        for (var person : List.of(ADA, GRACE)) {
            accounts.put(new Accounts.Account(ACME.account("slack-" + person.local()), person,
                    new InstallationId("slack/T1"), "D1", MONDAY));
        }
        store().forget(ADA);

        assertThat(accounts.of(ADA)).isEmpty();
        assertThat(accounts.of(GRACE)).hasSize(1);
    }

    @Test
    public void noAddressLeadsToThemAnyMore() {
        for (var person : List.of(ADA, GRACE)) {
            store().records().put(
                    new Mailbox(ACME.mailbox(person.local() + "@example.org"), person, Mailbox.By.ROSTER));
        }
        store().forget(ADA);

        assertThat(store().records().all(Mailbox.class, ACME)).extracting(Mailbox::person).containsExactly(GRACE);
    }

    @Test
    public void forgettingTwiceIsTheSameAsOnce() {
        store().forget(ADA);
        store().forget(ADA);

        assertThat(isKnown(ADA)).isFalse();
    }
}
