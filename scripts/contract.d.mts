export function bundleContract(): Promise<object>;
