package io.binome.slack;

import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import io.binome.id.InstallationId;
import io.binome.message.Document;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.picture.ChartPicture;
import io.binome.shell.Delivery;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.WorkSlots;
import io.binome.slack.block.Pictures;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts.Account;
import io.binome.text.Reader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads files the way Slack wants it since 2025: ask for an address, send the bytes there, say that it is complete. */
final class Files {
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final WebApi api;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Files(WebApi api) {
        this.api = api;
    }

    /** Hands a file over in the person's conversation with the bot. */
    void hand(Account account, Document document, Reader reader) {
        var at = account.installation();
        var opened = api.call(at, Method.OPEN_CONVERSATION, "", client -> client.conversationsOpen(
                request -> request.users(List.of(Ids.user(account)))));
        upload(
                at,
                document.name(),
                reader.read(document.title()),
                document.content().getBytes(StandardCharsets.UTF_8),
                opened.getChannel() == null ? account.route() : opened.getChannel().getId());
    }

    /** Uploads the charts of a message, for the reader's language; a chart that cannot be shown so is shown in characters. */
    Pictures pictures(InstallationId at, Message message, List<Reader> readers) {
        var uploaded = new HashMap<String, String>();
        for (var block : message.blocks()) {
            if (block instanceof Block.Chart chart) {
                for (var reader : readers) {
                    picture(at, chart, reader).ifPresent(file -> uploaded.put(chart + " " + reader.language(), file));
                }
            }
        }
        return (chart, language) -> Optional.ofNullable(uploaded.get(chart + " " + language));
    }

    private Optional<String> picture(InstallationId at, Block.Chart chart, Reader reader) {
        try {
            return ChartPicture.draw(chart, reader)
                    .map(png -> upload(at, "chart.png", reader.read(chart.title()), png, null));
        } catch (Undeliverable | TryLater without) {
            LOG.info("a chart goes to {} in characters: {}", at, without.getMessage());
            return Optional.empty();
        }
    }

    private String upload(InstallationId at, String name, String title, byte[] bytes, @Nullable String channel) {
        var address = api.call(at, Method.UPLOAD, "", client -> client.filesGetUploadURLExternal(
                request -> request.filename(name).length(bytes.length)));
        if (address.getUploadUrl() == null || address.getFileId() == null) {
            throw new Undeliverable(Delivery.Reason.REFUSED, "no address in the answer");
        }
        var status = WorkSlots.away(() -> sent(address.getUploadUrl(), bytes));
        if (status != 200) {
            throw new TryLater(Duration.ofSeconds(5), "upload: status " + status);
        }
        FilesCompleteUploadExternalResponse complete = api.call(
                at,
                Method.UPLOADED,
                "",
                client -> client.filesCompleteUploadExternal(request -> request.files(List.of(
                        com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails.builder()
                                .id(address.getFileId())
                                .title(title)
                                .build()))
                        .channelId(channel)));
        return complete.getFiles() == null || complete.getFiles().isEmpty()
                ? address.getFileId()
                : complete.getFiles().getFirst().getId();
    }

    private int sent(String url, byte[] bytes) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(LIMIT)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofByteArray(bytes))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new TryLater(Duration.ofSeconds(5), "upload: " + away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
    }
}
