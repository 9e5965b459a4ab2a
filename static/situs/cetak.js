// The page of a job asks how far it is and loads again when it has ended.
(function () {
  "use strict";
  var kotak = document.getElementById("kemajuan");
  if (!kotak) return;
  var batang = document.getElementById("batang");
  var kalimat = document.getElementById("kalimat");
  var gagal = 0;

  function tanya() {
    fetch(kotak.dataset.alamat, { credentials: "same-origin" })
      .then(function (jawaban) {
        if (!jawaban.ok) throw new Error(String(jawaban.status));
        return jawaban.json();
      })
      .then(function (isi) {
        gagal = 0;
        if (isi.selesai) { window.location.reload(); return; }
        batang.max = isi.banyak;
        batang.value = isi.langkah;
        if (kalimat.textContent !== isi.kalimat) kalimat.textContent = isi.kalimat;
        window.setTimeout(tanya, 1000);
      })
      .catch(function () {
        gagal += 1;
        if (gagal > 5) { kalimat.textContent = "Sambungan terputus. Muat ulang halaman ini."; return; }
        window.setTimeout(tanya, 3000);
      });
  }
  window.setTimeout(tanya, 500);
})();
