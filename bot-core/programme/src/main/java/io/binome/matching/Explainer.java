package io.binome.matching;

import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the strongest parts of a fit, and its weak spots, into words. Every sentence is true of the two profiles. */
final class Explainer {
    private static final int NAMED = 3;
    private static final int OTHERS = 2;
    private static final int FEW_HOURS = 10;
    private static final int MANY_HOURS = 20;
    private static final int MUCH_MORE = 2;
    private static final int WORTH_A_WORD = 300;

    private final RoundContext context;
    private final Score score;
    private final Voice voice;

    Explainer(RoundContext context, Score score, Voice voice) {
        this.context = context;
        this.score = score;
        this.voice = voice;
    }

    Explanation of(Features first, Features second) {
        var mutual = context.pool().kind() == Kind.CROSS;
        var readerTeaches = mutual && voice.isFor(first.id());
        var reasons = new ArrayList<Text>();
        gives(readerTeaches ? second : first, readerTeaches ? first : second).ifPresent(reasons::add);
        if (mutual) {
            gives(readerTeaches ? first : second, readerTeaches ? second : first).ifPresent(reasons::add);
        }
        var helps = !reasons.isEmpty();
        reasons.addAll(others(first, second));
        if (hours(first, second) >= MANY_HOURS) {
            reasons.add(voice.ofBoth("matching.hours"));
        }
        return new Explanation(List.copyOf(reasons), watch(first, second, mutual), helps);
    }

    /** Whether one offer helps with one want. */
    private record Help(int want, int offer, int value) {}

    /** For each want the offer that helps most, the most helpful first. */
    private List<Help> helps(Features learner, Features teacher) {
        var helps = new ArrayList<Help>();
        for (var want = 0; want < learner.wants.length; want++) {
            var best = new Help(want, 0, 0);
            for (var offer = 0; offer < teacher.offers.length; offer++) {
                var met = score.met(learner, want, teacher, offer);
                if (met > best.value()) {
                    best = new Help(want, offer, met);
                }
            }
            if (best.value() >= WORTH_A_WORD) {
                helps.add(best);
            }
        }
        helps.sort(Comparator.comparingInt(help -> -help.value() * learner.shares[help.want()]));
        return helps;
    }

    /** "What Ada could help Bea with: SEO", or what comes near what Bea looks for. */
    private Optional<Text> gives(Features teacher, Features learner) {
        var helps = helps(learner, teacher);
        var same = helps.stream()
                .filter(help -> learner.wants[help.want()] == teacher.offers[help.offer()])
                .map(help -> context.lexicon().name(learner.wants[help.want()]))
                .limit(NAMED)
                .toList();
        if (!same.isEmpty()) {
            return Optional.of(
                    voice.of("matching.teaches", teacher.id(), learner.id(), "skills", new Text.Listing(same)));
        }
        return helps.stream().findFirst().map(help -> voice.of(
                "matching.teaches.near",
                teacher.id(),
                learner.id(),
                "offer", context.lexicon().name(teacher.offers[help.offer()]),
                "want", context.lexicon().name(learner.wants[help.want()])));
    }

    /** The offers that help, by the names the taxonomy has for them. */
    List<Text> offers(Features teacher, Features learner) {
        return helps(learner, teacher).stream()
                .map(help -> teacher.offers[help.offer()])
                .distinct()
                .limit(NAMED)
                .map(context.lexicon()::name)
                .toList();
    }

    /** What else speaks for the pair, by what it adds to the weight. */
    private List<Text> others(Features first, Features second) {
        record Other(int weight, Text text) {}
        var others = new ArrayList<Other>();
        var common = common(first, second);
        if (!common.isEmpty()) {
            others.add(new Other(
                    weight(Part.INTERESTS, first, second),
                    voice.ofBoth("matching.interests", "interests", new Text.Listing(common))));
        }
        var diversity = score.part(Part.DIVERSITY, first, second);
        if (diversity > 0) {
            others.add(new Other(weight(Part.DIVERSITY, first, second), voice.ofBoth(different(first, second))));
        }
        if (score.part(Part.WISHES, first, second) > 0
                && first.candidate.wishes().contains(second.id())
                && second.candidate.wishes().contains(first.id())) {
            others.add(new Other(weight(Part.WISHES, first, second), voice.ofBoth("matching.wished")));
        }
        return others.stream()
                .filter(other -> other.weight() > 0)
                .sorted(Comparator.comparingInt((Other other) -> other.weight()).reversed())
                .limit(OTHERS)
                .map(Other::text)
                .toList();
    }

    private int weight(Part part, Features first, Features second) {
        return score.weightOf(part, score.part(part, first, second));
    }

    private static String different(Features first, Features second) {
        var departments = first.department != second.department && first.department != RoundContext.NOWHERE
                && second.department != RoundContext.NOWHERE;
        var sites =
                first.site != second.site && first.site != RoundContext.NOWHERE && second.site != RoundContext.NOWHERE;
        if (departments && sites) {
            return "matching.different.both";
        }
        return departments ? "matching.different.departments" : "matching.different.sites";
    }

    private List<Text> common(Features first, Features second) {
        var theirs = second.subjects(context.lexicon());
        return Arrays.stream(first.subjects(context.lexicon()))
                .filter(subject -> Arrays.binarySearch(theirs, subject) >= 0)
                .limit(NAMED)
                .mapToObj(context.lexicon()::name)
                .toList();
    }

    private int hours(Features first, Features second) {
        return context.hours().shared(first.hours, second.hours) / 60;
    }

    private List<Text> watch(Features first, Features second, boolean mutual) {
        var watch = new ArrayList<Text>();
        if (mutual && isApart(first, second) && isApart(second, first)) {
            watch.add(voice.ofBoth("matching.watch.nothing.both"));
        } else {
            unmet(second, first).ifPresent(watch::add);
            if (mutual) {
                unmet(first, second).ifPresent(watch::add);
                lopsided(first, second).ifPresent(watch::add);
            }
        }
        if (hours(first, second) < FEW_HOURS) {
            watch.add(voice.ofBoth("matching.watch.hours"));
        }
        if (score.part(Part.FORMATS, first, second) == 0) {
            watch.add(voice.ofBoth("matching.watch.formats"));
        }
        return List.copyOf(watch);
    }

    /** Nothing of what somebody looks for is on offer, or what matters most only below the level they aim for. */
    private Optional<Text> unmet(Features learner, Features teacher) {
        if (learner.wants.length == 0) {
            return Optional.of(voice.of("matching.watch.nowants", teacher.id(), learner.id()));
        }
        if (isApart(learner, teacher)) {
            return Optional.of(voice.of("matching.watch.nothing", teacher.id(), learner.id()));
        }
        var same = sameBelowLevel(learner, teacher);
        var helps = helps(learner, teacher);
        return helps.isEmpty() || same.stream().anyMatch(want -> want == helps.getFirst().want())
                ? same.stream().findFirst().map(want -> voice.of(
                        "matching.watch.level",
                        teacher.id(),
                        learner.id(),
                        "skill", context.lexicon().name(learner.wants[want])))
                : Optional.empty();
    }

    /** Whether something is looked for, and none of it on offer at any level. */
    private boolean isApart(Features learner, Features teacher) {
        return learner.wants.length > 0
                && helps(learner, teacher).isEmpty()
                && sameBelowLevel(learner, teacher).isEmpty();
    }

    /** Wants whose very skill is offered, but below the level aimed for. */
    private static List<Integer> sameBelowLevel(Features learner, Features teacher) {
        return IntStream.range(0, learner.wants.length)
                .filter(want -> IntStream.range(0, teacher.offers.length)
                        .anyMatch(offer -> teacher.offers[offer] == learner.wants[want]
                                && teacher.offerLevels[offer] < learner.wantLevels[want]))
                .boxed()
                .toList();
    }

    private Optional<Text> lopsided(Features first, Features second) {
        var here = score.gain(first, second);
        var there = score.gain(second, first);
        if (Math.min(here, there) == 0 || Math.max(here, there) < MUCH_MORE * Math.min(here, there)) {
            return Optional.empty();
        }
        var more = here > there ? first : second;
        var less = here > there ? second : first;
        return Optional.of(voice.of("matching.watch.lopsided", less.id(), more.id()));
    }
}
