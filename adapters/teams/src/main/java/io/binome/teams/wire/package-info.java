/**
 * Calls to the Bot Framework, over the connector of Microsoft's SDK and nothing else of it: paced, patient, one attempt
 * each, with every failure put in the shell's own words. The SDK's types stay in here.
 */
@org.jspecify.annotations.NullMarked
package io.binome.teams.wire;
