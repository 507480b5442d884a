/** Calls to Slack's Web API: paced, patient, and with every failure put in the shell's own words. */
@org.jspecify.annotations.NullMarked
package io.binome.slack.web;
