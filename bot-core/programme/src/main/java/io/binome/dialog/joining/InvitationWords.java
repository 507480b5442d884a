package io.binome.dialog.joining;

import io.binome.engine.StepContext;
import io.binome.id.MemberId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an invitation says: who invites, what it brings to each side, what it costs, and what people ask before they answer. */
record InvitationWords(MemberId member, StepContext at) {
    private static final List<String> OBJECTIONS = List.of(
            "forced", "appraisal", "manager", "nothing", "age", "time", "partner", "match", "readers", "data");

    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS = 12;

    /** Minutes of preparation that go with a session, and the steps in which the time is told. */
    private static final int PREPARATION = 30;

    private static final int HALF_AN_HOUR = 30;

    /** @param until by when an answer is hoped for */
    Message invitation(LocalDate until) {
        var programme = programme();
        var kind = programme.kind().name().toLowerCase(Locale.ROOT);
        return Message.of(hello(programme))
                .and("invitation.what." + kind, "programme", programme.name())
                .items(Stream.of("sharing", "learning", "company")
                        .map(side -> Text.of("invitation.brings." + kind + "." + side))
                        .toList())
                .and(
                        "invitation.effort",
                        "minutes", programme.sessionMinutes(),
                        "weeks", programme.cadenceWeeks(),
                        "ends", programme.ends(),
                        "time", monthly(programme))
                .context("invitation.free", "until", until);
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
                                Text.of(key + ".ask"), Text.of(key + ".answer", "time", monthly(programme()))))
                        .toList()));
    }

    /** Sessions and some preparation, in a month, rounded up to half hours. */
    private static Text monthly(Programme programme) {
        var yearly = (programme.sessionMinutes() + PREPARATION) * WEEKS_A_YEAR / programme.cadenceWeeks();
        var halves = Math.ceilDiv(yearly, MONTHS * HALF_AN_HOUR);
        return Text.of("invitation.time", "hours", halves / 2, "half", halves % 2 == 1 ? "yes" : "no");
    }

    private Programme programme() {
        return at.programme(member.programme());
    }
}
