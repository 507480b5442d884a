package io.binome.app;

import io.binome.app.Settings.From;
import io.binome.teams.TeamsAdapter;
import io.binome.teams.TeamsSettings;
import io.binome.teams.token.ServiceHosts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings of Teams, which make sense only together: what is missing is named, with what it is for. */
final class TeamsPart implements PlatformPart {
    /** How Microsoft writes an id. */
    static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** Somebody by their object id, behind that of their tenant where there are several. */
    private static final Pattern ADMIN = Pattern.compile("(" + ID + "/)?" + ID);

    private final From from;

    TeamsPart(From from) {
        this.from = from;
    }

    @Override
    public String name() {
        return TeamsAdapter.PLATFORM;
    }

    @Override
    public boolean isSet() {
        return Stream.of("microsoft.app-id", "microsoft.app-password", "microsoft.app-tenant-id")
                .anyMatch(name -> from.text(name).isPresent()) || isLocal();
    }

    private boolean isLocal() {
        return from.yesOrNo("binome.teams-local").orElse(false);
    }

    @Override
    public boolean isId(String name) {
        return ADMIN.matcher(name).matches();
    }

    @Override
    public SetUp read() {
        return new TeamsSetUp(settings(), from.operator());
    }

    /** Without an app id, the Bot Framework would check nobody: then Binôme does not start. */
    private TeamsSettings settings() {
        var id = from.text("microsoft.app-id");
        var password = from.text("microsoft.app-password");
        var tenant = from.text("microsoft.app-tenant-id");
        if (isLocal()) {
            if (id.isPresent() || password.isPresent()) {
                throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("teams.local"));
            }
            return TeamsSettings.local(from.admins());
        }
        check(id, "MICROSOFT_APP_ID");
        if (password.isEmpty()) {
            throw missing("MICROSOFT_APP_PASSWORD");
        }
        if (tenant.isPresent()) {
            check(tenant, "MICROSOFT_APP_TENANT_ID");
        }
        return TeamsSettings.microsoft(id.orElseThrow(), password.get(), tenant, from.admins())
                .withServiceHosts(hosts());
    }

    /** Microsoft's hosts that are not known here: names, or what comes after a dot. */
    private Set<String> hosts() {
        var hosts = new TreeSet<String>();
        for (var each : from.text("binome.teams-service-hosts").orElse("").split(",", -1)) {
            var host = each.strip().toLowerCase(Locale.ROOT);
            if (!host.isEmpty() && !ServiceHosts.isName(host)) {
                throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("teams.hosts", "value", each.strip()));
            }
            if (!host.isEmpty()) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    private void check(Optional<String> value, String variable) {
        if (!ID.matcher(value.orElseThrow(() -> missing(variable))).matches()) {
            throw new Misconfigured(Exit.CONFIGURATION, from.operator().say("teams.id", "variable", variable));
        }
    }

    private Misconfigured missing(String variable) {
        return new Misconfigured(Exit.CONFIGURATION, from.operator().say("teams.missing", "variable", variable));
    }
}
