package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.message.Expects;
import io.binome.text.Language;
import io.binome.understanding.Hunches.Hunch;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people write. Never throws, whatever the text, and takes no longer than the text is long. */
public final class Understanding {
    /** What says when, and nobody has asked, is no longer. */
    private static final int SHORT = 6;

    private static final Pattern NO_COUNT = Pattern.compile("\\d[.,]\\d|\\d ?[-–—/:] ?\\d|(?<![\\d\\p{L}] ?)[-−]\\d");

    private final String text;
    private final Viewpoint seen;
    private final Optional<Expects> open;
    private final Typed typed;
    private final Senses senses;
    private final List<Hunch> hunches;
    private final Subject subject;
    private final Orders orders;
    private final Choosing choosing;
    private final FreeAnswers free;

    Understanding(
            String text, Viewpoint seen, Optional<Expects> open, List<String> offered, Sayings sayings) {
        this.text = text.strip();
        this.seen = seen;
        this.open = open;
        this.typed = Hunches.corrected(Typed.of(text));
        this.senses = Senses.of(typed);
        this.hunches = Hunches.of(senses.core(), open);
        this.subject = Subject.of(text);
        this.orders = new Orders(text, seen, new Restraint(subject, senses), open);
        this.choosing = new Choosing(this.text, seen, typed, senses, new Labels(offered), sayings);
        this.free = new FreeAnswers(this.text, typed, senses, orders, hunches.getFirst());
    }

    /**
     * Reads the words and sentences that texts are understood by, which takes a second or two; otherwise the first text does.
     */
    public static void prepare() {
        read("?!", Viewpoint.of(Instant.EPOCH.atZone(ZoneOffset.UTC), Language.usual(), ""), Optional.empty(),
                List.of());
    }

    /**
     * What a text says.
     *
     * @param seen whose words they are: their now, zone and language
     * @param open the kind of answer that an open question wants; empty where none is open
     * @param offered the labels of the choices of that question, as they are shown
     */
    public static Understood read(String text, Viewpoint seen, Optional<Expects> open, List<String> offered) {
        return new Understanding(text, seen, open, offered, Sayings.NONE).read();
    }

    /**
     * Whether a yes or a no is not in the words themselves, but only what a sentence like this mostly means; or is in them,
     * and yet what is added says something else: "yes, I have a question", "no, on Friday".
     */
    boolean isGuess(Reading reading) {
        if (!reading.equals(Sense.YES.reading()) && !reading.equals(Sense.NO.reading())) {
            return false;
        }
        var hunch = Hunches.of(senses.core(), Optional.of(Expects.YES_NO)).getFirst();
        var isSaid = new Replies(senses, true).read()
                .filter(reply -> reply.sure() && reply.reading().equals(reading))
                .isPresent();
        if (!isSaid) {
            return !hunch.isCertain();
        }
        if (senses.isWhole()) {
            return false;
        }
        return senses.beginsPlainly()
                ? isElse(hunch, reading) || Dates.read(text, seen).filter(Understood::sure).isPresent()
                : !hunch.reading().equals(reading) || Dates.read(text, seen).isPresent();
    }

    /** Whether a sentence says something else with hardly a doubt, and not merely nothing in particular. */
    private static boolean isElse(Hunch likeliest, Reading reading) {
        return likeliest.likelihood() >= Hunches.SURE && !likeliest.reading().equals(reading)
                && !likeliest.isNothing() && !(likeliest.reading() instanceof Reading.Courtesy);
    }

    /** Whether the text is a yes or a no in any words, and no more. */
    boolean isBare() {
        return senses.isBare();
    }

    /** Whether the text is what one of the choices is called, and no more. */
    boolean isCalled() {
        return choosing.only().isPresent();
    }

    /** Whether the text is plainly yes or no, and no more. */
    boolean isPlain() {
        return senses.isPlain();
    }

    Understood read() {
        if (typed.isEmpty()) {
            return answered().orElseGet(() -> new Puzzle(typed, open, hunches, orders).read());
        }
        return choosing.exactly()
                .or(orders::slashed)
                .or(choosing::only)
                .or(this::wayOut)
                .or(this::calling)
                .or(this::turned)
                .or(() -> open.isPresent() ? wholeReply() : Optional.empty())
                .or(() -> orders.named(hunches))
                .or(this::answered)
                .orElseGet(() -> new Puzzle(typed, open, hunches, orders).read());
    }

    private Optional<Understood> wayOut() {
        return senses.isOnly(Sense.WAYS)
                ? Optional.of(way(senses.among(Sense.WAYS).getFirst().reading()))
                : Optional.empty();
    }

    /** "Stop" is understood, and still it must be asked what is to stop. */
    private static Understood way(Reading way) {
        return way.equals(Sense.STOP.reading())
                ? Understood.confirming(
                        "stop",
                        way,
                        List.of(
                                Sense.CANCEL.reading(),
                                new Reading.Order(new Command(Word.REMINDERS, "off")),
                                new Reading.Order(new Command(Word.LEAVE, ""))))
                : Understood.surely(way);
    }

    private Optional<Understood> answered() {
        return open.isEmpty()
                ? first(this::reply, this::courtesy, this::guessed, this::mentioned)
                : switch (open.get()) {
                    case YES_NO ->
                        first(this::saidOrReplied, this::courtesy, choosing::label, choosing::named, this::guessed,
                                this::mentioned);
                    case CHOICE ->
                        first(this::courtesy, choosing::label, choosing::said, choosing::named, this::reply,
                                this::guessed, this::mentioned);
                    case DATE ->
                        first(choosing::place, this::wholeReply, this::courtesy, this::dated, choosing::said,
                                this::guessed);
                    case DURATION ->
                        first(this::wholeReply, this::courtesy, this::dated, this::number, this::guessed);
                    case NUMBER -> first(this::number, this::wholeReply, this::courtesy, this::guessed);
                    case SKILLS -> first(this::wholeReply, this::courtesy, free::skills);
                    case NAMES -> first(this::wholeReply, this::courtesy, free::names);
                    case WORDS -> first(this::wholeReply, this::courtesy, free::words);
                    case DRAFT ->
                        first(this::saidOrReplied, this::courtesy, choosing::label, choosing::named, free::rewritten);
                };
    }

    /** One way of reading the text; empty where it is not that. */
    private interface Way {
        Optional<Understood> read();
    }

    private static Optional<Understood> first(Way... ways) {
        return Stream.of(ways).map(Way::read).flatMap(Optional::stream).findFirst();
    }

    /** A date in answer to a question for one, unless the sentence asks for something else altogether. */
    private Optional<Understood> dated() {
        return Dates.read(text, seen).map(date -> isOrdering() && !Orders.isDated(hunches.getFirst().reading())
                ? Understood.asking("answer", hunches.getFirst().reading(),
                        List.of(hunches.getFirst().reading(), date.reading()))
                : date);
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

    /** A whole number: what is less, has a fraction or lies between two is asked about. */
    private Optional<Understood> number() {
        return NO_COUNT.matcher(text).find() ? Optional.empty() : Numbers.read(typed);
    }

    /** A reply, or a choice by what else it is called; where neither is sure, all of these are offered. */
    private Optional<Understood> saidOrReplied() {
        var both = Stream.of(reply(), choosing.said()).flatMap(Optional::stream).toList();
        var sure = both.stream().filter(Understood::sure).findFirst();
        return sure.isPresent() || both.size() < 2
                ? sure.or(() -> both.stream().findFirst())
                : Optional.of(Understood.asking("reply", both.getLast().reading(),
                        both.reversed().stream().flatMap(each -> each.choices().stream()).toList()));
    }

    private Optional<Understood> reply() {
        if (open.isEmpty() && senses.has(Sense.THANKS)) {
            return Optional.empty();
        }
        return new Replies(senses, open.isPresent()).read()
                .map(reply -> isPutOff(reply) ? Replies.unsure(Sense.LATER, Sense.YES) : reply)
                .map(reply -> reply.sure() && subject.isOfOthers()
                        ? Replies.unsure(Sense.YES, Sense.NO)
                        : reply)
                .map(reply -> isOrdering() && reply.sure() && !senses.isWhole()
                        ? Understood.asking("answer", reply.reading(),
                                List.of(reply.reading(), hunches.getFirst().reading()))
                        : reply);
    }

    /** "Yes, in January": whoever says yes to a question names a day or an hour, and hardly a month. */
    private boolean isPutOff(Understood reply) {
        return reply.sure() && reply.reading().equals(Sense.YES.reading())
                && Dates.read(text, seen).filter(date -> date.reading() instanceof Reading.Dated(var when, var refused)
                        && (when instanceof When.Days || when instanceof When.Since)).isPresent();
    }

    /** Whoever needs a human is heard before a yes or a no is read into what they write. */
    private Optional<Understood> calling() {
        var likeliest = hunches.getFirst();
        return open.filter(Expects.YES_NO::equals).isPresent() && likeliest.isCertain()
                && likeliest.reading().equals(Sense.HUMAN.reading())
                        ? Optional.of(Understood.surely(likeliest.reading()))
                        : Optional.empty();
    }

    private Optional<Understood> turned() {
        var turns = new Turns(typed);
        return open.filter(Expects.YES_NO::equals).flatMap(kind -> turns.read())
                .or(() -> open.filter(Expects.CHOICE::equals).flatMap(kind -> turns.denied()));
    }

    private Optional<Understood> wholeReply() {
        return senses.isWhole() ? new Replies(senses, true).read() : Optional.empty();
    }

    private Optional<Understood> courtesy() {
        var courtesies = senses.among(Sense.COURTESIES);
        var isAll = senses.isWhole() && !courtesies.isEmpty()
                && (open.isEmpty() || senses.among(Sense.REPLIES).isEmpty())
                && senses.among(Sense.WAYS).isEmpty();
        return isAll ? Optional.of(Understood.surely(courtesies.getLast().reading())) : Optional.empty();
    }

    private boolean isOrdering() {
        return hunches.getFirst().isOrder() && hunches.getFirst().likelihood() >= Hunches.STRIKING;
    }

    /** A guess; a yes among negations is asked about. */
    private Optional<Understood> guessed() {
        if (typed.words().size() > FreeAnswers.STORY) {
            return Optional.empty();
        }
        return orders.guessed(hunches, Hunches.SURE).map(found -> {
            var isReply = found.reading() instanceof Reading.Reply;
            if (isReply && (senses.has(Sense.CONTRAST) || isTurnedRound(found) || subject.isOfOthers())) {
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
}
