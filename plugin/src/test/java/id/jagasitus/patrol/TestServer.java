package id.jagasitus.patrol;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.jagasitus.watch.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine that answers several visitors at once. */
final class TestServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What its site may be asked by. */
  static AddressGuard guard() {
    return new AddressGuard(List.of("127.0.0.1"));
  }

  TestServer(HttpHandler answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", answers);
    server.start();
  }

  URI home() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
