package io.binome.app;

import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Speaks to whoever runs Binôme, in the language of {@code BINOME_LANGUAGE} or of the machine. */
final class Operator {
    private final Reader reader;

    Operator(Language language) {
        this.reader = new Reader(language, List.of(ZoneId.systemDefault()), person -> person.value());
    }

    /** The language of the machine where Binôme speaks it, else the common one. */
    static Operator here() {
        var wished = System.getenv("BINOME_LANGUAGE");
        var language = Language.of(wished == null ? Locale.getDefault().getLanguage() : wished);
        return new Operator(language.orElse(Language.common()));
    }

    Language language() {
        return reader.language();
    }

    /** A reader of the same language who knows these people by name. */
    Reader knowing(Map<PersonId, Person> people) {
        return new Reader(reader.language(), reader.zones(), id -> {
            var person = people.get(id);
            return person == null ? id.value() : person.name();
        });
    }

    String say(String key, Object... namesAndValues) {
        return reader.read(Text.of("operator." + key, namesAndValues));
    }

    String read(Text text) {
        return reader.read(text);
    }
}
