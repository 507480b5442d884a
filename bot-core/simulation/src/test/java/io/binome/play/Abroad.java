package io.binome.play;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.shell.Readers;
import io.binome.simulation.World;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A play that was written in English, with people who speak the {@link TestLanguage}: they press the same buttons, type the
 * same in their own words, and must understand all that they read.
 */
public final class Abroad implements Venue {
    private static final boolean THOROUGH = Integer.getInteger("binome.thorough", 1) > 1;

    /** What is called otherwise where this language is spoken. */
    private static final Map<String, String> OTHERWISE = Map.of("English", "ქართული");

    /** The id of a programme that somebody made on stage: another one in each world. */
    private static final Pattern MADE = Pattern.compile("\\bacme/p[0-9a-z]{5,}");
    /** An address is the same for everybody. */
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern ENGLISH = Pattern.compile("=en\\b");

    /** What somebody does, on the venue where it is done. */
    private interface Act {
        void on(Venue venue);
    }

    private final Venue venue;
    private final Readers readers;
    /** What somebody typed for the words of the play, which may stand on a button. */
    private final Map<String, String> typed = new HashMap<>();
    private final Deque<Act> acts;
    private final boolean isRepeated;
    private final Listener listener;

    /** @param acts what people do, in the language already; nothing yet where they are to be found out */
    private Abroad(Venue venue, Deque<Act> acts) {
        this.venue = venue;
        this.readers = new Readers(venue.world().store().records());
        this.acts = acts;
        this.isRepeated = !acts.isEmpty();
        this.listener = new Listener(venue.world());
    }

    /** What happened in a play and was said to whom; before that, what was not said in the language, if anything. */
    public static List<String> perform(Path file) throws IOException {
        return perform(file, null);
    }

    /**
     * The same elsewhere than in the playground, where it is played first to know which words stand on the buttons. Of
     * each play the scene in which most happens; the rest with {@code -Dbinome.thorough=5}.
     *
     * @param elsewhere a new and empty one, for each scene
     */
    public static List<String> perform(Path file, @Nullable Supplier<PlatformVenue> elsewhere) throws IOException {
        var play = Play.read(Plays.name(file), Files.readAllLines(file));
        var told = new ArrayList<String>();
        for (var scene : elsewhere == null || THOROUGH ? play.scenes() : List.of(longest(play))) {
            var first = new Abroad(new Playground(), new ArrayDeque<>());
            first.play(play, scene);
            if (elsewhere == null) {
                first.tell(scene, told);
            } else {
                try (var platform = elsewhere.get()) {
                    var again = new Abroad(platform, first.acts);
                    again.listener.own().addAll(first.listener.own());
                    again.play(play, scene);
                    again.tell(scene, told);
                }
            }
        }
        return told;
    }

    private static Play.Scene longest(Play play) {
        return Collections.max(play.scenes(), Comparator.comparingInt(scene -> scene.cues().size()));
    }

    private void play(Play play, Play.Scene scene) {
        var preamble = play.preamble().stream().map(this::cast).toList();
        var cues = scene.cues().stream().map(cue -> new Play.Cue(cue.at(), cast(cue.line()))).toList();
        new Stage(this, preamble).play(new Play.Scene(scene.title(), cues));
    }

    private void tell(Play.Scene scene, List<String> told) {
        listener.foreign().forEach(line -> told.addFirst("not in the language, in “" + scene.title() + "”: " + line));
        told.add("== " + scene.title());
        told.addAll(listener.heads());
        world().store().facts().about(Stage.ORGANISATION).stream()
                .map(fact -> fact.at() + " " + fact.fact())
                .map(fact -> ENGLISH.matcher(fact).replaceAll("=" + TestLanguage.CODE))
                .map(fact -> MADE.matcher(fact).replaceAll("acme/p~"))
                .map(TestLanguage::letters)
                .forEach(told::add);
    }

    /** Sets the stage for people of this language, where it is spoken; what stands there is nobody's translation. */
    private String cast(String line) {
        var bare = line.startsWith("+ ") ? line.substring(2) : line;
        if (!bare.startsWith("#") && !line.startsWith("[")) {
            listener.keep(isPrepared(line) ? bare : "");
        }
        return isSpoken() && bare.startsWith("cast ")
                ? line.replaceAll("(?<= )en(?= [A-Z])", TestLanguage.CODE)
                : line;
    }

    private static boolean isPrepared(String line) {
        return line.startsWith("+ ") || Stream.of("cast ", "programme ", "roster ", "profile ", "place ", "guest ")
                .anyMatch(line::startsWith);
    }

    private static boolean isSpoken() {
        return Language.of(TestLanguage.CODE).isPresent();
    }

    @Override
    public World world() {
        return venue.world();
    }

    @Override
    public void enters(Person person) {
        venue.enters(person);
    }

    @Override
    public void opens(Place place) {
        venue.opens(place);
    }

    @Override
    public void opens(Pair pair) {
        venue.opens(pair);
    }

    @Override
    public void opens(Programme programme) {
        venue.opens(programme);
    }

    /** Does it, and knows it for another time; or does what is known. */
    private void act(Supplier<Act> found) {
        var act = isRepeated ? acts.removeFirst() : found.get();
        if (!isRepeated) {
            acts.addLast(act);
        }
        act.on(venue);
    }

    @Override
    public void press(PersonId by, String label) {
        act(() -> {
            var pressed = label(by, isSpoken() ? OTHERWISE.getOrDefault(label, label) : label);
            return where -> where.press(by, pressed);
        });
    }

    /** What stands on the newest button that reads so in English or French, or that somebody has written so. */
    private String label(PersonId by, String words) {
        var wanted = List.of(words, typed.getOrDefault(words, words));
        var reader = readers.of(by);
        var written = Stream.of(reader, in(Languages.ENGLISH, reader), in(Languages.FRENCH, reader)).toList();
        return world().store().workspace().posts(new Address.ToPerson(by), 1000).reversed().stream()
                .flatMap(post -> Stream.ofNullable(post.message().prompt()))
                .flatMap(prompt -> prompt.choices().stream())
                .filter(choice -> written.stream().anyMatch(each -> wanted.contains(each.read(choice.label()))))
                .findFirst()
                .map(choice -> reader.read(choice.label()))
                .orElseThrow(() -> new IllegalArgumentException(by + " has no button " + words));
    }

    private static Reader in(Language language, Reader reader) {
        return new Reader(language, reader.zones(), reader.names(), reader.given());
    }

    @Override
    public void say(PersonId by, String words) {
        act(() -> {
            var typed = typed(by, words);
            return where -> where.say(by, typed);
        });
    }

    @Override
    public void type(PersonId by, String channel, String words) {
        act(() -> {
            var typed = typed(by, words);
            return where -> where.type(by, channel, typed);
        });
    }

    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        act(() -> {
            var form = world().store().workspace().form(by).orElseThrow();
            var translated = new LinkedHashMap<String, List<String>>();
            answers.forEach((field, values) -> translated.put(
                    field, values.stream().map(value -> answer(by, form, field, value)).toList()));
            return where -> where.send(by, translated);
        });
    }

    private String answer(PersonId by, Form form, String field, String value) {
        if (isWords(form, field)) {
            return typed(by, value);
        }
        return value.equals("en") && speaks(by) ? TestLanguage.CODE : value;
    }

    private static boolean isWords(Form form, String name) {
        return form.fields().stream().anyMatch(field -> field.name().equals(name) && field instanceof Field.Words);
    }

    private String typed(PersonId by, String words) {
        if (speaks(by)) {
            ADDRESS.matcher(words).results().forEach(address -> listener.keep(address.group()));
            var other = TestLanguage.typed(words, listener.own());
            typed.put(words, other);
            return other;
        }
        listener.keep(words);
        return words;
    }

    private boolean speaks(PersonId person) {
        return listener.speaks(person);
    }

    @Override
    public List<String> seen() {
        var lines = venue.seen();
        listener.hear(lines);
        return lines;
    }
}
