package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** A browser without a window. It reaches this machine and nothing else. */
final class Chromium {
    private Chromium() {}

    /** Where there is none the test is aborted and says so, but in CI it fails. */
    static ChromeDriver start(Path profile, String language) {
        var browser = found("chromium", "chromium-browser", "google-chrome");
        var driver = found("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            var sentence = "Browser tests skipped: " + (browser.isEmpty() ? "Chromium" : "its chromedriver")
                    + " not found on PATH (Debian: apt install chromium chromium-driver)";
            System.out.println(sentence);
            assertThat(System.getenv("CI")).as(sentence).isNotEqualTo("true");
            Assumptions.abort(sentence);
        }
        var options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--lang=" + language,
                "--window-size=1280,800",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, Level.SEVERE.getName()));
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
