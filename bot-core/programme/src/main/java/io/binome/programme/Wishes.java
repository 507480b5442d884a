package io.binome.programme;

import io.binome.id.MemberId;
import io.binome.id.PersonId;
import java.util.List;

/** Whom somebody would like to work with, the dearest wish first. Known to nobody but matching and the person. */
public record Wishes(MemberId id, List<PersonId> ranked) implements Entry {
    public static final int MOST = 5;
}
