package io.binome.teams.wire;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ErrorResponse;
import com.microsoft.bot.schema.PagedMembersResult;
import com.microsoft.bot.schema.Serialization;
import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Who is in a conversation. The SDK's own call for further pages cannot work: Retrofit refuses its address. */
final class Rosters {
    private static final int PAGE = 200;
    private static final int NOT_FOUND = 404;
    private static final String GUEST = "guest";
    private static final String GUEST_UPN = "#ext#";

    private Rosters() {}

    interface Pages {
        @GET("v3/conversations/{conversation}/pagedmembers")
        CompletableFuture<Response<ResponseBody>> page(
                @Path("conversation") String conversation, @Query("pageSize") int size,
                @Query("continuationToken") @Nullable String token, @Header("User-Agent") String userAgent);
    }

    static CompletableFuture<PagedMembersResult> page(
            RestConnectorClient client, String conversation, @Nullable String token) {
        return client.restClient().retrofit().create(Pages.class)
                .page(conversation, PAGE, token, client.getUserAgent())
                .thenApply(answer -> read(client, answer));
    }

    /** Somebody in a conversation; empty where they are not in it. */
    static CompletableFuture<Optional<ChannelAccount>> one(
            RestConnectorClient client, String conversation, String user) {
        return client.getConversations().getConversationMember(user, conversation)
                .thenApply(Optional::ofNullable)
                .exceptionally(Rosters::notThere);
    }

    private static Optional<ChannelAccount> notThere(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ErrorResponseException answer && answer.response().code() == NOT_FOUND) {
            return Optional.empty();
        }
        throw new CompletionException(cause);
    }

    private static PagedMembersResult read(RestConnectorClient client, Response<ResponseBody> answer) {
        try (var body = answer.isSuccessful() ? answer.body() : answer.errorBody()) {
            var text = body == null ? "" : body.string();
            var json = client.restClient().serializerAdapter();
            if (!answer.isSuccessful()) {
                throw new ErrorResponseException("members", answer, error(client, text));
            }
            PagedMembersResult page = json.deserialize(text, PagedMembersResult.class);
            if (page == null) {
                throw new ErrorResponseException("members", answer);
            }
            return page;
        } catch (IOException unreadable) {
            throw new CompletionException(unreadable);
        }
    }

    private static @Nullable ErrorResponse error(RestConnectorClient client, String text) {
        try {
            return client.restClient().serializerAdapter().deserialize(text, ErrorResponse.class);
        } catch (IOException unreadable) {
            return null;
        }
    }

    static Member member(ChannelAccount account) {
        var teams = account instanceof TeamsChannelAccount already
                ? already
                : Objects.requireNonNullElseGet(
                        Serialization.getAs(account, TeamsChannelAccount.class), TeamsChannelAccount::new);
        var upn = said(teams.getUserPrincipalName());
        return new Member(
                said(account.getId()), said(teams.getAadObjectId()), said(teams.getName()), said(teams.getGivenName()),
                said(teams.getEmail()), upn, said(teams.getTenantId()),
                GUEST.equalsIgnoreCase(said(teams.getUserRole())) || upn.toLowerCase(Locale.ROOT).contains(GUEST_UPN));
    }

    private static String said(@Nullable String what) {
        return what == null ? "" : what;
    }
}
