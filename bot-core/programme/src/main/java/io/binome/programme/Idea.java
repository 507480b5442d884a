package io.binome.programme;

import io.binome.id.IdeaId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A theme that somebody proposes for the sessions of a programme. Until it is taken in, only whoever proposed it and an admin
 * read it; then every pair of the programme does. It is gone when it is not wanted, or taken out again.
 *
 * @param about what it is about, in a sentence or two
 * @param questions to talk about
 * @param by whose idea it is
 * @param isNamed whether their name may stand with it
 */
public record Idea(
        IdeaId id, String title, String about, List<String> questions, PersonId by, boolean isNamed, Instant since,
        boolean isTakenIn) implements Entry {
    public Idea {
        questions = List.copyOf(questions);
    }

    /** The same idea in other words. */
    public Idea reading(String otherTitle, String otherAbout, List<String> otherQuestions) {
        return new Idea(id, otherTitle, otherAbout, otherQuestions, by, isNamed, since, isTakenIn);
    }

    public Idea takenIn() {
        return new Idea(id, title, about, questions, by, isNamed, since, true);
    }
}
