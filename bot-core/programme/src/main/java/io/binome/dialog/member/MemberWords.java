package io.binome.dialog.member;

import io.binome.dialog.member.MemberCommands.Answer;
import io.binome.engine.Command.Word;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Person.Reminders;
import io.binome.programme.Programme;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.text.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the member commands say and ask. */
record MemberWords(PersonId person, StepContext at) {
    private static final List<Integer> WEEKS = List.of(1, 2, 4);
    private static final List<Week> DAYS = List.of(
            new Week(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new Week(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY),
            new Week(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

    /** Of more programmes one is picked from a list, below which what becomes of it is said once. */
    private static final int FEW = 2;

    private record Week(DayOfWeek first, DayOfWeek last) {}

    /** To somebody who has taken the bot in: what it is for, what comes next, and how to find one's way. */
    Message welcome(boolean takesPart) {
        return Message.of("desk.welcome", "name", new Text.You(person))
                .and(takesPart ? "desk.welcome.here" : "desk.welcome.next")
                .and("desk.welcome.ways");
    }

    /** All there is by what one wants to do, with the commonest as buttons. */
    Message help() {
        var isAdmin = at.person(person).isAdmin();
        var message = Message.of("desk.help", "name", person);
        for (var topic : Topic.values()) {
            if (isAdmin || !topic.isForAdmins()) {
                message = message.and(topic.title()).items(topic.words.stream().map(Word::help).toList());
            }
        }
        var prompt = Prompt.choosing(prompt(Word.HELP));
        for (var word : commonest(isAdmin)) {
            prompt = prompt.with(new Choice(
                    Choice.value(word), Text.of("talk.do." + name(word)), Choice.Style.PLAIN, true));
        }
        return message.context("desk.help.privacy").asking(prompt);
    }

    private static List<Word> commonest(boolean isAdmin) {
        return isAdmin
                ? List.of(Word.STATS, Word.PAIRS, Word.MATCH, Word.NEXT)
                : List.of(Word.NEXT, Word.MEET, Word.PROFILE, Word.ASK);
    }

    /** What somebody may want to do, with the words for it. */
    private enum Topic {
        PAIR(Word.NEXT, Word.PAIR, Word.MEET, Word.AGENDA, Word.GOALS, Word.ACTIONS, Word.AGREEMENT,
                Word.FEEDBACK, Word.SILENT),
        ME(Word.LANGUAGE, Word.REMINDERS, Word.HOURS, Word.WHERE, Word.PAUSE, Word.RESUME),
        PROGRAMME(Word.JOIN, Word.PROFILE, Word.WISHES, Word.LEAVE),
        LEARNING(Word.TRAINING, Word.LIBRARY),
        DATA(Word.NOTES, Word.EXPORT, Word.ERASE),
        HUMAN(Word.ASK),
        SETTING_UP(Word.PROGRAMME, Word.ROSTER, Word.INVITE),
        MATCHING(Word.READINESS, Word.MATCH, Word.PUBLISH),
        FOLLOWING(Word.STATS, Word.PAIRS, Word.KPI, Word.REPORT),
        ADMINS(Word.ADMIN);

        @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
        private final List<Word> words;

        Topic(Word... words) {
            this.words = List.of(words);
        }

        private boolean isForAdmins() {
            return words.stream().allMatch(Word::forAdmins);
        }

        private Block title() {
            return new Block.Paragraph(Text.of("desk.help.topic." + Choice.value(this)));
        }
    }

    Message language() {
        var prompt = Prompt.choosing(prompt(Word.LANGUAGE));
        for (var language : Language.all()) {
            prompt = prompt.with(new Choice(
                    language.code(), Text.verbatim(language.ownName()), Choice.Style.PLAIN, false));
        }
        return Message.of("desk.language").asking(prompt);
    }

    /**
     * Until when.
     *
     * @param later when the pause that was asked for would begin, where that is not today; else null
     * @param misread whether a day was named that cannot be taken
     */
    Message pause(LocalDate today, @Nullable LocalDate later, boolean misread) {
        var prompt = Prompt.choosing(prompt(Word.PAUSE));
        for (var weeks : WEEKS) {
            prompt = prompt.with(Choice.of(today.plusWeeks(weeks).toString(), "desk.pause.weeks", "weeks", weeks));
        }
        var lead = later == null
                ? Message.of(misread ? "desk.pause.again" : "desk.pause")
                : Message.of("desk.pause.later", "first", later);
        return lead.asking(prompt);
    }

    /** What has begun, and which sessions stand all the same. */
    Message paused(LocalDate until, Instant back, List<Pair> pairs) {
        var message = Message.of("desk.pause.done", "until", until);
        for (var pair : pairs) {
            var next = pair.next();
            if (next != null && next.isAfter(at.now()) && next.isBefore(back)) {
                message = message.and("desk.pause.session", "partner", pair.partnerOf(person), "when", next);
            }
        }
        return message;
    }

    /** Which of these days was meant? */
    Message pause(List<LocalDate> days) {
        var prompt = Prompt.choosing(prompt(Word.PAUSE));
        for (var day : days) {
            prompt = prompt.with(Choice.of(day.toString(), "desk.pause.until", "until", day));
        }
        return Message.of("desk.pause.which").asking(prompt);
    }

    Message leave(List<Programme> joined) {
        var prompt = Prompt.choosing(prompt(Word.LEAVE));
        for (var programme : joined) {
            var plain = Choice.of(programme.id().local(), "desk.leave.one", "programme", programme.name());
            var leave = joined.size() > FEW
                    ? plain.danger("card.sure.leave.chosen")
                    : plain.danger("card.sure.leave", "programme", programme.name());
            prompt = prompt.with(joined.size() == 1 ? leave.yes() : leave);
        }
        var question = new PersonView(person, at).pairs().isEmpty() ? "desk.leave" : "desk.leave.pair";
        return Message.of(question).asking(prompt.with(Choice.of(Answer.STAY, "desk.leave.no").primary().no()));
    }

    /** To somebody without a partner: one is promised to those only who take part. */
    Message alone() {
        return Message.of(new PersonView(person, at).takesPart() ? "desk.nopair" : "desk.nowhere");
    }

    Message pairs(List<Pair> pairs) {
        return Message.of("desk.pair", "pairs", pairs.size())
                .items(pairs.stream().map(this::pair).toList())
                .context("desk.pair.next");
    }

    private Text pair(Pair pair) {
        var next = pair.next();
        var partner = pair.partnerOf(person);
        if (next == null) {
            return Text.of("desk.pair.nodate", "partner", partner, "met", pair.met());
        }
        return next.isBefore(at.now())
                ? Text.of("outlook.pair.past", "partner", partner, "met", pair.met(), "when", next)
                : Text.of("desk.pair.date", "partner", partner, "met", pair.met(), "start", next);
    }

    Message which(Word word, List<Pair> pairs) {
        var prompt = Prompt.choosing(prompt(word));
        for (var pair : pairs) {
            prompt = prompt.with(Choice.of(pair.id().local(), "desk.which.one", "partner", pair.partnerOf(person)));
        }
        return Message.of("desk.which").asking(prompt);
    }

    Message reminders() {
        return Message.of("desk.reminders")
                .asking(Prompt.choosing(
                        prompt(Word.REMINDERS),
                        Choice.of(Reminders.ON, "desk.reminders.yes").yes(),
                        Choice.of(Reminders.OFF, "desk.reminders.no").no()));
    }

    /** @param misread whether days or hours were named that cannot be taken */
    Message hours(boolean misread) {
        var now = at.person(person).hours();
        var prompt = Prompt.choosing(prompt(Word.HOURS));
        for (var week : DAYS) {
            var name = WorkingTime.week(week.first(), week.last());
            prompt = prompt.with(new Choice(week.first() + "-" + week.last(), name, Choice.Style.PLAIN, false));
        }
        var message = misread
                ? Message.of("desk.hours.again")
                : Message.of("desk.hours", "hours", WorkingTime.of(now.working())).and("desk.hours.any");
        return message.and("desk.hours.which").asking(prompt);
    }

    /** @param unknown a platform that was named and on which the person is not; null where there is none */
    Message here(@Nullable String unknown) {
        return unknown == null
                ? Message.of("desk.where.here")
                : Message.of("desk.where.unknown", "platform", PlatformNames.name(unknown)).and("desk.where.only");
    }

    /** @param unknown as above */
    Message where(@Nullable String unknown) {
        var reach = at.person(person).reach();
        var prompt = Prompt.choosing(prompt(Word.WHERE), Choice.of(PlatformNames.LAST, "desk.where.last"));
        for (var platform : reach.platforms().stream().sorted().toList()) {
            prompt = prompt.with(Choice.of(platform, "desk.where.one", "platform", PlatformNames.name(platform)));
        }
        var now = reach.platforms().contains(reach.chosen())
                ? Text.of("desk.where.now", "platform", PlatformNames.name(reach.chosen()))
                : Text.of("desk.where.now.last");
        var message = unknown == null
                ? Message.of(now)
                : Message.of("desk.where.unknown", "platform", PlatformNames.name(unknown))
                        .and(new Block.Paragraph(now));
        return message.and("desk.where").asking(prompt);
    }

    /** @param platform empty for the one where the person last wrote */
    Message chosen(String platform) {
        return platform.isEmpty()
                ? Message.of("desk.where.done.last")
                : Message.of("desk.where.done", "platform", PlatformNames.name(platform));
    }

    /** What erasing means, before it is asked whether it is meant. */
    Message erase(boolean inProgramme) {
        var steps = new ArrayList<Text>();
        if (inProgramme) {
            steps.add(Text.of("desk.erase.leave"));
        }
        steps.add(Text.of("desk.erase.gone"));
        steps.add(Text.of("desk.erase.stays"));
        if (at.person(person).isAdmin()) {
            steps.add(Text.of("desk.erase.admin"));
        }
        return Message.of("desk.erase")
                .items(List.copyOf(steps))
                .context("desk.erase.export")
                .asking(Prompt.choosing(
                        prompt(Word.ERASE),
                        Choice.of(Answer.ERASE, "desk.erase.yes").danger("card.sure.erase").yes(),
                        Choice.of(Answer.KEEP, "desk.erase.no").primary().no()));
    }

    /** To somebody who turns round while everything is about to be erased. */
    Message going() {
        return Message.of("desk.erase.going")
                .asking(Prompt.choosing(
                        prompt(Word.ERASE),
                        Choice.of(Answer.STAY, "desk.erase.stay").primary().no(),
                        Choice.of(Answer.GO, "desk.erase.go").danger("card.sure.erase").yes()));
    }

    /** Whether it is the question below the help. */
    static boolean isHelp(PromptId prompt) {
        return prompt.name().equals(name(Word.HELP));
    }

    private PromptId prompt(Word word) {
        return PromptId.of(ConversationId.of(MemberCommands.KIND, person), name(word), person);
    }

    private static String name(Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
