// Tombol menu untuk layar kecil. Tanpa skrip ini seluruh menu tetap tampil.
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const tombol = document.querySelector(".tombol-menu");
  const menu = document.querySelector(".menu");
  const atur = (terbuka) => {
    menu.classList.toggle("terbuka", terbuka);
    tombol.setAttribute("aria-expanded", String(terbuka));
  };
  tombol.addEventListener("click", () => atur(!menu.classList.contains("terbuka")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.classList.contains("terbuka")) {
      atur(false);
      tombol.focus();
    }
  });
});
