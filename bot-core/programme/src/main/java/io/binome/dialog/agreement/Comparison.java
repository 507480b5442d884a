package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Draft.Side;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message.Block;
import io.binome.programme.Expectations;
import io.binome.programme.Expectations.Turn;
import io.binome.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the two expect, side by side, for one of them to read. */
record Comparison(PersonId partner, Expectations own, Expectations theirs) {
    /** What can be alike or not. */
    private enum Topic {
        HOURS,
        WEEKS,
        TALK,
        BOOKS,
        LEADS
    }

    /** Empty as long as one of the two has not answered. */
    static Optional<Comparison> of(Draft draft, PersonId reader) {
        var partner = draft.partnerOf(reader);
        return expects(draft.of(reader)).flatMap(own -> expects(partner)
                .map(theirs -> new Comparison(partner.person(), own, theirs)));
    }

    private static Optional<Expectations> expects(Side side) {
        return Optional.ofNullable(side.expects());
    }

    /** What both say, one after the other. */
    List<Text> alike() {
        return topics(true).map(topic -> said(topic, own, true)).toList();
    }

    boolean differs() {
        return topics(false).findAny().isPresent();
    }

    /** Each thing on which they differ, with what the one and the other said. */
    List<Block.Fact> gaps() {
        return topics(false)
                .map(topic -> new Block.Fact(
                        label(topic),
                        Text.of("agreement.gap", "own", said(topic, own, true), "partner", partner, "theirs",
                                said(topic, theirs, false))))
                .toList();
    }

    /** What each says in words of their own. */
    List<Block.Fact> words() {
        return Stream.of(
                words("agreement.own.wish", own.wish()),
                words("agreement.their.wish", theirs.wish()),
                words("agreement.own.enough", own.enough()),
                words("agreement.their.enough", theirs.enough()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Block.Fact> words(String label, String words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Fact(Text.of(label, "partner", partner), Text.verbatim(words)));
    }

    private Stream<Topic> topics(boolean alike) {
        return Arrays.stream(Topic.values()).filter(topic -> isAlike(topic) == alike);
    }

    private boolean isAlike(Topic topic) {
        return Objects.equals(value(topic, own, true), value(topic, theirs, false));
    }

    /** As the reader would say it. */
    private static Object value(Topic topic, Expectations said, boolean own) {
        return switch (topic) {
            case HOURS -> said.hours();
            case WEEKS -> said.weeks();
            case TALK -> said.talk();
            case BOOKS -> turn(said.books(), own);
            case LEADS -> turn(said.leads(), own);
        };
    }

    private static Turn turn(Turn turn, boolean own) {
        return own ? turn : turn.seenByPartner();
    }

    private static Text label(Topic topic) {
        return Text.of("agreement.topic." + Choice.value(topic));
    }

    private Text said(Topic topic, Expectations said, boolean own) {
        return switch (topic) {
            case HOURS -> hours(said.hours());
            case WEEKS -> weeks(said.weeks());
            case TALK -> talk(said.talk());
            case BOOKS -> turn("agreement.books", turn(said.books(), own));
            case LEADS -> turn("agreement.leads", turn(said.leads(), own));
        };
    }

    static Text hours(int hours) {
        return Text.of("agreement.hours", "hours", hours);
    }

    static Text weeks(int weeks) {
        return Text.of("agreement.weeks", "weeks", weeks);
    }

    static Text talk(Expectations.Talk talk) {
        return Text.of("agreement.talk." + Choice.value(talk));
    }

    private Text turn(String key, Turn turn) {
        return Text.of(key + "." + Choice.value(turn), "partner", partner);
    }
}
