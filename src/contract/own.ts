/** What openapi-fetch looks up in its options, and `Request` in its own. */
const looked = [
  'baseUrl', 'fetch', 'Request', 'headers', 'params', 'parseAs', 'querySerializer', 'bodySerializer', 'pathSerializer', 'body', 'middleware', 'requestInitExt',
  'cache', 'credentials', 'duplex', 'integrity', 'keepalive', 'mode', 'priority', 'redirect', 'referrer', 'referrerPolicy', 'signal', 'window',
] as const;
const parts = ['query', 'path', 'header', 'cookie'] as const;

const nothing = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, undefined]));
const noOptions = nothing(looked);
const noParams = nothing(parts);

/**
 * Options in which everything is their own. A page may have put a `headers` or a `query` on every object; whoever looks into options
 * would take that for what was asked.
 */
export const own = <Options extends object>(options: Options): Options => ({ ...noOptions, ...options });

/** The same for one call, whose parameters are options too. */
export const ownCall = <Call extends { params?: object; credentials?: RequestCredentials }>(call: Call): Call => ({ ...noOptions, ...call, params: { ...noParams, ...(Object.hasOwn(call, 'params') && call.params) } });

/** `a=1&b=2&b=3` of what is the query's own. */
export function querySerializer(query: object | undefined): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) => [value].flat().filter((one) => one !== undefined && one !== null).map((one) => [name, String(one)]));
  return new URLSearchParams(pairs).toString();
}
