package io.binome.web;

import io.binome.text.Language;
import io.binome.programme.Programme;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.web.PageView.LanguageView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Delivers the whole page. */
@Controller
final class PageController {
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final int MONTHS = 6;

    private final Playground playground;
    private final Clock clock;
    private final Directory directory;
    private final Talk talk;
    private final Board board;
    private final RoundPage round;

    PageController(
            Playground playground, Clock clock, Directory directory, Talk talk, Board board, RoundPage round) {
        this.playground = playground;
        this.clock = clock;
        this.directory = directory;
        this.talk = talk;
        this.board = board;
        this.round = round;
    }

    @GetMapping("/")
    String page(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String beside,
            @RequestParam(defaultValue = "") String pane,
            @CookieValue(defaultValue = "auto") String theme,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PageLanguage.remember(request, response);
        var first = place.isEmpty() ? start(locale) : place(place, locale);
        var second = beside.isEmpty() ? List.<PlaceView>of() : List.of(place(beside, locale));
        if (first instanceof LostView || second.stream().anyMatch(LostView.class::isInstance)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var people = place.isEmpty() && (pane.equals("people") || !(first instanceof IntroView));
        model.addAttribute(
                "page",
                new PageView(
                        locale.getLanguage(),
                        THEMES.contains(theme) ? theme : "auto",
                        people ? "people" : "talk",
                        languages(place, beside, pane, locale),
                        clock.view(locale),
                        directory.view(locale),
                        first,
                        second));
        return "playground/page";
    }

    private PlaceView place(String place, Locale locale) {
        try {
            return switch (place) {
                case Places.DASHBOARD -> board.view(locale);
                case Places.ROUND -> round.view(locale);
                default -> talk.view(place, locale);
            };
        } catch (Lost lost) {
            return new LostView();
        }
    }

    /** What somebody sees who asks for nothing in particular. */
    private PlaceView start(Locale locale) {
        return playground.programme().isPresent() ? board.view(locale) : intro(locale);
    }

    private IntroView intro(Locale locale) {
        var today = playground.machine().now().atZone(ZoneId.of("UTC")).toLocalDate();
        var reader = new Reader(
                Language.of(locale.getLanguage()).orElse(Language.usual()), List.of(ZoneId.of("UTC")),
                playground::name);
        var kind = Programme.Kind.CROSS.name().toLowerCase(Locale.ROOT);
        return new IntroView(
                playground.people().size(),
                MONTHS,
                reader.read(Text.of("office.name." + kind, "year", Integer.toString(today.getYear()))));
    }

    private static List<LanguageView> languages(String place, String beside, String pane, Locale locale) {
        return Language.all().stream()
                .map(Language::locale)
                .map(each -> new LanguageView(
                        each.getLanguage(),
                        each.getDisplayLanguage(each),
                        address(place, beside, pane, each),
                        each.getLanguage().equals(locale.getLanguage())))
                .toList();
    }

    private static String address(String place, String beside, String pane, Locale locale) {
        var address = UriComponentsBuilder.fromPath("/");
        if (!place.isEmpty()) {
            address.queryParam("place", "{place}");
        }
        if (!beside.isEmpty()) {
            address.queryParam("beside", "{beside}");
        }
        if (!pane.isEmpty()) {
            address.queryParam("pane", "{pane}");
        }
        return address.queryParam(PageLanguage.NAME, locale.getLanguage())
                .encode()
                .buildAndExpand(java.util.Map.of("place", place, "beside", beside, "pane", pane))
                .toUriString();
    }
}
