package io.binome.programme;

/**
 * What a programme asks of two people before their next session.
 *
 * @param agreement whether both sign their agreement first
 * @param training whether each goes through the lessons of their part first
 */
public record Conditions(boolean agreement, boolean training) {
    public static final Conditions NONE = new Conditions(false, false);

    /** Nothing said switches either off. */
    public static final Conditions USUAL = new Conditions(true, true);

    public Conditions agreeing(boolean isAsked) {
        return new Conditions(isAsked, training);
    }

    public Conditions trained(boolean isAsked) {
        return new Conditions(agreement, isAsked);
    }
}
