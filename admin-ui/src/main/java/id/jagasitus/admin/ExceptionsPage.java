package id.jagasitus.admin;

import id.jagasitus.console.finding.ExceptionLine;
import java.util.List;

/**
 * <em>Pengecualian</em>.
 *
 * @param exceptions what was allowed
 * @param rule rule the form begins with
 * @param path path the form begins with
 * @param network network the form offers; empty where none is known
 * @param finding finding it was reached from; 0 for none
 * @param admin whether the reader may change anything
 */
record ExceptionsPage(
    List<ExceptionLine> exceptions,
    String rule,
    String path,
    String network,
    long finding,
    boolean admin) {}
