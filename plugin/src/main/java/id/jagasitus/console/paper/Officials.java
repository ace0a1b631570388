package id.jagasitus.console.paper;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Role;
import id.jagasitus.report.Signers;
import java.time.LocalDate;
import java.util.Optional;

/** Who signs papers on a day: the deputy where one stands in, else whoever holds the role. */
record Officials(Accounts accounts) {
  Signers on(LocalDate day) {
    return new Signers(
        official(Role.ADMIN, "Admin Website", day),
        official(Role.KASUBBAG, "Kepala Subbagian Perencanaan, TI, dan Pelaporan", day),
        official(Role.SEKRETARIS, "Sekretaris", day));
  }

  private Signers.Official official(Role role, String title, LocalDate day) {
    Optional<Deputy> deputy =
        accounts.deputies().stream()
            .filter(each -> each.role() == role && each.on(day))
            .reduce((older, newer) -> newer);
    Optional<Account> holder =
        accounts.all().stream().filter(account -> account.roles().contains(role)).findFirst();
    String post = holder.map(account -> account.profile().title()).orElse("");
    String shown = post.isEmpty() ? title : post;
    if (deputy.isPresent()) {
      String prefix = deputy.get().kind() == Deputy.Kind.PLH ? "Plh. " : "Plt. ";
      return signing(accounts.find(deputy.get().account()), prefix + shown);
    }
    return signing(holder, shown);
  }

  private static Signers.Official signing(Optional<Account> account, String title) {
    return account
        .map(who -> new Signers.Official(title, who.profile().fullName(), who.profile().nip()))
        .orElse(new Signers.Official(title, "", ""));
  }
}
