package io.binome.programme;

import io.binome.id.MemberId;
import java.util.List;
import java.util.Set;

/**
 * What a person told the onboarding survey of a programme. Written by the survey; read by matching and by the partner.
 *
 * @param wants in the order in which they matter to the person
 * @param hoursPerMonth time the person can give; 0 where they have not said
 * @param capacity partners at the same time; in one-way mentoring, mentees
 */
public record Profile(
        MemberId id,
        Set<Role> roles,
        List<SkillLevel> offers,
        List<SkillLevel> wants,
        List<String> interests,
        String goal,
        String motivation,
        int hoursPerMonth,
        int capacity,
        MeetingPreferences preferences) implements Entry {

    public Profile playing(Set<Role> others) {
        return new Profile(
                id, others, offers, wants, interests, goal, motivation, hoursPerMonth, capacity, preferences);
    }

    public Profile offering(List<SkillLevel> others) {
        return new Profile(id, roles, others, wants, interests, goal, motivation, hoursPerMonth, capacity, preferences);
    }

    public Profile wanting(List<SkillLevel> others) {
        return new Profile(id, roles, offers, others, interests, goal, motivation, hoursPerMonth, capacity,
                preferences);
    }

    public Profile liking(List<String> others) {
        return new Profile(id, roles, offers, wants, others, goal, motivation, hoursPerMonth, capacity, preferences);
    }

    public Profile aimingAt(String other) {
        return new Profile(id, roles, offers, wants, interests, other, motivation, hoursPerMonth, capacity,
                preferences);
    }

    public Profile movedBy(String other) {
        return new Profile(id, roles, offers, wants, interests, goal, other, hoursPerMonth, capacity, preferences);
    }

    public Profile giving(int hours) {
        return new Profile(id, roles, offers, wants, interests, goal, motivation, hours, capacity, preferences);
    }

    public Profile taking(int people) {
        return new Profile(id, roles, offers, wants, interests, goal, motivation, hoursPerMonth, people, preferences);
    }

    public Profile meeting(MeetingPreferences others) {
        return new Profile(id, roles, offers, wants, interests, goal, motivation, hoursPerMonth, capacity, others);
    }
}
