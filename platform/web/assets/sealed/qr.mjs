// @ts-check
// A code as a QR picture, made on the device: a code is told to no server.

import { encode } from "uqr";

/** Light squares on each side, as readers need them. */
const MARGIN = 4;

const SVG = "http://www.w3.org/2000/svg";

/**
 * The picture of a text.
 *
 * @param {string} text
 */
export function drawn(text) {
  const rows = encode(text, { ecc: "M", border: MARGIN }).data;
  const dark = rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", "QR");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", dark.join(""));
  picture.append(line);
  return picture;
}
