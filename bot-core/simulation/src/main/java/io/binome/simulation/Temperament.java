package io.binome.simulation;

/** How a simulated colleague goes about answering. */
public enum Temperament {
    /** Answers within minutes or hours. */
    PROMPT(45),
    /** Takes one to four working days. */
    SLOW(25),
    /** Answers a reminder rather than the question. */
    FORGETFUL(15),
    /** Takes part for some weeks and then answers nothing any more. */
    SILENT(8),
    /** Prompt, but leaves the programme after two to four months. */
    LEAVING(7);

    private final int share;

    Temperament(int share) {
        this.share = share;
    }

    static Temperament drawn(Draw draw) {
        var all = 0;
        for (var temperament : values()) {
            all += temperament.share;
        }
        var place = draw.below(all);
        for (var temperament : values()) {
            place -= temperament.share;
            if (place < 0) {
                return temperament;
            }
        }
        return PROMPT;
    }
}
