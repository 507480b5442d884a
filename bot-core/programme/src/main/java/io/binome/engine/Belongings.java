package io.binome.engine;

import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.programme.Exclusions;
import io.binome.programme.Grant;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.programme.Wishes;

/** What people have of their own. Whoever has nothing can give way to somebody else whom they turn out to be. */
public record Belongings(RecordView records, History history) {
    /** Whether nothing has come of somebody: they run and wrote nothing, and no programme has had to do with them. */
    public boolean areNone(PersonId person) {
        return !isAdmin(person)
                && records.all(Note.class, person).isEmpty()
                && records.find(Exclusions.class, person).isEmpty()
                && records.all(Programme.class, person.organisation()).stream()
                        .noneMatch(programme -> isIn(programme.id().member(person)));
    }

    /** Whether no more has come of somebody than that they were invited: they have answered nothing and have nothing. */
    public boolean areInvitations(PersonId person) {
        return !isAdmin(person)
                && records.all(Note.class, person).isEmpty()
                && records.find(Exclusions.class, person).isEmpty()
                && records.all(Programme.class, person.organisation()).stream()
                        .map(programme -> programme.id().member(person))
                        .allMatch(member -> isAsked(member) || !isIn(member));
    }

    /** Whether all that is known of somebody's part in a programme is that they were asked. */
    public boolean isAsked(MemberId member) {
        var told = history.about(member);
        return !told.isEmpty()
                && told.stream().allMatch(each -> each.fact() instanceof Fact.PersonInvited)
                && !isOnRecord(member);
    }

    private boolean isAdmin(PersonId person) {
        return records.find(Grant.class, person).isPresent()
                || records.find(Person.class, person).filter(Person::isAdmin).isPresent();
    }

    /** Facts alone do not tell: they are not kept for ever. */
    private boolean isIn(MemberId member) {
        return !history.about(member).isEmpty() || isOnRecord(member);
    }

    private boolean isOnRecord(MemberId member) {
        return records.find(Profile.class, member).isPresent()
                || records.find(Wishes.class, member).isPresent()
                || records.find(Member.class, member).isPresent()
                || records.all(Pair.class, member.programme()).stream()
                        .anyMatch(pair -> pair.members().contains(member.person()));
    }
}
