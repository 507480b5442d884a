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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one of a pair reads about what the two have agreed to do. */
record ActionWords(Pair pair, PersonId reader, StepContext at) {
    /** How many of those that are done are still shown. */
    private static final int RECENT = 3;

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
                .sorted(Comparator.comparing(Action::since).reversed())
                .limit(RECENT)
                .map(action -> Text.verbatim(action.words()))
                .toList();
    }

    /** What was noted or changed, and what the partner hears of it. */
    Message kept(String key, Action action, boolean isTold) {
        return Message.of(key)
                .items(List.of(line(action)))
                .context(isTold ? "action.soon" : "action.seen", "partner", partner())
                .asking(ways(Choice.of(Answer.NOTE, "action.more").keepingOpen()));
    }

    Message closed(Action action) {
        return Message.of(action.status() == Status.DONE ? "action.done" : "action.dropped", "words", action.words())
                .asking(ways());
    }

    /** To whoever has something to do by the other's word. */
    Message told(List<Action> news) {
        return Message.of("action.told", "partner", partner(), "number", news.size())
                .items(news.stream().map(this::line).toList())
                .context("action.told.wrong", "partner", partner())
                .asking(ways());
    }

    Message full() {
        return listed(Message.of("action.full", "most", Actions.MOST));
    }

    /** The same to whoever has filled in the form meanwhile, with their words, which are not kept. */
    Message full(String unkept) {
        return listed(Message.of("action.full", "most", Actions.MOST).and("action.full.unkept", "words", unkept));
    }

    Message gone() {
        return listed(Message.of("action.gone"));
    }

    static Message over() {
        return Message.of("action.over");
    }

    private Prompt ways(Choice... others) {
        var prompt = Prompt.choosing(prompt("ways"), others);
        return prompt.with(Choice.of(Answer.LIST, "action.list.button").keepingOpen());
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Actions.KIND, pair.id()), name, reader);
    }
}
