@org.jspecify.annotations.NullMarked
package io.binome.slack.install;
