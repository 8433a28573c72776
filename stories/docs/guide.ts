/** What an element's page says beside what the manifest knows. */
export interface Guide {
  tag: string;
  /** HTML, as a clinic's developer writes it. */
  usage: string;
  accessibility: string[];
}
