package io.binome.teams.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Teams as a process of its own, to try a bot by hand: {@code [port] [address of the bot's messages]}. Prints what to set,
 * one a line, then does what lines on its standard input say, as {@code Ada installs}, {@code Ada says hello}, {@code Ada
 * presses Yes}, {@code Ada fills Goal = Listen}, {@code Ada submits}, {@code Ada looks}, and shows what the person sees.
 * Without tokens unless the system property {@code fake.tokens} is true.
 */
public final class FakeTeamsMain {
    private final FakeTeams teams;
    private final Map<String, FakeColleague> people = new TreeMap<>();

    FakeTeamsMain(FakeTeams teams) {
        this.teams = teams;
    }

    public static void main(String... args) throws IOException {
        var settings = Settings.usual()
                .withTokens(Boolean.getBoolean("fake.tokens"))
                .withPort(args.length > 0 ? Integer.parseInt(args[0]) : 0);
        try (var teams = FakeTeams.start(settings);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            if (args.length > 1) {
                teams.deliverTo(URI.create(args[1]));
            }
            System.out.println("TEAMS_SERVICE_URL=" + teams.serviceUrl());
            System.out.println("TEAMS_LOGIN_URL=" + teams.loginUrl());
            System.out.println("TEAMS_OPENID_URL=" + teams.openIdUrl());
            System.out.println("TEAMS_APP_ID=" + teams.appId());
            System.out.println("TEAMS_APP_SECRET=" + teams.appSecret());
            System.out.println("TEAMS_TENANT_ID=" + teams.tenant().id());
            System.out.flush();
            var play = new FakeTeamsMain(teams);
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(play.does(line));
                System.out.flush();
            }
        }
    }

    /** Does what a line says; returns what is seen after it, or what is wrong. */
    String does(String line) {
        var words = line.strip().split("\\s+", 3);
        if (words.length < 2) {
            return "who does what?";
        }
        var person = people.computeIfAbsent(words[0], teams::colleague);
        try {
            return act(person, words[1], words.length > 2 ? words[2] : "");
        } catch (IllegalStateException | IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private String act(FakeColleague person, String verb, String what) {
        switch (verb) {
            case "installs" -> person.installs();
            case "uninstalls" -> person.uninstalls();
            case "says" -> person.says(what);
            case "presses" -> person.presses(what);
            case "fills" -> {
                var field = what.split("\\s*=\\s*", 2);
                person.fills(field[0], field.length > 1 ? field[1] : "");
            }
            case "submits" -> person.submits();
            case "looks" -> person.looksAgain();
            default -> {
                return "nobody can do that: " + verb;
            }
        }
        return sight(person);
    }

    private String sight(FakeColleague person) {
        var chat = person.chat().stream().map(Shown::toString).collect(Collectors.joining("\n--\n"));
        var dialog = person.dialog().map(shown -> "\n[" + person.dialogTitle() + "]\n" + shown).orElse("");
        var wrong = person.errors().isEmpty() ? "" : "\n! " + person.errors().values();
        var violations = teams.violations().isEmpty() ? "" : "\n!! " + teams.violations();
        return chat + dialog + wrong + violations;
    }
}
