/**
 * The database that needs no installation: a MongoDB-compatible server inside this process, its data in one file.
 *
 * <p>It listens on loopback only, keeps every acknowledged write through the death of the process and compacts its file
 * by itself. A power cut may cost the last seconds; whoever cannot afford that names a real server.
 */
@NullMarked
package io.binome.mongodb.embedded;

import org.jspecify.annotations.NullMarked;
