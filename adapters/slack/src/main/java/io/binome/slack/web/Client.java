package io.binome.slack.web;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import okhttp3.FormBody;

/**
 * The SDK's client, but for one thing: the SDK's own makes a new reader for every answer, which has to find out anew what
 * fields each type has.
 */
final class Client extends MethodsClientImpl {
    private static final Gson ANSWERS = GsonFactory.createSnakeCase();

    Client(Slack slack, String token) {
        super(slack.getHttpClient(), token);
        setEndpointUrlPrefix(slack.getHttpClient().getConfig().getMethodsEndpointUrlPrefix());
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormWithTokenAndParseResponse(
            FormBody.Builder form, String endpoint, String token, Class<T> type)
            throws IOException, SlackApiException {
        try (var response = postFormWithToken(form, endpoint, token)) {
            var sent = response.body();
            var body = sent == null ? "" : sent.string();
            getSlackHttpClient().runHttpResponseListeners(response, body);
            if (!response.isSuccessful()) {
                throw new SlackApiException(getSlackHttpClient().getConfig(), response, body);
            }
            return ANSWERS.fromJson(body, type);
        }
    }
}
