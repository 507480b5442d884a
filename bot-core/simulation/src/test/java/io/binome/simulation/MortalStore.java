package io.binome.simulation;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Connections;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Focus;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.store.Store;
import io.binome.store.Workspace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A store whose process is killed at one of its writes: just before it reaches the store, or just after. */
final class MortalStore implements Store {
    private static final Set<String> WRITES =
            Set.of("save", "append", "post", "settle", "show", "hide", "asked", "answered", "put", "putAll", "amend");

    private final Store behind;
    private final boolean afterwards;
    private int left;

    /** The end of the process; nothing in it may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** @param writes after how many writes it ends */
    MortalStore(Store behind, int writes, boolean afterwards) {
        this.behind = behind;
        this.left = writes;
        this.afterwards = afterwards;
    }

    @Override
    public Conversations conversations() {
        return mortal(Conversations.class, behind.conversations());
    }

    @Override
    public Records records() {
        return mortal(Records.class, behind.records());
    }

    @Override
    public FactLog facts() {
        return mortal(FactLog.class, behind.facts());
    }

    @Override
    public Focus focus() {
        return mortal(Focus.class, behind.focus());
    }

    @Override
    public Workspace workspace() {
        return mortal(Workspace.class, behind.workspace());
    }

    @Override
    public Connections connections() {
        return behind.connections();
    }

    @Override
    public Mentions mentions() {
        return behind.mentions();
    }

    @Override
    public void forget(OrganisationId gone) {
        behind.forget(gone);
    }

    @Override
    public void forget(Collection<PersonId> gone) {
        behind.forget(gone);
    }

    @Override
    public void keep() {
        behind.keep();
    }

    @Override
    public void ping() {
        behind.ping();
    }

    private <T> T mortal(Class<T> port, T part) {
        var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
            var isLast = isWrite(method, arguments) && --left == 0;
            if (isLast && !afterwards) {
                throw new Killed();
            }
            try {
                var result = method.invoke(part, arguments);
                if (isLast) {
                    throw new Killed();
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
        return port.cast(proxy);
    }

    /** Two names stand for a question and for a write. */
    private static boolean isWrite(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "now" -> arguments.length == 2;
            case "open" -> List.of(method.getParameterTypes()).contains(Workspace.Room.class);
            default -> WRITES.contains(method.getName());
        };
    }
}
