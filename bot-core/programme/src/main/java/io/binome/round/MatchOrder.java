package io.binome.round;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import io.binome.programme.RoundOrder;
import io.binome.programme.RoundOrder.Setting;
import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an admin means by the words after {@code match}; English and French both work. */
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
        private static final Map<String, Objective> AIMS = words(Map.of(
                Objective.MOST_PEOPLE, "people personnes monde",
                Objective.BEST_FIT, "best quality qualite"));
        private static final Map<String, Part> PARTS = words(Map.of(
                Part.SKILLS, "skills competences",
                Part.INTERESTS, "interests interets",
                Part.FORMATS, "formats",
                Part.HOURS, "hours horaires heures",
                Part.DIVERSITY, "diversity diversite",
                Part.WAITING, "waiting attente",
                Part.WISHES, "wishes souhaits"));
        private static final Pattern BETWEEN =
                Pattern.compile("\\s*&\\s*|\\s+\\+\\s+|\\s+(?:and|et|with|avec)\\s+|\\s*[,;/]\\s*");
        private static final Pattern WHAT_IF = Pattern.compile("(?:what|et)[ -]?(?:if|si)\\b");
        private static final Pattern PLACES = Pattern.compile("(.*?)\\s*([+\u2212-]?\\d{1,2})(?:\\s+places?)?");
        /** No order is longer; the expressions below are for short ones. */
        private static final int LONGEST = 500;
        private static final int MOST_HOURS = 40;
        private static final int MOST_WEIGHT = 100;

        private final Names names;

        Grammar(Names names) {
            this.names = names;
        }

        private static <T> Map<String, T> words(Map<T, String> spelt) {
            return spelt.entrySet().stream()
                    .flatMap(entry -> Arrays.stream(entry.getValue().split(" "))
                            .map(word -> Map.entry(word, entry.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
            return switch (Spelling.fold(split[0])) {
                case "" -> new Run();
                case "help", "aide" -> new Help();
                case "again", "encore", "recalculer" -> rest.isEmpty() ? asked(new RoundOrder.Again()) : new Unclear();
                case "show", "voir", "montrer" -> show(rest);
                case "swap", "echanger" -> two(rest, RoundOrder.Swap::new);
                default -> settings(words, RoundOrder.Change::new);
            };
        }

        private static MatchOrder asked(RoundOrder order) {
            return new Asked(order);
        }

        private MatchOrder trial(String words) {
            return words.isEmpty() ? new Help() : settings(words, RoundOrder.Try::new);
        }

        private MatchOrder show(String who) {
            return who.isEmpty() || List.of("all", "tout").contains(Spelling.fold(who))
                    ? asked(new RoundOrder.ShowAll())
                    : one(who, RoundOrder.Show::new);
        }

        private MatchOrder settings(String words, Function<List<Setting>, RoundOrder> order) {
            var split = words.split("\\s+", 2);
            var rest = split.length > 1 ? split[1] : "";
            return switch (Spelling.fold(split[0])) {
                case "lock", "keep", "verrouiller", "garder" -> couple(rest, Setting.Lock::new, order);
                case "forbid", "interdire" -> couple(rest, Setting.Forbid::new, order);
                case "free", "liberer" -> couple(rest, Setting.Free::new, order);
                case "places", "place" -> places(rest, order);
                default -> numbers(words, order);
            };
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
                    .filter(word -> !List.of("and", "et", "").contains(word))
                    .toList();
            var weighing = false;
            for (var at = 0; at < rest.size(); at++) {
                var word = rest.get(at);
                var number = at + 1 < rest.size() ? number(rest.get(at + 1)) : -1;
                if (AIMS.containsKey(word)) {
                    settings.add(new Setting.Aim(AIMS.get(word)));
                    weighing = false;
                } else if (List.of("weight", "weights", "poids").contains(word)) {
                    weighing = true;
                } else if (weighing && PARTS.containsKey(word) && number >= 0 && number <= MOST_WEIGHT) {
                    settings.add(new Setting.Weigh(PARTS.get(word), number));
                    at++;
                } else if (!weighing
                        && List.of("hours", "heures").contains(word)
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
