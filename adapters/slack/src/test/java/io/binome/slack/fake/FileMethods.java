package io.binome.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** {@code files.*}: upload in three steps. */
final class FileMethods {
    private final Machine slack;
    private final Rooms rooms;
    private final String uploadUrl;

    FileMethods(Machine slack, String uploadUrl) {
        this.slack = slack;
        this.rooms = new Rooms(slack);
        this.uploadUrl = uploadUrl;
    }

    JsonObject announce(Caller caller) {
        var length = caller.args().number("length", 0);
        if (length <= 0) {
            throw Refusal.of("invalid_arguments", List.of("length must be more than 0"));
        }
        var alternative = caller.arg("alt_txt");
        if (alternative.length() > 1000) {
            throw Refusal.of("alt_txt_too_large");
        }
        var upload = slack.uploads().announce(caller.team(), caller.arg("filename"), alternative, length);
        return Json.of("upload_url", uploadUrl + upload.id(), "file_id", upload.id());
    }

    JsonObject complete(Caller caller) {
        var channels = new ArrayList<>(caller.args().list("channels"));
        if (caller.args().has("channel_id")) {
            channels.add(caller.arg("channel_id"));
        }
        // Only conversations: unlike for messages, a person's id is none.
        var places = channels.stream().map(id -> {
            if (id.startsWith("U")) {
                throw Refusal.of("channel_not_found");
            }
            return rooms.writable(caller, id);
        }).toList();
        var files = new JsonArray();
        for (var file : Json.objects(Json.parse(caller.arg("files")).orElseThrow(
                () -> Refusal.of("invalid_arguments", List.of("files must be an array"))))) {
            var done = slack.uploads().complete(caller.team(), Json.text(file, "id"), Json.text(file, "title"));
            files.add(done.json(caller.team().bot()));
        }
        if (files.isEmpty()) {
            throw Refusal.of("invalid_arguments", List.of("files: at least 1 items required"));
        }
        var more = Json.of("files", files, "upload", true);
        places.forEach(place -> slack.posting().post(
                caller.team(), place, "", caller.arg("initial_comment"), new JsonArray(), more));
        return Json.of("files", files);
    }

    JsonObject info(Caller caller) {
        var upload = slack.uploads()
                .find(caller.team(), caller.arg("file"))
                .filter(Uploads.Upload::complete)
                .orElseThrow(() -> Refusal.of("file_not_found"));
        return Json.of("file", upload.json(caller.team().bot()), "comments", List.of());
    }
}
