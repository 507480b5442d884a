package io.binome.programme;

import io.binome.text.Spelling;
import io.binome.text.Unwanted;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads skills with their levels as people type them: {@code SEO 4, rédaction web, montage vidéo : 2}. A skill without
 * a level gets the middle one. A number that belongs to a name, as in "GA4", "Web 3.0" or "Office 365", stays in it.
 */
public final class SkillList {
    /** So many skills at the most. */
    public static final int MOST = 10;

    /** So many characters in a skill's name at the most. */
    public static final int LONGEST = 60;

    /** So many characters of a list, and of one of its items, are looked at: no list of ten is longer. */
    private static final int LONGEST_LIST = 4_000;
    private static final int LONGEST_ITEM = 200;

    private static final int USUAL = 3;
    private static final int HIGHEST = 5;

    /** What became of a typed list. */
    public sealed interface Reading {
        /** At least one skill, each once. */
        record Understood(List<SkillLevel> skills) implements Reading {}

        /** Not a list of skills, and the part of it that is to blame; empty where no part is. */
        record Unclear(Reason reason, String part) implements Reading {}
    }

    /** Why a list was not understood. */
    public enum Reason {
        EMPTY,
        /** A level that is not one of 1 to 5. */
        LEVEL,
        /** A level without a skill, or a skill without a letter. */
        NAME,
        /** What somebody does not mean, as in "Excel, but not Word". */
        REFUSED,
        LONG,
        MANY
    }

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String AND = Vocabulary.group("list.and");
    private static final Pattern SEPARATORS =
            Pattern.compile("[,;|\\n\\r]+|(?<=\\s[1-5])\\s+(?:" + AND + "|&)\\s+", ANY_CASE);
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-•*–—]\\s+|\\d{1,2}[.)]\\s+|" + AND + "\\s+)+", ANY_CASE);
    private static final Pattern AFTER_COLON = Pattern.compile("^(.+?)\\s*[:=]\\s*([^:=]+)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.+?)\\s*\\(([^()]+(?:\\(e\\))?)\\)$");
    private static final Pattern IN_STARS = Pattern.compile("^(.+?)\\s*([★⭐]+☆*)$");
    private static final Pattern NUMBER = Pattern.compile(
            "^(" + Vocabulary.group("level.mark") + ")?\\s*(\\d{1,6})(?:\\s*(?:/|" + Vocabulary.group("level.of")
                    + ")\\s*(\\d{1,6}))?$",
            ANY_CASE);
    private static final Pattern INCLUSIVE =
            Pattern.compile("[·.(]" + Vocabulary.group("grammar.inclusive") + "\\)?$", ANY_CASE);

    /** Meant as a level, but none there is. */
    private static final int NO_SUCH = 0;

    private SkillList() {}

    public static Reading read(String typed) {
        var skills = new LinkedHashMap<String, SkillLevel>();
        for (var part : parts(typed)) {
            if (part.length() > LONGEST_ITEM) {
                return new Reading.Unclear(Reason.LONG, part.substring(0, LONGEST_ITEM) + "…");
            }
            var split = split(part);
            if (split.level() == NO_SUCH) {
                return new Reading.Unclear(Reason.LEVEL, part);
            }
            if (!split.name().codePoints().anyMatch(Character::isLetter)) {
                return new Reading.Unclear(Reason.NAME, part);
            }
            if (Unwanted.isOne(split.name())) {
                return new Reading.Unclear(Reason.REFUSED, part);
            }
            if (split.name().length() > LONGEST) {
                return new Reading.Unclear(Reason.LONG, part);
            }
            skills.put(Spelling.fold(split.name()), new SkillLevel(split.name(), split.level()));
        }
        if (skills.isEmpty()) {
            return new Reading.Unclear(Reason.EMPTY, "");
        }
        return skills.size() > MOST
                ? new Reading.Unclear(Reason.MANY, "")
                : new Reading.Understood(List.copyOf(skills.values()));
    }

    /** The items of a typed list, without bullets and final dots; none where somebody says there is nothing. */
    public static List<String> parts(String typed) {
        var parts = new ArrayList<String>();
        var looked = typed.length() > LONGEST_LIST ? typed.substring(0, LONGEST_LIST) : typed;
        for (var part : SEPARATORS.split(looked.replace("\uFE0F", ""))) {
            var item = part.strip();
            var bare = withoutEnd(item.length() > LONGEST_ITEM ? item : BULLET.matcher(item).replaceFirst(""));
            if (!bare.isEmpty()) {
                parts.add(bare.replaceAll("\\s+", " "));
            }
        }
        return parts.size() == 1 && Vocabulary.has("answer.nothing", parts.getFirst()) ? List.of() : List.copyOf(parts);
    }

    private static String withoutEnd(String item) {
        var end = item.length();
        while (end > 0 && (".!".indexOf(item.charAt(end - 1)) >= 0 || Character.isWhitespace(item.charAt(end - 1)))) {
            end--;
        }
        return item.substring(0, end);
    }

    /** The list as it may be typed: {@code SEO 4, rédaction web 3}. */
    public static String write(List<SkillLevel> skills) {
        return skills.stream().map(each -> each.skill() + " " + each.level()).collect(Collectors.joining(", "));
    }

    /** A name and the level found beside it. */
    private record Split(String name, int level) {}

    private static Split split(String part) {
        return matched(AFTER_COLON, part, true)
                .or(() -> matched(IN_BRACKETS, part, false))
                .or(() -> matched(IN_STARS, part, false))
                .or(() -> spaced(part))
                .orElseGet(() -> new Split(level(part, false).isPresent() ? "" : part, USUAL));
    }

    private static Optional<Split> matched(Pattern pattern, String part, boolean surely) {
        var found = pattern.matcher(part);
        return found.matches()
                ? level(found.group(2), surely).map(level -> new Split(found.group(1), level))
                : Optional.empty();
    }

    /** A level after a space; of "SEO 4 sur 5", all of "4 sur 5" is the level. */
    private static Optional<Split> spaced(String part) {
        for (var at = part.indexOf(' '); at > 0; at = part.indexOf(' ', at + 1)) {
            var name = part.substring(0, at).replaceFirst("\\s+[-–—]$", "");
            var level = level(part.substring(at + 1).replaceFirst("^[-–—]\\s*", ""), false);
            if (level.isPresent()) {
                return Optional.of(new Split(name, level.get()));
            }
        }
        return Optional.empty();
    }

    /** The level that words stand for, if they stand for one; {@code surely} where a number can be nothing else. */
    private static Optional<Integer> level(String words, boolean surely) {
        if (words.matches("[★⭐]+☆*|\\*+")) {
            return inRange((int) words.chars().filter(each -> each != '☆').count());
        }
        var number = NUMBER.matcher(words);
        if (number.matches()) {
            return level(number.group(3), Integer.parseInt(number.group(2)), surely || number.group(1) != null);
        }
        if (surely && Character.isDigit(words.charAt(0))) {
            return Optional.of(NO_SUCH);
        }
        var folded = Spelling.fold(INCLUSIVE.matcher(words).replaceFirst(""));
        return IntStream.rangeClosed(1, HIGHEST)
                .filter(level -> Vocabulary.folded("level." + level).contains(folded))
                .boxed()
                .findFirst();
    }

    /** Beyond ten, or beside a slash as in "24/7", a number is part of a name unless something says otherwise. */
    private static Optional<Integer> level(@Nullable String scale, int number, boolean surely) {
        if (scale == null) {
            return surely || number <= 10 ? inRange(number) : Optional.empty();
        }
        if (scale.equals("5")) {
            return inRange(number);
        }
        return surely || scale.equals("10") || scale.equals("20") ? Optional.of(NO_SUCH) : Optional.empty();
    }

    private static Optional<Integer> inRange(int number) {
        return Optional.of(number > HIGHEST ? NO_SUCH : number);
    }
}
