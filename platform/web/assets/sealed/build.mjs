// Makes the small modules that pages load: `node build.mjs FOLDER`, after `npm ci`.
// The same sources and lock file give the same bytes everywhere.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** An old phone on a slow line: at most this many bytes each, compressed. */
const MOST_BYTES = 20_000;

/** Whose work is in the modules. */
const CREDITS = [
  "@noble/curves, @noble/hashes: MIT License (c) Paul Miller (paulmillr.com)",
  "uqr: MIT License (c) Anthony Fu, after Project Nayuki",
];

/** A throw that is a statement of its own, on one line, with a message. */
const THROW = /throw new ((?:Type|Range)?Error)\([^;\n]*\);$/gm;

/**
 * The library explains each of its refusals. Nobody reads those here (a refusal is a refusal, and
 * pages have their own words), and they are a tenth of the bytes.
 */
const withoutMessages = {
  name: "without messages",
  setup(/** @type {import("esbuild").PluginBuild} */ { onLoad }) {
    onLoad({ filter: /@noble\/.*\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, "utf8");
      return { contents: contents.replace(THROW, "throw new $1();"), loader: "js" };
    });
  },
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say where to write: node build.mjs FOLDER");
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["sealed.mjs", "check.mjs", "qr.mjs"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  banner: { js: `/*! ${CREDITS.join("; ")} */` },
  plugins: [withoutMessages],
  outdir: folder,
  write: false,
});
await mkdir(folder, { recursive: true });
for (const { path, contents } of outputFiles) {
  const nBytes = gzipSync(contents, { level: 9 }).length;
  if (nBytes > MOST_BYTES) throw new Error(`${path}: ${nBytes} bytes, at most ${MOST_BYTES}`);
  await writeFile(join(folder, basename(path)), contents);
  process.stdout.write(`${basename(path)}: ${contents.length} bytes, ${nBytes} compressed\n`);
}
