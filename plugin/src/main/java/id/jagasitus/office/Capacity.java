package id.jagasitus.office;

/**
 * As what somebody acted.
 *
 * @param post the post
 * @param deputy {@code PLH} or {@code PLT} when they stood in for its official; else empty
 */
public record Capacity(Post post, String deputy) {}
