package io.binome.dialog.pairing;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Exclusions;
import io.binome.programme.Profile;
import io.binome.programme.Wishes;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a member would like to work with, ranked from a few suggestions, and whom, in confidence, rather not. In a form or
 * in words; what was understood is kept, and only the rest is asked again. Alone writes {@link Wishes} and
 * {@link Exclusions}.
 */
final class PartnerPreferences implements Dialog<PartnerPreferences.State> {
    /** Where the conversation stands. */
    public sealed interface State {
        /** Nothing is being asked. */
        record Resting(MemberId member) implements State {}

        /**
         * Is asked for a ranking.
         *
         * @param shown who was suggested, in the order of their numbers
         */
        record Ranking(MemberId member, List<PersonId> shown) implements State {}

        /** Is asked for the names of people to keep away from. */
        record Naming(MemberId member) implements State {}
    }

    /** The answers to its questions. */
    enum Answer {
        FORM,
        WITHOUT,
        NONE,
        LEAVE
    }

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s,;.>]+");
    /** Numbers that are looked at; five count. */
    private static final int MOST = 50;
    private static final Pattern APART = Pattern.compile("[\\s,;.>]+");
    private static final Alarm.Key SHUT = Alarm.Key.of("shut");
    private static final int DAYS_OPEN = 10;

    private final Taxonomy taxonomy;

    PartnerPreferences(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String kind() {
        return PreferenceWords.KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Resting(new MemberId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Resting;
    }

    @Override
    public Word instead(State state) {
        return Word.WISHES;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.MemberLeft(var member) -> List.of(ConversationId.of(kind(), member));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.WishesRequested(var member)
                ? List.of(ConversationId.of(kind(), member))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Resting(var member) ->
                switch (input) {
                    case Input.Told told -> told(state, member, told.fact());
                    case Input.Asked request -> suggest(member, at);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Ranking ranking ->
                switch (input) {
                    case Input.Told told -> told(state, ranking.member(), told.fact());
                    case Input.Asked request -> suggest(ranking.member(), at);
                    case Input.Chose chose -> choose(ranking, chose.answer(Answer.class), at);
                    case Input.Said said -> read(ranking, said.words(), at);
                    case Input.Submitted submitted -> take(ranking, submitted, at);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> rest(ranking.member());
                };
            case State.Naming(var member) ->
                switch (input) {
                    case Input.Told told -> told(state, member, told.fact());
                    case Input.Asked request -> suggest(member, at);
                    case Input.Chose chose -> done(member, at);
                    case Input.Said said -> name(member, said.words(), at);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> rest(member);
                };
        };
    }

    private Step<State> told(State state, MemberId member, Fact fact) {
        return switch (fact) {
            case Fact.MemberLeft left -> rest(member).and(new Keep(new Wishes(member, List.of())));
            default -> Step.stay(state);
        };
    }

    private Step<State> suggest(MemberId member, StepContext at) {
        if (at.records().find(Profile.class, member).isEmpty()) {
            return rest(member).and(Send.to(member.person(), Message.of("wishing.noprofile")));
        }
        var words = new PreferenceWords(member, at);
        var fitting = words.fitting(taxonomy);
        var shown = words.shown(fitting);
        return Step.to(
                new State.Ranking(member, shown),
                Send.to(member.person(), words.suggestions(shown, fitting)),
                new SetAlarm(at.in(DAYS_OPEN, member.person(), SHUT)));
    }

    private Step<State> choose(State.Ranking state, @Nullable Answer answer, StepContext at) {
        var member = state.member();
        var words = new PreferenceWords(member, at);
        return switch (answer) {
            case FORM -> Step.to(state, new OpenForm(member.person(), words.form(state.shown())));
            case WITHOUT -> Step.to(new State.Naming(member), Send.to(member.person(), words.without()));
            case NONE -> keep(member, List.of()).and(Send.to(member.person(), Message.of("wishing.emptied")));
            case LEAVE -> Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    /** Numbers of those shown, or names of anybody who takes part. */
    private static Step<State> read(State.Ranking state, String said, StepContext at) {
        var member = state.member();
        var words = new PreferenceWords(member, at);
        if (isNobody(said)) {
            return keep(member, List.of()).and(Send.to(member.person(), Message.of("wishing.emptied")));
        }
        var faults = new ArrayList<Text>();
        var ranked = new LinkedHashSet<PersonId>();
        var parts = NUMBERS.matcher(said).matches()
                ? APART.splitAsStream(said).limit(MOST)
                : PeopleSearch.split(said).stream();
        for (var part : parts.filter(each -> !each.isBlank()).toList()) {
            if (part.matches("\\d{1,3}")) {
                var number = Integer.parseInt(part);
                if (number < 1 || number > state.shown().size()) {
                    faults.add(Text.of("wishing.fault.number", "words", part, "most", state.shown().size()));
                } else {
                    ranked.add(state.shown().get(number - 1));
                }
            } else {
                var found = words.members().find(part);
                ranked.addAll(found.people());
                faults.addAll(found.faults());
            }
        }
        if (ranked.size() > Wishes.MOST) {
            faults.add(Text.of("wishing.fault.many", "most", Wishes.MOST));
        }
        return faults.isEmpty() && !ranked.isEmpty()
                ? done(member, List.copyOf(ranked), at)
                : Step.to(state, Send.to(member.person(), words.again(faults, state.shown())));
    }

    private static Step<State> take(State.Ranking state, Input.Submitted form, StepContext at) {
        var member = state.member();
        var ranked = new LinkedHashSet<PersonId>();
        for (var rank = 1; rank <= Wishes.MOST; rank++) {
            var local = form.answer(PreferenceWords.WISH + rank);
            state.shown().stream().filter(person -> person.local().equals(local)).forEach(ranked::add);
        }
        var words = new PreferenceWords(member, at);
        var typed = form.answer(PreferenceWords.WITHOUT);
        var found = isNobody(typed)
                ? new PeopleSearch.Found(List.of(), List.of())
                : words.organisation().find(typed);
        var without = new Keep(new Exclusions(member.person(), Set.copyOf(found.people())));
        return found.faults().isEmpty()
                ? done(member, List.copyOf(ranked), found.people().size(), at).and(without)
                : Step.<State>to(new State.Naming(member), without)
                        .and(kept(member, List.copyOf(ranked)))
                        .and(Send.to(member.person(), words.unclear(found.faults())));
    }

    /** Names are added to those already kept; "nobody" empties the list. */
    private static Step<State> name(MemberId member, String said, StepContext at) {
        var words = new PreferenceWords(member, at);
        if (isNobody(said)) {
            return rest(member).and(
                    new Keep(new Exclusions(member.person(), Set.of())),
                    Send.to(member.person(), Message.of("wishing.without.emptied")));
        }
        var found = words.organisation().find(said);
        var all = new HashSet<>(words.excluded());
        all.addAll(found.people());
        var keep = new Keep(new Exclusions(member.person(), Set.copyOf(all)));
        return found.faults().isEmpty()
                ? rest(member).and(keep, Send.to(member.person(), words.confirmed(words.ranked(), all.size())))
                : Step.to(new State.Naming(member), keep, Send.to(member.person(), words.unclear(found.faults())));
    }

    private static Step<State> done(MemberId member, StepContext at) {
        var words = new PreferenceWords(member, at);
        return rest(member).and(Send.to(member.person(), words.confirmed(words.ranked(), words.excluded().size())));
    }

    private static Step<State> done(MemberId member, List<PersonId> ranked, StepContext at) {
        return done(member, ranked, new PreferenceWords(member, at).excluded().size(), at);
    }

    private static Step<State> done(MemberId member, List<PersonId> ranked, int excluded, StepContext at) {
        return keep(member, ranked)
                .and(Send.to(member.person(), new PreferenceWords(member, at).confirmed(ranked, excluded)));
    }

    private static Step<State> keep(MemberId member, List<PersonId> ranked) {
        return rest(member).and(kept(member, ranked));
    }

    private static List<Effect> kept(MemberId member, List<PersonId> ranked) {
        return List.of(
                new Keep(new Wishes(member, ranked)),
                new Announce(new Fact.WishesRanked(member, ranked.size())));
    }

    private static boolean isNobody(String said) {
        return said.strip().equals("-") || Vocabulary.has("answer.nobody", said);
    }

    private static Step<State> rest(MemberId member) {
        return Step.to(new State.Resting(member));
    }
}
