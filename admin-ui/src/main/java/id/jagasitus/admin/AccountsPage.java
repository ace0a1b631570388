package id.jagasitus.admin;

import id.jagasitus.console.AccountDesk.AccountLine;
import java.util.List;

/**
 * <em>Akun</em>.
 *
 * @param accounts by name
 */
record AccountsPage(List<AccountLine> accounts) {}
