package io.binome.dialog.joining;

import io.binome.dialog.learning.LearningDialogs;
import io.binome.engine.StepContext;
import io.binome.id.MemberId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Programme;
import io.binome.programme.TimeNeeded;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an invitation says: who invites, what it brings to each side, what it costs, and what people ask before they answer. */
record InvitationWords(MemberId member, StepContext at) {
    private static final List<String> OBJECTIONS = List.of(
            "forced", "expected", "appraisal", "manager", "nothing", "age", "time", "partner", "match", "readers",
            "data");

    /** @param until by when an answer is hoped for */
    Message invitation(LocalDate until) {
        var programme = programme();
        var kind = programme.kind().name().toLowerCase(Locale.ROOT);
        var effort = Message.of(hello(programme))
                .and("invitation.what." + kind, "programme", programme.name())
                .items(Stream.of("sharing", "learning", "company")
                        .map(side -> Text.of("invitation.brings." + kind + "." + side))
                        .toList())
                .and(new Block.Paragraph(TimeNeeded.by(programme)));
        return training(effort).context("invitation.free", "until", until);
    }

    /** With the minutes of the lessons that come before the first session. */
    private Message training(Message effort) {
        var lessons = LearningDialogs.recommended(member, at);
        return lessons.isEmpty()
                ? effort
                : effort.and(
                        "invitation.training", "lessons", lessons.size(), "minutes",
                        lessons.stream().mapToInt(LearningDialogs.Recommended::minutes).sum());
    }

    private Text hello(Programme programme) {
        if (member.person().equals(programme.admin())) {
            return Text.of("invitation.hello.admin", "name", member.person());
        }
        var title = at.person(programme.admin()).work().title().strip();
        return title.isEmpty()
                ? Text.of("invitation.hello", "name", member.person(), "admin", programme.admin())
                : Text.of("invitation.hello.titled", "name", member.person(), "admin", programme.admin(), "title",
                        title);
    }

    /** What people ask before they say yes or no. */
    Message answers() {
        return Message.of("invitation.before.title")
                .and(new Block.Facts(OBJECTIONS.stream()
                        .map(each -> "invitation.before." + each)
                        .map(key -> new Block.Fact(
                                Text.of(key + ".ask"),
                                Text.of(key + ".answer", "time", TimeNeeded.monthly(programme()))))
                        .toList()))
                .context("invitation.before.more");
    }

    private Programme programme() {
        return at.programme(member.programme());
    }
}
