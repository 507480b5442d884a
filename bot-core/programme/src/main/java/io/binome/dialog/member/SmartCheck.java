package io.binome.dialog.member;

import io.binome.text.Spelling;
import java.util.regex.Pattern;

/**
 * Whether a goal says how one will see that it is reached, and by when. It looks for numbers and for words of time in
 * French and English, and misses some: a question too many can be skipped.
 */
record SmartCheck(boolean isMeasured, boolean isDated) {
    private static final Pattern TIME = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}([/.]\\d{2,4})?\\b|\\b20\\d\\d\\b|\\b[qt][1-4]\\b"
                    + "|\\b(\\d+ (de |of )?)?(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
                    + "|decembre|january|february|march|april|june|july|august|september|october|november|december)\\b"
                    + "|\\b(in|by|before|until|end of|\\d+) may\\b"
                    + "|\\b(\\d+ |deux |trois |quatre |six |two |three |four )?(jours?|semaines?|mois|trimestres?|semestres?"
                    + "|days?|weeks?|months?|quarters?|years?|ans?|annee)\\b"
                    + "|\\b(printemps|ete|automne|hiver|noel|rentree|spring|summer|autumn|winter|christmas|easter)\\b"
                    + "|\\b(lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday)\\b"
                    + "|\\b(prochaine|prochain|next) (rencontre|session|fois|time)\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "\\d|%|\\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|moitie|double|doubler|tiers|quart"
                    + "|two|three|four|five|seven|eight|nine|ten|twelve|twenty|half|twice|third|dozen|premiere?|first"
                    + "|chaque|every|each)\\b");

    static SmartCheck of(String words) {
        var folded = Spelling.fold(words);
        var timeless = TIME.matcher(folded).replaceAll(" ");
        return new SmartCheck(AMOUNT.matcher(timeless).find(), TIME.matcher(folded).find());
    }

    boolean isWhole() {
        return isMeasured && isDated;
    }
}
