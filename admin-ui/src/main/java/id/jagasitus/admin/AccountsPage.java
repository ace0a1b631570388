package id.jagasitus.admin;

import id.jagasitus.AccountDesk.AccountLine;
import java.util.List;

/**
 * <em>Akun</em>.
 *
 * @param accounts by name
 */
record AccountsPage(List<AccountLine> accounts) {}
