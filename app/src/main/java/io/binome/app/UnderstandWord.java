package io.binome.app;

import io.binome.json.Json;
import io.binome.message.Expects;
import io.binome.text.Reader;
import io.binome.understanding.Understanding;
import io.binome.when.Viewpoint;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The word {@code understand}: says what the bot makes of a text, as a JSON object, for each text or each line of standard
 * input.
 */
@Command(name = "understand", mixinStandardHelpOptions = true)
final class UnderstandWord implements Callable<Integer> {
    private static final String NONE = "none";

    private final Operator operator;
    private final InputStream in;
    private final PrintWriter out;

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String lang;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable String zone;

    @Option(names = "--now", paramLabel = "MOMENT")
    private @Nullable String now;

    @Option(names = "--open", paramLabel = "KIND", defaultValue = NONE)
    private String open = NONE;

    @Option(names = "--choice", paramLabel = "LABEL")
    private List<String> choices = new ArrayList<>();

    @Parameters(paramLabel = "TEXT", arity = "0..*")
    private List<String> texts = new ArrayList<>();

    UnderstandWord(Operator operator, InputStream in, PrintWriter out) {
        this.operator = operator;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        var language = lang == null ? operator.language() : new MatchWishes(operator).language("--lang", lang);
        var here = zone();
        var seen = Viewpoint.of(now(here), language, "");
        var kind = kind();
        var reader = new Reader(language, List.of(here), id -> id.value());
        (texts.isEmpty() ? lines() : texts.stream())
                .map(text -> UnderstandJson.of(text, Understanding.read(text, seen, kind, choices), reader))
                .forEach(object -> out.println(Json.line(object)));
        return 0;
    }

    private Stream<String> lines() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
        } catch (DateTimeException noZone) {
            throw new Misconfigured(Exit.USAGE, operator.say("understand.zone", "given", String.valueOf(zone)));
        }
    }

    private ZonedDateTime now(ZoneId here) {
        if (now == null) {
            return ZonedDateTime.now(here);
        }
        try {
            return LocalDateTime.parse(now.strip()).atZone(here);
        } catch (DateTimeParseException notLocal) {
            try {
                return ZonedDateTime.parse(now.strip()).withZoneSameInstant(here);
            } catch (DateTimeParseException noMoment) {
                throw new Misconfigured(Exit.USAGE, operator.say("understand.now", "given", now));
            }
        }
    }

    private Optional<Expects> kind() {
        var name = open.strip().toLowerCase(Locale.ROOT);
        return name.equals(NONE)
                ? Optional.empty()
                : Optional.of(Arrays.stream(Expects.values())
                        .filter(kind -> written(kind).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Misconfigured(
                                Exit.USAGE,
                                operator.say(
                                        "match.oneof", "option", "--open", "given", open, "known", kinds()))));
    }

    private static String kinds() {
        return Stream.concat(Arrays.stream(Expects.values()).map(UnderstandWord::written), Stream.of(NONE))
                .collect(Collectors.joining(", "));
    }

    private static String written(Expects kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
