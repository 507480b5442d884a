package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PromptId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people press, send and write reaches the conversation it is meant for. */
class AnswersTest {
    private static final String LATE = "ada: heard Late ";
    private final Bench bench = new Bench();
    private int inputs;

    private InputId id() {
        return new InputId("acme/answer-" + inputs++);
    }

    private InputResult choose(String question, String value) {
        return bench.bot().chose(id(), ADA, bench.probe.prompt(ADA, question), value);
    }

    private InputResult write(String words) {
        return bench.bot().wrote(id(), ADA, words);
    }

    /** A question of the other dialog to Ada. */
    private void otherAsks(String script) {
        bench.runner()
                .take(
                        ConversationId.of("other", ADA),
                        new Input.Typed(id(), ADA, new Command(Word.HELP, script)));
    }

    @Test
    void anAnswerClosesItsQuestion() {
        bench.script(ADA, "choose mood");

        assertThat(choose("mood", "yes")).isEqualTo(new InputResult.Taken());

        assertThat(bench.platform.words())
                .containsExactly("ada: mood?", "ada's mood is settled: Answer: Say yes", "ada: chose yes");
        assertThat(bench.conversation(ADA).open()).isEmpty();
        assertThat(bench.store.focus().of(ADA)).isEmpty();
    }

    @Test
    void whereMuchWaitsToBeSaidAnUnhurriedBotTakesNoMoreUntilThereIsRoomAgain() {
        var bot = Bot.unhurried(Dialogs.of(bench.probe, bench.other), bench.store, bench.runner());
        bench.platform.before(each -> {
            throw new TryLater(Duration.ofSeconds(10), "busy");
        });
        for (var time = 0; time < 16; time++) {
            bot.typed(id(), ADA, new Command(Word.HELP, "say hello"));
        }
        var before = bench.conversation(ADA);
        var late = id();

        assertThatThrownBy(() -> bot.typed(late, ADA, new Command(Word.HELP, "say too much")))
                .isInstanceOf(TryLater.class);
        assertThat(bench.conversation(ADA)).isEqualTo(before);
        bot.typed(id(), BEA, new Command(Word.HELP, "say hello"));

        bench.platform.works();
        bench.passSeconds(10);
        bot.typed(late, ADA, new Command(Word.HELP, "say too much"));
        bot.typed(late, ADA, new Command(Word.HELP, "say too much"));

        assertThat(bench.platform.words().stream().filter("ada: hello"::equals)).hasSize(16);
        assertThat(bench.platform.words().stream().filter("ada: too much"::equals)).hasSize(1);
    }

    @Test
    void aConversationThatWaitsForAPersonHoldsUpNobody() {
        var bot = Bot.unhurried(Dialogs.of(bench.probe, bench.other), bench.store, bench.runner());
        bench.platform.before(each -> {
            throw new IllegalStateException("a defect");
        });
        bench.script(ADA, "say hello; ".repeat(16) + "say hello");
        for (var failure = 0; failure < 5; failure++) {
            bench.pass(Duration.ofMinutes(5));
        }
        assertThat(bench.conversation(ADA).trouble().setAside()).isTrue();

        bot.typed(id(), ADA, new Command(Word.HELP, "say more"));

        assertThat(bench.conversation(ADA).outbox()).hasSize(18);
    }

    @Test
    void aChoiceMayKeepItsQuestionOpen() {
        bench.script(ADA, "choose mood");

        choose("mood", "more");
        choose("mood", "yes");

        assertThat(bench.taken(ADA)).containsExactly("choose mood", "chose more", "chose yes");
    }

    @Test
    void anAnswerThatComesTooLateGetsAFriendlyReplyAndChangesNothing() {
        bench.script(ADA, "choose mood");
        choose("mood", "yes");

        assertThat(choose("mood", "no")).isEqualTo(new InputResult.Taken());

        assertThat(bench.platform.words()).endsWith(LATE);
        assertThat(bench.taken(ADA)).doesNotContain("chose no");
    }

    @Test
    void anAnswerToAQuestionThatWasNeverAskedGetsTheSameReply() {
        bench.script(ADA, "say hello");

        choose("mood", "yes");
        bench.bot().submitted(
                new Input.Submitted(id(), ADA, bench.probe.prompt(ADA, "mood"), Map.of("goal", List.of("x"))));

        assertThat(bench.platform.words()).containsExactly("ada: hello", LATE, LATE);
    }

    private InputResult submit(String form, String words) {
        return bench.bot().submitted(new Input.Submitted(
                id(), ADA, bench.probe.prompt(ADA, form), Map.of("words", List.of(words))));
    }

    @Test
    void aFormMayHaveAPromptOfItsOwnAndIsTakenOnceBesideTheQuestionThatOpenedIt() {
        bench.script(ADA, "choose mood; form one; form two");

        submit("one", "x");
        submit("one", "x");
        choose("mood", "more");

        assertThat(bench.platform.words())
                .containsExactly("ada: mood?", "ada sees a form", "ada sees a form",
                        "ada's one is settled: Answer received, thank you.", "ada: submitted", LATE, "ada: chose more");
        assertThat(bench.conversation(ADA).forms()).extracting(form -> form.prompt().name()).containsExactly("two");
    }

    @Test
    void aFormOfItsOwnIsCheckedAndCanBeSettled() {
        bench.script(ADA, "form one; form two");
        assertThat(submit("one", "x".repeat(10))).isInstanceOf(InputResult.Faulty.class);
        assertThat(submit("one", "\u00a0\u200b ")).as("nothing that can be seen")
                .isInstanceOf(InputResult.Faulty.class);

        bench.script(ADA, "settle ada one");
        submit("one", "x");

        assertThat(bench.platform.words()).contains("ada's one is settled: over").endsWith(LATE);
    }

    @Test
    void formsThatAreLeftLyingGoWithTheConversationAndTheOldestEarlier() {
        for (var form = 1; form <= 20; form++) {
            bench.script(ADA, "form f" + form);
        }
        assertThat(bench.conversation(ADA).forms()).hasSize(16);
        submit("f4", "x");
        assertThat(bench.platform.words()).endsWith(LATE);

        bench.script(ADA, "end");
        assertThat(bench.conversation(ADA).forms()).isEmpty();
    }

    @Test
    void anInventedQuestionBeginsNoConversation() {
        for (var kind : List.of("probe", "other", "no dialog at all")) {
            for (var subject : List.of(ADA.value(), ADA.value() + "/made/up", "acme/made/up")) {
                var prompt = PromptId.of(new ConversationId(subject + "#" + kind), "mood", ADA);

                assertThat(bench.bot().chose(id(), ADA, prompt, "yes")).isEqualTo(new InputResult.NeverAsked());
                assertThat(bench.bot().submitted(new Input.Submitted(id(), ADA, prompt, Map.of("goal", List.of("x")))))
                        .isEqualTo(new InputResult.NeverAsked());
                assertThat(bench.bot().form(ADA, prompt)).isEmpty();
                assertThat(bench.store.find(prompt.conversation())).isEmpty();
            }
        }
        assertThat(bench.store.saved()).isEmpty();
        assertThat(bench.platform.words()).isEmpty();
    }

    @Test
    void aValueThatTheQuestionDoesNotOfferGetsTheSameReply() {
        bench.script(ADA, "choose mood");

        choose("mood", "everything");

        assertThat(bench.platform.words()).contains(LATE);
        assertThat(bench.conversation(ADA).open()).hasSize(1);
    }

    @Test
    void somebodyElsesButtonIsNotYours() {
        bench.script(ADA, "choose mood");
        var before = bench.conversation(ADA);
        var mood = bench.probe.prompt(ADA, "mood");

        assertThat(bench.bot().chose(id(), BEA, mood, "yes")).isEqualTo(new InputResult.NotYours());
        assertThat(bench.bot().submitted(new Input.Submitted(id(), BEA, mood, Map.of())))
                .isEqualTo(new InputResult.NotYours());

        assertThat(bench.conversation(ADA)).isEqualTo(before);
        assertThat(bench.store.find(bench.of(BEA))).isEmpty();
    }

    @Test
    void aWrittenLabelChooses() {
        bench.script(ADA, "choose mood");

        write("  SAY YES ");

        assertThat(bench.taken(ADA)).endsWith("chose yes");
    }

    @Test
    void aWrittenLabelOfAnOlderQuestionChoosesThereWhenTheNewestHasNone() {
        bench.script(ADA, "choose mood");
        otherAsks("ask name");
        choose("mood", "more");
        bench.bot().chose(id(), ADA, bench.other.prompt(ADA, "name"), "yes");

        write("say no");

        assertThat(bench.taken(ADA)).endsWith("chose no");
    }

    @Test
    void aCommandWordCommandsEvenWhileAQuestionTakesText() {
        bench.script(ADA, "ask mood");

        write("/binome help say so");

        assertThat(bench.taken(ADA)).endsWith("say so");
        assertThat(bench.conversation(ADA).open()).hasSize(1);
    }

    @Test
    void aLongerAnswerMayBeginWithACommandWord() {
        bench.script(ADA, "ask mood");

        write("help others to grow");

        assertThat(bench.taken(ADA)).endsWith("said help others to grow");
    }

    @Test
    void freeTextAnswersTheNewestQuestionThatTakesText() {
        bench.script(ADA, "ask mood");
        otherAsks("ask name");
        bench.script(ADA, "choose colour");

        write("Ada Lovelace");

        assertThat(bench.platform.words())
                .endsWith("ada's name is settled: Answer received, thank you.", "ada: said Ada Lovelace");
        assertThat(bench.conversation(ADA).open()).extracting(each -> each.id().name())
                .containsExactly("mood", "colour");
    }

    @Test
    void freeTextThatAnswersNothingGoesToTheDialogThatHelps() {
        bench.script(ADA, "choose mood");

        bench.bot().chose(id(), ADA, bench.probe.prompt(ADA, "mood"), "yes");
        write("xqzt wrmpf");

        assertThat(bench.taken(ADA)).endsWith("heard Nothing xqzt wrmpf");
    }

    @Test
    void freeTextThatIsNoAnswerBringsTheQuestionAgain() {
        bench.script(ADA, "choose mood");

        write("xqzt wrmpf");

        assertThat(bench.platform.words())
                .containsExactly(
                        "ada: mood?", "ada: That doesn’t seem to answer my question, so here it is again. mood?");
        assertThat(bench.conversation(ADA).open()).hasSize(1);
    }
}
