package io.binome.slack.fake;

/** The parts of this Slack, for those who need several. */
record Machine(
        Settings settings,
        Records records,
        World world,
        Tokens tokens,
        Triggers triggers,
        Views views,
        Limits limits,
        Hub hub,
        Posting posting,
        ResponseUrls responses,
        Uploads uploads,
        SocketDelivery socket,
        Troubles troubles) {

    static Machine of(Settings settings) {
        var records = new Records(settings.clock());
        var world = new World(settings.clock());
        var tokens = new Tokens(world);
        var hub = new Hub(settings, records, world, tokens);
        var posting = new Posting(world, records, hub);
        return new Machine(
                settings,
                records,
                world,
                tokens,
                new Triggers(world),
                new Views(world),
                new Limits(settings),
                hub,
                posting,
                new ResponseUrls(world, records, posting),
                new Uploads(world),
                new SocketDelivery(settings, records),
                new Troubles(settings.clock()));
    }
}
