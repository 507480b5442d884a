package io.binome.dialog.learning;

import io.binome.dialog.learning.Training.Answer;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** Which lessons there are for a person, a handful of them to begin at once. */
record Offers(PersonId person, Curriculum curriculum) {
    private static final int SHOWN = 5;

    /** @param first the place of the first that is offered, those that are left before those that are done; from 0 */
    Message from(int first) {
        var ordered = ordered();
        if (ordered.isEmpty()) {
            return Message.of("training.none");
        }
        var from = first < ordered.size() ? first : 0;
        var shown = ordered.subList(from, Math.min(ordered.size(), from + SHOWN));
        var prompt = Prompt.choosing(CourseWords.prompt(person, "lessons"));
        for (var course : shown) {
            prompt = prompt.with(begin(course));
        }
        if (from + SHOWN < ordered.size()) {
            prompt = prompt.with(Choice.of(
                    Choice.value(Answer.MORE, Integer.toString(from + SHOWN)), "training.more"));
        }
        return (from == 0 ? whole() : Message.of("training.rest").items(lines(shown))).asking(prompt);
    }

    private Message whole() {
        var all = curriculum.all();
        var minutes =
                all.stream().filter(course -> !course.isDone()).mapToInt(course -> course.lesson().minutes()).sum();
        var left = (int) all.stream().filter(course -> !course.isDone()).count();
        var message = left == 0
                ? Message.of("training.again", "lessons", all.size())
                : Message.of("training.list", "lessons", left, "minutes", minutes);
        var first = all.stream().filter(course -> course.isFirst() && !course.isDone()).toList();
        if (!first.isEmpty()) {
            message = message.and(
                    first.stream().allMatch(Course::isBeforeSession) ? "training.list.first" : "training.list.begin",
                    "lessons", new Text.Listing(first.stream().map(Offers::quoted).toList()));
        }
        return message.items(lines(all)).context("training.list.how");
    }

    private static Text quoted(Course course) {
        return Text.of("training.quoted", "lesson", course.title());
    }

    private static Choice begin(Course course) {
        var choice = Choice.of(Choice.value(Answer.BEGIN, course.name()), "training.begin", "lesson", course.title());
        return course.isFirst() && !course.isDone() ? choice.primary() : choice;
    }

    private static List<Text> lines(List<Course> courses) {
        return courses.stream()
                .map(course -> Text.of(
                        course.isDone() ? "training.line.done" : "training.line", "lesson", course.title(), "minutes",
                        course.lesson().minutes()))
                .toList();
    }

    private List<Course> ordered() {
        return Stream.concat(
                curriculum.all().stream().filter(course -> !course.isDone()),
                curriculum.all().stream().filter(Course::isDone))
                .toList();
    }
}
