package io.binome.store;

import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was posted to a platform and where, so that nothing is posted twice and a question can be replaced by its answer. */
public interface Postings {
    /**
     * One post on a platform.
     *
     * @param place where it stands, in the platform's own words
     * @param stamp how the platform calls it there
     * @param question the message, where it asks something; null where it does not
     * @param to the one who reads it there, and with whom it is forgotten; null where several do
     */
    record Posting(
            EffectId id, InstallationId installation, String place, String stamp, @Nullable Message question,
            Instant at, @Nullable PersonId to) {
        /** To whoever is asked; to several where nobody is. */
        public Posting(
                EffectId id, InstallationId installation, String place, String stamp, @Nullable Message question,
                Instant at) {
            this(id, installation, place, stamp, question, at, asked(question));
        }

        private static @Nullable PersonId asked(@Nullable Message question) {
            var prompt = question == null ? null : question.prompt();
            return prompt == null ? null : prompt.id().to();
        }

        /** The same, asking nothing any more. */
        public Posting quiet() {
            return new Posting(id, installation, place, stamp, null, at, to);
        }
    }

    /** Writes a post down, durable on return; a second time under the same id changes nothing. */
    void add(Posting posting);

    Optional<Posting> find(EffectId id);

    /** The posts that ask a question and have not been settled, oldest first. */
    List<Posting> asking(PromptId prompt);

    /** Nothing need be known any more of the posts that ask a question. */
    void settled(PromptId prompt);

    /** Throws away what is older and asks nothing any more. */
    void sweep(Instant before);

    /** The questions that were put to somebody and have not been settled. */
    List<PromptId> asked(PersonId person);

    /** Throws away what was posted to somebody, open questions too. */
    void forget(PersonId person);
}
