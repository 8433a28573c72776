/** Puts an empty database with the present tables into a data folder that has none. */
export function unpackDatabase(data: string): Promise<void>;
/** The dump of such a database. */
export function emptyDatabase(): Promise<Blob>;
