package io.binome.teams.wire;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Carries what the login library asks to Microsoft, or to whoever stands in for it: the library itself insists on Microsoft's
 * own address.
 */
final class LoginServer implements IHttpClient {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient client;
    private final URI base;

    LoginServer(OkHttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException {
        var request = new Request.Builder().url(address(asked.url().toString()));
        asked.headers().forEach(request::header);
        if (asked.httpMethod() == HttpMethod.POST) {
            var body = asked.body() == null ? "" : asked.body();
            request.post(RequestBody.create(body, FORM));
        }
        try (var response = client.newCall(request.build()).execute()) {
            var answer = new HttpResponse().statusCode(response.code());
            answer.addHeaders(response.headers().toMultimap());
            return response.body() == null ? answer : answer.body(response.body().string());
        }
    }

    private String address(String microsofts) throws IOException {
        var prefix = WireSettings.MICROSOFT + "/";
        if (!microsofts.startsWith(prefix)) {
            throw new IOException("not an address for tokens");
        }
        var start = base.toString();
        return (start.endsWith("/") ? start : start + "/") + microsofts.substring(prefix.length());
    }
}
