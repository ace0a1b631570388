package id.jagasitus.admin;

import id.jagasitus.account.Deputy;
import id.jagasitus.console.AccountDesk.AccountLine;
import java.util.List;

/**
 * <em>Akun</em>.
 *
 * @param accounts by name
 * @param deputies the latest first
 */
record AccountsPage(List<AccountLine> accounts, List<Deputy> deputies) {}
