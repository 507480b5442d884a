package io.binome.example;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import io.binome.example.Forms.Cases;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Texts;
import io.binome.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages as one reader would read them, with an example of each form. */
public final class Examples {
    private static final String OTHER = "other";
    private static final int MANY = 1_000_000;
    private static final int MOST_COUNTED = 20;

    private final Reader reader;
    private final Samples samples;
    private final UnaryOperator<Text> instead;

    /** The ids of people are what the reader knows them by; their names in the examples are these ids. */
    public Examples(Reader reader) {
        this(reader, text -> text);
    }

    /** @param instead what is put in the place of each argument, such as a longer name or another number */
    public Examples(Reader reader, UnaryOperator<Text> instead) {
        this.reader = reader;
        this.samples = new Samples(reader.language());
        this.instead = instead;
    }

    /** The arguments of which no example is known. */
    public Set<String> lacking(Bundle bundle, String key) {
        var forms = Forms.of(bundle.pattern(key));
        return forms.arguments().stream()
                .filter(argument -> !forms.cases().containsKey(argument)
                        || forms.casesOf(argument).type() != ArgType.SELECT)
                .filter(argument -> samples.of(bundle.named(key), argument).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A message in each of its forms, as it is read on a page. Forms that read alike are one. */
    public List<Example> of(Bundle bundle, String key) {
        var forms = Forms.of(bundle.pattern(key));
        Map<String, Text> usual = new LinkedHashMap<>();
        forms.arguments()
                .forEach(argument -> samples.of(bundle.named(key), argument)
                        .ifPresent(text -> usual.put(argument, instead.apply(text))));
        Map<String, Example> examples = new LinkedHashMap<>();
        for (var choice : forms.choices()) {
            var with = new LinkedHashMap<>(usual);
            var when = new ArrayList<String>();
            choice.forEach((argument, selector) -> {
                with.put(argument, chosen(forms.casesOf(argument), selector, usual.get(argument)));
                when.add(with.get(argument) instanceof Text.Count(long number) ? Long.toString(number) : selector);
            });
            var words = Typography.bound(read(bundle, key, with), reader.language());
            examples.putIfAbsent(words, new Example(String.join(", ", when), words));
        }
        return examples.size() == 1
                ? examples.keySet().stream().map(words -> new Example("", words)).toList()
                : List.copyOf(examples.values());
    }

    /** As the bot reads it where the message is one of its own; others, such as those of a page, are put together here. */
    private String read(Bundle bundle, String key, Map<String, Text> with) {
        if (Texts.pattern(reader.language(), key).filter(bundle.pattern(key)::equals).isPresent()) {
            return reader.read(new Text.Key(key, with));
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        with.forEach((name, text) -> arguments.put(
                name,
                text instanceof Text.Count(long number) ? (Object) number : reader.read(text)));
        return new MessageFormat(bundle.pattern(key), reader.language().locale()).format(arguments);
    }

    private Text chosen(Cases cases, String selector, @Nullable Text usual) {
        if (cases.type() == ArgType.SELECT) {
            return selector.equals(OTHER) && usual != null && !cases.selectors().contains(reader.read(usual))
                    ? usual
                    : Text.verbatim(selector);
        } else if (selector.startsWith("=")) {
            return new Text.Count(Long.parseLong(selector.substring(1)));
        }
        return new Text.Count(number(cases, selector, usual instanceof Text.Count(long number) ? number : 2));
    }

    private long number(Cases cases, String selector, long usual) {
        var rules = PluralRules.forLocale(
                reader.language().locale(),
                cases.type() == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL);
        Function<Long, String> taken = number -> cases.selectors().contains("=" + number)
                ? "=" + number
                : cases.selectors().contains(rules.select(number)) ? rules.select(number) : OTHER;
        return Stream
                .concat(Stream.of(usual),
                        LongStream.concat(LongStream.rangeClosed(1, MOST_COUNTED), LongStream.of(MANY)).boxed())
                .filter(number -> taken.apply(number).equals(selector))
                .findFirst()
                .orElse(usual);
    }
}
