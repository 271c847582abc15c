"use strict";
/* The first script: says so in a sentence when this browser is too old, or the file is not whole. Old words only. */
var unfit = typeof WebAssembly !== "object" || typeof DecompressionStream !== "function" ||
  typeof FontFace !== "function" || typeof structuredClone !== "function" || typeof BigInt64Array !== "function";

/** Says why the game does not open; the first reason counts. */
var wrong = function (why) {
  var opening = document.getElementById("opening");
  if (!opening || opening.hasAttribute("data-wrong")) return;
  opening.setAttribute("data-wrong", why);
  opening.setAttribute("role", "alert");
};

document.addEventListener("DOMContentLoaded", function () {
  if (unfit) wrong("old");
  else if (!document.getElementById("whole")) wrong("half");
});
