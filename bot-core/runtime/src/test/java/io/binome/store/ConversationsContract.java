package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.store.Conversation.Held;
import io.binome.store.Conversation.Lease;
import io.binome.store.Conversation.Pending;
import io.binome.store.Conversation.Trouble;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about conversations. */
public abstract class ConversationsContract extends StoreContract {

    /** The states of the conversations kept here: a store is opened with this as the type of every state. */
    public sealed interface Probe {
        record Asked(int times, Map<PersonId, Integer> counts) implements Probe {}

        record Over() implements Probe {}
    }

    private static final Probe ASKED = new Probe.Asked(1, Map.of(GRACE, 3));

    private Conversations conversations() {
        return store().conversations();
    }

    private static Conversation first(String subject) {
        return Conversation.fresh(conversation(subject), ASKED).next();
    }

    private static Conversation withAlarm(String subject, Instant at) {
        return first(subject).with(List.of(new Alarm(Alarm.Key.of("later"), at.plusSeconds(60), null),
                new Alarm(Alarm.Key.of("wake"), at, ADA)));
    }

    private static Conversation withEffect(String subject) {
        var id = conversation(subject);
        var send = new Effect.Send(new Address.ToPerson(ADA), Message.of("greeting", "who", ADA));
        return first(subject)
                .stepped(ASKED, List.of(), List.of(), List.of(),
                        List.of(new Pending(EffectId.of(id, 1, 0), send, null)), List.of());
    }

    /** It has something to say to somebody once they are at work. */
    private static Conversation withHeld(String subject, PersonId to, Instant until) {
        var send = new Effect.Send(new Address.ToPerson(to), Message.of("greeting", "who", ADA));
        var pending = new Pending(EffectId.of(conversation(subject), 1, 0), send, new InputId("acme/0"), ADA);
        return first(subject).holding(List.of(), List.of(new Held(pending, until)));
    }

    private static Conversation setAside(String subject) {
        return withEffect(subject).troubled(new Trouble(9, null, "Oops", true, List.of()));
    }

    @Test
    public void whatWasNeverSavedIsNotFound() {
        assertThat(conversations().find(conversation("nobody"))).isEmpty();
    }

    @Test
    public void everythingAboutAConversationComesBackAsItWasSaved() {
        var question = Prompt.text(prompt("goal"), Choice.of("yes", "k.yes").primary());
        var form = new Form(
                question.id(),
                Text.of("title"),
                Text.verbatim("<ça va>"),
                List.of(new Form.Field.Words("goal", Text.of("l"), Text.of("h"), true, 300, true, "$x.y")));
        var parked = new Trouble(
                2, MONDAY, "Oops", false, List.of(new Input.Said(new InputId("acme/1"), ADA, question.id(), "héhé ✓")));
        var saved = withEffect("ada")
                .having(new InputId("acme/0"))
                .leased(new Lease("node", MONDAY.plusNanos(456_789)))
                .troubled(parked);
        saved = saved.stepped(
                new Probe.Over(),
                List.of(question),
                List.of(form),
                List.of(new Alarm(Alarm.Key.of("wake"), MONDAY, null).goingOnFor(ADA)),
                saved.outbox(),
                withHeld("ada", ADA, MONDAY.plusSeconds(60)).held());

        assertThat(conversations().save(saved)).isTrue();

        assertThat(conversations().find(saved.id())).contains(saved);
    }

    @Test
    public void theFirstSaveMustBeNumberOne() {
        assertThat(conversations().save(first("ada").next())).isFalse();
        assertThat(conversations().find(conversation("ada"))).isEmpty();

        assertThat(conversations().save(first("ada"))).isTrue();
        assertThat(conversations().save(first("ada"))).isFalse();
    }

    @Test
    public void aSaveThatSomebodyElseOvertookChangesNothing() {
        var one = first("ada");
        conversations().save(one);
        var two = one.next().with(List.of(new Alarm(Alarm.Key.of("mine"), MONDAY, null)));
        assertThat(conversations().save(two)).isTrue();

        assertThat(conversations().save(one.next().with(List.of()))).isFalse();
        assertThat(conversations().save(two.next().next())).isFalse();

        assertThat(conversations().find(one.id())).contains(two);
    }

    @Test
    public void ofManySavesOfOneVersionExactlyOneWins() throws Exception {
        var current = first("ada");
        assertThat(atTheSameTime(8, number -> conversations().save(marked(first("ada"), number))))
                .containsOnlyOnce(true);
        for (var round = 0; round < 5; round++) {
            var before = conversations().find(current.id()).orElseThrow();
            var won = atTheSameTime(8, number -> conversations().save(marked(before.next(), number)));
            assertThat(won).containsOnlyOnce(true);
            assertThat(conversations().find(current.id())).contains(marked(before.next(), won.indexOf(true)));
        }
    }

    private static Conversation marked(Conversation conversation, int number) {
        return conversation.with(List.of(new Alarm(Alarm.Key.of("by " + number), MONDAY, null)));
    }

    @Test
    public void dueIsWhatWakesAtOrBeforeNowEarliestFirst() {
        conversations().save(withAlarm("later", MONDAY.plusMillis(1)));
        conversations().save(withAlarm("sharp", MONDAY));
        conversations().save(withAlarm("early", MONDAY.minus(Duration.ofDays(400))));
        conversations().save(withEffect("at-once"));
        conversations().save(first("never"));
        conversations().save(setAside("aside"));

        assertThat(conversations().due(MONDAY, 10))
                .containsExactly(conversation("at-once"), conversation("early"), conversation("sharp"));
        assertThat(conversations().due(MONDAY, 2)).containsExactly(conversation("at-once"), conversation("early"));
        assertThat(conversations().due(MONDAY, 0)).isEmpty();
        assertThat(conversations().earliest()).contains(Instant.EPOCH);
    }

    @Test
    public void nobodyIsWokenTooEarlyHoweverFineTheClock() {
        conversations().save(withAlarm("fine", MONDAY.plusNanos(600)));

        assertThat(conversations().due(MONDAY, 10)).isEmpty();
        assertThat(conversations().due(MONDAY.plusMillis(1), 10)).containsExactly(conversation("fine"));
        var earliest = conversations().earliest().orElseThrow();
        assertThat(conversations().due(earliest, 10)).containsExactly(conversation("fine"));
    }

    @Test
    public void aNewVersionWakesWhenItSaysNotWhenTheOldOneDid() {
        var one = withAlarm("ada", MONDAY);
        conversations().save(one);
        assertThat(conversations().earliest()).contains(MONDAY);

        var two = one.next().leased(new Lease("node", MONDAY.plusSeconds(30)));
        conversations().save(two);
        assertThat(conversations().earliest()).contains(MONDAY.plusSeconds(30));
        assertThat(conversations().due(MONDAY, 10)).isEmpty();

        conversations().save(two.next().leased(null).with(List.of()));
        assertThat(conversations().earliest()).isEmpty();
        assertThat(conversations().due(Instant.parse("2100-01-01T00:00:00Z"), 10)).isEmpty();
    }

    @Test
    public void theEarliestOfAllIsFoundAmongMany() {
        IntStream.range(0, 60)
                .forEach(n -> conversations().save(withAlarm("n" + n, MONDAY.plusSeconds((n * 37 + 11) % 60))));

        assertThat(conversations().earliest()).contains(MONDAY);
        assertThat(conversations().due(MONDAY.plusSeconds(100), 60)).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    public void unfinishedIsWhatIsLeasedOrHasEffectsOrParkedInputsAndIsNotSetAside() {
        var parked = new Trouble(1, MONDAY, "Oops", false, List.of(new Input.Said(new InputId("i"), ADA, null, "x")));
        conversations().save(withEffect("effect"));
        conversations().save(first("leased").leased(new Lease("node", MONDAY)));
        conversations().save(first("parked").troubled(parked));
        conversations().save(withAlarm("waiting", MONDAY));
        conversations().save(setAside("aside"));

        assertThat(conversations().unfinished(10))
                .containsExactlyInAnyOrder(conversation("effect"), conversation("leased"), conversation("parked"));
        assertThat(conversations().unfinished(2)).hasSize(2);
        assertThat(conversations().unfinished(Integer.MAX_VALUE)).hasSize(3);
    }

    @Test
    public void whatIsSetAsideIsListedUntilItIsTakenUpAgain() {
        var aside = setAside("ada");
        conversations().save(aside);
        conversations().save(setAside("grace"));
        assertThat(conversations().setAside(10)).extracting(ConversationId::value).hasSize(2);
        assertThat(conversations().setAside(1)).hasSize(1);

        conversations().save(aside.next().troubled(Trouble.NONE));
        assertThat(conversations().setAside(10)).containsExactly(conversation("grace"));
        assertThat(conversations().unfinished(10)).containsExactly(conversation("ada"));
    }

    @Test
    public void thoseAboutSomethingAreFound() {
        conversations().save(first("ada"));
        conversations().save(first("bea"));
        var neighbour = ConversationId.of("probe", ACME.programme("p10").member(ADA));
        conversations().save(Conversation.fresh(neighbour, ASKED).next());
        conversations().save(Conversation.fresh(ConversationId.of("probe", PROGRAMME), ASKED).next());

        assertThat(conversations().within(PROGRAMME)).containsExactly(conversation("ada"), conversation("bea"));
        assertThat(conversations().within(ACME)).hasSize(4);
        assertThat(conversations().within(ACME_TWO)).isEmpty();
    }

    @Test
    public void thoseThatEndedBeforeAreFoundTheEarliestFirst() {
        conversations().save(first("going"));
        conversations().save(first("late").ended(MONDAY));
        conversations().save(first("second").ended(MONDAY.minusNanos(1)));
        conversations().save(first("first").ended(MONDAY.minusSeconds(1)));
        var again = first("again").ended(MONDAY.minusSeconds(9));
        conversations().save(again);
        conversations().save(again.ended(null).next());

        assertThat(conversations().ended(MONDAY, 10))
                .containsExactly(conversation("first"), conversation("second"));
        assertThat(conversations().ended(MONDAY, 1)).containsExactly(conversation("first"));
        assertThat(conversations().find(conversation("late")).orElseThrow().endedAt()).isEqualTo(MONDAY);
    }

    @Test
    public void onlyWhatNobodyHasSavedSinceIsTakenAway() {
        var ada = withAlarm("ada", MONDAY);
        conversations().save(ada);
        conversations().save(ada.next());
        assertThat(conversations().remove(ada.id(), 1)).isFalse();
        assertThat(conversations().find(ada.id())).isPresent();

        assertThat(conversations().remove(ada.id(), 2)).isTrue();
        assertThat(conversations().find(ada.id())).isEmpty();
        assertThat(conversations().due(MONDAY, 10)).isEmpty();
        assertThat(conversations().remove(ada.id(), 2)).isFalse();
    }

    @Test
    public void whatIsHeldBackWakesItsConversationAndIsFoundByItsReader() {
        var grace = ACME.person("grace");
        conversations().save(withHeld("second", ADA, MONDAY.plusSeconds(60)));
        conversations().save(withHeld("first", ADA, MONDAY));
        conversations().save(withHeld("hers", grace, MONDAY));
        conversations().save(withEffect("at-once"));

        assertThat(conversations().due(MONDAY, 10))
                .containsExactly(conversation("at-once"), conversation("first"), conversation("hers"));
        assertThat(conversations().unfinished(10)).containsExactly(conversation("at-once"));
        assertThat(conversations().holding(ADA)).containsExactly(conversation("first"), conversation("second"));
        assertThat(conversations().holding(grace)).containsExactly(conversation("hers"));

        conversations().save(withHeld("first", ADA, MONDAY).holding(List.of(), List.of()).next());
        assertThat(conversations().holding(ADA)).containsExactly(conversation("second"));
        assertThat(conversations().holding(ACME.person("nobody"))).isEmpty();
    }
}
