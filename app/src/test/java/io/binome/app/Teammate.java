package io.binome.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person in front of Microsoft's Agents Playground: reads what is on the screen, presses what can be pressed, writes. */
final class Teammate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final By COMPOSER = By.cssSelector("div[role=textbox][contenteditable=true]");
    private static final String FIELD = """
            const labelled = [...document.querySelectorAll('.ac-adaptiveCard textarea, .ac-adaptiveCard input')].filter(
                field => (field.getAttribute('aria-labelledby') || '').split(' ').some(id => {
                    const label = document.getElementById(id);
                    return label && label.innerText.trim().startsWith(arguments[0]);
                }));
            return labelled.at(-1);""";
    private static final String CARDS =
            "return [...document.querySelectorAll('.ac-adaptiveCard')].map(card => card.innerText)";

    private final ChromeDriver browser;
    private final String window;

    private Teammate(ChromeDriver browser, String window) {
        this.browser = browser;
        this.window = window;
    }

    /** Sits down at a playground, in a window of their own; the bot hears that it has been installed. */
    static Teammate at(ChromeDriver browser, URI page, int width, int height) {
        browser.switchTo().newWindow(WindowType.WINDOW);
        var teammate = new Teammate(browser, Objects.requireNonNull(browser.getWindowHandle()));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.get(page.toString());
        teammate.one(COMPOSER);
        return teammate;
    }

    /** Writes to the bot in their own chat with it, or wherever they are. */
    void says(String words) {
        one(COMPOSER).click();
        new Actions(browser).sendKeys(words).perform();
        until(() -> one(COMPOSER).getText().contains(words), "“" + words + "” is written");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        until(() -> !one(COMPOSER).getText().contains(words), "“" + words + "” is sent");
    }

    /** Writes to the bot where others read along. */
    void mentions(String bot, String words) {
        one(COMPOSER).click();
        new Actions(browser).sendKeys("@").perform();
        click(By.xpath("//div[@role='menuitem'][normalize-space(.)='" + bot + "']"));
        until(() -> one(COMPOSER).getText().contains(bot), bot + " is named");
        says(" " + words);
    }

    /** Goes to another chat or channel. */
    void opens(String place) {
        here();
        var row = one(By.cssSelector("button[role=treeitem][aria-label='" + place + "']"));
        browser.executeScript("arguments[0].click()", row);
    }

    /** Presses a button of the newest card that has it. */
    void presses(String button) {
        click(newest("button", button));
    }

    void chooses(String option) {
        click(newest("label", option));
    }

    private static By newest(String element, String words) {
        return By.xpath(
                "(//div[contains(@class,'ac-adaptiveCard')]//" + element + "[normalize-space(.)=\"" + words
                        + "\"])[last()]");
    }

    void fills(String label, String words) {
        until(() -> field(label) != null, "there is a field “" + label + "”");
        var field = Objects.requireNonNull(field(label));
        field.clear();
        field.sendKeys(words);
    }

    private @Nullable WebElement field(String label) {
        here();
        return (WebElement) browser.executeScript(FIELD, label);
    }

    /** Waits until a card says so. */
    void reads(String words) {
        until(() -> cards().stream().anyMatch(card -> card.contains(words)), "reads “" + words + "”", this::seen);
    }

    /** Waits until the newest card says so. */
    void readsLast(String words) {
        until(() -> last().contains(words), "reads “" + words + "” last", this::seen);
    }

    /** Waits until it is so. */
    void waitsFor(BooleanSupplier condition) {
        until(condition, "what is waited for", this::seen);
    }

    /** Waits until it is written anywhere on the screen. */
    void sees(String words) {
        until(() -> screen().contains(words), "sees “" + words + "”", this::screen);
    }

    /** Whether a card says so now. */
    boolean hasRead(String words) {
        return cards().stream().anyMatch(card -> card.contains(words));
    }

    String last() {
        var cards = cards();
        return cards.isEmpty() ? "" : cards.getLast();
    }

    /** Everything that the cards say. */
    String seen() {
        return String.join("\n----\n", cards());
    }

    private List<String> cards() {
        here();
        return ((List<?>) Objects.requireNonNull(browser.executeScript(CARDS))).stream()
                .map(card -> card.toString().replace('\u00a0', ' '))
                .toList();
    }

    String screen() {
        here();
        return Objects.requireNonNull(browser.executeScript("return document.body.innerText"))
                .toString()
                .replace('\u00a0', ' ');
    }

    /** Closes the log that the playground shows beside the conversation. */
    void closesLog() {
        click(By.cssSelector("button[title='Toggle Log Panel']"));
    }

    /** Keeps what is on the screen. */
    void picture(Path folder, String name) {
        here();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void here() {
        browser.switchTo().window(window);
    }

    private WebElement one(By selector) {
        here();
        until(() -> !browser.findElements(selector).isEmpty(), "there is " + selector);
        return browser.findElement(selector);
    }

    /** A card may be drawn anew at any time; then the new one is meant. */
    private void click(By selector) {
        until(() -> {
            here();
            var element = browser.findElement(selector);
            browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        }, "presses " + selector);
    }

    private void until(BooleanSupplier condition, String what) {
        until(condition, what, () -> "");
    }

    private void until(BooleanSupplier condition, String what, Supplier<String> otherwise) {
        new WebDriverWait(browser, PATIENCE, Duration.ofMillis(100))
                .ignoreAll(List.of(
                        StaleElementReferenceException.class, NoSuchElementException.class,
                        ElementClickInterceptedException.class))
                .withMessage(() -> what + "\n" + otherwise.get())
                .until(some -> condition.getAsBoolean());
    }
}
