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

    private synchronized boolean has(Map.Entry<Duty, BooleanSupplier> question) {
        return answers.computeIfAbsent(question.getKey(), each -> question.getValue().getAsBoolean());
    }

    private List<Duty> all() {
        return questions.entrySet().stream().filter(this::has).map(Map.Entry::getKey).toList();
    }

    @Override
    public boolean isEmpty() {
        return questions.entrySet().stream().noneMatch(this::has);
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
