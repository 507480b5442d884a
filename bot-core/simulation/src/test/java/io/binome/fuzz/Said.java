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
        if (plain(label).equals(plain(phrase.words())) || (!isOfWhich(choice) && isMeant())) {
            return true;
        }
        var sense = choice.sense();
        if (sense == null) {
            return choice.style() != Choice.Style.DANGER;
        }
        return switch (sense) {
            case YES -> (phrase.isAnyOf("yes") && !phrase.isAnyOf("no")) || isPlace(choice);
            case NO -> (isOfWhich(choice) && phrase.isAnyOf("no")) || isPlace(choice)
                    || plain(phrase.words()).matches(".* no")
                    || ((phrase.isAnyOf("no", "leave") || plain(phrase.words()).matches("no[,. ].*"))
                            && !phrase.isAnyOf("yes"));
            case LATER, BACK, SKIP, CANCEL -> true;
        };
    }

    /** Whether it is the number of a choice. */
    private boolean isPlace(Choice choice) {
        return phrase.isAnyOf("number") && open.stream()
                .filter(each -> each.choices().contains(choice))
                .anyMatch(each -> plain(phrase.words())
                        .matches(".*\\b" + (each.choices().indexOf(choice) + 1) + "\\b.*"));
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
                    || (isAsked("desk", "pause") && phrase.isAnyOf("number", "date")) || isMeant();
            case Fact.PartnerReportedSilent silent -> phrase.isAnyOf("silent", "order") || isMeant();
            default -> true;
        };
    }

    /** Whether it is a yes, and it was asked whether this is really to be done. */
    private boolean agrees() {
        return phrase.isAnyOf("yes") && open.stream().anyMatch(each -> each.choice(Choice.Sense.YES).isPresent());
    }

    /** Whether it answers the question what they meant, the one that was put last: by a yes, or by a number. */
    private boolean isMeant() {
        return !open.isEmpty() && isWhich(open.getFirst())
                && (phrase.isAnyOf("number") || (phrase.isAnyOf("yes") && !phrase.isAnyOf("no")));
    }

    private boolean isOfWhich(Choice choice) {
        return open.stream().anyMatch(each -> isWhich(each) && each.choices().contains(choice));
    }

    private static boolean isWhich(Prompt prompt) {
        return prompt.id().conversation().kind().equals("talk") && prompt.id().name().equals("which");
    }

    private boolean isAsked(String kind, String name) {
        return open.stream().map(Prompt::id)
                .anyMatch(each -> each.conversation().kind().equals(kind) && each.name().equals(name));
    }
}
