"use strict";
/* Reads aloud what the game gives it, a sentence at a time, with the voices on this device, and marks what it reads. */
const aloud = (() => {
  const PATIENCE = 3000; // milliseconds in which voices may come late
  const LONGEST = 8000; // milliseconds that a sentence takes, and so much more for each letter
  const LETTER = 250;
  const UNSEEN = /[\s\u200b\u2066\u2069]/; // what the page puts between letters and the game does not
  const root = document.getElementById("kantelpunt");
  let voices = null; // null until they are known
  let chosen = new Map(); // by language
  let languages = null; // as they were told
  let queue = []; // sentences to come
  let now = null; // what is being read; a browser may forget an utterance that nobody holds
  let number = 0; // of the last batch
  let told = 0;
  let looking = false;
  let marked = null; // the element with a line around it

  const able = () => "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;

  // ---- voices ----

  function look() {
    if (!looking) {
      looking = true;
      speechSynthesis.addEventListener("voiceschanged", () => found(false));
      setTimeout(() => found(true), PATIENCE);
    }
    found(false);
  }

  function found(late) {
    const there = speechSynthesis.getVoices().filter(isHere);
    if (!there.length && voices === null && !late) return;
    voices = there;
    chosen = new Map();
    const known = [...new Set(there.map(short))].sort().join(" ");
    if (known !== languages) page.tell({ do: "voices", languages: languages = known });
    next();
  }

  // Other voices send away what they read. Firefox has none, but calls those of speech-dispatcher so.
  const isHere = (voice) => voice.localService || voice.voiceURI.startsWith("urn:moz-tts:");
  const tag = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const short = (voice) => tag(voice).split("-")[0];

  function voiceFor(language) {
    if (!chosen.has(language)) {
      const worth = (voice) => (voice.name.includes("+") ? 0 : 4) + // a variant of another voice
        ([language, `${language}-${language}`].includes(tag(voice)) ? 2 : 0) + (voice.default ? 1 : 0);
      const fitting = voices.filter((voice) => short(voice) === language);
      chosen.set(language, fitting.reduce((best, voice) => (best && worth(best) >= worth(voice) ? best : voice), null));
    }
    return chosen.get(language);
  }

  // ---- reading ----

  function say(json) {
    const batch = JSON.parse(json);
    if (batch.stop) clear();
    number = batch.number;
    for (const saying of batch.sayings) queue.push(...sentences(saying, batch.rate));
    next();
  }

  function sentences(saying, rate) {
    const parts = split(saying.words, saying.language).filter(({ segment }) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(segment));
    return parts.map(({ segment, index }, at) => ({
      ...saying, rate, index, segment, spoken: (at || !saying.before ? "" : `${saying.before} `) + segment.trim(),
    }));
  }

  function split(words, language) {
    if (Intl.Segmenter) return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(words)];
    return [...words.matchAll(/[^.!?…؟]+[.!?…؟]*["'”’»)]*\s*|[.!?…؟]+/g)].map((part) => ({ segment: part[0], index: part.index }));
  }

  function next() {
    if (now || voices === null) return;
    const sentence = queue.find(({ language }) => voiceFor(language));
    queue = sentence ? queue.slice(queue.indexOf(sentence) + 1) : [];
    if (sentence) speak(sentence, voiceFor(sentence.language));
    else {
      unmark();
      if (told !== number) page.tell({ do: "spoken", number: told = number });
    }
  }

  function speak(sentence, voice) {
    const utterance = new SpeechSynthesisUtterance(sentence.spoken);
    const turn = now = { utterance };
    const done = () => {
      if (now !== turn) return; // stopped meanwhile
      clearTimeout(turn.timer);
      now = null;
      next();
    };
    Object.assign(utterance, { voice, lang: voice.lang, rate: sentence.rate });
    utterance.onstart = () => { if (now === turn) mark(sentence); };
    utterance.onend = utterance.onerror = done;
    const most = LONGEST + sentence.spoken.length * LETTER / sentence.rate;
    turn.timer = setTimeout(() => { if (now === turn) { speechSynthesis.cancel(); done(); } }, most);
    speechSynthesis.speak(utterance);
  }

  function clear() {
    queue = [];
    if (now) clearTimeout(now.timer);
    now = null;
    if (looking) speechSynthesis.cancel();
    unmark();
  }

  function hush() { // at once, and the game hears of it
    if (!looking) return;
    clear();
    page.tell({ do: "hushed" });
  }

  // ---- the mark ----

  function mark(sentence) {
    unmark();
    const around = (sentence.key && root.querySelector(`[data-key="${CSS.escape(sentence.key)}"]`)) || root;
    const wanted = bare(sentence.words);
    const fits = [around, ...around.querySelectorAll("*")].filter(
      (element) => element.shown && element.shown.runs && bare(texts(element).map((text) => text.data).join("")) === wanted);
    const element = fits.at(-1) || (around === root ? null : around);
    if (!element) return;
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    const range = fits.length ? rangeOf(element, sentence) : null;
    if (range && typeof Highlight === "function" && CSS.highlights) CSS.highlights.set("aloud", new Highlight(range));
    else {
      marked = element;
      marked.dataset.aloud = "";
    }
  }

  function unmark() {
    if (typeof CSS === "object" && CSS.highlights) CSS.highlights.delete("aloud");
    if (marked) delete marked.dataset.aloud;
    marked = null;
  }

  const bare = (text) => [...text].filter((letter) => !UNSEEN.test(letter)).join("");

  function texts(element) { // without what only a screen reader hears
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest(".heard")) found.push(node);
    return found;
  }

  function rangeOf(element, sentence) {
    const first = bare(sentence.words.slice(0, sentence.index)).length;
    const last = first + bare(sentence.segment).length - 1;
    const range = document.createRange();
    let at = 0;
    for (const node of texts(element)) {
      for (let offset = 0; offset < node.data.length; offset += 1) {
        if (UNSEEN.test(node.data[offset])) continue;
        if (at === first) range.setStart(node, offset);
        if (at === last) { range.setEnd(node, offset + 1); return range; }
        at += 1;
      }
    }
    return null;
  }

  function start() {
    document.addEventListener("visibilitychange", () => { if (document.hidden) hush(); });
    addEventListener("pagehide", clear);
    addEventListener("keydown", (event) => {
      if (event.key !== "F8" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (!event.repeat) page.tell({ do: "key", key: "F8" });
    }, true);
  }

  return { able, look, say, stop: clear, hush, start };
})();
