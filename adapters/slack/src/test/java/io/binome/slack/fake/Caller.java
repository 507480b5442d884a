package io.binome.slack.fake;

/**
 * Who calls a method.
 *
 * @param token null where none is needed
 * @param team the workspace it acts in; null where there is none
 * @param args what it says
 */
record Caller(Token token, Team team, Args args, String authorization) {

    boolean may(String scope) {
        return token != null && token.scopes().contains(scope);
    }

    String arg(String name) {
        return args.get(name);
    }
}
