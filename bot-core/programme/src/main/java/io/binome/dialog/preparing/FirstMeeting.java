package io.binome.dialog.preparing;

import io.binome.dialog.learning.LearningDialogs;
import io.binome.dialog.preparing.Preparation.Answer;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody reads before the first meeting of a pair: a few points for their part in it, in cross-mentoring for both parts, and
 * the texts of the library that go on from there.
 */
record FirstMeeting(Pair pair, PersonId reader, StepContext at) {
    private static final String QUESTIONS = "discovery-questions";

    Message message() {
        var partner = pair.partnerOf(reader);
        if (pair.met() > 0 || at.history().haveMet(pair.id())) {
            return Message.of("first.held", "partner", partner);
        }
        var message = Message.of("first.lead", "partner", partner);
        var prompt = Prompt.choosing(prompt());
        for (var role : roles()) {
            message = message.and(new Block.Heading(Text.of("first." + Choice.value(role))))
                    .items(points(role).stream().map(point -> Text.of(point, "partner", partner)).toList());
            for (var text : texts(role)) {
                var title = LearningDialogs.title(reader, text, at);
                if (title.isPresent()) {
                    prompt = prompt.with(new Choice(
                            Choice.value(Answer.READ, text), title.get(), Choice.Style.PLAIN, false).keepingOpen());
                }
            }
        }
        var whole = message.context("first.private");
        return prompt.choices().isEmpty() ? whole : whole.asking(prompt);
    }

    /** In one-way mentoring the first of the two is the mentor. */
    private List<Role> roles() {
        return isOf(Kind.CROSS)
                ? Arrays.asList(Role.values())
                : List.of(pair.first().equals(reader) ? Role.MENTOR : Role.MENTEE);
    }

    private List<String> points(Role role) {
        var points = new ArrayList<String>(switch (role) {
            case MENTOR -> List.of("first.mentor.questions", "first.mentor.story", "first.mentor.limits");
            case MENTEE ->
                List.of("first.mentee.prepare", "first.mentee.lead", "first.mentee.book", "first.mentee.hear");
        });
        if (isOf(Kind.REVERSE)) {
            points.addFirst(role == Role.MENTOR ? "first.mentor.show" : "first.mentee.beginner");
        }
        return List.copyOf(points);
    }

    private static List<String> texts(Role role) {
        return switch (role) {
            case MENTOR -> List.of(QUESTIONS, "checklist-mentor");
            case MENTEE -> List.of("checklist-mentee");
        };
    }

    private boolean isOf(Kind kind) {
        return at.programme(pair.id().programme()).kind() == kind;
    }

    private PromptId prompt() {
        return PromptId.of(ConversationId.of(Preparation.KIND, pair.id()), "first", reader);
    }
}
