package io.binome.dialog.action;

import io.binome.dialog.action.Actions.Answer;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Action;
import io.binome.programme.Action.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one of a pair reads about what the two have agreed to do. */
record ActionWords(Pair pair, PersonId reader, StepContext at) {
    /** How many of those that are done are still shown, and for how long. */
    private static final int RECENT = 3;

    private static final Duration LATELY = Duration.ofDays(28);

    PersonId partner() {
        return pair.partnerOf(reader);
    }

    ActionForm form() {
        return new ActionForm(pair, reader, at);
    }

    /** An action with whose it is and by when, as this reader sees it. */
    Text line(Action action) {
        var key = "action.line." + Choice.value(ActionForm.owner(action, reader));
        var due = action.due();
        return due == null
                ? Text.of(key, "words", action.words(), "partner", partner())
                : Text.of(key + ".by", "words", action.words(), "partner", partner(), "day", due);
    }

    /** What is open, with its buttons, and below it what was done lately. */
    Message list() {
        var open = Actions.open(pair.id(), at);
        return listed(Message.of(open.isEmpty() ? "action.none" : "action.list", "partner", partner()), open);
    }

    private Message listed(Message message) {
        return listed(message, Actions.open(pair.id(), at));
    }

    private Message listed(Message message, List<Action> open) {
        var prompt = Prompt.choosing(prompt("list"));
        var items = new ArrayList<Text>();
        for (var place = 1; place <= open.size(); place++) {
            var action = open.get(place - 1);
            var number = String.valueOf(action.id().number());
            items.add(Text.of("action.numbered", "number", place, "action", line(action)));
            prompt = prompt
                    .with(Choice.of(Choice.value(Answer.DONE, number), "action.is.done", "number", place).keepingOpen())
                    .with(Choice.of(Choice.value(Answer.CHANGE, number), "action.change", "number", place)
                            .keepingOpen());
        }
        var done = done();
        var all = message.items(items);
        if (!done.isEmpty()) {
            all = all.and("action.already").items(done);
        }
        return all.context("action.shared", "partner", partner())
                .asking(prompt.with(Choice.of(Answer.NOTE, "action.note").keepingOpen()));
    }

    private List<Text> done() {
        return at.records().all(Action.class, pair.id()).stream()
                .filter(action -> action.status() == Status.DONE)
                .filter(action -> action.closedAt().isAfter(at.now().minus(LATELY)))
                .sorted(Actions.CLOSED_LAST_FIRST)
                .limit(RECENT)
                .map(this::doneLine)
                .toList();
    }

    /** Where the partner has said that it is done, the reader sees so: nobody has told them. */
    private Text doneLine(Action action) {
        var closing = action.closing();
        return closing == null || closing.by().equals(reader)
                ? Text.verbatim(action.words())
                : Text.of("action.already.by", "words", action.words(), "partner", partner());
    }

    /** What was noted or changed, and what the partner hears of it. */
    Message kept(String key, Action action, boolean isTold) {
        return Message.of(key)
                .items(List.of(line(action)))
                .context(isTold ? "action.soon" : "action.seen", "partner", partner())
                .asking(ways("ways"));
    }

    /** Saved as it was. */
    Message same(Action action) {
        return Message.of("action.same").items(List.of(line(action))).asking(ways("ways"));
    }

    /** A slip can be taken back. */
    Message closed(Action action) {
        var isDone = action.status() == Status.DONE;
        return Message.of(isDone ? "action.done" : "action.dropped", "words", action.words())
                .asking(ways(
                        closed(action.id().number()),
                        about(Answer.REOPEN, action, isDone ? "action.undone" : "action.undropped")));
    }

    PromptId closed(int number) {
        return prompt("closed-" + number);
    }

    private static Choice about(Answer answer, Action action, String label) {
        return Choice.of(Choice.value(answer, String.valueOf(action.id().number())), label).keepingOpen();
    }

    /** To whoever has changed what the partner has changed meanwhile, with the words that are not kept. */
    Message moved(Action action, String unkept) {
        return Message.of("action.moved")
                .items(List.of(line(action)))
                .and("action.unkept", "words", unkept)
                .asking(ways(prompt("moved"), about(Answer.CHANGE, action, "action.change.again")));
    }

    /** To whoever has something to do by the other's word. */
    Message told(List<Action> news) {
        return Message.of("action.told", "partner", partner(), "number", news.size())
                .items(news.stream().map(this::line).toList())
                .context("action.told.wrong", "partner", partner())
                .asking(ways("ways"));
    }

    Message full() {
        return listed(Message.of("action.full", "most", Actions.MOST));
    }

    /** The same to whoever has filled in the form meanwhile, with their words, which are not kept. */
    Message full(String unkept) {
        return listed(Message.of("action.full", "most", Actions.MOST).and("action.unkept", "words", unkept));
    }

    Message gone() {
        return listed(Message.of("action.gone"));
    }

    /** The same to whoever has filled in the form meanwhile. */
    Message gone(String unkept) {
        return listed(Message.of("action.gone").and("action.unkept", "words", unkept));
    }

    static Message over() {
        return Message.of("action.over");
    }

    static Message over(String unkept) {
        return unkept.isEmpty() ? over() : over().and("action.unkept", "words", unkept);
    }

    /** What is on the list and what comes on it, after whatever was said last. */
    private Prompt ways(String name) {
        return ways(prompt(name));
    }

    private static Prompt ways(PromptId prompt, Choice... first) {
        return Prompt.choosing(prompt, first)
                .with(Choice.of(Answer.NOTE, "action.more").keepingOpen())
                .with(Choice.of(Answer.LIST, "action.list.button").keepingOpen());
    }

    /** What is asked below a message; once the pair is over, nobody waits for it. */
    List<PromptId> asked() {
        return Stream.of("list", "ways", "moved").map(this::prompt).toList();
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Actions.KIND, pair.id()), name, reader);
    }
}
