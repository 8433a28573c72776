/** A request and its answer as they go between a page and its worker. */
export interface Asked {
  id: number;
  url: string;
  method: string;
  headers: [string, string][];
  body?: ArrayBuffer;
}
export interface Told {
  id: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
}
