package id.jagasitus.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages' static files, in memory, under names that carry their hash: a browser keeps them for
 * good, and a new version has a new name.
 */
final class Assets {

  private static final String FOLDER = "/static/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final List<String> NAMES =
      List.of("pages.css", "charts.css", "work.css", "pages.js", "logo.svg");

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final Map<String, String> pathByName = new LinkedHashMap<>();

  /** One file; a class, because its content is an array. */
  private static final class Asset {
    private final String type;
    private final String tag;
    private final byte[] content;

    Asset(String type, String tag, byte[] content) {
      this.type = type;
      this.tag = tag;
      this.content = content;
    }
  }

  private Assets() {}

  static Assets load() {
    var assets = new Assets();
    NAMES.forEach(assets::add);
    return assets;
  }

  /** Path of a file below the pages' path. */
  String path(String name) {
    String path = pathByName.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return path;
  }

  /** Answers when the path is one of a static file. */
  boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Asset asset = find(request);
    if (asset == null) {
      return false;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("ETag", asset.tag);
    if (asset.tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    response.setContentType(asset.type);
    response.setContentLength(asset.content.length);
    response.getOutputStream().write(asset.content);
    return true;
  }

  private @Nullable Asset find(HttpServletRequest request) {
    String path = request.getPathInfo();
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return path == null || !reads ? null : byPath.get(path);
  }

  private void add(String name) {
    byte[] content = read(name);
    String hash = hash(content);
    int dot = name.lastIndexOf('.');
    String path = FOLDER + name.substring(0, dot) + "." + hash + name.substring(dot);
    String type = TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream");
    pathByName.put(name, path);
    byPath.put(path, new Asset(type, '"' + hash + '"', content));
  }

  private static byte[] read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("static/" + name)) {
      if (file == null) {
        throw new IllegalStateException("resource static/" + name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading static/" + name, e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
