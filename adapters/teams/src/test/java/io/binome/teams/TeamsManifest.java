package io.binome.teams;

import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in {@code manifest/teams} as Teams reads them: the manifest in English, and the words of others over it. */
record TeamsManifest(JsonNode manifest, Map<Language, JsonNode> others) {
    static final Path FOLDER = Path.of("..", "..", "manifest", "teams");

    /** One command in every language, and where it is offered. */
    record Offered(Set<String> scopes, Map<Language, String> title, Map<Language, String> description) {}

    static TeamsManifest read() throws IOException {
        var mapper = JsonMapper.builder().build();
        var others = new TreeMap<Language, JsonNode>();
        for (var language : Language.all()) {
            if (!language.equals(Languages.ENGLISH)) {
                var file = FOLDER.resolve(language.code() + ".json");
                others.put(language, mapper.readTree(Files.readString(file)));
            }
        }
        return new TeamsManifest(mapper.readTree(Files.readString(FOLDER.resolve("manifest.json"))), others);
    }

    JsonNode bot() {
        return manifest.get("bots").get(0);
    }

    /** What is said at a key such as {@code name.short}, in every language. */
    Map<Language, String> text(String key) {
        return inAll(manifest.at("/" + key.replace('.', '/')).asString(), key);
    }

    private Map<Language, String> inAll(String english, String key) {
        var said = new TreeMap<Language, String>();
        others.forEach((language, words) -> said.put(language, words.path(key).asString()));
        said.put(Languages.ENGLISH, english);
        return said;
    }

    List<Offered> commands() {
        var offered = new ArrayList<Offered>();
        var lists = bot().get("commandLists");
        for (var list = 0; list < lists.size(); list++) {
            var commands = lists.get(list).get("commands");
            for (var each = 0; each < commands.size(); each++) {
                var key = "bots[0].commandLists[" + list + "].commands[" + each + "]";
                offered.add(new Offered(
                        strings(lists.get(list).get("scopes")),
                        inAll(commands.get(each).get("title").asString(), key + ".title"),
                        inAll(commands.get(each).get("description").asString(), key + ".description")));
            }
        }
        return offered;
    }

    /** Every key for which a language has to have words, with the English ones. */
    Map<String, String> toTranslate() {
        var words = new LinkedHashMap<String, String>();
        for (var key : List.of("name.short", "name.full", "description.short", "description.full")) {
            words.put(key, text(key).getOrDefault(Languages.ENGLISH, ""));
        }
        var lists = bot().get("commandLists");
        for (var list = 0; list < lists.size(); list++) {
            var commands = lists.get(list).get("commands");
            for (var each = 0; each < commands.size(); each++) {
                for (var part : List.of("title", "description")) {
                    words.put(
                            "bots[0].commandLists[" + list + "].commands[" + each + "]." + part,
                            commands.get(each).get(part).asString());
                }
            }
        }
        return words;
    }

    static Set<String> strings(JsonNode array) {
        var strings = new TreeSet<String>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
