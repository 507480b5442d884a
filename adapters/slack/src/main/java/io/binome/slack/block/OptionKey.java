package io.binome.slack.block;

import io.binome.id.Digest;
import io.binome.message.Form.Option;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What stands for a value where Slack has not room enough for it: the value itself if it is short, else a mark that only
 * this value has. Unlike a number in a list, it stays right when the list changes.
 */
final class OptionKey {
    private static final String MARK = "#";

    private OptionKey() {}

    static String of(String value, int most) {
        return !value.isBlank() && value.length() <= most && !value.startsWith(MARK) ? value : MARK + digest(value);
    }

    /** The value of a key among the options there are. */
    static Optional<String> read(String key, List<Option> options) {
        return options.stream()
                .map(Option::value)
                .filter(value -> of(value, Ceiling.OPTION_VALUE).equals(key))
                .findFirst();
    }

    private static String digest(String value) {
        return HexFormat.of().formatHex(Digest.of(value), 0, 16);
    }
}
