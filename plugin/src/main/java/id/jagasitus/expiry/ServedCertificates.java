package id.jagasitus.expiry;

import id.jagasitus.watch.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Reads certificates from a TLS handshake; nothing is asked of the server beyond it. */
public final class ServedCertificates implements Certificates {

  private static final int HTTPS = 443;

  private final AddressGuard guard;
  private final Duration patience;
  private final @Nullable KeyStore authorities;

  /**
   * @param guard which addresses may be called
   * @param patience for the whole handshake, however slowly it drips
   */
  public ServedCertificates(AddressGuard guard, Duration patience) {
    this(guard, patience, null);
  }

  /**
   * @param authorities who may issue; those that Java knows when null
   */
  ServedCertificates(AddressGuard guard, Duration patience, @Nullable KeyStore authorities) {
    this.guard = guard;
    this.patience = patience;
    this.authorities = authorities;
  }

  @Override
  public CertificateFacts read(URI address) throws IOException {
    Optional<InetAddress> checked = guard.checked(address);
    String host = address.getHost().replaceAll("^\\[|]$", "");
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    InetSocketAddress server =
        checked
            .map(at -> new InetSocketAddress(at, port))
            .orElseGet(() -> new InetSocketAddress(host, port));
    try (var plain = new Socket()) {
      CompletableFuture<Void> limit = CompletableFuture.runAsync(() -> close(plain), late());
      try {
        plain.connect(server, (int) patience.toMillis());
        plain.setSoTimeout((int) patience.toMillis());
        return new ChainReading(authorities).of(host, port, shown(plain, host, port));
      } catch (IOException e) {
        throw new IOException(host + ':' + port + " shows no certificate: " + e, e);
      } finally {
        limit.cancel(false);
      }
    }
  }

  private Executor late() {
    return CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("closing a connection", e);
    }
  }

  private static X509Certificate[] shown(Socket plain, String host, int port) throws IOException {
    try (SSLSocket tls =
        (SSLSocket) seeing().getSocketFactory().createSocket(plain, host, port, false)) {
      tls.startHandshake();
      Certificate[] chain = tls.getSession().getPeerCertificates();
      return Arrays.copyOf(chain, chain.length, X509Certificate[].class);
    }
  }

  /** A context that looks at every certificate: the bad ones are what we want to see. */
  private static SSLContext seeing() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new SeeingTrust()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java has no TLS", e);
    }
  }
}
