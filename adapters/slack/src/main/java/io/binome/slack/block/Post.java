package io.binome.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * One message in Slack.
 *
 * @param text the whole of it in words, escaped, for notifications and screen readers
 */
public record Post(String text, List<LayoutBlock> blocks) {}
