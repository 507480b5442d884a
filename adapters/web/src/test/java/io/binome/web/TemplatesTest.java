package io.binome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders every template without a server, keeps the pages in {@code target/playground} and reads what came out. */
class TemplatesTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Path OUT = Path.of("target", "playground");
    private final SpringTemplateEngine engine = engine();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void everyPageRendersInEveryLanguage(String lang) {
        page(lang, "intro", Scenes.page(lang, "auto", false, Scenes.intro()));
        page(lang, "talk", Scenes.page(lang, "auto", false, Talks.direct()));
        page(lang, "beside", Scenes.page(lang, "auto", true, Talks.direct(), Talks.room()));
        page(lang, "play", Scenes.page(lang, "auto", true, Talks.room(), Scenes.dashboard()));
        page(lang, "first-day", Scenes.page(lang, "auto", false, Scenes.firstDay()));
        page(lang, "round", Scenes.page(lang, "auto", true, Rounds.draft(lang), Rounds.published(lang)));
        page(lang, "admin", Scenes.page(lang, "auto", false, Scenes.dashboard()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void everyFragmentRendersOnItsOwn(String lang) {
        fragment(lang, "conversation :: conversation(${view})", "conversation", Talks.direct());
        fragment(lang, "conversation :: conversation(${view})", "room", Talks.room());
        fragment(lang, "dashboard :: dashboard(${view})", "dashboard", Scenes.dashboard());
        fragment(lang, "round :: round(${view})", "draft", Rounds.draft(lang));
        fragment(lang, "round :: round(${view})", "published", Rounds.published(lang));
        for (var state : List.of("none", "small", "ready", "busy", "over")) {
            fragment(lang, "round :: round(${view})", state, Rounds.without(lang, state));
        }
        fragment(lang, "people :: people(${view})", "people", Scenes.people());
        fragment(lang, "clock :: clock(${view})", "clock", Scenes.clock(lang, false, true));
        fragment(lang, "form :: sheet(${view})", "form", Forms.fresh());
        fragment(lang, "form :: sheet(${view})", "refused", Forms.refused());
        fragment(lang, "composer :: suggestions(${view})", "suggestions", Scenes.suggestions());
    }

    @Test
    void aRefusedFormTiesEachErrorToItsField() {
        String html = fragment("fr", "form :: sheet(${view})", "refused", Forms.refused());
        assertThat(html).contains("aria-describedby=\"about-role\"").contains("id=\"about-role\"");
        assertThat(html.split("aria-invalid=\"true\"", -1)).hasSize(3);
    }

    @Test
    void aFormSpeaksTheLanguageOfWhoeverFillsItIn() {
        assertThat(fragment("en", "form :: sheet(${view})", "french", Forms.fresh()))
                .contains(">Annuler<", ">facultatif<", "Filtrer la liste")
                .doesNotContain("Cancel", "optional<");
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() {
        var html = fragment("fr", "conversation :: conversation(${view})", "nasty",
                Talks.saying("\"><script>alert(1)</script>"));
        assertThat(html)
                .doesNotContain("<script>");
    }

    @Test
    void everyLanguageHasTheSameWords() {
        assertThat(Language.all())
                .allSatisfy(each -> assertThat(keys(each.locale())).isEqualTo(keys(Language.usual().locale())));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("io.binome.web.playground", locale).keySet());
    }

    private void page(String lang, String name, PageView page) {
        String html = engine.process("playground/page", new Context(Locale.of(lang), Map.of("page", page)));
        assertThat(html).startsWith("<!DOCTYPE html>");
        read(lang, "page-" + name, html);
    }

    private String fragment(String lang, String fragment, String name, Object view) {
        String wrapper = "<th:block th:insert=\"~{playground/" + fragment + "}\"></th:block>";
        var spec = new TemplateSpec(wrapper, Set.of(), TemplateMode.HTML, Map.of("inline", true));
        return read(lang, "fragment-" + name, engine.process(spec, new Context(Locale.of(lang), Map.of("view", view))));
    }

    private static String read(String lang, String name, String html) {
        assertThat(html)
                .as("what the content security policy and the reader would stumble on in " + name)
                .doesNotContain(" style=", "<script>", "javascript:", "??", "th:")
                .doesNotContainPattern("\\son[a-z]+=");
        List<String> ids = new ArrayList<>();
        ID.matcher(html).results().forEach(id -> ids.add(id.group(1)));
        assertThat(ids).doesNotHaveDuplicates();
        try {
            Files.createDirectories(OUT);
            Files.writeString(OUT.resolve(name + "-" + lang + ".html"), html);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return html;
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        var inline = new org.thymeleaf.templateresolver.StringTemplateResolver();
        files.setOrder(1);
        inline.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(inline);
        engine.setTemplateEngineMessageSource(new Words());
        return engine;
    }
}
