import { css } from 'lit';

export const reportStyles = css`
  .report-view { min-inline-size: 0; }
`;
