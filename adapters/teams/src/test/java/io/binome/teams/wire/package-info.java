/** Tests of calls to the Bot Framework, against servers on this machine. */
@org.jspecify.annotations.NullMarked
package io.binome.teams.wire;
