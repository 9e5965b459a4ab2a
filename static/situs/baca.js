// The table of contents follows the reading: the entry of the section being read is marked and kept in sight.
(function () {
  "use strict";
  var daftar = document.querySelector(".isi-laporan");
  if (!daftar || !("IntersectionObserver" in window)) return;
  var rincian = daftar.querySelector("details");
  var sempit = window.matchMedia("(max-width: 61.99rem)");
  var tautan = Array.prototype.slice.call(daftar.querySelectorAll("a"));
  var bagian = tautan.map(function (a) { return document.getElementById(a.hash.slice(1)); });
  var sela = parseFloat(window.getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  var kini = null;

  rincian.open = !sempit.matches;
  sempit.addEventListener("change", function () { rincian.open = !sempit.matches; });

  function tandai() {
    var dibaca = 0;
    bagian.forEach(function (satu, n) {
      if (!satu) return;
      // Where a jump to the heading puts it, and no further: a short section must not lose its mark to the next one.
      var gaya = window.getComputedStyle(satu);
      var batas = parseFloat(gaya.scrollMarginTop) + sela + 4;
      if (satu.getBoundingClientRect().top <= batas) dibaca = n;
    });
    var akhir = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    if (akhir && window.scrollY > 0) dibaca = tautan.length - 1;
    var baru = tautan[dibaca];
    if (baru === kini) return;
    if (kini) kini.removeAttribute("aria-current");
    baru.setAttribute("aria-current", "location");
    kini = baru;
    if (!sempit.matches) {
      daftar.scrollTop = baru.offsetTop - daftar.clientHeight / 2;
    }
  }

  // A band near the top: a heading that enters or leaves it changes what is being read.
  var pengamat = new IntersectionObserver(tandai, { rootMargin: "0px 0px -75% 0px", threshold: [0, 1] });
  bagian.forEach(function (satu) { if (satu) pengamat.observe(satu); });
  window.addEventListener("scroll", tandai, { passive: true });
  window.addEventListener("resize", tandai);
  daftar.addEventListener("click", function (peristiwa) {
    if (sempit.matches && peristiwa.target.closest("a")) rincian.open = false;
  });
  tandai();
})();
