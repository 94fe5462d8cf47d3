// @ts-check
// A code as the squares of a QR picture, made on the device: a code is told to no server.

import { encode } from "uqr";

/** Light squares on each side, as readers need them. */
const MARGIN = 4;

/**
 * Rows of squares, dark where true.
 *
 * @param {string} text @returns {boolean[][]}
 */
export const squares = (text) => encode(text, { ecc: "M", border: MARGIN }).data;
