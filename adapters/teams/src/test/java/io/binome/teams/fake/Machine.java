package io.binome.teams.fake;

/** The parts of this Teams, for one another. */
record Machine(
        Settings settings,
        World world,
        Records records,
        Troubles troubles,
        Limits limits,
        Keys keys,
        Login login,
        Deliveries deliveries,
        Activities activities,
        CardRules rules,
        Tenant home) {
    static final String APP = "6f1f5c0e-8a55-4b0e-9d53-2c4b1f0b7a11";
    static final String BOT = "28:" + APP;
    static final String SECRET = "a~secret.of-the.bot";

    static Machine of(Settings settings) {
        var clock = settings.clock();
        var world = new World(clock);
        var records = new Records(clock);
        var keys = new Keys();
        var home = world.found("Contoso");
        return new Machine(
                settings,
                world,
                records,
                new Troubles(clock),
                new Limits(clock, settings.generosity()),
                keys,
                new Login(clock, settings.tokenLife(), records),
                new Deliveries(settings, records, keys),
                new Activities(clock, world),
                new CardRules(records),
                home);
    }
}
