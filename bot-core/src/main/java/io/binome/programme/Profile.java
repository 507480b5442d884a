package io.binome.programme;

import io.binome.id.MemberId;
import java.util.List;
import java.util.Set;

/**
 * What a person told the onboarding survey of a programme. Written by the survey; read by matching and by the partner.
 *
 * @param hoursPerMonth time the person can give
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
        int capacity) implements Entry {}
