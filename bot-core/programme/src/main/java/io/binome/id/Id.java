package io.binome.id;

/** An identifier: one string whose first segment, up to the first slash, names the organisation it belongs to. */
public interface Id {
    String value();

    /** The organisation that owns whatever this identifies. */
    default OrganisationId organisation() {
        var slash = value().indexOf('/');
        return new OrganisationId(slash < 0 ? value() : value().substring(0, slash));
    }

    /** What this lies within: the part before the last slash. */
    default String around() {
        return value().substring(0, value().lastIndexOf('/'));
    }

    /** The part after the last slash. */
    default String local() {
        return value().substring(value().lastIndexOf('/') + 1);
    }
}
