// Makes static/js/desk.js of src/, and the licences of what is in it. --check compares instead of writing.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../static/js");
const MOST = 120 * 1024;

const read = (...path) => readFileSync(join(HERE, ...path));

/** By this a stale bundle is known where there is no npm (tests/test_bundle.py). */
function sources() {
  const files = ["build.js", "package-lock.json", ...readdirSync(join(HERE, "src")).sort().map((name) => `src/${name}`)];
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(`${file}\n`).update(read(file)));
  return hash.digest("hex").slice(0, 16);
}

function licences(inputs) {
  const packages = new Set(Object.keys(inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  return [...packages].sort().map((name) => `${name} ${JSON.parse(read("node_modules", name, "package.json")).version}\n\n${read("node_modules", name, "LICENSE")}`).join("\n---\n\n");
}

const built = await build({
  absWorkingDir: HERE, entryPoints: ["src/desk.js"], bundle: true, minify: true, format: "iife", target: ["es2022"],
  charset: "utf8", legalComments: "none", metafile: true, write: false,
  banner: { js: `/* Built from frontend/ (${sources()}); see desk.LICENSES.txt */` },
});
const files = { "desk.js": Buffer.from(built.outputFiles[0].contents), "desk.LICENSES.txt": Buffer.from(licences(built.metafile.inputs)) };
const weight = gzipSync(files["desk.js"], { level: 9 }).length;
if (weight > MOST) throw new Error(`desk.js is ${weight} bytes compressed, more than ${MOST}`);
for (const [name, made] of Object.entries(files)) {
  if (!process.argv.includes("--check")) writeFileSync(join(OUT, name), made);
  else if (!made.equals(readFileSync(join(OUT, name)))) throw new Error(`static/js/${name} is not what frontend/ makes: run npm run build there`);
}
console.log(`desk.js: ${Math.round(files["desk.js"].length / 1024)} KB, ${Math.round(weight / 1024)} KB compressed`);
