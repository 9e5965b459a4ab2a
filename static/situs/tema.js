// The theme follows the preference of the device; without script the page is light.
(function () {
  "use strict";
  var gelap = window.matchMedia("(prefers-color-scheme: dark)");
  function pakai() {
    document.documentElement.setAttribute("data-bs-theme", gelap.matches ? "dark" : "light");
  }
  pakai();
  gelap.addEventListener("change", pakai);
})();
