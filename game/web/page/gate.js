"use strict";
/* The first script: says so in a sentence when this browser is too old, or the file is not whole. Old words only. */
var wrong = function (why) {
  var opening = document.getElementById("opening");
  if (!opening) return;
  opening.setAttribute("data-wrong", why);
  opening.setAttribute("role", "alert");
};
if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function" || typeof FontFace !== "function" ||
    typeof structuredClone !== "function" || typeof BigInt64Array !== "function") {
  document.addEventListener("DOMContentLoaded", function () { wrong("old"); });
} else {
  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("whole")) wrong("half");
  });
}
