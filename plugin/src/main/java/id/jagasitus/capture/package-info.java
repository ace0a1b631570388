/**
 * Makes one event per request and hands it over without delaying the visitor.
 *
 * <p>{@link id.jagasitus.capture.RequestFilter} reads the request as it came, calls the chain and,
 * when the answer is final, offers a complete {@link id.jagasitus.event.RequestEvent} to {@link
 * id.jagasitus.capture.Recorder}, whose single writer thread passes batches on. Under the launcher
 * the server's own log tells of the request when the visitor has the answer already, and the
 * recorder's thread makes the event.
 *
 * <h2>How the filter and the server's own log meet</h2>
 *
 * The launcher's server sees more than any filter: the exact status and size, and the requests it
 * refuses before the web application is asked. The classes of the plugin live in the web
 * application's class loader alone, so the two meet through attributes that hold JDK types; the
 * names are the constants of {@link id.jagasitus.capture.Handover}.
 *
 * <ol>
 *   <li>Before it starts the web application, the launcher sets the servlet-context attribute
 *       {@code jagasitus.container} to a text naming itself ({@code Jetty 12.1.14}). This is a
 *       promise to report <em>every</em> request once, when it is over.
 *   <li>While it starts, the web application sets the servlet-context attribute {@code
 *       jagasitus.requestlog} to a {@code java.util.function.Consumer<Map<String, Object>>}. It
 *       never blocks and never throws, may be called from any thread, and is removed at stop; an
 *       inert web application sets none, and then there is nothing to report to.
 *   <li>Under a container that made the promise the filter sets the request attribute {@code
 *       jagasitus.event} where the chain answered with an error, threw, or goes on asynchronously,
 *       so that such an answer is not taken for a refusal of the container. Our own pages set it
 *       when whoever asks is logged in there, which makes the request one of ours.
 *   <li>When the request is over the launcher calls the consumer with one map, immutable and
 *       complete, since it is read later. The request is counted there, and only there, so it is
 *       counted once.
 * </ol>
 *
 * Without the promise nobody else reports, and the filter itself offers the event at the end of the
 * request (or of its asynchronous part).
 *
 * <p>Keys of the map; a missing key, or null, means unknown:
 *
 * <table>
 *   <caption>What the launcher reports of one request</caption>
 *   <tr><th>key</th><th>type</th><th>meaning</th></tr>
 *   <tr><td>{@code event}</td><td>Object</td><td>value of the request attribute {@code
 *       jagasitus.event}; an error without it was not the web application's, which makes the request
 *       <em>refused</em></td></tr>
 *   <tr><td>{@code weight}</td><td>Integer or Long</td><td>what the map takes in memory, roughly,
 *       bytes</td></tr>
 *   <tr><td>{@code status}</td><td>Integer</td><td>status as sent</td></tr>
 *   <tr><td>{@code bytes}</td><td>Long</td><td>length of the body as sent</td></tr>
 *   <tr><td>{@code durationNanos}</td><td>Long</td><td>from first byte handled to last</td></tr>
 *   <tr><td>{@code time}</td><td>Long</td><td>begin, ms since the epoch</td></tr>
 *   <tr><td>{@code method}, {@code scheme}, {@code protocol}</td><td>String</td><td>as sent</td></tr>
 *   <tr><td>{@code uri}</td><td>String</td><td>path and query as sent; an absolute URI is
 *       understood; empty where the container did not keep it</td></tr>
 *   <tr><td>{@code peer}</td><td>String</td><td>address at the other end, without port</td></tr>
 *   <tr><td>{@code headers}</td><td>{@code Consumer<BiConsumer<String, String>>}</td><td>tells name
 *       and value of each request header as received, in order, names in any case; may be asked
 *       twice</td></tr>
 * </table>
 */
@NullMarked
package id.jagasitus.capture;

import org.jspecify.annotations.NullMarked;
