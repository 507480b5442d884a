package io.binome.shell;

import io.binome.programme.Person.Duty;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody's duties, worked out when they are looked at: most steps never ask. */
final class Unasked extends AbstractSet<Duty> {
    private final Supplier<Set<Duty>> question;
    private @Nullable Set<Duty> answer;

    Unasked(Supplier<Set<Duty>> question) {
        this.question = question;
    }

    private synchronized Set<Duty> answer() {
        var known = answer;
        if (known == null) {
            known = question.get();
            answer = known;
        }
        return known;
    }

    @Override
    public boolean isEmpty() {
        return answer().isEmpty();
    }

    @Override
    public Iterator<Duty> iterator() {
        return answer().iterator();
    }

    @Override
    public int size() {
        return answer().size();
    }
}
