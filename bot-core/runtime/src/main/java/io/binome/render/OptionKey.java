package io.binome.render;

import io.binome.id.Digest;
import io.binome.message.Form.Option;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands for a value where a platform does not take every value: the value itself if it is taken, else a mark that only
 * this value has. Unlike a number in a list, it stays right when the list changes.
 *
 * @param taken whether a value that is not blank can stand for itself
 */
public record OptionKey(Predicate<String> taken) {
    private static final String MARK = "#";

    /** Where values are taken up to a length. */
    public static OptionKey within(int most) {
        return new OptionKey(value -> value.length() <= most);
    }

    public String of(String value) {
        return !value.isBlank() && !value.startsWith(MARK) && taken.test(value) ? value : MARK + digest(value);
    }

    /** The value of a key among the options there are. */
    public Optional<String> read(String key, List<Option> options) {
        return options.stream().map(Option::value).filter(value -> of(value).equals(key)).findFirst();
    }

    private static String digest(String value) {
        return HexFormat.of().formatHex(Digest.of(value), 0, 16);
    }
}
