@org.jspecify.annotations.NullMarked
package io.binome.embedded.file;
