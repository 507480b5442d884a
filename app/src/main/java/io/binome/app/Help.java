package io.binome.app;

import io.binome.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What {@code --help} says of each word and option, in the operator's language. */
final class Help extends ResourceBundle {
    private static final String PREFIX = "operator.help.";

    private final Operator operator;
    private final List<String> keys;

    private Help(Operator operator) {
        this.operator = operator;
        this.keys = Texts.bundle("operator", operator.language()).stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    /** Has the line, its words and those within them explain themselves in that language. */
    static void speak(CommandLine line, Operator operator) {
        line.setResourceBundle(new Help(operator));
        explain(line, operator);
    }

    /** A word, and the words within it. */
    private static void explain(CommandLine word, Operator operator) {
        var spec = word.getCommandSpec();
        spec.version(Version.current());
        spec.usageMessage()
                .synopsisHeading(operator.say("heading.usage") + " ")
                .commandListHeading("%n" + operator.say("heading.words") + "%n")
                .synopsisSubcommandLabel(operator.say("heading.word"))
                .sortOptions(false);
        word.getSubcommands().values().forEach(within -> explain(within, operator));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? operator.say("help." + key).replace("%", "%%") : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
