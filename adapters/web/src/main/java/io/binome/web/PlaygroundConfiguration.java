package io.binome.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Puts a {@link Playground}, which the application provides, on the web: import it, nothing is scanned. */
@Configuration(proxyBeanMethods = false)
public class PlaygroundConfiguration {
    /** More than a roster may have, so that it is the roster's reader who says so. */
    private static final DataSize LARGEST_UPLOAD = DataSize.ofMegabytes(16);

    @Bean
    FilterRegistrationBean<PlaygroundGuard> playgroundGuard() {
        var guard = new FilterRegistrationBean<>(new PlaygroundGuard(new Words()));
        guard.addUrlPatterns("/", "/playground/*", "/webjars/*", "/error");
        guard.setAsyncSupported(true);
        guard.setOrder(FilterRegistrationBean.HIGHEST_PRECEDENCE + 2); // what it says of its pages replaces what is said of all
        return guard;
    }

    /** Closes the streams before the server waits for open requests to end. */
    @Bean
    SmartLifecycle playgroundStreams(Playground playground) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
            }

            @Override
            public void stop() {
                playground.machine().stop();
                playground.signals().close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    MessageSource messageSource() {
        return new Words();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Bean
    MultipartConfigElement multipartConfigElement() {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(LARGEST_UPLOAD);
        factory.setMaxRequestSize(LARGEST_UPLOAD);
        return factory.createMultipartConfig();
    }

    /** Reads an upload when a controller asks for it, so that one that is too large gets the controller's answer. */
    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    Clock playgroundClock(Playground playground) {
        return new Clock(playground, new Words());
    }

    @Bean
    Directory playgroundDirectory(Playground playground) {
        return new Directory(playground, new Words());
    }

    @Bean
    Talk playgroundTalk(Playground playground, Directory directory) {
        return new Talk(playground, directory, new Words());
    }

    @Bean
    Board playgroundBoard(Playground playground, Directory directory) {
        return new Board(playground, directory, new Words());
    }

    @Bean
    RoundPage playgroundRound(Playground playground) {
        return new RoundPage(playground, new Words());
    }

    @Bean
    RoundController playgroundRounds(Playground playground, Talk talk, RoundPage round) {
        return new RoundController(playground, talk, round, new Words());
    }

    @Bean
    PageController playgroundPage(
            Playground playground, Clock clock, Directory directory, Talk talk, Board board, RoundPage round) {
        return new PageController(playground, clock, directory, talk, board, round);
    }

    @Bean
    ClockController playgroundTime(Playground playground, Clock clock) {
        return new ClockController(playground, clock);
    }

    @Bean
    OverviewController playgroundOverview(Directory directory, Board board) {
        return new OverviewController(directory, board);
    }

    @Bean
    TalkController playgroundTalks(Playground playground, Talk talk, RoundPage round) {
        return new TalkController(playground, talk, round, new Suggestions(new Words()));
    }

    @Bean
    RosterController playgroundRoster(Playground playground, Talk talk) {
        return new RosterController(playground, talk);
    }

    @Bean
    StreamController playgroundStream(Playground playground) {
        return new StreamController(playground);
    }

    @Bean
    Refusals playgroundRefusals() {
        return new Refusals();
    }
}
