package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.engine.Heard;
import io.binome.engine.Heard.Courtesy;
import io.binome.engine.Heard.Meant;
import io.binome.engine.Heard.WayOut;
import io.binome.message.Expects;
import io.binome.when.Alike;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what somebody's words are about: one of their open questions, a command, a way out, or nothing of the kind. The
 * question asked last wins where they fit it and it was put within a day; else whoever wrote them is asked. A command with a
 * slash before it is always that command, a label always its choice.
 */
public final class Hearing {
    private static final int MOST = 3;
    /** A week or a month in a longer sentence than this is mentioned, and not proposed. */
    private static final int BRIEF = 5;

    private final String words;
    private final Viewpoint seen;
    private final List<OpenQuestion> open;
    private final @Nullable Instant aside;

    private Hearing(String words, Viewpoint seen, List<OpenQuestion> open, @Nullable Instant aside) {
        this.words = words;
        this.seen = seen;
        this.open = open;
        this.aside = aside;
    }

    /**
     * What words are about.
     *
     * @param open their open questions, the one that was asked last first
     */
    public static Heard of(String words, Viewpoint seen, List<OpenQuestion> open) {
        return of(words, seen, open, null);
    }

    /**
     * The same where they have written of something else meanwhile.
     *
     * @param aside when; a mere yes or no is asked about where its question was put before that. Null for never
     */
    public static Heard of(String words, Viewpoint seen, List<OpenQuestion> open, @Nullable Instant aside) {
        return new Hearing(words, seen, open, aside).heard();
    }

    private Heard heard() {
        if (Command.isSlashed(words)) {
            return Command.read(words).<Heard>map(Heard.Ordered::new).orElse(new Heard.Nothing());
        }
        for (var question : open) {
            var choice = question.labelled(words);
            if (choice.isPresent()) {
                return question.picked(choice.get());
            }
        }
        var asking = open.stream().filter(OpenQuestion::asks).toList();
        var command = Command.read(words).filter(order -> Orders.isWhole(order, seen));
        if (command.isPresent() && asking.stream().noneMatch(OpenQuestion::takesText) && !isCalled(asking)) {
            return new Heard.Ordered(command.get());
        }
        var answers = answers(asking);
        return answers.isEmpty() ? unasked(asking) : chosen(answers);
    }

    /** "Next" below the card of a lesson is what goes on there, and not the command. */
    private boolean isCalled(List<OpenQuestion> asking) {
        return !asking.isEmpty() && understanding(Optional.of(asking.getFirst())).isCalled();
    }

    /** What the words say to each question that they fit. */
    private record Fitting(OpenQuestion question, boolean sure, List<Meant> meanings) {}

    private List<Fitting> answers(List<OpenQuestion> asking) {
        var fitting = new ArrayList<Fitting>();
        for (var question : asking) {
            if (question.takesDates() && isOtherDate()) {
                fitting.add(new Fitting(question, true, List.of(question.answered(words))));
                continue;
            }
            var understanding = understanding(Optional.of(question));
            var understood = understanding.read();
            if (question.isDoubt() && understood.reading() instanceof Reading.Reply && !understanding.isBare()) {
                continue; // "oh well, yes, I'd like to meet him" answers what was asked before the doubt
            }
            var readings = understood.sure() ? List.of(understood.reading()) : understood.choices();
            var meanings = readings.stream()
                    .map(reading -> question.meaning(reading, words))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (meanings.isEmpty() && isReplyTo(understood, question)) {
                return fitting.isEmpty() ? List.of(new Fitting(question, true, List.of())) : fitting;
            }
            if (meanings.stream().anyMatch(meaning -> !(meaning instanceof Heard.Ordered))) {
                var isSure = understood.sure() && !understanding.isGuess(understood.reading())
                        && (!(understood.reading() instanceof Reading.Reply) || isLast(question, asking))
                        && meanings.stream().allMatch(each -> question.isEnough(understanding, each));
                var isTooGrave = !isSure && meanings.stream().anyMatch(question::isGrave);
                fitting.add(new Fitting(question, isSure, isTooGrave ? List.of() : meanings));
            } else if (question.takesText() && question.isFresh(seen.now().toInstant())) {
                leftToItsDialog(understood, question).ifPresent(fitting::add);
            }
        }
        return fitting;
    }

    /** "Rather on Thursday at four", "no, the same time on Friday": what is named in place of the date asked about. */
    private boolean isOtherDate() {
        var typed = Typed.of(words);
        var senses = Senses.of(typed);
        return !senses.has(Sense.YES) && !senses.has(Sense.LATER)
                && Dates.read(Alike.HOUR.leftOf(words), seen)
                        .filter(date -> date.sure() && date.reading() instanceof Reading.Dated(var when, var refused)
                                && (typed.words().size() <= BRIEF
                                        || !(when instanceof When.Days || when instanceof When.Since)))
                        .isPresent();
    }

    /**
     * Whether a yes or a no is said to a question that takes one of the two, and not this one: it is no answer to an older
     * question either.
     */
    private boolean isReplyTo(Understood understood, OpenQuestion question) {
        return understood.reading() instanceof Reading.Reply
                && question.isFresh(seen.now().toInstant())
                && question.takesReplies();
    }

    /** Whether it is what they were asked last, and nothing else was talked of since. */
    private boolean isLast(OpenQuestion question, List<OpenQuestion> asking) {
        return question.equals(asking.getFirst()) && (aside == null || question.isPutSince(aside));
    }

    /** What is not understood here may be so where the question was put, or is said there to be no answer. */
    private Optional<Fitting> leftToItsDialog(Understood understood, OpenQuestion question) {
        var answer = question.answered(words);
        return switch (understood.reading()) {
            case Reading.Reply reply when understood.sure() && question.prompt().expects() != Expects.WORDS ->
                Optional.empty();
            case Reading.WayOut(var way) when way != Reading.Way.SKIP || question.prompt().expects() == Expects.WORDS ->
                Optional.empty();
            case Reading.Courtesy courtesy -> Optional.empty();
            case Reading.Order(var command) when Command.isUnmistakable(words) -> Optional.empty();
            case Reading.Order(var command) when understood.sure() ->
                Optional.of(new Fitting(question, false, List.of(answer, new Heard.Ordered(command))));
            default -> Optional.of(new Fitting(question, true, List.of(answer)));
        };
    }

    private Heard chosen(List<Fitting> answers) {
        var newest = answers.getFirst();
        if (newest.meanings().isEmpty()) {
            return new Heard.Unfit(newest.question().id());
        }
        if (!newest.question().isFresh(seen.now().toInstant())) {
            return new Heard.Either(answers.stream()
                    .flatMap(each -> each.meanings().stream())
                    .distinct()
                    .limit(MOST)
                    .toList());
        }
        var likeliest = newest.meanings().getFirst();
        var isTaken = likeliest instanceof Heard.Answered && !newest.question().isDraft();
        return newest.meanings().size() == 1 && (newest.sure() || isTaken)
                ? likeliest
                : new Heard.Either(newest.meanings());
    }

    /** What the words say by themselves. */
    private Heard unasked(List<OpenQuestion> asking) {
        var understood = understanding(Optional.empty()).read();
        var newest = asking.isEmpty() ? null : asking.getFirst().id();
        return switch (understood.reading()) {
            case Reading.WayOut(var way) -> new Heard.Aside(WayOut.valueOf(way.name()), newest);
            case Reading.Courtesy(var courtesy) -> new Heard.Courteous(Courtesy.valueOf(courtesy.name()));
            case Reading.Order(var command) when understood.sure() && understood.asks().isEmpty()
                    && isHarmless(command) ->
                new Heard.Ordered(command);
            default -> offered(understood, asking);
        };
    }

    /** What is told to others at once is never done on a guess; any other command asks first, or can be undone. */
    private boolean isHarmless(Command command) {
        var isExact = Command.read(words)
                .filter(exact -> exact.word() == command.word() && Orders.isWhole(exact, seen))
                .isPresent();
        var isMistyped = mistyped().filter(near -> near.word() != command.word()).isPresent();
        return isExact || (!isMistyped && !Orders.isDoneAtOnce(command));
    }

    /** The command that a single word with a slip in it could be. */
    private Optional<Command> mistyped() {
        var nearest = words.strip().contains(" ") ? null : Command.nearest(words, seen.language());
        return nearest == null ? Optional.empty() : Command.read(nearest);
    }

    private Heard offered(Understood understood, List<OpenQuestion> asking) {
        var guessed = Stream.concat(Stream.of(understood.reading()), understood.choices().stream())
                .filter(Reading.Order.class::isInstance)
                .map(reading -> ((Reading.Order) reading).command());
        var orders = Stream.concat(mistyped().stream(), guessed)
                .distinct()
                .<Meant>map(Heard.Ordered::new)
                .limit(MOST)
                .toList();
        if (!orders.isEmpty()) {
            return new Heard.Either(orders);
        }
        return asking.isEmpty() || !asking.getFirst().isFresh(seen.now().toInstant())
                ? new Heard.Nothing()
                : new Heard.Unfit(asking.getFirst().id());
    }

    private Understanding understanding(Optional<OpenQuestion> question) {
        return new Understanding(
                words,
                seen,
                question.map(each -> each.prompt().expects()),
                question.map(OpenQuestion::labels).orElse(List.of()),
                question.map(OpenQuestion::sayings).orElse(Sayings.NONE));
    }
}
