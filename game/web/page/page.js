"use strict";
/* Draws what the game shows, and tells what is done. One element a node; everything it knows comes from Python. */
const page = (() => {
  const CONTROL = "button[data-key],input[data-key],textarea[data-key]";
  const HEADING = "h1,h2,h3,h4";
  const LATE = 120; // milliseconds after which a screen reader has seen a new log
  const TWICE = 600; // milliseconds between two presses of Escape that hide the page
  const root = document.getElementById("kantelpunt");
  const canvas = document.createElement("canvas").getContext("2d");
  let tell = () => {};
  let told = 0; // how many things were told; older pictures do not undo them
  let screen = 0;
  let drawn = null; // the description of what is in the page now
  let fresh = []; // the elements that came since the focus was last given
  let focused = ""; // the key of what has the focus, as far as the game knows
  let escaped = -TWICE;
  let sound = null;
  const said = new Set(); // the keys of rows of a log that were in the page: each is said once

  const say = (what) => { told += 1; tell(JSON.stringify(what)); };

  // ---- drawing ----

  function describe(shown) { // what makes two rows the same, when neither has a name of its own
    if (shown.sig === undefined) {
      const inside = (shown.children || []).map(describe).join("|");
      const words = (shown.runs || []).map((run) => run[0]).join("");
      shown.sig = `${shown.tag}:${(shown.attributes || {})["aria-label"] || ""}:${words}:${inside}`;
    }
    return shown.sig;
  }

  function create(shown) {
    const element = document.createElement(shown.tag);
    if (shown.key) element.dataset.key = shown.key;
    if (shown.tag === "textarea") element.addEventListener("input", () => written(element));
    if (shown.tag === "input") element.addEventListener("input", () => slid(element));
    if (shown.scroll !== undefined) element.addEventListener("scroll", () => scrolled(element), { passive: true });
    fresh.push(element);
    return element;
  }

  function update(element, shown) {
    const old = element.shown || { css: "", attributes: {} };
    element.shown = shown;
    if (old.css !== shown.css) element.style.cssText = shown.css;
    attributes(element, old.attributes || {}, shown.attributes || {});
    if (shown.runs) {
      const now = JSON.stringify([shown.heard, shown.runs]);
      if (element.runs !== now) { element.runs = now; element.replaceChildren(...speaker(shown), ...words(shown.runs)); }
    } else if (shown.tag !== "textarea" && shown.tag !== "input") children(element, shown.children || [], shown);
  }

  function attributes(element, old, now) {
    for (const name of Object.keys(old)) if (!(name in now)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(now)) if (old[name] !== value) element.setAttribute(name, value);
  }

  function speaker(shown) { // who says it, for who does not see whose bubble it is
    if (!shown.heard) return [];
    const name = document.createElement("span");
    name.className = "heard";
    name.textContent = shown.heard;
    return [name];
  }

  function words(runs) {
    return runs.map(([text, css]) => {
      if (!css) return text ? document.createTextNode(text) : document.createElement("br");
      const span = document.createElement("span");
      span.className = "run";
      span.style.cssText = css;
      span.textContent = text;
      return span;
    });
  }

  function children(element, wanted, parent) {
    const before = [...element.children].filter((child) => child.shown);
    const named = new Map(before.filter((child) => child.shown.key).map((child) => [child.shown.key, child]));
    const others = before.filter((child) => !child.shown.key);
    const rows = parent.attributes && parent.attributes.role === "list";
    const taken = new Set();
    const found = wanted.map((shown) => {
      let match = shown.key ? named.get(shown.key) : others.find(
        (child) => !taken.has(child) && child.shown.tag === shown.tag && (!rows || describe(child.shown) === describe(shown)));
      if (match && (match.shown.tag !== shown.tag || taken.has(match))) match = undefined;
      if (match) taken.add(match);
      return match;
    });
    for (const child of before) if (!taken.has(child)) child.remove();
    let next = element.firstChild;
    wanted.forEach((shown, at) => {
      const child = found[at] || create(shown);
      update(child, shown); // before it is in the page: what comes is said as one thing
      if (child === next) next = next.nextSibling;
      else element.insertBefore(child, next);
    });
  }

  function show(json) {
    const picture = JSON.parse(json);
    const other = picture.screen !== screen;
    const resized = drawn && drawn.tree.css !== picture.tree.css;
    const style = document.documentElement.style;
    for (const [name, svg] of Object.entries(picture.drawings)) {
      style.setProperty(name, `url("data:image/svg+xml,${encodeURIComponent(svg)}")`);
    }
    style.setProperty("--paper", picture.paper);
    style.setProperty("--ink", picture.ink);
    style.setProperty("--accent", picture.accent);
    style.colorScheme = picture.dark ? "dark" : "light";
    document.documentElement.lang = picture.language;
    document.documentElement.dir = picture.direction;
    if (other) root.replaceChildren();
    if (resized) for (const log of root.querySelectorAll("[role=log]")) log.remove(); // its lines break elsewhere
    children(root, [picture.tree], {});
    drawn = picture;
    logs(other, picture.again);
    if (picture.fade) fade(picture.fade);
    if (picture.heard >= told || other) {
      values(root);
      scrolls(root);
      focused = picture.focus;
      focus(picture.focus, other);
      fresh = [];
    }
    root.style.visibility = "";
    screen = picture.screen;
    root.dataset.shown = String(Number(root.dataset.shown || 0) + 1);
  }

  function fade(seconds) {
    root.animate([{ opacity: 0 }, { opacity: 1 }], { duration: seconds * 1000, easing: "ease-out" });
  }

  function values(element) {
    for (const box of element.querySelectorAll("textarea,input")) {
      if (box.shown && box.value !== box.shown.value && !box.composing) box.value = box.shown.value;
    }
  }

  function scrolls(element) {
    for (const area of element.querySelectorAll("*")) {
      const shown = area.shown;
      if (!shown || shown.scroll === undefined) continue;
      if (Math.abs(area.scrollTop - shown.scroll) > 1) { area.scrollTop = shown.scroll; }
      area.at = Math.round(area.scrollTop);
    }
  }

  // ---- what is said ----

  function logs(other, again) { // nobody hears what a log begins with, so its last line comes a moment later
    if (other && !again) said.clear();
    for (const log of root.querySelectorAll("[role=log]")) {
      const rows = [...log.querySelectorAll("[role=list] > [data-key]")];
      const last = rows[rows.length - 1];
      const begins = fresh.includes(log) || !rows.some((row) => said.has(row.dataset.key)); // or is another chat's now
      if (last && begins && !(other && again) && !said.has(last.dataset.key)) {
        last.classList.add("late");
        setTimeout(() => last.classList.remove("late"), LATE);
      }
      for (const row of rows) said.add(row.dataset.key);
    }
  }

  // ---- focus ----

  function focus(key, other) {
    const now = document.activeElement;
    const kept = now && now !== document.body && root.contains(now) && !now.closest("[inert]");
    const news = kept && now.tagName === "TEXTAREA" ? null : newest();
    const wanted = key ? root.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
    if (wanted && (other || !news)) { if (wanted !== now) wanted.focus({ preventScroll: true }); return; }
    const place = news || (kept ? null : nearest());
    if (!place) return;
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
  }

  function newest() { // the dialog, question or page that came, a page by its heading
    const dialog = fresh.find((element) => element.isConnected && element.matches("[role=dialog]"));
    const question = fresh.find((element) => element.isConnected && element.matches("[data-question]"));
    const main = fresh.find((element) => element.isConnected && element.matches("main"));
    return dialog || question || (main && (main.querySelector(HEADING) || main.querySelector("p") || main));
  }

  function nearest() { // what is still there, where what had the focus is gone
    return root.querySelector("[role=dialog]") || root.querySelector("[data-question]") ||
      fresh.find((element) => element.isConnected && element.matches(HEADING)) ||
      root.querySelector("[role=log]") || root.querySelector(`main :is(${HEADING})`) || root.firstElementChild;
  }

  // ---- what is done ----

  function written(box) {
    say({ do: "write", key: box.dataset.key, text: box.value });
  }

  function slid(bar) {
    say({ do: "slide", key: bar.dataset.key, value: Number(bar.value) });
  }

  function scrolled(area) {
    const offset = Math.round(area.scrollTop);
    if (Math.abs(offset - (area.at || 0)) <= 1) return; // what the game itself did
    area.at = offset;
    say({ do: "scroll", key: area.dataset.key, offset });
  }

  function start() {
    aloud.start();
    document.addEventListener("click", (event) => { // not of the root: all words in it would be called clickable
      if (!root.contains(event.target)) return;
      const control = event.target.closest(CONTROL);
      if (control && control.tagName === "BUTTON") say({ do: "press", key: control.dataset.key });
      else if (!control && !event.target.closest("[data-aside]") && String(getSelection()) === "") say({ do: "complete" });
    });
    root.addEventListener("focusin", (event) => {
      const control = event.target.closest(CONTROL);
      const key = control ? control.dataset.key : "";
      if (key === focused) return;
      focused = key;
      say({ do: "focus", key });
    });
    root.addEventListener("compositionstart", (event) => { event.target.composing = true; });
    root.addEventListener("compositionend", (event) => { event.target.composing = false; written(event.target); });
    addEventListener("keydown", key, true);
    addEventListener("dragover", dropped);
    addEventListener("drop", dropped);
    addEventListener("resize", () => say({ do: "resized" }));
    document.addEventListener("visibilitychange", () => { if (!document.hidden) say({ do: "shown" }); });
    document.fonts.addEventListener("loadingdone", () => say({ do: "fonts" }));
  }

  function key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "F1" || (event.key === "Escape" && event.timeStamp - escaped <= TWICE)) blank();
    if (event.key === "Escape") escaped = event.timeStamp;
    const on = event.target;
    const writes = on.tagName === "TEXTAREA";
    const slides = on.tagName === "INPUT" && /^(Arrow|Home|End|Page)/.test(event.key);
    const always = ["F1", "F11", "Escape"].includes(event.key);
    const pressed = ["Enter", " "].includes(event.key);
    const scrolls = on.tabIndex === 0 && on.shown && on.shown.scroll !== undefined && /^(Arrow|Home|End|Page)/.test(event.key);
    if ((writes || slides || scrolls) && !always) return;
    if (pressed && on.closest && on.closest(CONTROL)) { if (event.repeat) event.preventDefault(); return; }
    const known = always || pressed || /^(Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|[1-9])$/.test(event.key);
    if (!known || (event.repeat && (pressed || always || /^[1-9]$/.test(event.key)))) return;
    event.preventDefault();
    say({ do: "key", key: (event.altKey ? "Alt+" : "") + event.key });
  }

  // ---- the page itself ----

  const icon = () => document.querySelector("link[rel=icon]");
  let own = { title: document.title, icon: icon() ? icon().href : "" };

  function blank() {
    aloud.hush();
    root.style.visibility = "hidden";
    document.title = "\u200b";
    if (icon()) icon().href = "data:,";
  }

  function uncover() {
    document.title = own.title;
    if (icon()) icon().href = own.icon;
  }

  function gone(words, again) {
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.textContent = words;
    button.textContent = again;
    button.addEventListener("click", () => location.reload());
    root.className = "ended";
    root.replaceChildren(line, button);
    button.focus();
  }

  function download(name, data) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function open(data) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: "text/html" }));
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return window.open(address, "_blank") !== null;
  }

  // ---- files that are brought ----

  const LARGEST = 20_000_000; // bytes of a session; of more, one byte more is enough to say so

  function pick() {
    const box = document.createElement("input");
    box.type = "file";
    box.id = "picked";
    box.hidden = true;
    box.addEventListener("change", () => { bring(box.files[0]); box.remove(); });
    document.getElementById("picked")?.remove();
    document.body.append(box); // some browsers forget a box that is nowhere
    box.click();
  }

  function bring(file) {
    const reader = new FileReader();
    reader.onload = () => say({ do: "brought", name: file.name, data: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.onerror = () => say({ do: "brought", name: file.name, data: "" });
    reader.readAsDataURL(file.slice(0, LARGEST + 1));
  }

  function dropped(event) {
    if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault(); // else the browser would show the file instead of the game
    if (event.type === "drop" && event.dataTransfer.files.length) bring(event.dataTransfer.files[0]);
  }

  function play(name, notes, volume) {
    if (!navigator.userActivation || navigator.userActivation.hasBeenActive) {
      try { sound = sound || new AudioContext(); } catch (error) { return false; }
    }
    if (!sound) return false;
    for (const [start, hertz, seconds, loudness] of JSON.parse(notes)) note(sound.currentTime + start, hertz, seconds, loudness * volume / 160);
    return true;
  }

  function note(at, hertz, seconds, loudness) { // swells quickly and dies away, as art/tones.py says
    const swell = sound.createGain();
    swell.gain.setValueAtTime(0, at);
    swell.gain.linearRampToValueAtTime(loudness, at + 0.012);
    swell.gain.exponentialRampToValueAtTime(loudness * Math.exp(-5), at + seconds);
    swell.gain.linearRampToValueAtTime(0, at + seconds + 0.02);
    swell.connect(sound.destination);
    for (const [times, share] of [[1, 1], [2, 0.15]]) {
      const wave = sound.createOscillator();
      const level = sound.createGain();
      level.gain.value = share;
      wave.frequency.value = hertz * times;
      wave.connect(level).connect(swell);
      wave.start(at);
      wave.stop(at + seconds + 0.03);
    }
  }

  return {
    width: () => innerWidth,
    height: () => innerHeight,
    measure: (font, text) => { canvas.font = font; return canvas.measureText(text).width; },
    show,
    listen: (heard) => { tell = heard; },
    tell: say,
    hide: blank,
    uncover,
    full_screen: () => {
      const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      done.catch(() => {});
    },
    play,
    silence: () => { if (sound) { sound.close(); sound = null; } },
    copy: (text) => { if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => {}); },
    download,
    pick,
    open,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    gone,
    fonts: async (wanted) => { for (const [font, text] of JSON.parse(wanted)) await document.fonts.load(font, text); },
    start,
    shown: () => drawn,
  };
})();
