package io.binome.dialog.admin;

import io.binome.engine.StepContext;
import io.binome.id.ProgrammeId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.text.Text;
import java.time.Duration;
import java.util.Optional;

/** The admin's weekly digest: what the last seven days brought, and which pairs need a thought. */
final class Digest {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int SHOWN = 10;

    private Digest() {}

    /** Empty in a week in which nothing happened and no draft waits. */
    static Optional<Message> of(StepContext at, ProgrammeId programme) {
        var week = Week.QUIET;
        for (var recorded : at.history().about(programme)) {
            if (recorded.at().isAfter(at.now().minus(A_WEEK))) {
                week = week.and(recorded.fact());
            }
        }
        var risky = at.records().all(Pair.class, programme).stream()
                .filter(pair -> pair.status() == Pair.Status.AT_RISK)
                .toList();
        var draft = draft(at, programme);
        if (week.isQuiet() && risky.isEmpty() && draft.isEmpty()) {
            return Optional.empty();
        }
        var message = Message.titled(
                Text.of("campaign.digest.title", "programme", at.programme(programme).name()))
                .and("campaign.digest", "joined", week.joined(), "formed", week.formed(), "met", week.met(), "risky",
                        risky.size())
                .items(risky.stream()
                        .limit(SHOWN)
                        .map(pair -> Text.of("campaign.digest.risky", "first", pair.first(), "second", pair.second()))
                        .toList());
        if (draft.isPresent()) {
            message = message.and("campaign.digest.draft", "number", draft.get().number());
        }
        return Optional.of(message.context("campaign.digest.more"));
    }

    private static Optional<RoundHead> draft(StepContext at, ProgrammeId programme) {
        return at.records().all(RoundHead.class, programme).stream()
                .filter(round -> round.stage() == Round.Stage.DRAFT)
                .findFirst();
    }
}
