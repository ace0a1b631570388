package id.jagasitus.snapshot;

import id.jagasitus.repository.FileType;

/**
 * One file of a repository on a disc.
 *
 * @param type kind of file in the repository
 * @param name its name there
 * @param size bytes
 * @param shortName path below the bag's data folder, short enough for every reader of discs
 */
record DiscItem(FileType type, String name, long size, String shortName) {

  /** Bytes on a disc: whole blocks, twice the directory entry for the two name spaces. */
  long blocks() {
    return (size + 2047) / 2048 * 2048 + 1024;
  }
}
