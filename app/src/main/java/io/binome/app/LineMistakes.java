package io.binome.app;

import java.nio.file.Path;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the operator's words rather than the library's. */
final class LineMistakes {
    /** Letters wrong at the most, for one thing to be taken for another. */
    private static final int MISTYPED = 3;

    private final Operator operator;

    LineMistakes(Operator operator) {
        this.operator = operator;
    }

    String sentence(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice when twice.getOverwritten() != null ->
                operator.say("line.twice", "option", name(twice.getOverwritten()));
            default -> mistake.getArgSpec() == null
                    ? operator.say("line.other", "word", mistake.getCommandLine().getCommandName())
                    : value(mistake.getArgSpec(), String.valueOf(mistake.getValue()));
        };
    }

    private String unknown(UnmatchedArgumentException unknown) {
        var given = unknown.getUnmatched().getFirst();
        var nearest = nearest(given.split("=", 2)[0], unknown.getCommandLine());
        if (given.matches("--[a-z]+[.][^=]*=.*")) {
            return operator.say("line.property", "given", given.substring(0, given.indexOf('=')));
        }
        return operator.say(
                given.startsWith("-") ? "line.option" : "line.word",
                "given", given,
                "nearest", nearest,
                "known", nearest.isEmpty() ? "no" : "yes");
    }

    private static String nearest(String given, CommandLine line) {
        var known =
                given.startsWith("-") ? line.getCommandSpec().optionsMap().keySet() : line.getSubcommands().keySet();
        var distance = new LevenshteinDistance(MISTYPED);
        return known.stream()
                .filter(each -> isNear(distance.apply(given, each), each))
                .min(Comparator.comparing(each -> distance.apply(given, each)))
                .orElse("");
    }

    /** Of a short word, few letters make another. */
    private static boolean isNear(int distance, String known) {
        return distance >= 0 && distance <= Math.max(1, known.length() / 3);
    }

    private String missing(MissingParameterException missing) {
        var what = missing.getMissing().isEmpty() ? missing.getArgSpec() : missing.getMissing().getFirst();
        if (what == null) {
            return operator.say("line.other", "word", missing.getCommandLine().getCommandName());
        }
        return what.isOption()
                ? operator.say("line.novalue", "option", name(what), "value", what.paramLabel())
                : operator.say("line.missing", "what", what.paramLabel());
    }

    private String value(ArgSpec of, String given) {
        var key = of.type() == Path.class ? "line.path" : "line.number";
        return operator.say(key, "option", name(of), "given", given);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
