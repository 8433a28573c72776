/** A decimal keeps the digits that it is written with: 9.0 is more than 9 (FHIR R4, 2.24.0.1). JavaScript's numbers do not, so here they are kept as text until they are sent. */
const mark = '@decimal:';

export const decimal = (digits: string): number => ({ toJSON: () => `${mark}${digits}` }) as unknown as number;

export const toJson = (body: unknown): string => JSON.stringify(body).replace(new RegExp(`"${mark}(-?[0-9.eE+-]+)"`, 'g'), '$1');

/** The same with numbers as JavaScript has them. */
export const plain = <T>(body: T): T => JSON.parse(toJson(body)) as T;
