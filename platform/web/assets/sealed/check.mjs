// @ts-check
// Checking a closed round in the browser: what the page after the close calls. It is a module of its
// own, so that people who answer on an old phone do not load it.

export { Refused } from "./bytes.mjs";
export { checkBundle } from "./bundle.mjs";
export { fromCode } from "./code.mjs";
