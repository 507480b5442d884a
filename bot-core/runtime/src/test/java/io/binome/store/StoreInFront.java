package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Objects;

/** A store in front of another one, which hears of each call of each port before it is carried out. */
public abstract class StoreInFront implements Store {
    private final Store behind;

    protected StoreInFront(Store behind) {
        this.behind = behind;
    }

    /** The store behind, past whoever is in front of it. */
    protected final Store behind() {
        return behind;
    }

    /** A port was asked for something; {@link #carriedOut} asks the store behind. */
    protected abstract Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable;

    protected static Object carriedOut(Object part, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(part, arguments);
        } catch (InvocationTargetException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private <T> T in(Class<T> port, T part) {
        var proxy = Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (itself, method, arguments) -> asked(
                        port, part, method, arguments));
        return port.cast(proxy);
    }

    @Override
    public final Conversations conversations() {
        return in(Conversations.class, behind.conversations());
    }

    @Override
    public final Records records() {
        return in(Records.class, behind.records());
    }

    @Override
    public final FactLog facts() {
        return in(FactLog.class, behind.facts());
    }

    @Override
    public final Focus focus() {
        return in(Focus.class, behind.focus());
    }

    @Override
    public final Workspace workspace() {
        return in(Workspace.class, behind.workspace());
    }

    @Override
    public final Mentions mentions() {
        return in(Mentions.class, behind.mentions());
    }

    @Override
    public final Connections connections() {
        var parts = behind.connections();
        return new Connections() {
            @Override
            public Accounts accounts() {
                return in(Accounts.class, parts.accounts());
            }

            @Override
            public Installations installations() {
                return in(Installations.class, parts.installations());
            }

            @Override
            public Tickets tickets() {
                return in(Tickets.class, parts.tickets());
            }

            @Override
            public Postings postings() {
                return in(Postings.class, parts.postings());
            }

            @Override
            public Arrivals arrivals() {
                return in(Arrivals.class, parts.arrivals());
            }
        };
    }

    @Override
    public final void forget(OrganisationId organisation) {
        in(Store.class, behind).forget(organisation);
    }

    @Override
    public final void forget(Collection<PersonId> people) {
        in(Store.class, behind).forget(people);
    }

    @Override
    public final void keep() {
        in(Store.class, behind).keep();
    }

    @Override
    public final void ping() {
        in(Store.class, behind).ping();
    }
}
