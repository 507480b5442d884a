package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Draft.Side;
import io.binome.engine.StepContext;
import io.binome.id.AgreementId;
import io.binome.id.Digest;
import io.binome.programme.Agreement;
import io.binome.programme.Agreement.Party;
import io.binome.programme.Expectations.Turn;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The text that is signed, whichever language either of the two reads: the terms in every language, and what each expects, a
 * line each. The same agreement makes the same text, and another one another.
 */
final class Canonical {
    static final String PROMISE = "promise";
    static final String CLAUSE = "clause";
    private static final String FORMAT = "binome agreement 1";

    private Canonical() {}

    /** What both have signed, for the record. */
    static Agreement agreement(Draft draft, StepContext at) {
        var text = text(draft, at);
        return new Agreement(
                AgreementId.of(draft.pair(), draft.version()), text, mark(text),
                draft.sides().map(Canonical::party).toList(), at.now(), null);
    }

    private static Party party(Side side) {
        return new Party(
                side.person(), Objects.requireNonNull(side.expects()), Objects.requireNonNull(side.promised()),
                Objects.requireNonNull(side.signed()));
    }

    static String text(Draft draft, StepContext at) {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        lines.add("pair " + draft.pair());
        lines.add("version " + draft.version());
        draft.sides().forEach(side -> lines.addAll(lines(draft, side)));
        Language.all().stream().sorted().forEach(language -> {
            var terms = Terms.of(at.content(draft.pair().programme()), language);
            terms.promises().forEach(words -> lines.add(line(name(PROMISE, language), words)));
            terms.clauses().forEach(words -> lines.add(line(name(CLAUSE, language), words)));
        });
        return String.join("\n", lines);
    }

    /** The promises or clauses of a text that was signed, in a language. */
    static List<String> lines(String text, String what, Language language) {
        var name = name(what, language) + " ";
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    private static String name(String what, Language language) {
        return what + " " + language.code();
    }

    static String mark(String text) {
        return HexFormat.of().formatHex(Digest.of(text));
    }

    private static List<String> lines(Draft draft, Side side) {
        var expects = Objects.requireNonNull(side.expects());
        return List.of(
                "party " + side.person(),
                "hours " + expects.hours(),
                "weeks " + expects.weeks(),
                "talk " + expects.talk(),
                "books " + whose(draft, side, expects.books()),
                "leads " + whose(draft, side, expects.leads()),
                line("wish", expects.wish()),
                line("enough", expects.enough()));
    }

    /** By name, so that it is the same whoever said it. */
    private static String whose(Draft draft, Side side, Turn turn) {
        return switch (turn) {
            case ME -> side.person().toString();
            case PARTNER -> draft.partnerOf(side.person()).person().toString();
            case BOTH -> "both";
        };
    }

    /** On one line, so that nobody's words can pass for a line of their own. */
    private static String line(String name, String words) {
        return (name + " " + words.strip().replaceAll("\\s+", " ")).strip();
    }
}
