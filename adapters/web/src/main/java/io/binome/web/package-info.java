/**
 * The playground: a simulated workspace in the browser, with a time machine. It shows what the bot sent and hands back
 * what people chose, said and submitted; it decides nothing about the programme.
 */
@org.jspecify.annotations.NullMarked
package io.binome.web;
