// Generated from openapi/ by `npm run contract`. Do not edit.
/** The contract that these elements were made for. */
export const contractVersion = '0.1.0';
