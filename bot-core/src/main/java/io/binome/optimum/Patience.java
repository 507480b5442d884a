package io.binome.optimum;
import java.util.Optional;
import java.util.function.Supplier;
public interface Patience {
    <T> Optional<T> solve(long size, Supplier<T> work);
    static Patience upTo(long size) {
        return new Patience() {
            @Override
            public <T> Optional<T> solve(long s, Supplier<T> w) {
                return s <= size ? Optional.of(w.get()) : Optional.empty();
            }
        };
    }
}
