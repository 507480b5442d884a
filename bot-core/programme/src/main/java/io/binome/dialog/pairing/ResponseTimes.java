package io.binome.dialog.pairing;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How soon people of a programme usually answer the bot, from facts: the median of what passed between an invitation or a
 * proposal and their answer. Silence counts nothing, and slowness is not spoken of. As others read it, only answers count
 * that they know of anyway: a yes to a proposal once the two are a pair, and never whether somebody gave a rating.
 */
final class ResponseTimes {
    private static final int FEWEST = 3;

    private final Map<PersonId, List<Duration>> answers = new HashMap<>();
    private final Map<Id, Instant> asked = new HashMap<>();
    private final Map<Id, Map<PersonId, Instant>> yes = new HashMap<>();

    private ResponseTimes() {}

    static ResponseTimes in(ProgrammeId programme, StepContext at) {
        var all = new ResponseTimes();
        at.history().about(programme).forEach(all::add);
        return all;
    }

    /** {@code day}, {@code two}, or {@code unknown} where fewer than three answers are known or they take longer. */
    String of(PersonId person) {
        var sorted = answers.getOrDefault(person, List.of()).stream().sorted().toList();
        if (sorted.size() < FEWEST) {
            return "unknown";
        }
        var hours = sorted.get(sorted.size() / 2).toHours();
        return hours < 12 ? "day" : hours < 48 ? "two" : "unknown";
    }

    private void add(Recorded recorded) {
        switch (recorded.fact()) {
            case Fact.PersonInvited(var member) -> asked.put(member, recorded.at());
            case Fact.InvitationAccepted(var member) -> {
                answered(member.person(), asked.get(member), recorded.at());
                asked.put(member, recorded.at());
            }
            case Fact.SurveyCompleted(var member) -> answered(member.person(), asked.get(member), recorded.at());
            case Fact.PairProposed proposed -> asked.put(proposed.pair(), recorded.at());
            case Fact.ProposalAccepted accepted ->
                yes.computeIfAbsent(accepted.pair(), pair -> new HashMap<>()).put(accepted.by(), recorded.at());
            case Fact.PairFormed formed ->
                yes.getOrDefault(formed.pair(), Map.of())
                        .forEach((by, at) -> answered(by, asked.get(formed.pair()), at));
            case Fact.OfMember other -> {}
            case Fact.OfPair other -> {}
            case Fact.OfProgramme other -> {}
            case Fact.OfPerson other -> {}
        }
    }

    private void answered(PersonId person, @Nullable Instant since, Instant then) {
        if (since != null) {
            answers.computeIfAbsent(person, each -> new ArrayList<>()).add(Duration.between(since, then));
        }
    }
}
