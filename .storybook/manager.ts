import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import { sentenceCase } from '../stories/docs/words.js';

const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

addons.setConfig({
  theme: create({ base, brandTitle: 'Portico' }),
  sidebar: { renderLabel: ({ name, type }) => (type === 'story' ? sentenceCase(name) : name) },
});
