/** What must be kept, as ports in the core's own words. Contract suites in the tests say what every store promises. */
@org.jspecify.annotations.NullMarked
package io.binome.store;
