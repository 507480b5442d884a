package io.binome.round;

import io.binome.matching.Readiness;
import io.binome.matching.Readiness.Supply;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.Comparator;
import java.util.List;

/** What there is to match, as an admin reads it before a round. */
public final class ReadinessReport {
    private static final int SKILLS = 12;
    private static final int SHORT = 5;
    private static final int NAMED = 15;

    private ReadinessReport() {}

    /**
     * The whole report.
     *
     * @param programme what the programme is called
     * @param gaps what it cannot see
     */
    public static Message message(String programme, Readiness readiness, Gaps gaps) {
        var message = Message.titled(Text.of("round.ready.title", "programme", programme))
                .and("round.ready.people", "people", readiness.people());
        message = gaps.toldIn(apart(shortages(chart(message, readiness), readiness), readiness));
        return message.context(
                readiness.people() < 2 ? "round.ready.next.wait" : "round.ready.next", "people", readiness.people());
    }

    private static Message chart(Message message, Readiness readiness) {
        var wanted = readiness.skills().stream().filter(skill -> skill.wanted() > 0).limit(SKILLS).toList();
        if (wanted.isEmpty()) {
            return message;
        }
        return message.and(new Block.Chart(
                Text.of("round.ready.skills"),
                List.of(Text.of("round.ready.wanted"), Text.of("round.ready.offered")),
                wanted.stream()
                        .map(skill -> new Block.Bar(skill.skill(), List.of(skill.wanted(), skill.offered())))
                        .toList(),
                Text.of(
                        "round.ready.skills.say",
                        "skill", wanted.getFirst().skill(),
                        "wanted", wanted.getFirst().wanted(),
                        "offered", wanted.getFirst().offered())));
    }

    /** Where demand exceeds supply most. */
    private static Message shortages(Message message, Readiness readiness) {
        var shortages = readiness.skills().stream()
                .filter(skill -> skill.wanted() > skill.offered())
                .sorted(Comparator.comparingInt((Supply skill) -> skill.offered() - skill.wanted()))
                .limit(SHORT)
                .map(skill -> Text.of(
                        "round.ready.short.one",
                        "skill", skill.skill(),
                        "wanted", skill.wanted(),
                        "offered", skill.offered()))
                .toList();
        return shortages.isEmpty()
                ? readiness.people() == 0 ? message : message.and("round.ready.short.none")
                : message.and("round.ready.short").items(shortages);
    }

    private static Message apart(Message message, Readiness readiness) {
        var apart = readiness.apart();
        if (apart.isEmpty()) {
            return message;
        }
        var told = message.and("round.ready.apart", "people", apart.size())
                .items(apart.stream()
                        .limit(NAMED)
                        .map(each -> Text.of("round.ready.apart.one", "person", each.person(), "reason", each.reason()))
                        .toList());
        return apart.size() > NAMED ? told.context("round.ready.apart.more", "more", apart.size() - NAMED) : told;
    }
}
