package io.binome.teams;

import io.binome.store.Connections;
import io.binome.store.MemoryStore;
import io.binome.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A store that can be unplugged: from then on whoever asks it anything meets a failure, or waits in vain. */
final class Unplugged {
    private final AtomicReference<Runnable> state = new AtomicReference<>(Unplugged::answers);
    private final Store store = guarded(Store.class, new MemoryStore());

    Store store() {
        return store;
    }

    void fails() {
        state.set(() -> {
            throw new IllegalStateException("the store is away");
        });
    }

    void hangs() {
        var forEver = new CountDownLatch(1);
        state.set(() -> {
            try {
                forEver.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the store is away", stopping);
            }
        });
    }

    void isBack() {
        state.set(Unplugged::answers);
    }

    private static void answers() {}

    /** Everything that can be asked of it goes through here; what only leads to another part does not. */
    private <T> T guarded(Class<T> type, T behind) {
        var proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (itself, method, arguments) -> {
                    var isPart = arguments == null && method.getReturnType().isInterface()
                            && (type == Store.class || type == Connections.class);
                    if (!isPart) {
                        state.get().run();
                    }
                    try {
                        var answer = method.invoke(behind, arguments);
                        return isPart ? part(method.getReturnType(), Objects.requireNonNull(answer)) : answer;
                    } catch (InvocationTargetException failure) {
                        throw Objects.requireNonNull(failure.getCause());
                    }
                });
        return type.cast(proxy);
    }

    private <T> T part(Class<T> type, Object behind) {
        return guarded(type, type.cast(behind));
    }
}
