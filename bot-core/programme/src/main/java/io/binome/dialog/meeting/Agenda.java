package io.binome.dialog.meeting;

import io.binome.content.Theme;
import io.binome.dialog.action.ActionDialogs;
import io.binome.dialog.preparing.PreparingDialogs;
import io.binome.engine.ProposedThemes;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Idea;
import io.binome.programme.Programme.Kind;
import io.binome.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a session could be about, as its two people read it: an outline for the time they have, a question for each to
 * prepare, and what is given back.
 */
record Agenda(Theme theme, ComingTheme coming) {
    Text title() {
        return words(Theme::title);
    }

    Text summary() {
        return words(Theme::summary);
    }

    /** The message with all that this person should know before the session below it, and what it is about. */
    Message below(Message message, PersonId to) {
        return outlined(PreparingDialogs.below(message, coming.pair(), to, coming.at()), to);
    }

    /** The message with the outline below it, what this person prepares, and what the two have still to do. */
    Message outlined(Message message, PersonId to) {
        var leader = leader();
        var asked = leader.equals(to)
                ? Text.of("agenda.prepare.leads", "question", words(each -> each.prepare().leads()))
                : Text.of("agenda.prepare.other", "partner", leader, "question", words(each -> each.prepare().other()));
        var points = points(theme);
        var outlined = message.and("agenda.title", "title", title())
                .items(IntStream.range(0, points.size())
                        .mapToObj(place -> Text.of("agenda.point",
                                "minutes", points.get(place).minutes(),
                                "words",
                                words(each -> at(points(each).stream().map(Theme.Point::text).toList(), place))))
                        .toList())
                .and(new Message.Block.Paragraph(asked))
                .context("agenda.return", "words", words(Theme::inReturn));
        var whole = proposer().map(who -> outlined.context("agenda.by", "who", who)).orElse(outlined);
        return ActionDialogs.below(whole, coming.pair(), to, coming.at());
    }

    /** Whose idea it was, where they wish to be named. */
    Optional<PersonId> proposer() {
        return ProposedThemes.idea(theme, coming.programme().id())
                .flatMap(idea -> coming.at().records().find(Idea.class, idea))
                .filter(Idea::isNamed)
                .map(Idea::by);
    }

    /** Questions to choose from while the two talk, and what to do until they meet again. */
    Message guide() {
        var guide = theme.guide();
        var message = Message.of("agenda.guide", "title", title());
        if (guide.opening().isPresent()) {
            message = message.and(new Message.Block.Paragraph(words(each -> each.guide().opening().orElse(""))));
        }
        return exercised(message.items(IntStream.range(0, guide.questions().size())
                .mapToObj(place -> words(each -> at(each.guide().questions(), place)))
                .toList()));
    }

    /** The message with something to try until the two meet again below it. */
    Message exercised(Message message) {
        return message.and(
                "agenda.exercise", "minutes", theme.exercise().minutes(), "words",
                words(each -> each.exercise().text()));
    }

    private List<Theme.Point> points(Theme each) {
        return each.agendas().getOrDefault(length(), List.of());
    }

    /** Empty where another language has more of them. */
    private static String at(List<String> words, int place) {
        return place < words.size() ? words.get(place) : "";
    }

    /** The longest outline that fits into the time, or the shortest there is. */
    int length() {
        var minutes = coming.programme().sessionMinutes();
        return Theme.LENGTHS.stream()
                .filter(length -> length <= minutes)
                .mapToInt(length -> length)
                .max()
                .orElseGet(Theme.LENGTHS::getFirst);
    }

    /** Who steers the talk. Where anybody may, whoever knows the matter; otherwise each in turn. */
    PersonId leader() {
        var pair = coming.pair();
        var isReverse = coming.programme().kind() == Kind.REVERSE;
        var knows = SharedSkills.of(pair, coming.at()).isFirstWhoKnows(theme).orElse(pair.met() % 2 == 0);
        var isCross = coming.programme().kind() == Kind.CROSS;
        var isFirst = switch (theme.lead()) {
            case EITHER -> knows;
            case MENTOR -> isCross ? knows : true;
            case MENTEE -> isCross ? !knows : false;
            case JUNIOR -> isCross ? knows : isReverse;
            case SENIOR -> isCross ? !knows : !isReverse;
        };
        return isFirst ? pair.first() : pair.second();
    }

    private Text words(Function<Theme, String> part) {
        return coming.content().text(theme.id(), Theme.class, part);
    }
}
