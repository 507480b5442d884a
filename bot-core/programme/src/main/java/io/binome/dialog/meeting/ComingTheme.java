package io.binome.dialog.meeting;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.Phase;
import io.binome.content.Theme;
import io.binome.dialog.series.SeriesDialogs;
import io.binome.engine.ProposedThemes;
import io.binome.engine.StepContext;
import io.binome.id.IdeaId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coming session of a pair is about: what the two have chosen or, where they have not, what suits them best by the
 * phase they are in, their skills, and what they have talked about already. Nothing comes twice unasked.
 */
record ComingTheme(Pair pair, Instant start, PastThemes past, Content content, StepContext at) {
    /** What a pair is asked to look at in the middle of its programme, where it has at least so many sessions. */
    private static final String HALF_TIME = "half-time";

    private static final int WITH_HALF_TIME = 5;

    private static final int DAYS_A_WEEK = 7;

    /** What a pair may talk about before anything else, to find out whether the two suit each other. */
    private static final String CHEMISTRY = "chemistry";

    /** Of the session that the pair has at that time; none where nothing is on record about the pair any more. */
    static Optional<ComingTheme> of(PairId id, Instant start, StepContext at) {
        return at.records()
                .find(Pair.class, id)
                .map(pair -> of(pair, start, at.content(id.programme()), at));
    }

    private static ComingTheme of(Pair pair, Instant start, Content content, StepContext at) {
        return new ComingTheme(pair, start, PastThemes.of(
                at.history().about(pair.id()),
                name -> Language.all().stream()
                        .anyMatch(each -> content.find(new ContentId(Shelf.THEMES, name), each).isPresent())),
                content, at);
    }

    /** Of the session that is planned or, where none is, one about now. */
    static Optional<ComingTheme> next(PairId id, StepContext at) {
        return of(id, at.records().find(Pair.class, id).map(Pair::next).orElse(at.now()), at);
    }

    /** The same session, about this. */
    ComingTheme about(Theme theme) {
        return new ComingTheme(pair, start, past.choosing(theme.id().name()), content, at);
    }

    /** The two, where that idea is what they had settled on and it is there no more; otherwise nobody. */
    List<PersonId> missing(IdeaId idea) {
        return past.withdrawn().filter(ProposedThemes.name(idea)::equals).isPresent() ? pair.members() : List.of();
    }

    /** Whether what the two had settled on last is there no more. */
    boolean isWithdrawn() {
        return past.withdrawn().isPresent();
    }

    boolean isSettled() {
        return past.chosen().flatMap(this::named).isPresent();
    }

    /** What a colleague has proposed is offered, and nobody's session is about it unless they choose it. */
    Theme theme() {
        return past.chosen()
                .flatMap(this::named)
                .or(() -> ranked().filter(theme -> !isProposed(theme)).findFirst())
                .orElseGet(() -> ranked().findFirst().orElseThrow());
    }

    /** What else it could be about, after so many of them, the most fitting first. */
    List<Theme> others(int from, int many) {
        var settled = theme().id();
        return ranked().filter(theme -> !theme.id().equals(settled)).skip(from).limit(many).toList();
    }

    /** What they have had already comes last, and what they had longest ago before the rest of it. */
    private Stream<Theme> ranked() {
        var usual = usual().filter(theme -> !isDone(theme)).toList();
        var suiting = growth().filter(theme -> !usual.contains(theme)).toList();
        return Stream.of(
                usual.stream().filter(theme -> !isRefused(theme)),
                suiting.stream().filter(theme -> !isDone(theme) && !isRefused(theme)),
                Stream.concat(usual.stream(), suiting.stream())
                        .filter(theme -> !isDone(theme) && isRefused(theme)),
                suiting.stream()
                        .filter(this::isDone)
                        .sorted(Comparator.comparingInt(theme -> past.done().lastIndexOf(theme.id().name()))))
                .flatMap(themes -> themes);
    }

    Optional<Theme> named(String name) {
        var id = new ContentId(Shelf.THEMES, name);
        return content.find(id, at.person(pair.first()).language())
                .or(() -> content.find(id, at.person(pair.second()).language()))
                .filter(Theme.class::isInstance)
                .map(Theme.class::cast);
    }

    /** What belongs to this place on the way of a pair, whatever its skills. */
    private Stream<Theme> usual() {
        var place = place();
        if (isFirst()) {
            return first();
        }
        if (isLast()) {
            return of(Phase.CLOSING);
        }
        if (place == 2) {
            return of(Phase.NEGOTIATION);
        }
        return place == half()
                ? of(Phase.GROWTH).filter(theme -> theme.id().name().equals(HALF_TIME))
                : Stream.empty();
    }

    /**
     * After the first session each of the two is asked in confidence whether they go on together: what helps to find that out comes
     * right after what the session is about unasked.
     */
    private Stream<Theme> first() {
        var usual = of(Phase.NEGOTIATION).toList();
        return Stream.of(
                usual.stream().limit(1),
                of(Phase.PREPARATION).filter(theme -> theme.id().name().equals(CHEMISTRY)),
                usual.stream().skip(1))
                .flatMap(themes -> themes);
    }

    /** Whether the two have not met yet, as far as anybody has said. */
    boolean isFirst() {
        return place() == 1;
    }

    /** Whether no other session follows before the programme ends: by the rhythm, or by the dates that the two have fixed. */
    boolean isLast() {
        return ProgrammeEnd.isLast(start, programme())
                && SeriesDialogs.fixed(pair.id(), at).stream().noneMatch(date -> date.isAfter(start));
    }

    /** 1 for the first session the two really have; whoever has said that they met has had theirs. */
    private int place() {
        return (pair.met() == 0 && past.isSaidToHaveMet() ? 1 : pair.met()) + 1;
    }

    /** The place of the session after the first half; beyond any where there are too few. */
    private int half() {
        var days = ChronoUnit.DAYS.between(programme().starts(), programme().ends());
        var sessions = (int) (days / ((long) DAYS_A_WEEK * programme().cadenceWeeks()));
        return sessions < WITH_HALF_TIME ? Integer.MAX_VALUE : sessions / 2 + 1;
    }

    /** How much a theme is worth to the two, worked out once. */
    private record Valued(Theme theme, int value, boolean isOurs) {}

    private Stream<Theme> growth() {
        var skills = SharedSkills.of(pair, at);
        return of(Phase.GROWTH)
                .map(theme -> new Valued(theme, skills.value(theme), !isProposed(theme)))
                .sorted(Comparator.comparingInt(Valued::value).reversed().thenComparing(Valued::isOurs))
                .map(Valued::theme);
    }

    /** What both can read in their languages or, where there is nothing of the kind, what there is in any. */
    private Stream<Theme> of(Phase phase) {
        var reader = at.person(pair.first()).language();
        var other = at.person(pair.second()).language();
        var both = content.themes(reader, programme().kind(), phase).stream()
                .filter(theme -> content.find(theme.id(), other).isPresent())
                .toList();
        return Stream.concat(
                Stream.of(both),
                Content.languages(reader).map(language -> content.themes(language, programme().kind(), phase)))
                .filter(themes -> !themes.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private boolean isProposed(Theme theme) {
        return ProposedThemes.idea(theme, pair.id().programme()).isPresent();
    }

    private boolean isDone(Theme theme) {
        return past.done().contains(theme.id().name());
    }

    private boolean isRefused(Theme theme) {
        return past.refused().contains(theme.id().name());
    }

    Programme programme() {
        return at.programmeOf(pair.id());
    }

    /** What somebody reads of it. */
    Agenda agenda() {
        return new Agenda(theme(), this);
    }
}
