package io.binome.platform;

import io.binome.programme.Person.Duty;
import java.util.AbstractSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/** By what one person is an admin, each found out when it matters: that there is one is enough for most who ask. */
final class OwnDuties extends AbstractSet<Duty> {
    private final SequencedMap<Duty, BooleanSupplier> questions;
    private final Map<Duty, Boolean> answers = new EnumMap<>(Duty.class);

    /** @param questions by duty, the one first that answers soonest */
    OwnDuties(SequencedMap<Duty, BooleanSupplier> questions) {
        this.questions = new LinkedHashMap<>(questions);
    }

    private synchronized boolean has(Duty duty) {
        var known = answers.get(duty);
        if (known == null) {
            known = questions.get(duty).getAsBoolean();
            answers.put(duty, known);
        }
        return known;
    }

    private List<Duty> all() {
        return questions.keySet().stream().filter(this::has).toList();
    }

    @Override
    public boolean isEmpty() {
        return questions.keySet().stream().noneMatch(this::has);
    }

    @Override
    public Iterator<Duty> iterator() {
        return all().iterator();
    }

    @Override
    public int size() {
        return all().size();
    }
}
