"use strict";
/**
 * What the browser keeps of the game: files by name, in one database, the same in every tab.
 *
 * Nothing is thrown: each answer begins with a word. `kept` only comes once it is safe on disk. A tab that knows an
 * older file than the one that is kept never overwrites it: it hears `elsewhere`, and takes the file in first.
 *
 * @typedef {[name: string, data: ?Uint8Array, written: number]} Change  a file, null when it is gone, and the
 *   seconds since 1970 when it was written
 * @typedef {{data: Uint8Array, written: number, stamp: string}} File  as it is kept; each put gives another stamp
 * @typedef {{writeFile: Function, utime: Function, unlink: Function, analyzePath: Function}} Files
 *   the file system of Emscripten, or something like it
 */
const store = (() => {
  const NAME = "kantelpunt"; // pages that are opened from disk may share all of this with strangers
  const PATIENCE = 10_000, LITTLE = 300; // milliseconds; some browsers never answer, and then not every time
  const channel = opened();
  /** @type {Map<string, string>} the stamp of each file as this tab knows it */
  const known = new Map();
  /** @type {Map<string, () => void>} how to let go of each lock that is held */
  const held = new Map();
  /** @type {?IDBDatabase} */
  let database = null;
  let birth = ""; // another one when the browser threw all away, and it was begun anew
  /** @type {?{files: Files, folder: string}} */
  let memory = null;
  let patience = PATIENCE;
  let erasing = false; // from then on nothing is kept any more
  let unsafe = false; // there is something that only this tab has

  /** Returns what other tabs are told with; null in a browser that has none, or forbids it. */
  function opened() {
    try {
      return new BroadcastChannel(NAME);
    } catch {
      return null;
    }
  }

  const random = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");

  /** Settles as a request does. */
  const answered = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** Settles as a promise does, or rejects when that takes too long. */
  const soon = (promise) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error("late"), (patience = LITTLE)), patience);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };

  /** Returns the word for an error: `full`, `newer`, `blocked` or `failed`. */
  const worded = (error) =>
    ({ QuotaExceededError: "full", VersionError: "newer", SecurityError: "blocked", InvalidStateError: "blocked" })[
      error?.name
    ] ?? "failed";

  async function connected() {
    if (database !== null) return database;
    if (erasing || !globalThis.indexedDB) throw new DOMException("no database", "SecurityError");
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("files");
      asked.result.createObjectStore("about").put(random(), "birth");
    };
    const found = await soon(answered(asked));
    found.onclose = () => (database = null);
    found.onversionchange = forgotten; // erased by another tab, or taken over by a newer game
    return (database = found);
  }

  /** Begins a transaction on disk, and returns it with a promise of its end. */
  function begun(found) {
    const transaction = found.transaction(["files", "about"], "readwrite", { durability: "strict" });
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error("stopped"));
    });
    ended.catch(() => {}); // it is awaited later
    return { transaction, ended };
  }

  /**
   * Writes every file that is kept into a folder, and from then on what other tabs put; answers `open`, `blocked`
   * or `newer`.
   * @param {Files} files @param {string} folder
   */
  async function open(files, folder) {
    try {
      const transaction = (await connected()).transaction(["about", "files"]);
      const [about, kept] = [transaction.objectStore("about"), transaction.objectStore("files")];
      const asked = [about.get("birth"), kept.getAllKeys(), kept.getAll()].map(answered);
      const [born, names, all] = await soon(Promise.all(asked));
      [birth, memory] = [born, { files, folder }];
      names.forEach((name, at) => received(name, all[at]));
      return "open";
    } catch (error) {
      return worded(error) === "newer" ? "newer" : "blocked";
    }
  }

  /** Takes one file in as it is kept; away when it is not kept. */
  async function take(name) {
    const kept = (await connected()).transaction("files").objectStore("files");
    received(name, await soon(answered(kept.get(name))));
  }

  /** @param {string} name @param {File | undefined} file */
  function received(name, file) {
    file === undefined ? known.delete(name) : known.set(name, file.stamp);
    if (memory === null) return;
    const path = `${memory.folder}/${name}`;
    if (file !== undefined) {
      memory.files.writeFile(path, file.data, { canOwn: true });
      memory.files.utime(path, file.written * 1000, file.written * 1000);
    } else if (memory.files.analyzePath(path).exists) {
      memory.files.unlink(path);
    }
  }

  /**
   * Keeps all of the changes or none; answers `kept`, `elsewhere` with the names that other tabs changed, `evicted`
   * when the browser threw away what was kept, or `full`, `blocked`, `newer` or `failed`.
   * @param {Change[]} changes
   * @returns {Promise<string[]>}
   */
  async function put(changes) {
    try {
      const answer = await soon(tried(changes));
      if (answer[0] !== "elsewhere") unsafe = answer[0] !== "kept";
      return answer;
    } catch (error) {
      unsafe = true;
      return [worded(error)];
    }
  }

  async function tried(changes) {
    const { transaction, ended } = begun(await connected());
    const [kept, about] = [transaction.objectStore("files"), transaction.objectStore("about")];
    const born = await answered(about.get("birth"));
    if (born !== birth) {
      birth = born;
      known.clear();
      return ["evicted"];
    }
    const there = await Promise.all(changes.map(([name]) => answered(kept.get(name))));
    const others = changes.filter(([name], at) => there[at]?.stamp !== known.get(name)).map(([name]) => name);
    if (others.length) return ["elsewhere", ...others];
    const made = changes.map(([name, data, written]) => [name, data && { data, written, stamp: random() }]);
    for (const [name, file] of made) file ? kept.put(file, name) : kept.delete(name);
    transaction.commit();
    await ended;
    patience = PATIENCE;
    for (const [name, file] of made) file ? known.set(name, file.stamp) : known.delete(name);
    channel?.postMessage({ birth, made });
    return ["kept"];
  }

  if (channel !== null) {
    channel.onmessage = ({ data }) => {
      if (data.birth !== birth) known.clear();
      birth = data.birth;
      for (const [name, file] of data.made) received(name, file ?? undefined);
    };
  }

  addEventListener("beforeunload", (leaving) => unsafe && leaving.preventDefault());

  /** Holds a name for this tab alone; tells whether that went well. Where no names can be held, it always does. */
  async function lock(name) {
    if (held.has(name) || !navigator.locks) return true;
    return new Promise((told) => {
      const holding = (got) => {
        told(got !== null);
        if (got !== null) return new Promise((release) => held.set(name, release));
      };
      navigator.locks.request(`${NAME}/${name}`, { ifAvailable: true }, holding).catch(() => told(true));
    });
  }

  /** Lets go of a name. */
  function unlock(name) {
    held.get(name)?.();
    held.delete(name);
  }

  /** Removes all of the game from this browser, and begins other tabs anew; tells whether that went well. */
  async function erase() {
    [erasing, unsafe] = [true, false];
    try {
      if (database !== null) database.onversionchange = null;
      database?.close();
      database = null;
      await soon(answered(indexedDB.deleteDatabase(NAME)));
      if ("caches" in globalThis) await erased(caches);
      return true;
    } catch {
      erasing = false;
      return false;
    }
  }

  async function erased(all) {
    const names = await all.keys().catch(() => []); // a page that is opened from disk may have none
    await Promise.all(names.filter((name) => name.startsWith(NAME)).map((name) => all.delete(name)));
  }

  /** Begins this page anew: what it knew is gone. */
  function forgotten() {
    unsafe = false;
    database?.close();
    location.reload();
  }

  /** Asks the browser not to throw it away by itself; not where it would ask the player, halfway a story. */
  function persist() {
    if (!CSS.supports("-moz-appearance", "none")) navigator.storage?.persist?.().catch(() => {});
  }

  return { open, take, put, lock, unlock, erase, persist };
})();
