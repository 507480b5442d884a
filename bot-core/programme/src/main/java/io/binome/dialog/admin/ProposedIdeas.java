package io.binome.dialog.admin;

import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.id.IdeaId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Idea;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The themes from colleagues, for an admin: those that wait for their word, then those that pairs of some programmes can choose.
 * They come a handful at a time, and each whole, with the way to decide or to take it out again. Whose they are is said where
 * that may be.
 */
record ProposedIdeas(PersonId by, List<Programme> programmes, StepContext at) {
    static final String PROMPT = "ideas";

    private static final int SHOWN = 5;

    /** The answers to the list: one of them, by its id within the organisation, or the rest by the place where it begins. */
    enum Answer {
        LIST,
        SHOW,
        MORE
    }

    /** Beside the programmes of an admin, where there are any. */
    Message below(Message list) {
        var all = all();
        return all.isEmpty()
                ? list
                : list.asking(prompt().with(
                        Choice.of(Answer.LIST, "idea.list.button", "topics", all.size()).keepingOpen()));
    }

    Effect choose(String value) {
        return switch (Choice.verb(Answer.class, value)) {
            case SHOW -> show(Choice.about(value));
            case MORE -> list(Choice.number(value));
            case LIST -> list(0);
            case null -> list(0);
        };
    }

    Effect list(int first) {
        var all = all();
        if (all.isEmpty()) {
            return Send.to(by, Message.of("idea.list.none"));
        }
        var from = first < all.size() ? first : 0;
        var shown = all.subList(from, Math.min(all.size(), from + SHOWN));
        var message = new Message(List.of(), null, null);
        var prompt = prompt();
        for (var programme : programmes) {
            message = listed(message, "idea.list.waiting", programme, shown.stream().filter(idea -> !idea.isTakenIn()));
        }
        for (var programme : programmes) {
            message = listed(message, "idea.list", programme, shown.stream().filter(Idea::isTakenIn));
        }
        for (var idea : shown) {
            prompt = prompt.with(new Choice(
                    Choice.value(Answer.SHOW, local(idea.id())), Text.verbatim(idea.title()), Choice.Style.PLAIN,
                    true));
        }
        if (from + SHOWN < all.size()) {
            prompt = prompt.with(Choice
                    .of(Choice.value(Answer.MORE, Integer.toString(from + SHOWN)), "agenda.more").keepingOpen());
        }
        var isToDecide = shown.stream().anyMatch(idea -> !idea.isTakenIn());
        return Send.to(by, message.context(isToDecide ? "idea.list.how.waiting" : "idea.list.how").asking(prompt));
    }

    /** The message with those of a programme below it, where there are any. */
    private static Message listed(Message message, String key, Programme programme, Stream<Idea> ideas) {
        var lines = ideas
                .filter(idea -> idea.id().programme().equals(programme.id()))
                .map(ProposedIdeas::line)
                .toList();
        return lines.isEmpty()
                ? message
                : message.and(key, "programme", programme.name()).and(new Block.Items(lines));
    }

    private static Text line(Idea idea) {
        return idea.isNamed()
                ? Text.of("idea.list.line", "title", idea.title(), "who", idea.by())
                : Text.of("idea.list.line.unnamed", "title", idea.title());
    }

    /** Whoever sees to the ideas of its owner shows it. */
    private Effect show(String local) {
        return all().stream()
                .filter(idea -> local(idea.id()).equals(local))
                .findFirst()
                .<Effect>map(idea -> new Ask(new Request.IdeaRequested(idea.id(), idea.by(), by)))
                .orElseGet(() -> Send.to(by, Message.of("idea.gone")));
    }

    /** Those to decide about first, then those of the newest programme, in the order in which they were proposed. */
    private List<Idea> all() {
        return Stream.concat(
                of(programme -> at.adminOf(programme.id()).equals(by), idea -> !idea.isTakenIn()),
                of(programme -> true, Idea::isTakenIn))
                .toList();
    }

    private Stream<Idea> of(Predicate<Programme> some, Predicate<Idea> wanted) {
        return programmes.stream()
                .filter(some)
                .flatMap(programme -> at.records().all(Idea.class, programme.id()).stream()
                        .filter(wanted)
                        .sorted(Comparator.comparing(Idea::since).thenComparing(idea -> idea.id().value())));
    }

    private static String local(IdeaId id) {
        return id.programme().local() + "/" + id.local();
    }

    private Prompt prompt() {
        return Prompt.choosing(AdminCommands.prompt(by, PROMPT));
    }
}
