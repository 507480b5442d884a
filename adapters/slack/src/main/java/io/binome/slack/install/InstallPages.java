package io.binome.slack.install;

import io.binome.id.Digest;
import io.binome.platform.WebResponse;
import io.binome.text.Language;
import io.binome.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The pages at the end of an installation, in the language of the browser; they load nothing and run nothing. */
final class InstallPages {
    private static final String STYLE = """
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 12vh auto; padding: 0 1.25rem;
                color: #1d1c1d; background: #fff }
            h1 { font-size: 1.75rem; line-height: 1.2 }
            a { color: #0b4c8c }
            a.button { display: inline-block; padding: .75rem 1.5rem; border-radius: .5rem; background: #4a154b;
                color: #fff; text-decoration: none }
            a:focus-visible { outline: 3px solid #0b4c8c; outline-offset: 3px }
            @media (prefers-color-scheme: dark) {
                body { color: #f2f2f2; background: #1a1d21 } a { color: #8fc3ff }
                a.button { background: #e8d5e8; color: #2a0c2b } a:focus-visible { outline-color: #8fc3ff } }
            """;

    static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private final Language language;

    private InstallPages(Language language) {
        this.language = language;
    }

    /** @param accepted the header Accept-Language */
    static InstallPages in(String accepted) {
        return new InstallPages(preferred(accepted));
    }

    private static Language preferred(String accepted) {
        if (accepted.isBlank() || accepted.length() > 1_000) {
            return Language.common();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .findFirst()
                    .orElse(Language.common());
        } catch (IllegalArgumentException notALanguage) {
            return Language.common();
        }
    }

    WebResponse installed(InstallationFacts facts) {
        var home = encoded(facts.home());
        var app = encoded(facts.app());
        var inApp = "slack://app?team=" + home + (app.isEmpty() ? "" : "&id=" + app + "&tab=home");
        var inBrowser = "https://app.slack.com/client/" + home;
        var name = facts.name().isEmpty() ? facts.home() : facts.name();
        return page(
                200,
                "installed",
                Map.of("name", name),
                "<p><a class=\"button\" href=\"" + escaped(inApp) + "\">" + said("installed.open") + "</a></p>\n"
                        + "<p><a href=\"" + escaped(inBrowser) + "\">" + said("installed.browser") + "</a></p>\n");
    }

    WebResponse declined() {
        return page(200, "declined", Map.of(), again());
    }

    WebResponse trouble(int status, String kind) {
        return page(status, kind, Map.of(), again());
    }

    private String again() {
        return "<p><a class=\"button\" href=\"install\">" + said("again") + "</a></p>\n";
    }

    private WebResponse page(int status, String kind, Map<String, Object> with, String rest) {
        var title = escaped(Texts.format(language, "install." + kind + ".title", with));
        var text = escaped(Texts.format(language, "install." + kind + ".text", with));
        var body = "<!doctype html>\n<html lang=\"" + language.locale().getLanguage() + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n"
                + "<title>" + title + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + "<h1>" + title + "</h1>\n<p>" + text + "</p>\n" + rest + "</main>\n</body>\n</html>\n";
        return new WebResponse(status, new HashMap<>(HEADERS), "text/html;charset=utf-8", body);
    }

    private String said(String key) {
        return escaped(Texts.format(language, "install." + key, Map.of()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Digest.of(text));
    }
}
