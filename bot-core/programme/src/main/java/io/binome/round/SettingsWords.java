package io.binome.round;

import io.binome.id.PersonId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy.Part;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts settings, and what distinguishes one set of them from another, into words. */
public final class SettingsWords {
    private SettingsWords() {}

    /** All that differs from what a programme starts with, and the aim in any case. */
    static Text all(Settings settings) {
        var words = new ArrayList<>(List.of(
                aim(settings), Text.of("round.set.hours", "hours", settings.policy().leastHours())));
        for (var part : Part.values()) {
            if (settings.policy().weight(part) != Settings.standard().policy().weight(part)) {
                words.add(weight(part, settings));
            }
        }
        var overrides = settings.overrides();
        if (!overrides.locked().isEmpty()) {
            words.add(Text.of("round.set.locked", "pairs", overrides.locked().size()));
        }
        if (!overrides.forbidden().isEmpty()) {
            words.add(Text.of("round.set.forbidden", "pairs", overrides.forbidden().size()));
        }
        overrides.extra().stream()
                .filter(extra -> extra.places() != 0)
                .forEach(extra -> words.add(places(extra.places(), extra.person())));
        return new Text.Listing(List.copyOf(words));
    }

    /** What is different in {@code after}; empty where nothing is. */
    static List<Text> changes(Settings before, Settings after) {
        var words = new ArrayList<Text>();
        if (before.policy().objective() != after.policy().objective()) {
            words.add(aim(after));
        }
        if (before.policy().leastHours() != after.policy().leastHours()) {
            words.add(Text.of("round.set.hours", "hours", after.policy().leastHours()));
        }
        for (var part : Part.values()) {
            if (before.policy().weight(part) != after.policy().weight(part)) {
                words.add(weight(part, after));
            }
        }
        var then = before.overrides();
        var now = after.overrides();
        more(then.locked(), now.locked()).forEach(couple -> words.add(couple("round.set.lock", couple)));
        more(then.forbidden(), now.forbidden()).forEach(couple -> words.add(couple("round.set.forbid", couple)));
        more(both(now), both(then)).forEach(couple -> words.add(couple("round.set.free", couple)));
        after.overrides().extra().stream()
                .filter(extra -> extra.places() != before.overrides().extra(extra.person()))
                .forEach(extra -> words.add(places(extra.places(), extra.person())));
        return List.copyOf(words);
    }

    private static Text aim(Settings settings) {
        return Text.of("round.set." + settings.policy().objective().name().toLowerCase(Locale.ROOT));
    }

    private static Text weight(Part part, Settings settings) {
        return Text.of(
                "round.set.weight", "part", part(part), "weight", settings.policy().weight(part));
    }

    /** What a part of the fit is called. */
    public static Text part(Part part) {
        return Text.of("round.part." + part.name().toLowerCase(Locale.ROOT));
    }

    private static Text places(int places, PersonId who) {
        return places > 0
                ? Text.of("round.set.places", "places", places, "person", who)
                : Text.of("round.set.places.fewer", "places", -places, "person", who);
    }

    private static Text couple(String key, PersonPair couple) {
        return Text.of(key, "first", couple.one(), "second", couple.other());
    }

    private static Set<PersonPair> both(AdminOverrides overrides) {
        var both = new HashSet<>(overrides.locked());
        both.addAll(overrides.forbidden());
        return both;
    }

    /** What only {@code after} has, always in the same order. */
    private static List<PersonPair> more(Set<PersonPair> before, Set<PersonPair> after) {
        return after.stream()
                .filter(couple -> !before.contains(couple))
                .sorted(Comparator.comparing(PersonPair::one).thenComparing(PersonPair::other))
                .toList();
    }
}
