// The frame: the menu folds on a narrow screen, and what is wrong with a form is read first.
(function () {
  "use strict";
  var tombol = document.getElementById("tombol-menu");
  var menu = document.getElementById("menu");
  var sempit = window.matchMedia("(max-width: 61.99rem)");

  function lipat(terbuka) {
    tombol.setAttribute("aria-expanded", String(terbuka));
    menu.hidden = !terbuka;
  }
  function sesuaikan() {
    tombol.hidden = !sempit.matches;
    lipat(!sempit.matches);
  }
  if (tombol && menu) {
    sesuaikan();
    sempit.addEventListener("change", sesuaikan);
    tombol.addEventListener("click", function () { lipat(menu.hidden); });
    document.addEventListener("keydown", function (peristiwa) {
      if (peristiwa.key === "Escape" && sempit.matches && !menu.hidden && menu.contains(document.activeElement)) {
        lipat(false);
        tombol.focus();
      }
    });
  }

  var galat = document.getElementById("galat");
  if (galat) galat.focus();

  // A form sent twice by an impatient hand is sent once.
  document.addEventListener("submit", function (peristiwa) {
    var form = peristiwa.target;
    if (form.method !== "post") return;
    if (form.dataset.terkirim) { peristiwa.preventDefault(); return; }
    form.dataset.terkirim = "1";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-terkirim]").forEach(function (form) { delete form.dataset.terkirim; });
  });
})();
