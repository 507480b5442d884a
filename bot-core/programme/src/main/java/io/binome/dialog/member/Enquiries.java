package io.binome.dialog.member;

import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's questions to whoever runs the programme, and the answers. Each question is asked in a prompt of its own, so
 * that several do not mix; its words are forgotten once it is answered or given up.
 */
final class Enquiries implements Dialog<Enquiries.State> {
    /**
     * The questions of a person.
     *
     * @param asked questions ever asked: numbers are not used again
     * @param words of a question that was not sent yet: the programme is being asked, or whether to send it; empty where they
     *     are still to come
     * @param about the programme that the next question is about; null where it is about none
     */
    public record State(PersonId person, int asked, String words, @Nullable ProgrammeId about, List<Enquiry> open) {
        State saying(String other) {
            return new State(person, asked, other, about, open);
        }

        State about(@Nullable ProgrammeId programme) {
            return new State(person, asked, words, programme, open);
        }

        State with(Enquiry newer) {
            var all = new ArrayList<>(without(newer).open());
            all.add(newer);
            return new State(person, Math.max(asked, newer.number()), "", null, List.copyOf(all));
        }

        State without(Enquiry gone) {
            return new State(
                    person, asked, words, about,
                    open.stream().filter(each -> each.number() != gone.number()).toList());
        }
    }

    /**
     * A question that waits for an answer.
     *
     * @param draft what the admin wrote and has still to send; else empty
     * @param before admins who were asked in vain
     */
    public record Enquiry(int number, PersonId to, String words, int nudges, String draft, List<PersonId> before) {
        public Enquiry {
            before = Objects.requireNonNullElse(before, List.of());
        }

        Enquiry nudged() {
            return new Enquiry(number, to, words, nudges + 1, draft, before);
        }

        Enquiry drafting(String answer) {
            return new Enquiry(number, to, words, nudges, answer, before);
        }

        Enquiry to(PersonId next) {
            return new Enquiry(
                    number, next, words, 0, "", Stream.concat(before.stream(), Stream.of(to)).toList());
        }
    }

    /** The answers to its questions; a programme stands for itself. */
    enum Answer {
        FORM,
        SEND,
        CORRECT,
        TAKE_BACK,
        NO
    }

    static final String KIND = "enquiries";

    static final int LONGEST = 2_000;
    private static final int MOST = 5;

    /** Working days for which an unwritten question stays open. */
    private static final int OPEN = 2;

    static final String WORDS = "words";
    static final String SEND = "send";
    static final Alarm.Key UNWRITTEN = Alarm.Key.of("words");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State(new PersonId(id.subject()), 0, "", null, List.of());
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.ASK;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.EnquiryWanted wanted
                ? List.of(ConversationId.of(KIND, wanted.by()))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.ASK;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> command(state, typed.command().rest().strip(), at);
            case Input.Chose chose -> choose(state, chose.prompt(), chose.value(), at);
            case Input.Said said -> {
                var prompt = said.prompt();
                yield prompt == null ? Step.stay(state) : answer(state, prompt, said.words().strip(), false, at);
            }
            case Input.Submitted form -> answer(state, form.prompt(), form.answer(WORDS).strip(), true, at);
            case Input.Rang rang -> ring(state, rang.alarm(), at);
            case Input.Told told -> Step.stay(state);
            case Input.Asked(var id, Request.EnquiryWanted wanted) -> prepare(state, wanted, at);
            case Input.Asked request -> Step.stay(state);
        };
    }

    /** To whoever runs one programme, with words that somebody else has found. */
    private static Step<State> prepare(State state, Request.EnquiryWanted wanted, StepContext at) {
        return state.open().size() >= MOST
                ? many(state)
                : about(state, wanted.programme(), wanted.words().strip(), false, at);
    }

    private static Step<State> many(State state) {
        return say(state, Message.of("enquiry.many", "most", MOST));
    }

    private static Step<State> command(State state, String words, StepContext at) {
        if (state.open().size() >= MOST) {
            return many(state);
        }
        var programmes = new PersonView(state.person(), at).programmes();
        return switch (programmes.size()) {
            case 0 -> about(state, null, words, false, at);
            case 1 -> about(state, programmes.getFirst().id(), words, false, at);
            default -> say(state.saying(words), words(state).which(programmes));
        };
    }

    /** @param inForm whether they were sent by a button that says so */
    private static Step<State> about(
            State state, @Nullable ProgrammeId programme, String words, boolean inForm, StepContext at) {
        var to = admin(state.person(), programme, at);
        if (to.isEmpty()) {
            return say(state.saying(""), Message.of("enquiry.nobody"));
        }
        if (words.length() > LONGEST) {
            return waiting(state.saying("").about(programme), words(state).tooLong(words.length()), at);
        }
        if (words.isEmpty()) {
            return waiting(state.saying("").about(programme), words(state).ask(to.get()), at)
                    .and(OpenEnquiry.settle(state.person(), SEND, state.person()));
        }
        return inForm
                ? new OpenEnquiry(state, new Enquiry(state.asked() + 1, to.get(), words, 0, "", List.of()), at).put()
                : waiting(state.saying(words).about(programme), words(state).unsent(to.get(), words), at);
    }

    private static Step<State> waiting(State state, Message question, StepContext at) {
        return say(state, question).and(new SetAlarm(at.in(OPEN, state.person(), UNWRITTEN)));
    }

    /** Who answers: the programme's admin or, where there is none but the person, another admin of the organisation. */
    private static Optional<PersonId> admin(PersonId person, @Nullable ProgrammeId programme, StepContext at) {
        if (programme != null) {
            var admin = at.adminOf(programme);
            if (!admin.equals(person)
                    && !partners(person, at).contains(admin)
                    && at.records().find(Person.class, admin).filter(Enquiries::isThere).isPresent()) {
                return Optional.of(admin);
            }
        }
        return another(person, List.of(), at);
    }

    /** An admin of the organisation who is not one of these, not on a pause, and not whom it may be about. */
    static Optional<PersonId> another(PersonId person, List<PersonId> asked, StepContext at) {
        var partners = partners(person, at);
        return at.records().all(Person.class, person.organisation()).stream()
                .filter(each -> each.isAdmin() && isThere(each) && !each.id().equals(person))
                .filter(each -> !asked.contains(each.id()) && !partners.contains(each.id()) && !isAway(each, at))
                .map(Person::id)
                .findFirst();
    }

    /** Whoever works with somebody now, in any programme: what is asked is not for them to read. */
    private static Set<PersonId> partners(PersonId person, StepContext at) {
        return at.records()
                .memberships(person)
                .flatMap(member -> member.pairs().stream())
                .flatMap(pair -> at.together(pair).stream())
                .map(pair -> pair.partnerOf(person))
                .collect(Collectors.toSet());
    }

    private static boolean isAway(Person person, StepContext at) {
        var until = person.pausedUntil();
        return until != null && until.isAfter(at.today(person.id()));
    }

    private static boolean isThere(Person person) {
        return person.work().account() != Person.Account.GONE;
    }

    private static Step<State> choose(State state, PromptId prompt, String value, StepContext at) {
        var name = prompt.name();
        var answer = Choice.answer(Answer.class, value);
        if (name.equals("which")) {
            return new PersonView(state.person(), at)
                    .programmes().stream()
                    .filter(programme -> programme.id().local().equals(value))
                    .findFirst()
                    .map(programme -> about(state, programme.id(), state.words(), false, at))
                    .orElse(Step.stay(state));
        }
        if (name.equals(WORDS) || name.equals(SEND)) {
            return switch (answer) {
                case FORM -> Step.to(state, new OpenForm(state.person(), words(state).form()));
                case NO ->
                    say(state.saying("").about(null), Message.of("enquiry.never")).and(new CancelAlarm(UNWRITTEN));
                case SEND -> about(state, state.about(), state.words(), true, at);
                case CORRECT -> about(state, state.about(), "", false, at);
                case TAKE_BACK -> Step.stay(state);
                case null -> Step.stay(state);
            };
        }
        if (name.startsWith(OpenEnquiry.SENT)) {
            return OpenEnquiry.of(state, prompt, OpenEnquiry.SENT, at)
                    .map(OpenEnquiry::takeBack)
                    .orElse(Step.stay(state));
        }
        return name.startsWith(OpenEnquiry.CONFIRM)
                ? OpenEnquiry.of(state, prompt, OpenEnquiry.CONFIRM, at)
                        .map(open -> open.confirm(answer))
                        .orElse(Step.stay(state))
                : OpenEnquiry.of(state, prompt, OpenEnquiry.ANSWER, at)
                        .map(open -> open.choose(answer))
                        .orElse(Step.stay(state));
    }

    /** The person's own question, or an admin's answer to one of them. */
    private static Step<State> answer(State state, PromptId prompt, String words, boolean inForm, StepContext at) {
        if (words.isEmpty()) {
            return Step.stay(state);
        }
        if (prompt.name().equals(WORDS) || prompt.name().equals(SEND)) {
            var typed = Command.read(words).filter(command -> command.word() == Word.ASK);
            return about(state, state.about(), typed.map(Command::rest).orElse(words), inForm, at);
        }
        return OpenEnquiry.of(state, prompt, OpenEnquiry.ANSWER, at)
                .or(() -> OpenEnquiry.of(state, prompt, OpenEnquiry.CONFIRM, at))
                .map(open -> open.answer(words, inForm))
                .orElse(Step.stay(state));
    }

    private static Step<State> ring(State state, Alarm.Key alarm, StepContext at) {
        return alarm.equals(UNWRITTEN)
                ? Step.to(
                        state.saying("").about(null),
                        OpenEnquiry.settle(state.person(), WORDS, state.person()),
                        OpenEnquiry.settle(state.person(), SEND, state.person()))
                : OpenEnquiry.of(state, alarm, at).map(open -> open.ring(alarm)).orElse(Step.stay(state));
    }

    private static EnquiryWords words(State state) {
        return new EnquiryWords(state.person());
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
