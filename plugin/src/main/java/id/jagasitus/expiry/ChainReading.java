package id.jagasitus.expiry;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Takes the facts from a chain of certificates, the server's own first. */
final class ChainReading {

  private static final int MOST_NAMES = 100;
  private static final int LONGEST = 200;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final int HTTPS = 443;

  /**
   * What Java calls a way of exchanging keys that says nothing of the certificate, as in TLS 1.3;
   * it knows {@code RSA} as well, but refuses the name of any other kind of key.
   */
  private static final String ANY_EXCHANGE = "UNKNOWN";

  private static final Pattern PART = Pattern.compile("(?:^|,)(O|CN)=(\"[^\"]*\"|[^,]*)");

  private final @Nullable KeyStore authorities;

  /**
   * @param authorities who may issue; those that Java knows when null
   */
  ChainReading(@Nullable KeyStore authorities) {
    this.authorities = authorities;
  }

  CertificateFacts of(String host, int port, X509Certificate[] chain) throws IOException {
    if (chain.length == 0) {
      throw new IOException("the server showed no certificate");
    }
    X509Certificate own = chain[0];
    List<String> names = names(own);
    return new CertificateFacts(
        port == HTTPS ? host : host + ':' + port,
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        names,
        issuer(own),
        sha256(own),
        names.stream().anyMatch(name -> CertificateFacts.covers(name, host)),
        trusted(chain));
  }

  private static List<String> names(X509Certificate own) throws IOException {
    var names = new ArrayList<String>();
    for (List<?> name : alternatives(own)) {
      boolean host = name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS);
      if (host && name.get(1) instanceof String text && names.size() < MOST_NAMES) {
        names.add(plain(text));
      }
    }
    return names;
  }

  private static Collection<List<?>> alternatives(X509Certificate own) throws IOException {
    try {
      Collection<List<?>> names = own.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      throw new IOException("the names of the certificate cannot be read", e);
    }
  }

  /** The organisation, else the common name, else all of it. */
  private static String issuer(X509Certificate own) {
    String all = own.getIssuerX500Principal().getName("RFC2253");
    String organisation = part(all, "O");
    String common = part(all, "CN");
    String chosen = organisation != null ? organisation : common != null ? common : all;
    return plain(chosen);
  }

  private static @Nullable String part(String name, String wanted) {
    Matcher parts = PART.matcher(name);
    while (parts.find()) {
      if (parts.group(1).equals(wanted)) {
        return parts.group(2).replace("\"", "").replace("\\", "");
      }
    }
    return null;
  }

  private static String plain(String text) {
    String one = text.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
    return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
  }

  private static String sha256(X509Certificate own) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate cannot be read", e);
    }
  }

  /** Whether the chain leads to an authority that is known. A bad date alone counts as trusted. */
  private boolean trusted(X509Certificate[] chain) throws IOException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(authorities);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return accepted(x509, chain);
        }
      }
      return false;
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java knows no authorities", e);
    }
  }

  private static boolean accepted(X509TrustManager manager, X509Certificate[] chain) {
    try {
      manager.checkServerTrusted(chain, ANY_EXCHANGE);
      return true;
    } catch (CertificateException untrusted) {
      Throwable why = untrusted;
      while (why.getCause() != null) {
        why = why.getCause();
      }
      return why instanceof java.security.cert.CertificateExpiredException;
    }
  }
}
