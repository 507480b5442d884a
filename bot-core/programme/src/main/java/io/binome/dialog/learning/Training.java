package io.binome.dialog.learning;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lessons of a person: offers those that fit, goes through one card by card, asks what it asks and explains every answer.
 * Whoever leaves in between goes on where they were.
 */
final class Training implements Dialog<Training.State> {
    /**
     * How far the person has come. Which answers they gave is not kept.
     *
     * @param done the names of the lessons they have been through
     * @param lesson the name of the one that they are at; null where there is none
     * @param place the card or, after the cards, the question that they read last; from 0
     * @param from the first lesson that the list offers, from 0
     */
    public record State(PersonId person, List<String> done, @Nullable String lesson, int place, int from) {
        public State {
            done = List.copyOf(done);
        }

        State at(String name, int card) {
            return new State(person, done, name, card, 0);
        }

        State offering(int first) {
            return new State(person, done, lesson, place, first);
        }

        State through(String name) {
            var more = new TreeSet<>(done);
            more.add(name);
            return new State(person, List.copyOf(more), null, 0, 0);
        }
    }

    /** The answers to its questions: a lesson by its name, a place and an answer by its number. */
    enum Answer {
        BEGIN,
        NEXT,
        ON,
        ANSWER,
        LIST,
        MORE,
        LATER
    }

    static final String KIND = "training";

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
        return new State(new PersonId(id.subject()), List.of(), null, 0, 0);
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.TRAINING;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.LessonRequested requested
                ? List.of(ConversationId.of(KIND, requested.member().person()))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.TRAINING;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> begin(state, curriculum(state, at));
            case Input.Chose chose -> choose(state, chose.value(), curriculum(state, at));
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked(var id, Request.LessonRequested wanted) ->
                open(state, wanted.lesson(), curriculum(state, at));
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    /** Goes on with the lesson that is under way, or says which there are. */
    private static Step<State> begin(State state, Curriculum curriculum) {
        return underWay(state, curriculum)
                .map(course -> say(state, curriculum.words(course).again(state.place())))
                .orElseGet(() -> list(state, 0, curriculum));
    }

    /** Goes on with that lesson where it is under way, or begins it. */
    private static Step<State> open(State state, String name, Curriculum curriculum) {
        return underWay(state, curriculum)
                .filter(course -> course.name().equals(name))
                .map(course -> say(state, curriculum.words(course).again(state.place())))
                .orElseGet(() -> begin(state, name, curriculum));
    }

    private static Step<State> begin(State state, String name, Curriculum curriculum) {
        return curriculum.find(name)
                .map(course -> say(state.at(name, 0), curriculum.words(course).at(0)))
                .orElseGet(() -> list(state, 0, curriculum));
    }

    private static Step<State> choose(State state, String value, Curriculum curriculum) {
        return switch (Choice.verb(Answer.class, value)) {
            case BEGIN -> begin(state, Choice.about(value), curriculum);
            case NEXT -> underWay(state, curriculum)
                    .map(course -> next(state, course, curriculum))
                    .orElseGet(() -> list(state, 0, curriculum));
            case ON -> underWay(state, curriculum)
                    .map(course -> say(state, curriculum.words(course).at(state.place())))
                    .orElseGet(() -> list(state, 0, curriculum));
            case ANSWER -> underWay(state, curriculum)
                    .map(course -> answered(state, course, Choice.number(value), curriculum))
                    .orElseGet(() -> list(state, 0, curriculum));
            case LIST -> list(state, 0, curriculum);
            case MORE -> list(state, Choice.number(value), curriculum);
            case LATER -> say(state, Message.of("training.later"));
            case null -> Step.stay(state);
        };
    }

    private static Step<State> next(State state, Course course, Curriculum curriculum) {
        var place = state.place() + 1;
        return place < course.places()
                ? say(state.at(course.name(), place), curriculum.words(course).at(place))
                : done(state, course, Message.of("training.through"), curriculum);
    }

    /** Each answer is explained, kindly; the last explanation ends the lesson. */
    private static Step<State> answered(State state, Course course, int answer, Curriculum curriculum) {
        if (!course.isQuestion(state.place())) {
            return say(state, curriculum.words(course).at(state.place()));
        }
        var words = curriculum.words(course);
        var explained = words.why(state.place(), answer);
        var next = state.place() + 1;
        return next < course.places()
                ? say(state.at(course.name(), next), explained.asking(words.on()))
                : done(state, course, explained, curriculum);
    }

    private static Step<State> done(State state, Course course, Message last, Curriculum curriculum) {
        var through = state.through(course.name());
        var left = curriculum.having(through.done());
        return say(through, left.words(course).remember(last, left.next())).and(owed(left));
    }

    private static Step<State> list(State state, int from, Curriculum curriculum) {
        return say(state.offering(from), new Offers(state.person(), curriculum).from(from)).and(owed(curriculum));
    }

    private static List<Announce> owed(Curriculum curriculum) {
        return curriculum.owed().stream().map(Announce::new).toList();
    }

    private static Optional<Course> underWay(State state, Curriculum curriculum) {
        var lesson = state.lesson();
        return lesson == null
                ? Optional.empty()
                : curriculum.find(lesson).filter(course -> state.place() < course.places());
    }

    private Curriculum curriculum(State state, StepContext at) {
        return Curriculum.of(new Learner(state.person(), at), state.done());
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
