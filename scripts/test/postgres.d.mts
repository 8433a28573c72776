export function withPostgres<T>(run: (url: string) => Promise<T>): Promise<T>;
