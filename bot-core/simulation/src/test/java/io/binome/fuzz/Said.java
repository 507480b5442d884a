package io.binome.fuzz;

import io.binome.fact.Fact;
import io.binome.message.Choice;
import io.binome.message.Prompt;
import io.binome.text.Spelling;
import java.util.List;

/**
 * What somebody typed, and what may follow from it.
 *
 * @param open what they were asked then
 */
record Said(Phrase phrase, List<Prompt> open) {
    /** Words as they are compared: folded, with one sort of apostrophes and of spaces. */
    static String plain(String words) {
        return Spelling.fold(words.replace('’', '\'').replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ")).strip();
    }

    /** Whether this choice may be taken for the answer. */
    boolean says(Choice choice, String label) {
        if (plain(label).equals(plain(phrase.words()))) {
            return true;
        }
        var sense = choice.sense();
        if (sense == null) {
            return choice.style() != Choice.Style.DANGER;
        }
        return switch (sense) {
            case YES -> phrase.isAnyOf("yes") && !phrase.isAnyOf("no");
            case NO -> (phrase.isAnyOf("no", "leave") || plain(phrase.words()).matches("no[,. ].*"))
                    && !phrase.isAnyOf("yes");
            case LATER, BACK, SKIP, CANCEL -> true;
        };
    }

    /** Whether this may come of it: what cannot be undone, or is told to others, only where it was said or agreed to. */
    boolean says(Fact fact) {
        return switch (fact) {
            case Fact.MemberLeft left -> agrees();
            case Fact.InvitationDeclined declined -> phrase.isAnyOf("no", "leave");
            case Fact.ProposalClosed closed ->
                closed.reason() == Fact.Obstacle.PAUSED ? phrase.isAnyOf("pause", "order") : phrase.isAnyOf("no");
            case Fact.PairClosed closed -> agrees();
            case Fact.AdminRemoved removed -> agrees();
            case Fact.AdminAdded added -> phrase.words().contains("@");
            case Fact.RoundPublished published -> agrees();
            case Fact.PersonInvited invited -> agrees();
            case Fact.PersonPaused paused -> phrase.isAnyOf("pause", "order")
                    || (isAsked("desk", "pause") && phrase.isAnyOf("number", "date"));
            case Fact.PartnerReportedSilent silent -> phrase.isAnyOf("silent", "order");
            default -> true;
        };
    }

    /** Whether it is a yes, and it was asked whether this is really to be done. */
    private boolean agrees() {
        return phrase.isAnyOf("yes") && open.stream().anyMatch(each -> each.choice(Choice.Sense.YES).isPresent());
    }

    private boolean isAsked(String kind, String name) {
        return open.stream().map(Prompt::id)
                .anyMatch(each -> each.conversation().kind().equals(kind) && each.name().equals(name));
    }
}
