package id.jagasitus.admin;

import id.jagasitus.console.snapshot.SnapshotDesk.Preview;
import id.jagasitus.vault.VaultSettings;

/**
 * When snapshots are taken and how long they stay, with what that would let go.
 *
 * @param trouble why the preview could not be made; empty when it could
 */
record SnapshotRulesPage(VaultSettings settings, Preview preview, String trouble) {}
