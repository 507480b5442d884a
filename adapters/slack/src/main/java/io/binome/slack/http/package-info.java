/** Requests and answers as plain values, so that the adapter needs no web framework. */
@org.jspecify.annotations.NullMarked
package io.binome.slack.http;
