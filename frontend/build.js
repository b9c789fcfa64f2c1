// Makes the bundles of static/js/ from the folders of src/, and the licences of what is in them. With --check it
// compares with what is committed instead of writing.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../static/js");
/** The most that each bundle may weigh, compressed by Brotli, in bytes. */
const MOST = {
  begin: 1024,
  confirm: 1536,
  desk: 16 * 1024,
  editor: 94 * 1024,
  palette: 2 * 1024,
  paste: 8 * 1024,
  version: 12 * 1024,
  passkeys: 2 * 1024,
  fill: 2 * 1024,
  guide: 1024,
  "signed-out": 1024,
  theme: 1024,
  trial: 1536,
  offline: 2 * 1024,
  "service-worker": 1536,
  "ways-out": 1536,
};
/** Those that another bundle imports when it needs them, by an address that the page tells. */
const IMPORTED = ["editor", "palette", "paste"];

const read = (/** @type {string[]} */ ...path) => readFileSync(join(HERE, ...path));

/** By this a stale bundle is known where there is no npm (tests/test_bundle.py). */
function hashOfSources() {
  const entries = readdirSync(join(HERE, "src"), { recursive: true, encoding: "utf8" });
  const modules = entries.filter((path) => /\.\w+$/.test(path)).map((path) => `src/${path.replaceAll("\\", "/")}`);
  const hash = createHash("sha256");
  for (const path of ["build.js", "package-lock.json", ...modules.sort()]) hash.update(`${path}\n`).update(read(path));
  return hash.digest("hex").slice(0, 16);
}

/** @param {string[]} inputs the files that a bundle is made of */
function licences(inputs) {
  const found = inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  const packages = [...new Set(found)].filter((name) => name !== undefined).sort();
  return packages.map((name) => {
    const { version } = JSON.parse(read("node_modules", name, "package.json").toString());
    return `${name} ${version}\n\n${read("node_modules", name, "LICENSE")}`;
  });
}

/**
 * @param {string} name of the entry point
 * @returns {Promise<{script: Buffer, inputs: string[]}>}
 */
async function bundle(name) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints: [`src/${name}/main.js`],
    bundle: true,
    minify: true,
    format: IMPORTED.includes(name) ? "esm" : "iife",
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
    banner: { js: `/* Built from frontend/ (${hashOfSources()}); licences in LICENSES.txt */` },
  });
  const script = Buffer.concat(outputFiles.map((file) => file.contents));
  return { script, inputs: Object.keys(metafile.inputs) };
}

/** @type {Map<string, Buffer>} */
const files = new Map();
/** @type {string[]} */
const inputs = [];
for (const [name, most] of Object.entries(MOST)) {
  const made = await bundle(name);
  const weight = brotliCompressSync(made.script).length;
  if (weight > most) throw new Error(`${name}.js is ${weight} bytes compressed, more than ${most}`);
  console.log(`${name}.js: ${made.script.length} bytes, ${weight} compressed`);
  files.set(`${name}.js`, made.script);
  inputs.push(...made.inputs);
}
files.set("LICENSES.txt", Buffer.from(licences(inputs).join("\n---\n\n")));
for (const [name, made] of files) {
  if (!process.argv.includes("--check")) writeFileSync(join(OUT, name), made);
  else if (!made.equals(readFileSync(join(OUT, name)))) {
    throw new Error(`static/js/${name} is not what frontend/ makes: run npm run build there`);
  }
}
