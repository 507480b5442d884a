package io.binome.simulation;

import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Choice.Style;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.simulation.Buttons.Button;
import java.time.Instant;
import java.util.Set;

/**
 * What simulated colleagues answer. Most questions are answered by the look of their choices; a few need to be known, so
 * that people rate, meet and agree the way people do.
 */
final class Answers {
    /** Questions of the desk to somebody who wants to go. */
    private static final Set<String> LEAVING = Set.of("leave", "erase");

    private final Habits habits;
    private final Draw chance;
    private final Phrases phrases;

    Answers(long seed, Habits habits, Phrases phrases) {
        this.habits = habits;
        this.chance = Draw.of(seed).with("answers");
        this.phrases = phrases;
    }

    Reply to(Prompt prompt, Person person, Instant now) {
        var draw = habits.of(person).with(prompt.id().value()).with(now.toEpochMilli());
        return switch (prompt.id().conversation().kind()) {
            case "invitation" -> invitation(prompt, person, draw);
            case "proposal" -> proposal(prompt, person, draw);
            case "wishing" -> wishing(prompt, draw);
            case "survey" -> survey(prompt, person, draw);
            case "session" -> session(prompt, person, draw, now);
            case "journey" -> journey(prompt, draw);
            case "feedback" -> feedback(prompt, person, draw);
            case "desk" -> desk(prompt, person, draw);
            case "enquiries" -> enquiry(prompt, person, draw);
            case "notebook", "goals", "actions", "preparation", "review" -> new Reply.Left();
            case "agreement" -> agreement(prompt, draw);
            case "conclusion" -> conclusion(prompt, person);
            case "pulse" -> pulse(prompt, draw);
            case "ideas" -> Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY && !choice.keepsOpen());
            case "office" -> Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY);
            case "campaign" -> campaign(prompt);
            default -> Buttons.usual(prompt, draw);
        };
    }

    /** Some people never answer an invitation, however often they are asked. */
    private Reply invitation(Prompt prompt, Person person, Draw draw) {
        if (habits.of(person).with("invitation").chance(0.07)) {
            return new Reply.Left();
        }
        return prompt.id().name().equals("join") ? Buttons.yes(prompt, draw, 0.86) : Buttons.usual(prompt, draw);
    }

    /** Admins answer; whoever began to write a question finishes it themselves, as with notes, goals and feedback. */
    private Reply enquiry(Prompt prompt, Person person, Draw draw) {
        if (prompt.id().name().startsWith("confirm-")) {
            return Buttons.pressed(Button.SEND);
        }
        return prompt.id().name().startsWith("answer-")
                ? phrases.words(person, "reply", draw).<Reply>map(Reply.Written::new).orElse(new Reply.Left())
                : new Reply.Left();
    }

    /** Mostly yes; now and then a question first. */
    private Reply proposal(Prompt prompt, Person person, Draw draw) {
        if (Buttons.offers(prompt, Button.SEND)) {
            return Buttons.pressed(Button.SEND);
        }
        if (Buttons.offers(prompt, Button.ASK) && draw.with("curious").chance(0.05)) {
            return Buttons.pressed(Button.ASK);
        }
        return phrases.words(person, prompt.id().name(), draw)
                .<Reply>map(Reply.Written::new)
                .orElseGet(() -> Buttons.yes(prompt, draw, 0.93));
    }

    /** Most rank in the form, some leave it at looking. */
    private static Reply wishing(Prompt prompt, Draw draw) {
        return Buttons.offers(prompt, Button.FORM) && draw.chance(0.9)
                ? Buttons.pressed(Button.FORM)
                : new Reply.Left();
    }

    /** What is known is mostly kept, what is not is written; some like the form, some one question after the other. */
    private Reply survey(Prompt prompt, Person person, Draw draw) {
        if (!prompt.asks() || habits.of(person).with("survey").chance(0.04)) {
            return new Reply.Left();
        }
        if (Buttons.offers(prompt, Button.FORM)) {
            return Buttons.pressed(draw.chance(0.6) ? Button.FORM : Button.SINGLE);
        }
        var words = phrases.words(person, prompt.id().name(), draw);
        if (Buttons.offers(prompt, Button.KEEP) && (words.isEmpty() || draw.with("keep").chance(0.88))) {
            return Buttons.pressed(Button.KEEP);
        }
        return words.isPresent() && draw.with("words").chance(0.85)
                ? new Reply.Written(words.get())
                : Buttons.usual(prompt, draw);
    }

    private Reply session(Prompt prompt, Person person, Draw draw, Instant now) {
        return switch (prompt.id().name()) {
            case "date" -> date(prompt, person, draw, now);
            case "confirm" -> Buttons.yes(prompt, draw, 0.9);
            case "planned" -> planned(prompt, draw);
            case "met" -> Buttons.pressed(haveMet(prompt.id(), draw) ? Button.YES : Button.NO);
            default -> Buttons.usual(prompt, draw);
        };
    }

    /** Some would rather have all their dates at once; now and then a date has to be moved. */
    private static Reply planned(Prompt prompt, Draw draw) {
        if (Buttons.offers(prompt, Button.SERIES) && draw.with("series").chance(0.1)) {
            return Buttons.pressed(Button.SERIES);
        }
        return draw.chance(0.05) ? Buttons.pressed(Button.MOVE) : new Reply.Left();
    }

    /** One of the dates offered, now and then others, a word of one's own, or the partner's turn. */
    private Reply date(Prompt prompt, Person person, Draw draw, Instant now) {
        var dates = prompt.choices().stream()
                .filter(choice -> choice.value().matches("\\d+"))
                .toList();
        if (dates.isEmpty() || draw.with("own").chance(0.05)) {
            return new Reply.Dated(phrases.moment(person, draw, now));
        }
        var mood = draw.with("mood").unit();
        if (mood < 0.06 && Buttons.offers(prompt, Button.OTHER)) {
            return Buttons.pressed(Button.OTHER);
        }
        if (mood < 0.1 && Buttons.offers(prompt, Button.PASS)) {
            return Buttons.pressed(Button.PASS);
        }
        return new Reply.Chosen(dates.get(draw.with("date").below(dates.size())).value());
    }

    /** The two met or they did not; one in thirty remembers it differently. */
    private boolean haveMet(PromptId prompt, Draw draw) {
        var met = chance.with(prompt.conversation().value()).with("met").chance(0.92);
        return draw.with("memory").chance(0.97) == met;
    }

    /** Few wish for another partner once they have met. */
    private static Reply journey(Prompt prompt, Draw draw) {
        if (prompt.id().name().equals("welcome")) {
            return new Reply.Left();
        }
        if (prompt.id().name().equals("end")) {
            return Buttons.first(prompt, choice -> choice.sense() == Choice.Sense.YES);
        }
        if (!Buttons.offers(prompt, Button.ON) || !Buttons.offers(prompt, Button.OTHER)) {
            return Buttons.usual(prompt, draw);
        }
        return new Reply.Chosen(draw.with("on").chance(0.94) ? "on" : "other");
    }

    /** Most come to an agreement with their partner; what they have signed they leave as it is. */
    private static Reply agreement(Prompt prompt, Draw draw) {
        if (!Buttons.offers(prompt, Button.LATER)) {
            return new Reply.Left();
        }
        return draw.with("agree").chance(0.9)
                ? Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY)
                : Buttons.pressed(Button.LATER);
    }

    /** Many look back, once; whom they thank, and whom they stay in touch with, is theirs to say. */
    private Reply conclusion(Prompt prompt, Person person) {
        return habits.of(person).with("look back").chance(0.7)
                ? Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY && choice.keepsOpen())
                : new Reply.Left();
    }

    /** Most are well; of the others few do more about it than say so. */
    private static Reply pulse(Prompt prompt, Draw draw) {
        var mood = draw.with("mood").unit();
        return switch (prompt.id().name()) {
            case "progress" -> new Reply.Chosen(mood < 0.5 ? "well_on" : mood < 0.9 ? "a_little" : "not_yet");
            case "help" ->
                mood < 0.85
                        ? Buttons.first(prompt, choice -> choice.sense() == Choice.Sense.NO)
                        : Buttons.usual(prompt, draw);
            case "agreement" -> Buttons.usual(prompt, draw);
            default -> new Reply.Chosen(mood < 0.7 ? "well" : mood < 0.92 ? "all_right" : "not_quite");
        };
    }

    private Reply feedback(Prompt prompt, Person person, Draw draw) {
        if (prompt.id().name().equals("rating")) {
            if (habits.of(person).with(prompt.id().value()).with("no opinion").chance(0.15)) {
                return new Reply.Left();
            }
            return new Reply.Chosen(Integer.toString(rating(prompt.id(), draw)));
        }
        var words = phrases.words(person, "comment", draw);
        return words.isPresent() && draw.with("comment").chance(0.4)
                ? new Reply.Written(words.get())
                : Buttons.usual(prompt, draw);
    }

    /** Pairs differ: most sessions of a pair that gets on are rated 4 or 5. */
    private int rating(PromptId prompt, Draw draw) {
        var subject = prompt.conversation().subject();
        var pair = chance.with(subject.substring(0, subject.lastIndexOf('/'))).with("liking").unit();
        var sum = 0.55 * pair + 0.45 * draw.with("rating").unit();
        if (sum > 0.5) {
            return 5;
        }
        return sum > 0.2 ? 4 : sum > 0.1 ? 3 : 2;
    }

    /** The admin publishes by command, and means it. */
    private static Reply campaign(Prompt prompt) {
        return prompt.id().name().startsWith("confirm")
                ? Buttons.first(prompt, choice -> choice.style() == Style.PRIMARY)
                : new Reply.Left();
    }

    /** Whoever asks for help by hand looks for something: what, is theirs to say. */
    private Reply desk(Prompt prompt, Person person, Draw draw) {
        if (prompt.id().name().equals("help")) {
            return new Reply.Left();
        }
        if (LEAVING.contains(prompt.id().name()) && habits.temperament(person) == Temperament.LEAVING) {
            return Buttons.first(prompt, choice -> choice.style() == Style.DANGER);
        }
        return Buttons.usual(prompt, draw);
    }
}
