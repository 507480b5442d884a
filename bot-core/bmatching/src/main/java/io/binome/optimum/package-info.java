/**
 * Maximum-weight b-matching with a bonus for the first use of a node, solved exactly: by flow where the graph or luck
 * allows, by Blossom V where not. Pure: no clock, no threads, the same graph gives the same answer.
 */
@org.jspecify.annotations.NullMarked
package io.binome.optimum;
