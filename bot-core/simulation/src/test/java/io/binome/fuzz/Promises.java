package io.binome.fuzz;

import io.binome.engine.Command;
import io.binome.fact.Recorded;
import io.binome.fuzz.Ears.Heard;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Prompt;
import io.binome.play.Overheard;
import io.binome.programme.Person;
import io.binome.programme.Wishes;
import io.binome.shell.Readers;
import io.binome.store.Conversation.Trouble;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is promised whatever anybody types, and where it was not kept. */
final class Promises implements AutoCloseable {
    /** Commands are kept by their names. */
    private static final Set<String> WORDS = Arrays.stream(Command.Word.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /** What an admin is asked about a new programme is read by all who are invited to it, and its name says so. */
    private static final String EVERYBODY = "(everybody) ";

    private final Office office;
    private final Readers readers;
    private final Overheard log = new Overheard();
    private final Map<String, PersonId> writers = new HashMap<>();
    private final Map<PersonId, List<String>> pressed = new HashMap<>();
    private final List<String> acts = new ArrayList<>();
    private final Map<String, String> broken = new LinkedHashMap<>();
    private Kept before;
    private Set<Recorded> facts;
    private List<Prompt> open = List.of();
    private int heard;
    private int settled;
    private int faults;

    Promises(Office office) {
        this.office = office;
        this.readers = new Readers(office.store.records());
        this.before = Kept.in(office.store, Office.ACME);
        this.facts = facts();
        this.heard = office.ears().heard().size();
        this.settled = office.ears().settled().size();
    }

    private Set<Recorded> facts() {
        return new HashSet<>(office.store.facts().about(Office.ACME));
    }

    private void lookOn() {
        heard = office.ears().heard().size();
        settled = office.ears().settled().size();
    }

    /** What was broken: which promise, and what led to it first. */
    Map<String, String> broken() {
        return broken;
    }

    private void breaks(String promise, String detail) {
        broken.putIfAbsent(promise, detail + "\n  " + String.join("\n  ",
                acts.subList(Math.max(0, acts.size() - 6), acts.size())));
    }

    private String told() {
        return String.join("\n---\n", news().stream().map(each -> each.by() + ": " + each.words()).toList());
    }

    private List<Heard> news() {
        var all = office.ears().heard();
        return List.copyOf(all.subList(heard, all.size()));
    }

    /** Somebody types. */
    void types(PersonId who, Phrase phrase, List<Marker> markers) {
        acts.add(who.local() + " at " + names(office.open(who)) + " types [" + phrase.words() + "] " + phrase.kinds());
        markers.forEach(marker -> writers.put(marker.word(), who));
        open = office.open(who);
        lookOn();
        try {
            office.types(who, phrase.words());
        } catch (RuntimeException | StackOverflowError thrown) {
            breaks("never throws " + thrown, "");
        }
        var now = Kept.in(office.store, Office.ACME);
        answered(who);
        shown(who, phrase, now);
        picked(who, phrase);
        done(phrase);
        nothingWentWrong(now);
    }

    private static String names(List<Prompt> prompts) {
        return prompts.stream().map(each -> each.id().conversation().kind() + "." + each.id().name()).toList()
                .toString();
    }

    /** Somebody presses one of the buttons of a question. */
    void presses(Prompt prompt) {
        var by = prompt.id().to();
        lookOn();
        var choice = office.presses(prompt);
        acts.add(by.local() + " presses " + names(List.of(prompt)) + " " + choice.value());
        nothingWentWrong(Kept.in(office.store, Office.ACME));
    }

    /** Whoever chooses an answer, by its button or by a word, has read the words with which it was asked for last. */
    private void agrees(PromptId prompt) {
        var everybody = prompt.conversation().kind().equals("office") ? EVERYBODY : "";
        office.ears().heard().subList(0, heard).reversed().stream()
                .filter(each -> prompt.equals(each.prompt()))
                .findFirst()
                .ifPresent(each -> pressed.computeIfAbsent(prompt.to(), person -> new ArrayList<>())
                        .add(everybody + each.words()));
    }

    /** Something else happens. */
    void happens(String what, Runnable doing) {
        acts.add(what);
        lookOn();
        doing.run();
        nothingWentWrong(Kept.in(office.store, Office.ACME));
    }

    private void nothingWentWrong(Kept now) {
        before = now;
        facts = facts();
        for (var each : now.conversations()) {
            if (!each.trouble().equals(Trouble.NONE)) {
                breaks("no conversation is in trouble: " + each.id().kind(), each.trouble().reason());
            }
        }
        office.ears().settled().subList(settled, office.ears().settled().size()).stream()
                .filter(each -> each.answer() instanceof Text.Key(var key, var with) && key.equals("prompt.answered"))
                .forEach(each -> agrees(each.prompt()));
        var lines = log.faults();
        lines.subList(faults, lines.size()).forEach(line -> breaks("nothing is logged", line));
        faults = lines.size();
        for (var each : news()) {
            for (var marker : Marker.in(each.words())) {
                each.by().forEach(reader -> reaches(reader, marker, each));
            }
        }
    }

    /** Home pages are not written to somebody, and yet they read them. */
    void looksAtHomes() {
        office.homes().forEach((reader, page) -> Marker.in(page)
                .forEach(marker -> reaches(reader, marker, new Heard(List.of(reader), page, null))));
    }

    /** Nobody's words reach anybody who was not named before the writer agreed. */
    private void reaches(PersonId reader, Marker marker, Heard what) {
        var writer = writers.get(marker.word());
        if (writer == null || writer.equals(reader) || agreed(writer, marker, reader)) {
            return;
        }
        breaks("no words reach another person unconfirmed: " + kind(what),
                writer.local() + " -> " + reader.local() + " " + what + "\n  " + String.join("\n  ", acts.stream()
                        .dropWhile(act -> !marker.isIn(act))
                        .filter(act -> act.startsWith(writer.local()))
                        .toList()));
    }

    private static String kind(Heard what) {
        var prompt = what.prompt();
        return prompt == null ? "" : prompt.conversation().kind() + "." + prompt.name();
    }

    private boolean agreed(PersonId writer, Marker marker, PersonId reader) {
        var name = office.store.records().find(Person.class, reader).map(Person::name).orElse("");
        return pressed.getOrDefault(writer, List.of()).stream()
                .anyMatch(words -> marker.isIn(words)
                        && (words.contains(name.split(" ")[0]) || words.startsWith(EVERYBODY)))
                || shownWith(writer, marker, Text.of("survey.recap"));
    }

    /** A profile is shown with a sentence that says who reads it. */
    private boolean shownWith(PersonId writer, Marker marker, Text readBy) {
        var sentence = readers.of(writer).read(readBy);
        return office.ears().heard().stream()
                .anyMatch(each -> each.by().contains(writer) && marker.isIn(each.words())
                        && each.words().contains(sentence));
    }

    /** Whoever types hears something. */
    private void answered(PersonId who) {
        if (news().stream().noneMatch(each -> each.by().contains(who))) {
            breaks("nobody types in vain: " + names(open), "");
        }
    }

    /** Whatever of the words is kept has been shown. */
    private void shown(PersonId who, Phrase phrase, Kept now) {
        var words = Said.plain(phrase.words());
        var seen =
                Said.plain(String.join("\n", news().stream().filter(each -> each.by().contains(who)).map(Heard::words)
                        .toList()));
        now.since(before).forEach((name, thing) -> {
            for (var string : now.newIn(name, before)) {
                var text = Said.plain(string);
                if (isOf(words, text) && !seen.contains(text.substring(0, Math.min(text.length(), 60)))) {
                    breaks("nothing is kept that was not shown: " + name.replaceAll("[ #/].*", " ")
                            + name.replaceAll(".*#", ""), "[" + string + "] " + thing + "\n" + told());
                }
            }
            if (thing instanceof Wishes wishes) {
                for (var person : wishes.ranked()) {
                    var called = Said.plain(office.store.records().find(Person.class, person).orElseThrow().name());
                    if (now.newIn(name, before).contains(person.value()) && !seen.contains(called)) {
                        breaks("nobody is wished for unnamed", told());
                    }
                }
            }
        });
    }

    private static boolean isOf(String words, String text) {
        return text.length() > 1 && !text.matches("[0-9tz:.+-]*") && !WORDS.contains(text)
                && (words.contains(text) || (words.length() > 2 && text.contains(words))
                        || !Marker.in(text).isEmpty());
    }

    /** No answer is taken out of words that do not say so. */
    private void picked(PersonId who, Phrase phrase) {
        var reader = readers.of(who);
        var said = new Said(phrase, open);
        for (var each : office.ears().settled().subList(settled, office.ears().settled().size())) {
            for (var prompt : open) {
                for (var choice : prompt.choices()) {
                    if (!prompt.id().equals(each.prompt())
                            || !Text.of("prompt.answered", "answer", choice.label()).equals(each.answer())) {
                        continue;
                    }
                    if (!said.says(choice, reader.read(choice.label()))) {
                        breaks("nothing is answered by a guess: " + prompt.id().conversation().kind() + "."
                                + prompt.id().name() + " " + choice.sense(), reader.read(choice.label()));
                    }
                }
            }
        }
    }

    /** Nothing that cannot be undone, or that others hear of, follows from words that do not say so. */
    private void done(Phrase phrase) {
        var now = facts();
        for (var recorded : now) {
            if (facts.contains(recorded)) {
                continue;
            }
            if (!new Said(phrase, open).says(recorded.fact())) {
                breaks("nothing grave is done by a guess: " + recorded.fact().getClass().getSimpleName(),
                        recorded.toString());
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
