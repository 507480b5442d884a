package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Somebody with an account, as {@code users.info} tells.
 *
 * @param name the handle, lower case
 * @param locale as Slack writes it: {@code fr-FR}
 */
public record User(
        String id,
        String team,
        String name,
        String realName,
        String email,
        ZoneId zone,
        String locale,
        boolean bot,
        Guest guest,
        boolean admin,
        boolean deleted,
        Instant updated,
        boolean confirmed) {
    public User(
            String id, String team, String name, String realName, String email, ZoneId zone, String locale, boolean bot,
            Guest guest, boolean admin, boolean deleted, Instant updated) {
        this(id, team, name, realName, email, zone, locale, bot, guest, admin, deleted, updated, true);
    }

    /** How much of the workspace a person may see: everything, some channels, or one channel. */
    public enum Guest {
        NONE, MULTI_CHANNEL, SINGLE_CHANNEL
    }

    User renamed(String changed, Instant now) {
        return new User(id, team, name, changed, email, zone, locale, bot, guest, admin, deleted, now, confirmed);
    }

    User called(String changed, String address, Instant now) {
        return new User(id, team, name, changed, address, zone, locale, bot, guest, admin, deleted, now, confirmed);
    }

    User unconfirmed(Instant now) {
        return new User(id, team, name, realName, email, zone, locale, bot, guest, admin, deleted, now, false);
    }

    User moved(ZoneId changed, Instant now) {
        return new User(id, team, name, realName, email, changed, locale, bot, guest, admin, deleted, now, confirmed);
    }

    User speaking(String changed, Instant now) {
        return new User(id, team, name, realName, email, zone, changed, bot, guest, admin, deleted, now, confirmed);
    }

    User asGuest(Guest changed, Instant now) {
        return new User(id, team, name, realName, email, zone, locale, bot, changed, admin, deleted, now, confirmed);
    }

    User deactivated(boolean changed, Instant now) {
        return new User(id, team, name, realName, email, zone, locale, bot, guest, admin, changed, now, confirmed);
    }

    User asAdmin(boolean changed, Instant now) {
        return new User(id, team, name, realName, email, zone, locale, bot, guest, changed, deleted, now, confirmed);
    }

    /**
     * The user object.
     *
     * @param stranger whether the reader belongs to another workspace
     */
    JsonObject json(boolean withEmail, boolean withLocale, boolean stranger, String enterprise) {
        var profile = Json.of(
                "title", "",
                "phone", "",
                "skype", "",
                "real_name", realName,
                "real_name_normalized", realName,
                "first_name", realName.replaceFirst(" [^ ]*$", ""),
                "last_name", realName.contains(" ") ? realName.substring(realName.lastIndexOf(' ') + 1) : "",
                "display_name", name,
                "display_name_normalized", name,
                "status_text", "",
                "status_emoji", "",
                "avatar_hash", "g" + id,
                "image_72", "https://avatars.example.com/" + id + "_72.png",
                "team", team);
        if (withEmail && !bot && !email.isEmpty()) {
            profile.addProperty("email", email);
        }
        var json = Json.of(
                "id", id, "team_id", team, "name", name, "deleted", deleted, "color", "9f69e7", "profile", profile);
        json.addProperty("real_name", realName);
        json.addProperty("is_bot", bot);
        json.addProperty("is_app_user", false);
        json.addProperty("updated", updated.getEpochSecond());
        if (stranger) {
            json.addProperty("is_stranger", true);
        }
        if (deleted) {
            return json;
        }
        json.addProperty("tz", zone.getId());
        json.addProperty("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        json.addProperty("tz_offset", zone.getRules().getOffset(updated).getTotalSeconds());
        json.addProperty("is_admin", admin);
        json.addProperty("is_owner", false);
        json.addProperty("is_primary_owner", false);
        json.addProperty("is_restricted", guest != Guest.NONE);
        json.addProperty("is_ultra_restricted", guest == Guest.SINGLE_CHANNEL);
        json.addProperty("is_email_confirmed", confirmed);
        if (withLocale && !stranger) {
            json.addProperty("locale", locale);
        }
        if (!enterprise.isEmpty()) {
            json.add(
                    "enterprise_user",
                    Json.of(
                            "id",
                            id,
                            "enterprise_id",
                            enterprise,
                            "enterprise_name",
                            "Enterprise " + enterprise,
                            "is_admin",
                            false,
                            "is_owner",
                            false,
                            "teams",
                            java.util.List.of(team)));
        }
        return json;
    }
}
