package io.binome.slack;

import com.slack.api.bolt.response.Response;

/** What Slack shows to whoever gave a command that could not be taken. */
record Sorry(String response_type, String text) {
    static Response said(String words) {
        return Response.json(200, new Sorry("ephemeral", words));
    }
}
