package io.binome.store;

import static io.binome.store.Reading.learn;
import static io.binome.store.Reading.once;

import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Reading.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Postings of which a reading asks once; of an effect that is new it knows that there are none. */
record AttentivePostings(Postings behind) implements Postings {
    private static final String PORT = "postings";
    private static final String ASKING = "asking";

    private static Question one(EffectId id) {
        return new Question(PORT, PORT, id.value());
    }

    @Override
    public void add(Posting posting) {
        try {
            behind.add(posting);
            learn(one(posting.id()), Optional.of(posting));
        } finally {
            Reading.forget(key -> key.what().equals(ASKING));
        }
    }

    /** Of an effect that is new nothing was posted but what this reading has noted; its parts are its id with more. */
    @Override
    public Optional<Posting> find(EffectId id) {
        var noted = Reading.<Optional<Posting>>known(one(id));
        if (noted.isPresent()) {
            return noted.get();
        }
        var whole = id.value().indexOf('~') < 0 ? id.value() : id.value().substring(0, id.value().indexOf('~'));
        return Reading.knowsAbsent(whole) ? Optional.empty() : once(one(id), () -> behind.find(id));
    }

    @Override
    public List<Posting> asking(PromptId prompt) {
        return once(new Question(PORT, ASKING, prompt.value()), () -> behind.asking(prompt));
    }

    /** Where nothing asks, nothing is to be settled. */
    @Override
    public void settled(PromptId prompt) {
        var asking = Reading.<List<Posting>>known(new Question(PORT, ASKING, prompt.value()));
        if (asking.isEmpty() || !asking.get().isEmpty()) {
            try {
                behind.settled(prompt);
            } finally {
                Reading.forget(key -> key.port().equals(PORT));
            }
        }
    }

    @Override
    public void sweep(Instant before) {
        behind.sweep(before);
    }

    @Override
    public List<PromptId> asked(PersonId person) {
        return behind.asked(person);
    }

    @Override
    public void forget(PersonId person) {
        behind.forget(person);
        Reading.forget(key -> key.port().equals(PORT));
    }
}
