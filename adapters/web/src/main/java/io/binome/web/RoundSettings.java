package io.binome.web;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import io.binome.programme.Round;
import io.binome.round.Settings;
import io.binome.round.SettingsWords;
import io.binome.web.RoundView.DecisionView;
import io.binome.web.RoundView.PersonView;
import io.binome.web.RoundView.SettingsView;
import io.binome.web.RoundView.WeightView;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Shows what an admin has set and decided about a round. */
final class RoundSettings {
    private final Playground playground;
    private final Words words;
    private final Renderer renderer;
    private final Locale locale;

    RoundSettings(Playground playground, Words words, Renderer renderer, Locale locale) {
        this.playground = playground;
        this.words = words;
        this.renderer = renderer;
        this.locale = locale;
    }

    SettingsView settings(Round round) {
        var policy = round.policy();
        return new SettingsView(
                policy.objective() == Objective.MOST_PEOPLE,
                policy.leastHours(),
                Arrays.stream(Part.values())
                        .map(part -> new WeightView(
                                part.name(),
                                renderer.say(SettingsWords.part(part)),
                                policy.weight(part),
                                Settings.standard().policy().weight(part)))
                        .toList());
    }

    /** Locked pairs that could not be kept, forbidden pairs and additional places; the rest stands with its pair. */
    List<DecisionView> decisions(Round round) {
        var decisions = new ArrayList<DecisionView>();
        round.unkept().forEach(couple -> decisions.add(decision("round.unkept", couple)));
        round.overrides().forbidden().forEach(couple -> decisions.add(decision("round.forbidden", couple)));
        round.overrides().extra().stream()
                .filter(extra -> extra.places() != 0)
                .forEach(extra -> decisions.add(new DecisionView(
                        words.say("round.extra", locale, playground.name(extra.person()), extra.places()),
                        "places",
                        Places.of(extra.person()),
                        "",
                        -extra.places())));
        decisions.sort(Comparator.comparing(DecisionView::words, Collator.getInstance(locale)));
        return List.copyOf(decisions);
    }

    private DecisionView decision(String key, PersonPair couple) {
        var one = person(couple.one());
        var other = person(couple.other());
        return new DecisionView(
                words.say(key, locale, one.name(), other.name()), "free", one.place(), other.place(), 0);
    }

    private PersonView person(PersonId person) {
        return new PersonView(Places.of(person), playground.name(person));
    }
}
