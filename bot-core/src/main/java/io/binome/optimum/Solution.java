package io.binome.optimum;
@SuppressWarnings("all")
public record Solution(int[] edges, boolean isExact, long value) {
    public long bound(int[] ceilings) {
        return value;
    }
}
