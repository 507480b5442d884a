package io.binome.teams.card;

import io.binome.id.Digest;
import io.binome.message.Form.Option;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What stands for a value in an input: the value itself if it is short, else a mark that only this value has. It holds no
 * comma, by which Teams parts several values, and stays right when the list of options changes.
 */
final class OptionKey {
    private static final String MARK = "#";

    private OptionKey() {}

    static String of(String value) {
        var fits = !value.isBlank() && value.length() <= Ceiling.VALUE && value.equals(value.strip());
        return fits && !value.startsWith(MARK) && value.indexOf(',') < 0 ? value : MARK + digest(value);
    }

    /** The value of a key among the options there are. */
    static Optional<String> read(String key, List<Option> options) {
        return options.stream().map(Option::value).filter(value -> of(value).equals(key)).findFirst();
    }

    private static String digest(String value) {
        return HexFormat.of().formatHex(Digest.of(value), 0, 16);
    }
}
