/* Runs a Python file in Pyodide under Node.js: `node inside.mjs PYODIDE SCRIPT FOLDER=PLACE…`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [home, script, ...mounts] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(home, "pyodide.mjs")));
const python = await loadPyodide({
  indexURL: home,
  packageBaseUrl: "https://kantelpunt.invalid/",
  env: { PYTHONHASHSEED: "0" }, // the same files every time
});
for (const mount of mounts) {
  const at = mount.lastIndexOf("=");
  python.FS.mkdirTree(mount.slice(at + 1));
  python.FS.mount(python.FS.filesystems.NODEFS, { root: mount.slice(0, at) }, mount.slice(at + 1));
}
try {
  python.runPython(readFileSync(script, "utf8"));
} catch (error) {
  console.error(String(error.message).trim()); // not the line of Pyodide in which it came up: that is a megabyte
  process.exitCode = 1;
}
