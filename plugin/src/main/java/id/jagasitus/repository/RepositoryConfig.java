package id.jagasitus.repository;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code config}: what makes a folder a repository.
 *
 * @param version format version, always 2
 * @param id of the repository, random
 * @param polynomial by which files are cut
 */
public record RepositoryConfig(int version, BlobId id, Polynomial polynomial) {

  byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", version).put("id", id.hex()).put("chunker_polynomial", polynomial.hex());
    return Json.bytes(json);
  }

  static RepositoryConfig fromJson(byte[] bytes) throws RepositoryException {
    JsonNode json = Json.parse(bytes, "config");
    int version = json.path("version").asInt(0);
    if (version != 2) {
      throw new RepositoryException(
          RepositoryException.Kind.UNSUPPORTED,
          "the repository has format version "
              + version
              + "; version 2 is needed (restic migrate upgrade_repo_v2 raises version 1)");
    }
    Polynomial polynomial = Polynomial.parse(Json.text(json, "chunker_polynomial", "config"));
    return new RepositoryConfig(version, Json.id(json, "id", "config"), polynomial);
  }
}
