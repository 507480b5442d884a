/** A simulated workspace with simulated colleagues: the playground, the command line and the tests play programmes in it. */
@org.jspecify.annotations.NullMarked
package io.binome.simulation;
