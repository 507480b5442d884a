package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Draft.Side;
import io.binome.dialog.agreement.Negotiation.Answer;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Settle;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.AgreedWays;
import io.binome.programme.Agreement;
import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each of the two reads on the way to an agreement, and of it. */
record AgreementWords(Draft draft, StepContext at) {
    private static final String EXPECT = "expect";
    private static final String SIGN = "sign-";
    private static final int EDITIONS = 1000;
    private static final String STANDING = "standing";

    /** Why somebody reads something. */
    enum Cause {
        /** Both have said what was asked. */
        BOTH,
        /** They have just asked for it or changed it. */
        YOU,
        /** The partner has. */
        PARTNER,
        /** It is there again. */
        AGAIN,
        /** What everybody signs in this programme reads otherwise since. */
        TEXT
    }

    Message ask(PersonId to, Cause cause) {
        return promise(Message.of("agreement.begin." + Choice.value(cause), "partner", partner(to)), to);
    }

    Message remindToAnswer(PersonId to, int nudge) {
        return promise(
                Message.of("agreement.nudge", "nudge", nudge, "name", to, "partner", partner(to)), to);
    }

    private Message promise(Message lead, PersonId to) {
        return lead.and("agreement.first")
                .items(items(terms(to).promises()))
                .and("agreement.then", "partner", partner(to))
                .asking(Prompt.choosing(
                        prompt(EXPECT, to),
                        Choice.of(Answer.AGREE, "agreement.agree").primary().keepingOpen(),
                        Choice.of(Answer.LATER, "agreement.later").no()));
    }

    /** To somebody who has said what they expect before the partner has. */
    Message waiting(PersonId to) {
        return Message.of("agreement.waiting", "partner", partner(to))
                .asking(Prompt.choosing(prompt(EXPECT, to), changing()));
    }

    /** Both answers side by side, then the text, then the question. */
    Message compare(PersonId to, Cause cause) {
        var comparison = Comparison.of(draft, to);
        var message = side(
                Message.of("agreement.compare." + Choice.value(cause), "partner", partner(to)), comparison);
        var differs = comparison.filter(Comparison::differs).isPresent();
        var before = before();
        message = (differs ? message.and("agreement.differ.talk", "partner", partner(to)) : message)
                .and("agreement.text")
                .items(items(terms(to).clauses()));
        if (cause == Cause.TEXT || before.isPresent()) {
            message = message.and("agreement.first").items(items(terms(to).promises()));
        }
        return (before.isPresent()
                ? message.context("agreement.before", "day", day(before.get().since(), to))
                : message.context("agreement.sign.then")).asking(question(to));
    }

    Message remindToSign(PersonId to, int nudge) {
        return Message.of("agreement.sign.nudge", "nudge", nudge, "name", to, "partner", partner(to))
                .context("agreement.sign.read")
                .asking(question(to));
    }

    private Prompt question(PersonId to) {
        var prompt = Prompt.choosing(
                signing(to),
                Choice.of(Answer.SIGN, "agreement.sign").primary().yes().told(),
                changing(),
                Choice.of(Answer.LATER, "agreement.later").no());
        return before().isPresent() ? prompt.with(withdrawing(to)) : prompt;
    }

    /** To somebody who has signed before the partner has. */
    Message signed(PersonId to) {
        return Message.of("agreement.signed", "partner", partner(to))
                .asking(Prompt.choosing(signing(to), changing()));
    }

    /** With the rhythm of their dates from now on, where it is not that of the programme. */
    Message concluded(PersonId to, Agreement agreement) {
        var message = Message.of("agreement.concluded", "partner", partner(to));
        var weeks = AgreedWays.weeks(agreement);
        return weeks.isEmpty() || weeks.get() == at.programme(draft.pair().programme()).cadenceWeeks()
                ? message
                : message.context("agreement.concluded.rhythm", "weeks", weeks.get());
    }

    /** What the two have signed, with a way to change it and one to end it. */
    Message stands(PersonId to, Agreement agreement) {
        var signed = Terms.signed(agreement, at.person(to).language());
        return side(
                Message.of(
                        "agreement.stands", "partner", partner(to), "version", agreement.version(), "day",
                        day(agreement.since(), to)),
                Comparison.of(draft, to))
                .and("agreement.text.signed")
                .items(items(signed.promises()))
                .items(items(signed.clauses()))
                .asking(Prompt.choosing(
                        prompt(STANDING, to), Choice.of(Answer.CHANGE, "agreement.stands.change").keepingOpen(),
                        withdrawing(to)));
    }

    private Choice withdrawing(PersonId to) {
        return Choice.of(Answer.WITHDRAW, "agreement.withdraw").danger("card.sure.agreement", "partner", partner(to));
    }

    private static Choice changing() {
        return Choice.of(Answer.CHANGE, "agreement.change").keepingOpen();
    }

    static Message later(Draft draft, PersonId to) {
        return Message.of("agreement.later.noted", "partner", draft.partnerOf(to).person());
    }

    /** To whoever does something about an agreement that there is not any more. */
    static Message over() {
        return Message.of("agreement.over");
    }

    /** To somebody whose form comes after it was laid to rest. */
    static Message resting(Draft draft, PersonId to) {
        return Message.of("agreement.resting", "partner", draft.partnerOf(to).person());
    }

    /** To somebody who has done their part. */
    Message rested(PersonId to, Optional<Agreement> before) {
        return before
                .map(agreement -> Message.of(
                        "agreement.rested.before", "partner", partner(to), "day", day(agreement.since(), to)))
                .orElse(Message.of("agreement.rested", "partner", partner(to)));
    }

    static Message withdrawn(PersonId partner) {
        return Message.of("agreement.withdrawn", "partner", partner);
    }

    static Message withdrawnBy(PersonId by) {
        return Message.of("agreement.withdrawn.by", "partner", by);
    }

    private static Message side(Message lead, Optional<Comparison> found) {
        if (found.isEmpty()) {
            return lead;
        }
        var comparison = found.get();
        var alike = comparison.alike();
        var message = alike.isEmpty()
                ? lead.and("agreement.alike.none", "partner", comparison.partner())
                : lead.and("agreement.alike", "alike", new Text.Listing(alike));
        var facts = new ArrayList<Block.Fact>(comparison.gaps());
        facts.addAll(comparison.words());
        return facts.isEmpty() ? message : message.and(new Block.Facts(List.copyOf(facts)));
    }

    private Optional<Agreement> before() {
        return Negotiation.inForce(draft.pair(), at);
    }

    private Terms terms(PersonId to) {
        return Terms.of(at.content(draft.pair().programme()), at.person(to).language());
    }

    private static List<Text> items(List<String> words) {
        return words.stream().map(Text::verbatim).toList();
    }

    private Text.Day day(Instant when, PersonId to) {
        return new Text.Day(at.day(to, when));
    }

    private PersonId partner(PersonId to) {
        return draft.partnerOf(to).person();
    }

    /** Whatever is open about it. */
    List<Effect> closed() {
        return draft.sides()
                .map(Side::person)
                .flatMap(person -> Stream.of(prompt(EXPECT, person), signing(person), prompt(STANDING, person)))
                .<Effect>map(prompt -> new Settle(prompt, Text.of("agreement.settled")))
                .toList();
    }

    /** One for each edition of each version, so that nobody signs what they have not read. */
    PromptId signing(PersonId to) {
        return prompt(SIGN + (EDITIONS * (draft.version() - 1) + draft.edition()), to);
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Negotiation.KIND, draft.pair()), name, to);
    }
}
