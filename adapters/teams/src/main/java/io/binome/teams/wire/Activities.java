package io.binome.teams.wire;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.Serialization;
import com.microsoft.bot.schema.TextFormatTypes;
import java.util.List;
import java.util.Map;

/** What is sent, in the SDK's own types; cards and the like as JSON nodes, since its validator breaks on maps within maps. */
final class Activities {
    private static final String CHANNEL = "msteams";

    private Activities() {}

    static Activity message(Where where, Outgoing what, String bot) {
        var activity = activity(ActivityTypes.MESSAGE, where, bot);
        activity.setText(what.text());
        activity.setTextFormat(TextFormatTypes.PLAIN);
        activity.setSummary(what.summary());
        activity.setLocale(what.locale());
        var attached = what.attached();
        if (attached != null) {
            var attachment = new Attachment();
            attachment.setContentType(attached.type());
            attachment.setContent(Serialization.objectToTree(attached.content()));
            attachment.setName(attached.name().isEmpty() ? null : attached.name());
            attachment.setContentUrl(attached.url().isEmpty() ? null : attached.url());
            activity.setAttachments(List.of(attachment));
        }
        return activity;
    }

    static Activity typing(Where where, String bot) {
        return activity(ActivityTypes.TYPING, where, bot);
    }

    private static Activity activity(String type, Where where, String bot) {
        var activity = new Activity(type);
        activity.setTimestamp(null);
        activity.setChannelId(CHANNEL);
        activity.setServiceUrl(where.serviceUrl());
        activity.setFrom(new ChannelAccount(bot));
        activity.setConversation(new ConversationAccount(where.conversation()));
        return activity;
    }

    static ConversationParameters personal(String tenant, String user, String bot) {
        var parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(bot));
        parameters.setMembers(List.of(new ChannelAccount(user)));
        parameters.setTenantId(tenant);
        parameters.setChannelData(Serialization.objectToTree(Map.of("tenant", Map.of("id", tenant))));
        return parameters;
    }
}
