export interface Tried {
  name: string;
  enumerable: boolean;
  /** What went wrong; empty where nothing did. */
  fault: string;
}
export function pollutions(given: { api: string; accessToken: string }): Promise<Tried[]>;
