package io.binome.slack.install;

import io.binome.id.InstallationId;

/** A secret that cannot be opened: with another key, for another installation, or changed since. */
final class SealBroken extends RuntimeException {
    private SealBroken(String message) {
        super(message);
    }

    static SealBroken unknownKey(InstallationId installation) {
        return new SealBroken("The secrets of " + installation
                + " were sealed with a key that BINOME_ENCRYPTION_KEY does not have (any more).");
    }

    static SealBroken damaged(InstallationId installation) {
        return new SealBroken("The secrets of " + installation + " were changed, or sealed for something else.");
    }
}
