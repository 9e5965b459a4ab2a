// The theme: what the reader chose on this device, else what the device prefers; without script the page is light.
(function () {
  "use strict";
  var gelap = window.matchMedia("(prefers-color-scheme: dark)");
  function pilihan() {
    try { return window.localStorage.getItem("sakip-tema") || ""; } catch (galat) { return ""; }
  }
  function pakai() {
    var tema = pilihan();
    if (tema !== "light" && tema !== "dark") tema = gelap.matches ? "dark" : "light";
    document.documentElement.setAttribute("data-bs-theme", tema);
  }
  pakai();
  gelap.addEventListener("change", pakai);
  window.addEventListener("storage", pakai);
  document.addEventListener("DOMContentLoaded", function () {
    var kotak = document.getElementById("pilih-tema");
    if (!kotak) return;
    kotak.value = pilihan();
    kotak.parentNode.hidden = false;
    kotak.addEventListener("change", function () {
      try { window.localStorage.setItem("sakip-tema", kotak.value); } catch (galat) { /* kept for this page only */ }
      document.documentElement.setAttribute("data-bs-theme", kotak.value || (gelap.matches ? "dark" : "light"));
    });
  });
})();
