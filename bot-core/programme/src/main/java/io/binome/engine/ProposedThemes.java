package io.binome.engine;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.Theme;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.IdeaId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Idea;
import java.util.List;
import java.util.Optional;

/**
 * The themes that people have proposed and an admin has taken in, as content: in everybody's language the general outline,
 * in the language in which it was written what it is about.
 */
public final class ProposedThemes {
    /** The theme that has an outline for everything somebody may propose. */
    private static final ContentId GENERAL = new ContentId(Shelf.THEMES, "proposed");

    /** No file is called so. */
    private static final String MARK = "idea.";

    private ProposedThemes() {}

    static Content over(Content content, List<Idea> ideas) {
        var all = content;
        for (var idea : ideas) {
            if (idea.isTakenIn()) {
                var id = new ContentId(Shelf.THEMES, name(idea.id()));
                all = all.with(id, language -> content.find(GENERAL, Theme.class, language)
                        .map(general -> general.about(id, idea.title(), idea.about(), idea.questions())));
            }
        }
        return all;
    }

    /** What the theme is called that comes from an idea. */
    public static String name(IdeaId idea) {
        return MARK + idea.local();
    }

    /** Whether a pair has ever chosen it. */
    public static boolean isAmong(IdeaId idea, List<Recorded> history) {
        return history.stream().anyMatch(
                each -> each.fact() instanceof Fact.ThemeSet set && set.theme().equals(name(idea)));
    }

    /** The idea that a theme of a programme has come from; none for those that are kept as files. */
    public static Optional<IdeaId> idea(Theme theme, ProgrammeId programme) {
        var name = theme.id().name();
        return name.startsWith(MARK)
                ? Optional.of(new IdeaId(programme.value() + "/" + name.substring(MARK.length())))
                : Optional.empty();
    }
}
