package io.binome.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Form;
import io.binome.programme.Person;
import io.binome.shell.HomeView;
import io.binome.shell.Readers;
import io.binome.store.Workspace.Post;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that people are told, shown and asked in a transcript, for those who render it.
 *
 * @param homes what everybody found at home when a scene ended
 */
public record Audience(List<Told> told, List<Shown> shown, List<HomeView.Seen> homes) {
    /** A post of the bot as it is when its scene ends, and who read it when it was said. */
    public record Told(Post post, List<Reader> readers) {}

    /** A form, and who filled it in. */
    public record Shown(Form form, Reader reader) {}

    /** Listens to every transcript of a folder; by their names. */
    public static SortedMap<String, Audience> ofAll(Path folder) throws IOException {
        var audiences = new TreeMap<String, Audience>();
        for (var transcript : Plays.in(folder)) {
            var audience = of(transcript);
            assertThat(audience.told()).as(Plays.name(transcript)).isNotEmpty();
            audiences.put(Plays.name(transcript), audience);
        }
        return audiences;
    }

    /** Listens to every scene of a transcript. */
    private static Audience of(Path transcript) throws IOException {
        var play = Play.read(Plays.name(transcript), Files.readAllLines(transcript));
        var told = new ArrayList<Told>();
        var shown = new ArrayList<Shown>();
        var homes = new ArrayList<HomeView.Seen>();
        for (var scene : play.scenes()) {
            var venue = new Playground();
            var stage = new Stage(venue, play.preamble());
            var world = venue.world();
            var readers = new Readers(world.store().records());
            var view = new HomeView(world.store(), world);
            var heard = new LinkedHashMap<String, Told>();
            world.listen(post -> {
                if (post.author() == null) {
                    heard.put(post.id(), new Told(post, readers.at(post.to())));
                }
            });
            stage.play(scene);
            world.store()
                    .workspace()
                    .since(world.organisation(), 0)
                    .forEach(post -> heard.computeIfPresent(post.id(), (id, as) -> new Told(post, as.readers())));
            told.addAll(heard.values());
            venue.everyForm().forEach(form -> shown.add(new Shown(form, readers.of(form.prompt().to()))));
            for (var person : world.store().records().all(Person.class, world.organisation())) {
                view.of(person.id()).ifPresent(homes::add);
            }
        }
        return new Audience(told, shown, homes);
    }
}
