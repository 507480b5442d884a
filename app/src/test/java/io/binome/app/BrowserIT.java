package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The playground in a real browser, as a visitor uses it. */
class BrowserIT {
    /** Whether it could be pressed: a page that is moving replaces its buttons all the time. */
    private static boolean pressed(String css) {
        try {
            one(css).click();
            return true;
        } catch (StaleElementReferenceException replaced) {
            return false;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final By WAITING = By.cssSelector("[data-key=waiting] a.row");
    private static final By BUTTONS = By.cssSelector(".posts .choices button");

    @TempDir
    private static Path data;

    @TempDir
    private static Path profile;

    private static @Nullable Started binome;
    private static @Nullable ChromeDriver chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start(profile, "fr");
        binome = Started.playground(data, Map.of("BINOME_PLAYGROUND_PACE", "4"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.quit();
        }
        if (binome != null) {
            binome.close();
        }
    }

    @BeforeEach
    void beginAgain() {
        driver().get("about:blank");
        binome().post("/playground/time/stop");
        until(() -> binome().get("/playground/clock").body().contains("data-running=\"false\""), "time stands still");
        binome().post("/playground/time/restart");
        size(1280, 800);
        driver().manage().deleteAllCookies();
    }

    @AfterEach
    void nothingWentWrong() {
        var errors = driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
        assertThat(errors).as("errors on the console").isEmpty();
    }

    @Test
    void showsAFirstVisitorWhatToDoAndPlays() {
        open("/");
        assertThat(one(".hero h1").getText()).isNotBlank();
        picture("first-visit");
        one(".hero button.go.big").click();
        until(() -> driver().getCurrentUrl().contains("beside=dashboard"), "both sides are shown");
        until(() -> progress() > 5, "the progress bar moves");
        var before = progress();
        var posts = all("#left .post").size();
        until(() -> progress() > before + 5, "the progress bar goes on");
        until(() -> all("#left .post").size() > posts, "messages arrive");
        picture("playing");
        until(() -> pressed("#time-run"), "time can be stopped");
        until(() -> !all(".machine[data-running=false]").isEmpty(), "time stands still");
        var stopped = progress();
        Started.sleep(Duration.ofMillis(500));
        assertThat(progress()).isEqualTo(stopped);
        open("/?place=dashboard");
        picture("dashboard");
    }

    @Test
    void letsAPersonAnswerByButtonAndByForm() {
        invited();
        open("/?place=" + invitee());
        picture("invitation");
        press("yes");
        until(() -> all(".posts .chosen").size() == 1, "the answer stands in the conversation");
        press("form");
        until(() -> one("#sheet").isDisplayed(), "the form is open");
        picture("form");
        one("#sheet textarea").clear();
        one("#sheet textarea").sendKeys("Je reviens", Keys.ESCAPE);
        until(() -> !one("#sheet").isDisplayed(), "the form is closed");
        press("form");
        until(() -> one("#sheet").isDisplayed(), "the form is open again");
        assertThat(one("#sheet textarea").getDomProperty("value")).isEqualTo("Je reviens");
        for (var field : all("#sheet textarea, #sheet input[type=text]")) {
            field.clear();
        }
        for (var ticked : all("#sheet input[type=checkbox]:checked")) {
            ticked.click();
        }
        one("#sheet footer button.go").click();
        until(() -> !all("#sheet .error").isEmpty(), "what is missing is said");
        picture("form-faults");
        for (var round = 0; round < 3 && one("#sheet").isDisplayed(); round++) {
            complete();
            one("#sheet footer button.go").click();
            settled();
        }
        until(() -> !one("#sheet").isDisplayed(), "the form is sent");
        until(() -> all(".posts .chosen").size() >= 2, "the form is received");
        picture("form-sent");
    }

    @Test
    void suggestsCommandsWhileOneTypes() {
        invited();
        open("/?place=" + invitee());
        var posts = all("#left .post").size();
        var say = one(".composer .say");
        say.sendKeys("/bin");
        until(() -> all(".suggestions li").size() > 2, "commands are suggested");
        picture("suggestions");
        say.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        until(() -> one(".composer .say").getDomProperty("value").length() > 6, "the suggestion is taken");
        one(".composer .say").clear();
        one(".composer .say").sendKeys("/binome aide", Keys.ESCAPE, Keys.ENTER);
        until(() -> all("#left .post").size() >= posts + 2, "the command is answered");
        assertThat(all(".suggestions li")).isEmpty();
        size(1280, 500);
        script("document.querySelector('.log').scrollTop = -9999");
        assertThat(scrolled()).as("there is more than fits").isNegative();
        one(".composer .say").sendKeys("merci", Keys.ENTER);
        until(() -> all("#left .post").size() >= posts + 4, "what was written is answered");
        assertThat(scrolled()).as("what was written is in sight").isZero();
    }

    @Test
    void skipsToTheStageWithoutComingAgain() {
        open("/");
        script("document.body.dataset.same = 'yes'");
        new Actions(driver()).sendKeys(Keys.TAB, Keys.ENTER, Keys.TAB).perform();
        assertThat(isFocused(".hero button.go.big")).as("the first thing to press has the focus").isTrue();
        settled();
        assertThat(one("body").getDomAttribute("data-same")).isEqualTo("yes");
    }

    @Test
    void staysWhereItIsHoweverOneSkips() {
        invited();
        for (var width : List.of(720, 360)) {
            size(width, 450);
            for (var page : List.of("/?place=dashboard", "/?pane=people", "/?place=" + invitee())) {
                for (var link : List.of("#stage", "#people")) {
                    open(page);
                    script("document.querySelector('.skip[href=\"" + link + "\"]').focus()");
                    new Actions(driver()).sendKeys(Keys.ENTER).perform();
                    settled();
                    var what = link + " of " + page + " at " + width;
                    assertThat(isFocused(link)).as(what).isTrue();
                    assertThat(one(link).isDisplayed()).as(what).isTrue();
                    script("document.querySelector('main').scrollIntoView()");
                    assertThat(script("return scrollY + document.body.scrollTop + document.querySelector('.bar')"
                            + ".getBoundingClientRect().top")).as(what).isEqualTo(0L);
                }
            }
        }
    }

    @Test
    void theFocusStaysThereAfterAnOrderToTheRound() {
        invited();
        until(() -> {
            binome().post("/playground/autopilot/on");
            binome().post("/playground/time/week");
            until(() -> binome().get("/playground/clock").body().contains("data-running=\"false\""), "a week is over");
            binome().post("/playground/autopilot/off");
            return binome().get("/playground/round").body().contains("value=\"run\"");
        }, "a round can be drafted");
        open("/?place=round");
        script("document.querySelector('button[value=run]').focus()");
        new Actions(driver()).sendKeys(Keys.ENTER).perform();
        until(() -> !all("button[value=publish]").isEmpty(), "there is a draft");
        assertThat(isFocused("#stage *")).as("the focus is on the page of the round").isTrue();
    }

    @Test
    void staysWhereItIsWhenARosterIsChosen() {
        size(1280, 500);
        open("/?place=dashboard");
        script("document.querySelector('input[type=file]').focus()");
        settled();
        assertThat(script("return document.body.scrollTop")).isEqualTo(0L);
        assertThat(one(".bar").getRect().getY()).isZero();
    }

    @Test
    void asksBeforeItStartsOver() {
        binome().post("/playground/time/day");
        open("/?place=dashboard");
        var before = one("#clock time").getDomAttribute("datetime");
        one("#time-restart").click();
        driver().switchTo().alert().dismiss();
        settled();
        assertThat(one("#clock time").getDomAttribute("datetime")).isEqualTo(before);
        one("#time-restart").click();
        driver().switchTo().alert().accept();
        until(() -> !all(".hero").isEmpty(), "the first page is there again");
    }

    @Test
    void theClockAboveAConversationGoesOn() {
        invited();
        open("/?place=" + invitee());
        var before = one("#left .head time").getText();
        until(() -> {
            binome().post("/playground/time/next");
            return !one("#left .head time").getText().equals(before);
        }, "it is later there");
    }

    @Test
    void saysThatNobodyIsFound() {
        open("/");
        one(".search input").sendKeys("zzz");
        until(() -> !one("#everyone-none").getText().isBlank(), "nobody is found");
        one(".search input").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE);
        until(() -> one("#everyone-none").getText().isBlank(), "everybody is there again");
    }

    @Test
    void keepsTheClockInSight() {
        binome().post("/playground/time/day");
        for (var language : List.of("fr", "en")) {
            open("/?place=dashboard&lang=" + language);
            for (var width : List.of(320, 360, 640, 704, 800, 904, 1152, 1160, 1280, 1300, 1420, 1440)) {
                size(width, 740);
                assertThat(script("""
                        const all = '.bar .brand, .now, .machine button, .switch, .tools > *';
                        const parts = [...document.querySelectorAll(all)]
                            .map((part) => [part.className, part.getBoundingClientRect()]);
                        return parts.filter(([, one]) => one.right > innerWidth || one.left < 0)
                            .concat(parts.filter(([, one], at) => parts.slice(0, at).some(([, other]) =>
                                one.left < other.right - 1 && other.left < one.right - 1
                                    && one.top < other.bottom - 1 && other.top < one.bottom - 1)))
                            .map(([name]) => name).join()"""))
                        .as(language + " at " + width)
                        .isEqualTo("");
            }
        }
    }

    @Test
    void showsTwoPeopleSideBySide() {
        invited();
        var person = invitee();
        open("/?place=" + person);
        one("#left [data-beside]").click();
        all(WAITING).stream()
                .filter(row -> !person.equals(row.getDomAttribute("data-place")))
                .findFirst()
                .orElseThrow()
                .click();
        until(() -> all("#right .talk, #left .talk").size() == 2, "two conversations are shown");
        assertThat(one("#left").getSize().getWidth()).isGreaterThan(300);
        assertThat(one("#right").getSize().getWidth()).isGreaterThan(300);
        picture("side-by-side");
    }

    @Test
    void changesItsLanguage() {
        open("/?lang=fr");
        assertThat(one("html").getDomAttribute("lang")).isEqualTo("fr");
        var french = one(".hero h1").getText();
        one(".languages a[hreflang=en]").click();
        until(() -> one("html").getDomAttribute("lang").equals("en"), "the page is in English");
        assertThat(one(".hero h1").getText()).isNotEqualTo(french);
        picture("english");
    }

    @Test
    void fitsAPhone() {
        invited();
        var person = invitee();
        size(360, 740);
        for (var page : List.of("/", "/?pane=people", "/?place=" + person, "/?place=dashboard", "/?place=round")) {
            open(page);
            picture("phone" + page.replace(person, "person").replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            assertThat(((Number) script("return document.documentElement.scrollWidth")).intValue())
                    .as("width of " + page)
                    .isLessThanOrEqualTo(360);
            var seen = "return [...document.querySelectorAll('main h1')].filter(each => each.checkVisibility()).length";
            assertThat(script(seen)).as("headings of " + page).isEqualTo(1L);
        }
    }

    @Test
    void needsNoMouse() {
        invited();
        open("/?place=" + invitee());
        for (var tabs = 0; tabs < 300 && !isFocused(".posts .choices button"); tabs++) {
            new Actions(driver()).sendKeys(Keys.TAB).perform();
        }
        assertThat(isFocused(".posts .choices button")).as("a button of the question has the focus").isTrue();
        picture("keyboard");
        new Actions(driver()).sendKeys(Keys.ENTER).perform();
        until(() -> all(".posts .chosen").size() == 1, "the answer stands in the conversation");
    }

    /** The first day, with the invitations sent and not yet answered by everybody. */
    private static void invited() {
        binome().post("/playground/autopilot/on");
        binome().post("/playground/time/day");
        until(() -> binome().get("/playground/clock").body().contains("data-running=\"false\""), "the day is over");
        binome().post("/playground/autopilot/off");
    }

    /** Somebody who has not answered the invitation. */
    private static String invitee() {
        open("/?pane=people");
        var places = all(WAITING).stream().map(row -> row.getDomAttribute("data-place")).toList();
        for (var place : places) {
            open("/?place=" + place);
            if (all(BUTTONS).stream().anyMatch(button -> "yes".equals(button.getDomAttribute("value")))) {
                return place;
            }
        }
        throw new AssertionError("nobody has an open invitation among " + places);
    }

    private static void press(String value) {
        var button = By.cssSelector(".posts .choices button[value=" + value + "]");
        until(() -> !all(button).isEmpty(), "there is a button " + value);
        all(button).getLast().click();
    }

    /** Fills in whatever is empty. */
    private static void complete() {
        for (var field : all("#sheet textarea, #sheet input[type=text]")) {
            if (Objects.requireNonNullElse(field.getDomProperty("value"), "").isEmpty()) {
                field.sendKeys("Prendre la parole");
            }
        }
        for (var group : all("#sheet .options")) {
            var options = group.findElements(By.cssSelector("input"));
            if (options.stream().noneMatch(WebElement::isSelected)) {
                options.getFirst().click();
            }
        }
    }

    private static Started binome() {
        return Objects.requireNonNull(binome);
    }

    private static ChromeDriver driver() {
        return Objects.requireNonNull(chromium);
    }

    private static void open(String path) {
        driver().get(binome().uri(path).toString());
        settled();
    }

    private static void settled() {
        Started.sleep(Duration.ofMillis(300));
        until(() -> all(".htmx-request").isEmpty(), "the page has what it asked for");
    }

    private static WebElement one(String selector) {
        return driver().findElement(By.cssSelector(selector));
    }

    private static List<WebElement> all(String selector) {
        return all(By.cssSelector(selector));
    }

    private static List<WebElement> all(By selector) {
        return driver().findElements(selector);
    }

    private static int progress() {
        return Integer.parseInt(String.valueOf(
                script("return document.querySelector('#clock progress').getAttribute('value')")));
    }

    private static int scrolled() {
        return ((Number) script("return Math.round(document.querySelector('.log').scrollTop)")).intValue();
    }

    private static boolean isFocused(String selector) {
        return Boolean.TRUE.equals(script("return document.activeElement.matches('" + selector + "')"));
    }

    private static @Nullable Object script(String words) {
        return ((JavascriptExecutor) driver()).executeScript(words);
    }

    private static void until(java.util.function.BooleanSupplier condition, String what) {
        new WebDriverWait(driver(), PATIENCE, Duration.ofMillis(100))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(some -> condition.getAsBoolean());
    }

    private static void size(int width, int height) {
        driver().executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private static void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
