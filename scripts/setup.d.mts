/** The repository's folder, with a slash at its end. */
export const root: string;
/** Builds what the package holds, where its sources have changed since. */
export function ensurePackageBuilt(): Promise<void>;
