// A figure explains itself: on hover and focus beside it, on touch and Enter with the explanation in focus.
(function () {
  "use strict";
  var kotak = document.getElementById("jelas");
  var laporan = document.querySelector(".laporan");
  if (!kotak || !laporan) return;
  var simpanan = new Map();
  var pemilik = null;
  var terpaku = false;
  var diam = false;
  var jeda = 0;

  function ambil(alamat) {
    if (!simpanan.has(alamat)) {
      var janji = fetch(alamat + (alamat.indexOf("?") < 0 ? "?" : "&") + "potongan", { credentials: "same-origin" })
        .then(function (jawaban) {
          if (!jawaban.ok || jawaban.redirected) throw new Error(String(jawaban.status));
          return jawaban.text();
        });
      janji.catch(function () { simpanan.delete(alamat); });
      simpanan.set(alamat, janji);
    }
    return simpanan.get(alamat);
  }

  function letakkan() {
    var tempat = pemilik.getBoundingClientRect();
    var lebar = document.documentElement.clientWidth;
    var kiri = Math.max(8, Math.min(tempat.left, lebar - kotak.offsetWidth - 8));
    var bawah = tempat.bottom + 6;
    if (bawah + kotak.offsetHeight > window.innerHeight - 8) {
      bawah = Math.max(8, tempat.top - kotak.offsetHeight - 6);
    }
    kotak.style.left = kiri + "px";
    kotak.style.top = bawah + "px";
  }

  function tutup(kembali) {
    window.clearTimeout(jeda);
    if (!pemilik) return;
    var lama = pemilik;
    lama.removeAttribute("aria-describedby");
    lama.setAttribute("aria-expanded", "false");
    pemilik = null;
    terpaku = false;
    kotak.hidden = true;
    if (kembali) {
      diam = true; // coming back is not asking again
      lama.focus();
      diam = false;
    }
  }

  function isi(html) {
    kotak.innerHTML = html; // made by the site's own template, everything in it escaped
    var tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "btn-close jelas-tutup";
    tombol.setAttribute("aria-label", "Tutup penjelasan");
    tombol.addEventListener("click", function () { tutup(true); });
    kotak.prepend(tombol);
  }

  function buka(angka, paku) {
    window.clearTimeout(jeda);
    if (pemilik !== angka) {
      tutup(false);
      pemilik = angka;
      angka.setAttribute("aria-describedby", "jelas");
      angka.setAttribute("aria-expanded", "true");
      isi("<p>Memuat…</p>");
    }
    terpaku = terpaku || paku;
    kotak.hidden = false;
    letakkan();
    ambil(angka.getAttribute("href")).then(function (html) {
      if (pemilik !== angka) return;
      isi(html);
      letakkan();
      if (terpaku) kotak.focus();
    }).catch(function () {
      if (pemilik === angka) isi("<p>Penjelasan tidak dapat dimuat. Muat ulang halaman, lalu coba lagi.</p>");
    });
  }

  function angkaDi(peristiwa) {
    return peristiwa.target.closest ? peristiwa.target.closest("a.angka") : null;
  }

  kotak.tabIndex = -1;
  laporan.addEventListener("pointerover", function (peristiwa) {
    var angka = angkaDi(peristiwa);
    if (!angka || terpaku || peristiwa.pointerType === "touch") return;
    window.clearTimeout(jeda);
    jeda = window.setTimeout(function () { buka(angka, false); }, 150);
  });
  laporan.addEventListener("pointerout", function (peristiwa) {
    if (terpaku || peristiwa.pointerType === "touch" || !angkaDi(peristiwa)) return;
    window.clearTimeout(jeda);
    // Time to move the pointer into the explanation.
    jeda = window.setTimeout(function () {
      if (!kotak.matches(":hover") && !(pemilik && pemilik === document.activeElement)) tutup(false);
    }, 300);
  });
  kotak.addEventListener("pointerleave", function () {
    if (!terpaku && !(pemilik && pemilik === document.activeElement)) tutup(false);
  });
  laporan.addEventListener("focusin", function (peristiwa) {
    var angka = angkaDi(peristiwa);
    if (angka && !diam && angka !== pemilik && angka.matches(":focus-visible")) buka(angka, false);
  });
  laporan.addEventListener("focusout", function (peristiwa) {
    if (angkaDi(peristiwa) && !terpaku && !kotak.contains(peristiwa.relatedTarget)) tutup(false);
  });
  laporan.addEventListener("click", function (peristiwa) {
    var angka = angkaDi(peristiwa);
    if (!angka || peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.shiftKey) return;
    peristiwa.preventDefault();
    buka(angka, true);
  });
  document.addEventListener("keydown", function (peristiwa) {
    if (peristiwa.key === "Escape" && pemilik) tutup(kotak.contains(document.activeElement));
  });
  document.addEventListener("pointerdown", function (peristiwa) {
    if (pemilik && !kotak.contains(peristiwa.target) && !angkaDi(peristiwa)) tutup(false);
  });
  kotak.addEventListener("focusout", function (peristiwa) {
    var ke = peristiwa.relatedTarget;
    if (terpaku && ke && !kotak.contains(ke)) tutup(false);
  });
  window.addEventListener("scroll", function () { if (pemilik && !terpaku) letakkan(); }, { passive: true });
  window.addEventListener("resize", function () { if (pemilik) letakkan(); });
  laporan.querySelectorAll("a.angka").forEach(function (angka) {
    angka.setAttribute("aria-haspopup", "dialog");
    angka.setAttribute("aria-expanded", "false");
  });
})();
