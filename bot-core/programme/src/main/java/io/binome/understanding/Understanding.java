package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.message.Expects;
import io.binome.programme.SkillList;
import io.binome.skill.Taxonomy;
import io.binome.understanding.Hunches.Hunch;
import io.binome.when.Viewpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what people write. Never throws, whatever the text, and takes no longer than the text is long. */
public final class Understanding {
    /** A sentence in answer to a question for words is taken for a command only where it is this likely one. */
    private static final double STRIKING = 0.85;

    /** What is longer than so many words is a story, and no command. */
    private static final int STORY = 25;

    /** What says when, and nobody has asked, is no longer. */
    private static final int SHORT = 6;

    /** Commands that people give with a date. */
    private static final Set<Word> DATED =
            EnumSet.of(Word.MEET, Word.PAUSE, Word.NEXT, Word.PAIR, Word.FEEDBACK, Word.AGENDA);

    private final String text;
    private final Viewpoint seen;
    private final Optional<Expects> open;
    private final Typed typed;
    private final Senses senses;
    private final List<Hunch> hunches;
    private final Orders orders;
    private final Labels labels;

    private Understanding(String text, Viewpoint seen, Optional<Expects> open, List<String> offered) {
        this.text = text.strip();
        this.seen = seen;
        this.open = open;
        this.typed = Hunches.corrected(Typed.of(text));
        this.senses = Senses.of(typed);
        this.hunches = Hunches.of(senses.core(), open);
        this.orders = new Orders(text, seen, open);
        this.labels = new Labels(offered);
    }

    /**
     * What a text says.
     *
     * @param seen whose words they are: their now, zone and language
     * @param open the kind of answer that an open question wants; empty where none is open
     * @param offered the labels of the choices of that question, as they are shown
     */
    public static Understood read(String text, Viewpoint seen, Optional<Expects> open, List<String> offered) {
        return new Understanding(text, seen, open, offered).read();
    }

    private Understood read() {
        if (typed.isEmpty()) {
            return answered().orElseGet(this::nothing);
        }
        return labels.exactly(text)
                .or(orders::slashed)
                .or(() -> orders.named(hunches))
                .or(this::wayOut)
                .or(this::answered)
                .orElseGet(this::nothing);
    }

    private Optional<Understood> wayOut() {
        return senses.isOnly(Sense.WAYS)
                ? Optional.of(way(senses.among(Sense.WAYS).getFirst().reading()))
                : Optional.empty();
    }

    /** "Stop" is understood, and still it must be asked what is to stop. */
    private static Understood way(Reading way) {
        return way.equals(Sense.STOP.reading())
                ? new Understood(
                        way,
                        true,
                        List.of(
                                Sense.CANCEL.reading(),
                                new Reading.Order(new Command(Word.REMINDERS, "off")),
                                new Reading.Order(new Command(Word.LEAVE, ""))),
                        Optional.of(Understood.question("stop")))
                : Understood.surely(way);
    }

    private Optional<Understood> answered() {
        return open.isEmpty()
                ? first(this::reply, this::courtesy, this::guessed, this::mentioned)
                : switch (open.get()) {
                    case YES_NO -> first(this::reply, this::label, this::courtesy, this::guessed, this::mentioned);
                    case CHOICE -> first(this::label, this::reply, this::courtesy, this::guessed, this::mentioned);
                    case DATE -> first(this::place, this::wholeReply, this::courtesy, this::dated, this::guessed);
                    case DURATION ->
                        first(this::wholeReply, this::courtesy, this::dated, this::number, this::guessed);
                    case NUMBER -> first(this::number, this::wholeReply, this::courtesy, this::guessed);
                    case SKILLS -> first(this::wholeReply, this::courtesy, () -> inWords(skills()));
                    case NAMES -> first(this::wholeReply, this::courtesy, () -> inWords(NameList.read(text)));
                    case WORDS -> first(this::wholeReply, this::courtesy, () -> inWords(words()));
                };
    }

    @SafeVarargs
    private static Optional<Understood> first(Supplier<Optional<Understood>>... readers) {
        return Stream.of(readers).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** A date in answer to a question for one, unless the sentence asks for something else altogether. */
    private Optional<Understood> dated() {
        return Dates.read(text, seen).map(date -> isOrdering() && !isDated(hunches.getFirst())
                ? Understood.asking("answer", hunches.getFirst().reading(), with(hunches.getFirst().reading(), date))
                : date);
    }

    /** Whether a command naturally has a date beside it. */
    private static boolean isDated(Hunch hunch) {
        return hunch.reading() instanceof Reading.Order(var command) && DATED.contains(command.word());
    }

    /** A date that nobody has asked for: it is what is meant where there is hardly anything beside it. */
    private Optional<Understood> mentioned() {
        var words =
                typed.words().stream().filter(word -> word.length() > 1 && Character.isLetter(word.charAt(0))).count();
        return words > SHORT
                ? Optional.empty()
                : Dates.read(text, seen).map(date -> words > SHORT / 2 && date.sure()
                        ? Understood.asking("which", date.reading(), List.of(date.reading()))
                        : date);
    }

    private Optional<Understood> number() {
        return Numbers.read(typed);
    }

    private Optional<Understood> place() {
        return labels.placed(typed);
    }

    private Optional<Understood> label() {
        return labels.read(typed, senses);
    }

    private Optional<Understood> reply() {
        var isAsked = open.isPresent();
        return new Replies(senses, isAsked).read().map(reply -> isOrdering() && reply.sure() && !senses.isWhole()
                ? Understood.asking("answer", reply.reading(), List.of(reply.reading(), hunches.getFirst().reading()))
                : reply);
    }

    private Optional<Understood> wholeReply() {
        return senses.isWhole() ? new Replies(senses, true).read() : Optional.empty();
    }

    private Optional<Understood> courtesy() {
        return senses.isOnly(Sense.COURTESIES) || (senses.isWhole() && senses.among(Sense.COURTESIES).size() > 1
                && senses.among(Sense.REPLIES).isEmpty())
                        ? Optional.of(Understood.surely(senses.among(Sense.COURTESIES).getLast().reading()))
                        : Optional.empty();
    }

    private boolean isOrdering() {
        return hunches.getFirst().isOrder() && hunches.getFirst().likelihood() >= STRIKING;
    }

    /** A guess; a yes among negations is asked about. */
    private Optional<Understood> guessed() {
        if (typed.words().size() > STORY) {
            return Optional.empty();
        }
        return orders.guessed(hunches, Hunches.SURE).map(found -> {
            var isReply = found.reading() instanceof Reading.Reply;
            if (isReply && (senses.has(Sense.CONTRAST) || isTurnedRound(found))) {
                return Understood.asking("reply", found.reading(), List.of(found.reading(), opposite(found.reading())));
            }
            return found.reading() instanceof Reading.WayOut way ? way(way) : found;
        });
    }

    private boolean isTurnedRound(Understood found) {
        return found.reading().equals(Sense.YES.reading()) && senses.has(Sense.NEGATION);
    }

    private static Reading opposite(Reading reading) {
        return reading.equals(Sense.NO.reading()) ? Sense.YES.reading() : Sense.NO.reading();
    }

    /** An answer in free words, unless it could as well be something else. */
    private Optional<Understood> inWords(Optional<Understood> answer) {
        var command = orders.typed().filter(found -> found.rest().isEmpty());
        if (command.isPresent()) {
            var order = new Reading.Order(command.get());
            return Optional.of(Understood.asking("answer", order, with(order, answer)));
        }
        var likeliest = hunches.getFirst();
        var isStriking = likeliest.likelihood() >= (likeliest.isOrder() ? STRIKING : Hunches.SURE)
                && !likeliest.isNothing()
                && !(likeliest.reading() instanceof Reading.Reply)
                && (typed.words().size() > 1 || likeliest.likelihood() == 1)
                && typed.words().size() <= STORY
                && !isSkill();
        return isStriking
                ? Optional.of(Understood.asking("answer", likeliest.reading(), with(likeliest.reading(), answer)))
                : answer;
    }

    private boolean isSkill() {
        return Taxonomy.standard().find(text).isPresent() || !Taxonomy.standard().mentionedIn(text).isEmpty();
    }

    private static List<Reading> with(Reading first, Understood answer) {
        return List.of(first, answer.reading());
    }

    private static List<Reading> with(Reading first, Optional<Understood> answer) {
        return answer.map(found -> List.of(first, found.reading())).orElse(List.of(first));
    }

    private Optional<Understood> skills() {
        return switch (SkillList.read(text)) {
            case SkillList.Reading.Understood(var skills) ->
                Optional.of(Understood.surely(new Reading.Skills(skills)));
            case SkillList.Reading.Unclear(var reason, var part) ->
                reason == SkillList.Reason.EMPTY && !text.isBlank()
                        ? Optional.of(Understood.surely(new Reading.Skills(List.of())))
                        : Optional.empty();
        };
    }

    private Optional<Understood> words() {
        return text.isBlank() ? Optional.empty() : Optional.of(Understood.surely(new Reading.Words(text)));
    }

    /** Nothing certain: what comes nearest is offered. */
    private Understood nothing() {
        var offered = typed.isEmpty() || typed.words().size() > STORY ? List.<Reading>of() : orders.offered(hunches);
        var isLikely = !offered.isEmpty() && !hunches.getFirst().isNothing();
        return Understood.asking(
                question(offered), isLikely ? offered.getFirst() : new Reading.None(), offered);
    }

    private String question(List<Reading> offered) {
        return open.map(kind -> switch (kind) {
            case CHOICE -> "choice";
            case YES_NO -> "reply";
            case DATE -> "date";
            case DURATION -> "duration";
            case SKILLS -> "skills";
            case NAMES -> "names";
            case NUMBER -> "number";
            case WORDS -> "none";
        }).orElse(offered.isEmpty() ? "none" : "command");
    }
}
