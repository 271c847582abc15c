"use strict";
/*
 * Opens the game: gets its parts, lets Pyodide run, and hands over to `game.web.start`.
 *
 * The parts are gzip, in files beside the page or in the page itself, and are unpacked here: no server need know of
 * it. Pyodide asks for its parts by `fetch`, and gets what is here already; it asks nobody else for anything.
 */
const boot = (() => {
  const NOWHERE = "https://kantelpunt.invalid/"; // where Pyodide believes its parts are
  const PLACE = "/kantelpunt", HOME = "/home/kantelpunt"; // as `game/packing/warming.py` has them
  const CORE = `${PLACE}/pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so`;
  const MOMENT = 1_000_000_000_000; // when every file was changed, in milliseconds, as `game/packing/stage.py` says
  const LOCK = JSON.stringify({
    info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" }, tool: {}, packages: {},
  });
  const FIRST = `
import sys
sys.path.insert(0, "${PLACE}")
import game.web.ready`;
  // In a snapshot chance is the same for everybody, and Python knows no file.
  const AGAIN = `
import importlib, random, sys
random.seed()
sys.path_importer_cache.clear()
importlib.invalidate_caches()
import game.web.start`;
  const about = JSON.parse(document.getElementById("about").textContent);
  const opening = document.getElementById("opening"), progress = opening.querySelector("progress");
  const steps = []; // what was done when, in milliseconds since the page began
  const whole = Object.values(about.parts).reduce((sum, part) => sum + part.size, 0);
  let come = 0; // bytes
  let memory = () => 0; // of Python, in bytes
  let breaks; // what is called when a part does not come whole, whoever reads it: Pyodide says nothing then
  const broken = new Promise((_, reject) => { breaks = reject; });
  let rested;
  const rest = new Promise((done) => { rested = done; });

  const step = (name) => { steps.push([name, Math.round(performance.now())]); };

  /** What stops the opening, in a word for which the page has a sentence. */
  class Stopped extends Error {
    constructor(why, cause) { super(why, { cause }); this.why = why; }
  }

  // ---- parts ----

  /** Returns a part as a Response that unpacks while it comes in. */
  async function part(name, type = "application/octet-stream") {
    const { file, size } = about.parts[name];
    const raw = file ? await asked(file) : held(name);
    let got = 0;
    const counted = new TransformStream({
      transform(chunk, on) {
        got += chunk.length;
        come += chunk.length;
        progress.value = Math.min(come / whole, 1);
        on.enqueue(chunk);
      },
      flush() { if (got !== size) throw new Stopped("half"); },
    });
    const unpacked = raw.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip")).getReader();
    const watched = new ReadableStream({
      async pull(on) {
        try {
          const { done, value } = await unpacked.read();
          if (done) on.close();
          else on.enqueue(value);
        } catch (error) {
          breaks(error instanceof Stopped ? error : new Stopped("half", error));
          on.error(error);
        }
      },
    });
    return new Response(watched, { headers: { "Content-Type": type } });
  }

  async function asked(file) {
    let answer;
    try {
      answer = await fetch(file);
    } catch (error) {
      throw new Stopped(location.protocol === "file:" ? "folder" : "network", error);
    }
    if (!answer.ok) throw new Stopped(answer.status === 404 ? "gone" : "network");
    return answer.body;
  }

  /** Returns the bytes of a part that lies in the page, and lets go of their letters. */
  function held(name) {
    const element = document.getElementById(`part-${name}`);
    if (!element) throw new Stopped("half");
    const bytes = fromBase64(element.textContent);
    element.remove();
    return new Blob([bytes]).stream();
  }

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const letters = atob(text), bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  }

  const bytesOf = async (name) => new Uint8Array(await (await part(name)).arrayBuffer());

  async function moduleOf(name) {
    const address = URL.createObjectURL(new Blob([await bytesOf(name)], { type: "text/javascript" }));
    try {
      return await import(address);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /** Yields name and bytes of each file in an archive of `game/packing/archive.py`. */
  function* files(archive) {
    const length = new DataView(archive.buffer, archive.byteOffset).getUint32(0, true);
    let at = 4 + length;
    for (const [name, size] of JSON.parse(new TextDecoder().decode(archive.subarray(4, at)))) {
      yield [name, archive.subarray(at, at + size)];
      at += size;
    }
  }

  /** Writes the files of an archive into the file system of Python, all from one moment. */
  function unpack(fs, archive) {
    const folders = new Set();
    for (const [name, data] of files(archive)) {
      const path = name.startsWith("cache/") ? `${HOME}/${name}` : `${PLACE}/${name}`;
      const folder = path.slice(0, path.lastIndexOf("/"));
      if (!folders.has(folder)) fs.mkdirTree(folder);
      folders.add(folder);
      fs.writeFile(path, data, { canOwn: true });
      fs.utime(path, MOMENT, MOMENT);
    }
  }

  async function faces() {
    const contents = new Map(files(await bytesOf("fonts")));
    const named = JSON.parse(new TextDecoder().decode(contents.get("faces.json")));
    await Promise.all(named.map(({ family, weight, style }, number) => {
      const face = new FontFace(family, contents.get(`${number}.ttf`), { weight, style });
      document.fonts.add(face);
      return face.load();
    }));
    step("letters");
  }

  // ---- Python ----

  /** Lets Pyodide begin, with what it asks for at hand; from a snapshot where there is one. */
  async function python(early, snapshot) {
    const { loadPyodide } = await early.loader;
    const { default: engine } = await early.engine;
    const others = globalThis.fetch;
    const given = { "pyodide.asm.wasm": early.wasm, "core.so": early.core, "library.zip": early.library };
    globalThis.fetch = async (address) => given[String(address.url ?? address).slice(NOWHERE.length)];
    try {
      return await loadPyodide({
        indexURL: NOWHERE,
        packageBaseUrl: NOWHERE,
        stdLibURL: `${NOWHERE}library.zip`,
        lockFileContents: LOCK,
        env: { HOME, KANTELPUNT_HOME: HOME },
        ...(snapshot === null ? { _makeSnapshot: mayKeep } : { _loadSnapshot: snapshot }),
        createPyodideModule: async (settings) => {
          // Loaded before Python begins, without holding up the page; Python's own import finds it there.
          settings.dynamicLibraries = [CORE];
          const elsewhere = settings.locateFile;
          settings.locateFile = (file) => (file === CORE ? `${NOWHERE}core.so` : elsewhere(file));
          const made = await engine(settings);
          const missing = snapshot === null ? 0 : snapshot.length - made.HEAPU8.length;
          if (missing > 0) made._emscripten_resize_heap(snapshot.length); // the wasm brings its own first size
          return made;
        },
      });
    } finally {
      globalThis.fetch = others;
    }
  }

  /** Lets the game run; nothing is asked of anybody any more. */
  async function begin() {
    const early = {
      wasm: part("wasm", "application/wasm"), engine: moduleOf("engine"), loader: moduleOf("loader"),
      library: part("library"), core: part("core", "application/wasm"), code: bytesOf("code"), data: bytesOf("data"),
      letters: faces(), snapshot: kept(),
    };
    const [snapshot] = await Promise.all([early.snapshot, early.engine, early.loader, early.wasm, early.core, early.library]);
    step("fetched");
    const pyodide = await python(early, snapshot);
    step(snapshot === null ? "python" : "restored");
    memory = () => pyodide._module.HEAPU8.length;
    for (const archive of await Promise.all([early.code, early.data])) unpack(pyodide.FS, archive);
    pyodide.FS.writeFile(CORE, new Uint8Array(0));
    step("unpacked");
    pyodide.runPython(snapshot === null ? FIRST : AGAIN);
    step("imported");
    const fresh = snapshot === null && mayKeep ? pyodide.makeMemorySnapshot() : null;
    pyodide.registerJsModule("kantelpunt", modules);
    await early.letters;
    page.start();
    const ended = pyodide.runPython("game.web.start.main")();
    watch().then(() => (fresh === null ? null : keep(fresh))).finally(rested);
    await ended;
  }

  // ---- the snapshot: Python with the game in it and nothing of anybody's play, for the next visit ----

  const NAME = "kantelpunt-snapshot", ADDRESS = `${NOWHERE}${about.build}`, NEVER = "never";
  let restored = false; // whether this visit began from one
  let mayKeep = false; // whether there is a place for a snapshot, and none yet

  /** Returns what an earlier visit kept, or null. */
  async function kept() {
    try {
      const found = await (await caches.open(NAME)).match(ADDRESS);
      mayKeep = found === undefined;
      if (mayKeep || found.headers.get("x-state") === NEVER) return null;
      restored = true;
      return new Uint8Array(await found.arrayBuffer());
    } catch {
      return null; // a page from disk, or one that may keep nothing
    }
  }

  /** Keeps a snapshot once there is nothing better to do; without room for it, there is none. */
  async function keep(snapshot, state = "whole") {
    await new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 5000 }));
    try {
      await caches.delete(NAME); // with what an older version kept
      const made = new Response(new Blob([snapshot]), { headers: { "x-state": state } });
      await (await caches.open(NAME)).put(ADDRESS, made);
    } catch {
      await caches.delete(NAME).catch(() => {});
    }
  }

  /** Takes the words about opening away as soon as there is something to see. */
  function watch() {
    const root = document.getElementById("kantelpunt");
    return new Promise((done) => {
      const shown = () => {
        if (!root.firstElementChild) return;
        step("shown");
        opening.remove();
        watching.disconnect();
        done();
      };
      const watching = new MutationObserver(shown);
      watching.observe(root, { childList: true });
      shown();
    });
  }

  async function stop(error) {
    console.error(error);
    if (restored && !steps.some(([name]) => name === "shown")) {
      restored = false;
      await keep(new Uint8Array(0), NEVER); // without it, and without trying again
      location.reload();
      return;
    }
    document.body.append(opening);
    wrong(error instanceof Stopped ? error.why : "other");
    step("stopped");
  }

  const start = () => {
    step("began");
    opening.querySelector("button").addEventListener("click", () => location.reload());
    if (!unfit) Promise.race([broken, begin()]).catch(stop);
  };
  return { start, steps, memory: () => memory(), rest };
})();
