package io.binome.app;

import io.binome.example.Bundle;
import io.binome.example.Example;
import io.binome.example.Examples;
import io.binome.text.Reader;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The word {@code messages}: prints every message with an example of each form, for whoever translates or approves them. */
@Command(name = "messages", mixinStandardHelpOptions = true)
final class MessagesWord implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String INDENT = "    ";

    private final Operator operator;
    private final PrintWriter out;

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String lang;

    MessagesWord(Operator operator, PrintWriter out) {
        this.operator = operator;
        this.out = out;
    }

    @Override
    public Integer call() {
        var language = lang == null ? operator.language() : new MatchWishes(operator).language("--lang", lang);
        var speaker = new Operator(language);
        var places = MessageBook.in(language);
        out.println(
                speaker.say("messages.count", "count", places.stream().mapToLong(MessageBook.Place::messages).sum()));
        out.println(speaker.say("messages.how"));
        var examples = new Examples(new Reader(
                language, List.of(ZONE), id -> id.value(), id -> id.value().split(" ", 2)[0]));
        for (var place : places) {
            out.println();
            heading(speaker.say("messages." + place.name()), "=");
            for (var bundle : place.bundles()) {
                out.println();
                heading(bundle.topic(), "-");
                bundle.keys().forEach(key -> message(bundle, key, examples));
            }
        }
        out.flush();
        return 0;
    }

    private void heading(String words, String line) {
        out.println(words);
        out.println(line.repeat(Cells.width(words)));
    }

    private void message(Bundle bundle, String key, Examples examples) {
        out.println();
        out.println(key);
        for (var example : examples.of(bundle, key)) {
            out.println(INDENT + line(example).replace("\n", "\n" + INDENT));
        }
    }

    private static String line(Example example) {
        return example.when().isEmpty() ? example.words() : "[" + example.when() + "] " + example.words();
    }
}
