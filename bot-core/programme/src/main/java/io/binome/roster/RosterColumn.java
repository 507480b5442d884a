package io.binome.roster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a roster, with the headers by which each is known in English and French. */
enum RosterColumn {
    EMAIL("email|e mail|mail|mel|courriel|adresse email|adresse e mail|adresse mail|adresse courriel|email address"
            + "|adresse electronique|e mail address|work email|email professionnel|e mail professionnel"
            + "|courriel professionnel|mail professionnel|adresse email professionnelle|email pro|mail pro"
            + "|adresse e mail professionnelle|adresse mail professionnelle|professional email|business email"
            + "|work e mail|user email|user principal name|userprincipalname|upn"),
    NAME("name|nom|full name|nom complet|display name|nom et prenom|prenom et nom|nom prenom|prenom nom"
            + "|nom affiche|employee name|collaborateur"),
    FIRST_NAME("first name|firstname|given name|prenom"),
    LAST_NAME("last name|lastname|surname|family name|nom de famille"),
    DEPARTMENT("department|dept|departement|service|direction|equipe|team|pole|entite|division|business unit"),
    TITLE("title|titre|fonction|poste|intitule de poste|intitule du poste|job title|job|metier|position|emploi"),
    SENIORITY("seniority|seniorite|niveau|niveau hierarchique|level|grade|anciennete|experience|years of experience"),
    LOCATION("location|lieu|site|ville|city|bureau|office|localisation|lieu de travail"),
    TIMEZONE("timezone|time zone|tz|fuseau|fuseau horaire|zone horaire|zone"),
    LANGUAGE("language|langue|lang|locale|langue preferee|preferred language"),
    MANAGER_EMAIL("manager email|manager e mail|manager mail|manager|manageremail|email manager|email du manager"
            + "|e mail du manager|mail du manager|courriel du manager|responsable|email responsable"
            + "|email du responsable|courriel du responsable|superieur hierarchique|n 1"),
    OFFERS("offers|offer|offre|offres|propose|apporte|competences offertes|competences proposees|skills offered"
            + "|offered skills|peut transmettre"),
    WANTS("wants|want|recherche|recherches|souhaite|souhaits|cherche|besoins|competences recherchees"
            + "|competences souhaitees|skills wanted|wanted skills|veut apprendre"),
    INTERESTS("interests|interest|interets|interet|centres d interet|centres d interets|loisirs|hobbies"),
    ROLES("roles|role"),
    CAPACITY("capacity|capacite|max pairs|nombre de binomes|binomes max|places");

    private static final Map<String, RosterColumn> BY_HEADER = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            for (String header : column.headers.split("\\|")) {
                BY_HEADER.put(header, column);
            }
        }
    }

    private final String headers;

    RosterColumn(String headers) {
        this.headers = headers;
    }

    static @Nullable RosterColumn named(String header) {
        return BY_HEADER.get(Cells.folded(header));
    }
}
