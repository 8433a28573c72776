import { css } from 'lit';

export const guestStyles = css`
  .names { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; align-items: start; }
  .date { align-items: end; gap: 8px 16px; }
  .date label { display: grid; gap: 4px; inline-size: 4.5em; } .date label.long { inline-size: 6em; }
  .ways { gap: 0; } .field.ways .tick { font-weight: 400; }
  #guest-phone, #guest-email { max-inline-size: 24em; }
  .digits { max-inline-size: 9em; letter-spacing: 0.15em; }
  @container portico (min-width: 37.5em) { .names { grid-template-columns: 1fr 1fr; } }
`;
