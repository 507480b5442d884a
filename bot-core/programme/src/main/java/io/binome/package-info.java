/** Binôme: workplace mentoring programmes that live in team messaging. */
@org.jspecify.annotations.NullMarked
package io.binome;
