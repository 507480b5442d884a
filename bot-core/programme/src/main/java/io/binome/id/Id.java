package io.binome.id;

/** An identifier: one string whose first segment, up to the first slash, names the organisation it belongs to. */
public interface Id {
    String value();

    /** The organisation that owns whatever this identifies. */
    default OrganisationId organisation() {
        var slash = value().indexOf('/');
        return new OrganisationId(slash < 0 ? value() : value().substring(0, slash));
    }

    /** The part after the last slash. */
    default String local() {
        return value().substring(value().lastIndexOf('/') + 1);
    }
}
