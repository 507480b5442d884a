package io.binome.platform;

import io.binome.fact.Fact;
import io.binome.id.MemberId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Aggregate;
import io.binome.programme.Member;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes part in nothing that is kept, runs nothing, and has not been heard from for long. Whoever does is looked at
 * again a month later.
 */
final class Outsiders {
    private final Store store;
    private final List<Programme> programmes;
    private final Set<PersonId> admins;
    private final LocalDate heard;
    private final LocalDate again;

    Outsiders(Store store, OrganisationId organisation, int months, LocalDate today) {
        this.store = store;
        this.programmes = store.records().all(Programme.class, organisation).stream()
                .filter(programme -> store.records().find(Aggregate.class, programme.id()).isEmpty())
                .toList();
        this.admins = programmes.stream().map(Programme::admin).collect(Collectors.toUnmodifiableSet());
        this.heard = today.minusMonths(months);
        this.again = heard.plusMonths(2);
    }

    List<PersonId> among(List<PersonId> people) {
        var outside = people.stream().collect(Collectors.partitioningBy(this::isOutside));
        outside.getOrDefault(false, List.of()).forEach(person -> store.mentions().putOff(person, again));
        return outside.getOrDefault(true, List.of());
    }

    private boolean isOutside(PersonId person) {
        return !admins.contains(person)
                && store.connections().accounts().of(person).stream()
                        .allMatch(account -> account.heardAt().isBefore(heard.atStartOfDay(ZoneOffset.UTC).toInstant()))
                && programmes.stream().map(programme -> programme.id().member(person)).noneMatch(this::takesPart);
    }

    private boolean takesPart(MemberId member) {
        return store.records().find(Member.class, member).isPresent()
                || store.records().find(Profile.class, member).isPresent()
                || store.facts().about(member).stream()
                        .anyMatch(each -> each.fact() instanceof Fact.InvitationAccepted);
    }
}
