package io.binome.round;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import io.binome.programme.RoundOrder;
import io.binome.programme.RoundOrder.Setting;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an admin means by the words after {@code match}; those of every language work. */
public sealed interface MatchOrder {
    /** Nothing in particular: just run it. */
    record Run() implements MatchOrder {}

    /** To know what can be said. */
    record Help() implements MatchOrder {}

    /** This. */
    record Asked(RoundOrder order) implements MatchOrder {}

    /** Something about a person, of whom it is not clear who it is; {@code candidates} is empty where nobody fits. */
    record Whom(String name, List<PersonId> candidates) implements MatchOrder {}

    /** Something about two people, who are one and the same. */
    record Same(PersonId person) implements MatchOrder {}

    /** Something that is not known. */
    record Unclear() implements MatchOrder {}

    static MatchOrder read(String words, Names names) {
        return new Grammar(names).read(words.strip());
    }

    /** The words and what follows them. */
    final class Grammar {
        private static final Pattern BETWEEN = Pattern.compile(
                "\\s*&\\s*|\\s+\\+\\s+|\\s+" + Vocabulary.group("list.and", "list.with") + "\\s+|\\s*[,;/]\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        private static final Pattern WHAT_IF =
                Pattern.compile(Vocabulary.group(Vocabulary.folded("match.whatif").stream()
                        .flatMap(words -> Stream.of(words, words.replace(' ', '-'), words.replace(" ", "")))
                        .toList()) + "\\b", Pattern.UNICODE_CHARACTER_CLASS);
        private static final Pattern PLACES =
                Pattern.compile("(.*?)\\s*([+\u2212-]?\\d{1,2})(?:\\s+" + Vocabulary.group("match.places") + ")?");
        /** No order is longer; the expressions below are for short ones. */
        private static final int LONGEST = 500;
        private static final int MOST_HOURS = 40;
        private static final int MOST_WEIGHT = 100;

        private final Names names;

        Grammar(Names names) {
            this.names = names;
        }

        MatchOrder read(String words) {
            if (words.length() > LONGEST) {
                return new Unclear();
            }
            var split = words.split("\\s+", 2);
            var rest = split.length > 1 ? split[1] : "";
            var whatIf = WHAT_IF.matcher(Spelling.fold(words));
            if (whatIf.lookingAt()) {
                return trial(words.substring(whatIf.end()).strip().replaceFirst("^[:,…. ]+", ""));
            }
            var verb = split[0];
            if (verb.isEmpty()) {
                return new Run();
            }
            if (is("help", verb)) {
                return new Help();
            }
            if (is("again", words)) {
                return asked(new RoundOrder.Again());
            }
            if (is("show", verb)) {
                return show(rest);
            }
            return is("swap", verb) ? two(rest, RoundOrder.Swap::new) : settings(words, RoundOrder.Change::new);
        }

        private static boolean is(String order, String word) {
            return Vocabulary.has("match." + order, word);
        }

        private static MatchOrder asked(RoundOrder order) {
            return new Asked(order);
        }

        private MatchOrder trial(String words) {
            return words.isEmpty() ? new Help() : settings(words, RoundOrder.Try::new);
        }

        private MatchOrder show(String who) {
            return who.isEmpty() || is("all", who)
                    ? asked(new RoundOrder.ShowAll())
                    : one(who, RoundOrder.Show::new);
        }

        private MatchOrder settings(String words, Function<List<Setting>, RoundOrder> order) {
            var split = words.split("\\s+", 2);
            var rest = split.length > 1 ? split[1] : "";
            var verb = split[0];
            if (is("lock", verb)) {
                return couple(rest, Setting.Lock::new, order);
            }
            if (is("forbid", verb)) {
                return couple(rest, Setting.Forbid::new, order);
            }
            if (is("free", verb)) {
                return couple(rest, Setting.Free::new, order);
            }
            return is("places", verb) ? places(rest, order) : numbers(words, order);
        }

        private MatchOrder couple(
                String words,
                Function<PersonPair, Setting> setting,
                Function<List<Setting>, RoundOrder> order) {
            return two(words, (one, other) -> order.apply(List.of(setting.apply(new PersonPair(one, other)))));
        }

        private MatchOrder two(String words, BiFunction<PersonId, PersonId, RoundOrder> order) {
            var who = BETWEEN.split(words);
            if (who.length != 2 || who[0].isBlank() || who[1].isBlank()) {
                return new Unclear();
            }
            return whom(who[0], first -> whom(who[1], second -> first.equals(second)
                    ? new Same(first)
                    : asked(order.apply(first, second))));
        }

        private MatchOrder one(String who, Function<PersonId, RoundOrder> order) {
            return whom(who, person -> asked(order.apply(person)));
        }

        private MatchOrder whom(String words, Function<PersonId, MatchOrder> then) {
            var found = names.find(words);
            return found.size() == 1 ? then.apply(found.getFirst()) : new Whom(words.strip(), found);
        }

        private MatchOrder places(String words, Function<List<Setting>, RoundOrder> order) {
            var given = PLACES.matcher(words);
            if (!given.matches() || given.group(1).isBlank()) {
                return new Unclear();
            }
            var places = Integer.parseInt(given.group(2).replace('\u2212', '-'));
            return places == 0
                    ? new Unclear()
                    : one(given.group(1), person -> order.apply(List.of(new Setting.Give(person, places))));
        }

        /** Any number of {@code people}, {@code best}, {@code hours 4} and {@code weight skills 70 interests 10}. */
        private static MatchOrder numbers(
                String words, Function<List<Setting>, RoundOrder> order) {
            var settings = new ArrayList<Setting>();
            var rest = Stream.of(Spelling.fold(words).split("[\\s,;:=%]+"))
                    .filter(word -> !word.isEmpty() && !Vocabulary.has("list.and", word))
                    .toList();
            var weighing = false;
            for (var at = 0; at < rest.size(); at++) {
                var word = rest.get(at);
                var number = at + 1 < rest.size() ? number(rest.get(at + 1)) : -1;
                var aim = Vocabulary.find("match.aim.", Objective.class, word);
                var part = Vocabulary.find("match.part.", Part.class, word);
                if (aim.isPresent()) {
                    settings.add(new Setting.Aim(aim.get()));
                    weighing = false;
                } else if (is("weight", word)) {
                    weighing = true;
                } else if (weighing && part.isPresent() && number >= 0 && number <= MOST_WEIGHT) {
                    settings.add(new Setting.Weigh(part.get(), number));
                    at++;
                } else if (!weighing
                        && is("hours", word)
                        && number >= 0
                        && number <= MOST_HOURS) {
                    settings.add(new Setting.Share(number));
                    at++;
                } else {
                    return new Unclear();
                }
            }
            return settings.isEmpty() ? new Unclear() : asked(order.apply(List.copyOf(settings)));
        }

        private static int number(String word) {
            return word.matches("\\d{1,3}") ? Integer.parseInt(word) : -1;
        }
    }
}
