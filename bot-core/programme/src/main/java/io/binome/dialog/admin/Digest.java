package io.binome.dialog.admin;

import io.binome.dialog.agreement.AgreementDialogs;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.ProgrammeId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.statistics.Statistics;
import io.binome.text.Text;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;

/** The admin's weekly digest: what the last seven days brought, and which pairs need a thought. */
final class Digest {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int SHOWN = 10;
    private static final int A_FIFTH = 5;

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
        var working = at.records().all(Pair.class, programme).stream()
                .filter(pair -> pair.status() != Pair.Status.CLOSED)
                .toList();
        if (working.size() >= Statistics.LEAST) {
            var agreed = AgreementDialogs.agreed(programme, at);
            message = message.and(
                    "campaign.digest.agreements",
                    "agreed", (int) working.stream().filter(pair -> agreed.contains(pair.id())).count(),
                    "pairs", working.size());
        }
        if (draft.isPresent()) {
            message = message.and("campaign.digest.draft", "number", draft.get().number());
        }
        if (isUntrained(at, programme)) {
            message = message.and("campaign.digest.untrained");
        }
        return Optional.of(message.context("campaign.digest.more"));
    }

    /**
     * Whether more than a fifth of those who work in a pair, and have had a first session arranged, have done no lesson. How
     * many, and who, is not told; of fewer than five people nothing is.
     */
    private static boolean isUntrained(StepContext at, ProgrammeId programme) {
        var arranged = new HashSet<PairId>();
        var trained = new HashSet<MemberId>();
        for (var recorded : at.history().about(programme)) {
            if (recorded.fact() instanceof Fact.SessionPlanned planned) {
                arranged.add(planned.pair());
            } else if (recorded.fact() instanceof Fact.LessonDone done) {
                trained.add(done.member());
            }
        }
        var people = at.records().all(Pair.class, programme).stream()
                .filter(pair -> pair.status() != Pair.Status.CLOSED && arranged.contains(pair.id()))
                .flatMap(pair -> pair.members().stream())
                .distinct()
                .toList();
        var untrained = people.stream().filter(person -> !trained.contains(programme.member(person))).count();
        return people.size() >= Statistics.LEAST && untrained * A_FIFTH > people.size();
    }

    private static Optional<RoundHead> draft(StepContext at, ProgrammeId programme) {
        return at.records().all(RoundHead.class, programme).stream()
                .filter(round -> round.stage() == Round.Stage.DRAFT)
                .findFirst();
    }
}
