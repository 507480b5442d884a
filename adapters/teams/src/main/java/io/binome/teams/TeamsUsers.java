package io.binome.teams;

import io.binome.platform.Introduction;
import io.binome.platform.Introduction.Standing;
import io.binome.teams.wire.Member;
import java.util.List;
import java.util.stream.Stream;

/** Reads what Teams says about somebody in a conversation. */
final class TeamsUsers {
    private TeamsUsers() {}

    /** @param local whether it is Microsoft's playground on this machine, which names no tenant */
    static Introduction introduction(Who who, Member member, boolean local) {
        var names = Stream.of(member.name(), who.name()).filter(name -> !name.isBlank());
        return new Introduction(
                who.installation(), who.user(), Route.of(who, member.upn()).line(), names.findFirst().orElse("—"),
                member.given().strip(), email(member), confirmed(member), who.locale(), who.zone(),
                standing(who, member, local), false);
    }

    /** Somebody whom Teams does not show may be anybody: no more is known than what came with what they did. */
    static Member stranger(Who who) {
        return new Member(who.mri(), who.user(), who.name(), "", "", "", "", false);
    }

    private static String email(Member member) {
        return member.email().isBlank() && member.upn().contains("@") ? member.upn() : member.email();
    }

    /**
     * The name to sign in with, which is unique in a tenant; then the address, which of a member only the tenant's
     * administrators can set.
     */
    private static List<String> confirmed(Member member) {
        return Stream.of(member.upn(), member.email()).filter(address -> address.contains("@")).toList();
    }

    private static Standing standing(Who who, Member member, boolean local) {
        var isOfTheTenant = member.tenantId().equalsIgnoreCase(Who.tenant(who.installation()))
                || (local && member.tenantId().isEmpty());
        return isOfTheTenant && !member.isGuest() ? Standing.MEMBER : Standing.GUEST;
    }
}
